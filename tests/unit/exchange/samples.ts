// Owns the backups that tests of the exchange stand on: arbitrary records from a small world, so that they collide.
import fc from 'fast-check';
import type { Account, KnownPassword } from '@/utils/core/account';
import type { BackupRecord } from '@/utils/core/backup';
import type { LoosePassword } from '@/utils/core/observation';
import type { Rotation } from '@/utils/core/rotation';
import type { Login } from '@/utils/exchange/login';

export const PASSPHRASE = 'four odd words';
/** Cheap: most tests are not about the cost of guessing. */
export const CHEAP = 1;

const ids = fc.constantFrom('a', 'b', 'c', 'd').map((digit) => digit.repeat(32));
const names = fc.constantFrom('vera', 'Vera ', 'ｖｅｒａ', 'otto@example.org', 'マリ', '__proto__');
const times = fc.integer({ min: 0, max: 20 });
const secrets = fc.oneof(
  fc.constantFrom('Old-1', 'New-2', ' spaces ', '密码🔑', '"],{"', '\ud800', '\u0000'),
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
);

const passwords: fc.Arbitrary<KnownPassword> = fc.record(
  {
    id: fc.constantFrom('p1', 'p2', 'p3'),
    value: secrets,
    madeBy: fc.constantFrom('keyturn' as const, 'person' as const),
    belief: fc.constantFrom('typed' as const, 'unproven' as const, 'confirmed' as const, 'verified' as const),
    since: times,
    ended: fc.constantFrom('rotated' as const, 'restored' as const),
  },
  { requiredKeys: ['id', 'value', 'madeBy', 'belief', 'since'], noNullPrototype: true },
);

const TOTPS = ['otpauth://totp/a?secret=JBSWY3DPEHPK3PXP', 'otpauth://totp/b?secret=GEZDGNBVGY3TQOJQ'] as const;

const accounts: fc.Arbitrary<Account> = fc.record(
  {
    id: ids,
    storeId: fc.constantFrom('aliexpress', 'site:shop.example'),
    host: fc.constantFrom('www.aliexpress.com', 'shop.example'),
    usernames: fc.uniqueArray(names, { minLength: 1, maxLength: 2 }),
    current: fc.option(passwords),
    history: fc.array(passwords, { maxLength: 3 }),
    questions: fc.array(fc.record({ id: fc.constantFrom('q1', 'q2'), question: secrets, answer: secrets }), {
      maxLength: 2,
    }),
    notes: fc.constantFrom('', 'a note', 'another\nnote'),
    totp: fc.constantFrom(...TOTPS),
    createdAt: times,
    updatedAt: times,
  },
  {
    requiredKeys: [
      'id',
      'storeId',
      'host',
      'usernames',
      'current',
      'history',
      'questions',
      'notes',
      'createdAt',
      'updatedAt',
    ],
    noNullPrototype: true,
  },
);

const rotations: fc.Arbitrary<Rotation> = fc.record(
  {
    id: ids,
    accountId: ids,
    storeId: fc.constant('aliexpress'),
    host: fc.constant('www.aliexpress.com'),
    state: fc.constantFrom('recorded' as const, 'uncertain' as const, 'verified' as const),
    candidates: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('c1', 'c2', 'c3'),
        value: secrets,
        madeBy: fc.constant('keyturn' as const),
        madeAt: times,
        recorded: fc.boolean(),
        releases: fc.constantFrom([], ['filled' as const]),
        submitted: fc.boolean(),
        rejected: fc.constant(null),
      }),
      { selector: ({ id }) => id, maxLength: 3 },
    ),
    olds: fc.array(fc.record({ value: secrets, source: fc.constant('vault' as const) }), { maxLength: 2 }),
    taken: fc.constantFrom(null, 'c1'),
    settledBy: fc.constant(null),
    startedAt: times,
    timeline: fc.array(fc.record({ at: times, what: fc.constant('record' as const), why: fc.constant('') }), {
      maxLength: 3,
    }),
  },
  { noNullPrototype: true },
);

const loosePasswords: fc.Arbitrary<LoosePassword> = fc.record({
  place: fc.constantFrom('www.aliexpress.com', 'shop.example').map((host) => {
    return { storeId: 'aliexpress', host, rotationId: null, accountId: null, username: '', hint: '' };
  }),
  sent: fc.boolean(),
  current: fc.oneof(fc.constant(''), secrets),
  fresh: secrets,
  at: times,
});

const versions = fc.integer({ min: 1, max: 50 });

const lists: fc.Arbitrary<BackupRecord[]> = fc.uniqueArray(
  fc.oneof(
    fc.record({ value: accounts, version: versions }).map(({ value, version }): BackupRecord => {
      return { kind: 'account', id: value.id, version, value };
    }),
    fc.record({ value: rotations, version: versions }).map(({ value, version }): BackupRecord => {
      return { kind: 'rotation', id: value.id, version, value };
    }),
    fc.record({ id: ids, value: loosePasswords, version: versions }).map(({ id, value, version }): BackupRecord => {
      return { kind: 'loose', id, version, value };
    }),
  ),
  { selector: ({ kind, id }) => `${kind}/${id}`, maxLength: 6 },
);

/** Records of one vault: no two share kind and id, no two accounts a login, and no two passwords without account are the same. */
export const recordLists = lists.map((records) => {
  const logins = new Set<string>();
  const typed = new Set<string>();
  return records.filter(({ kind, value }) => {
    if (kind === 'loose') {
      const { place, current, fresh } = value as LoosePassword;
      const size = typed.size;
      return typed.add(JSON.stringify([place.host, current, fresh])).size > size;
    }
    if (kind !== 'account') return true;
    const { storeId, usernames } = value as Account;
    const own = usernames.map((name) => `${storeId} ${name.trim().normalize('NFKC').toLowerCase()}`);
    if (own.some((login) => logins.has(login))) return false;
    for (const login of own) logins.add(login);
    return true;
  });
});

/** Every secret that the records hold, of whatever age: passwords, answers, and what makes one-time codes. */
export function secretsOf(records: readonly { readonly kind: string; readonly value: unknown }[]): ReadonlySet<string> {
  return new Set(
    records.flatMap(({ kind, value }) => {
      if (kind === 'account') {
        const { current, history, questions, totp } = value as Account;
        const passwords = [...(current ? [current] : []), ...history].map((password) => password.value);
        return [...passwords, ...questions.map(({ answer }) => answer), ...(totp === undefined ? [] : [totp])];
      }
      if (kind === 'loose') {
        const { current, fresh } = value as LoosePassword;
        return [current, fresh].filter((secret) => secret !== '');
      }
      if (kind !== 'rotation') return [];
      const { candidates, olds } = value as Rotation;
      return [...candidates, ...olds].map((password) => password.value);
    }),
  );
}

/** A login of another program, as small as can be. */
export function login(over: Partial<Login> = {}): Login {
  const dates = { createdAt: null, updatedAt: null };
  const rest = { history: [], totp: '', notes: '', fields: [], ...dates };
  return { title: '', urls: ['https://shop.example/a'], usernames: ['vera'], password: 'Pass-1', ...rest, ...over };
}
