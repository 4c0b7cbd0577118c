// Owns the promises of importing: what real programs write is taken over to the last character, and anything else is refused by name.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '@/utils/core/account';
import { readImport } from '@/utils/exchange/import-file';
import { toUtf8 } from '@/utils/vault/bytes';
import { fixture, NOW, PASSWORD, read, readOk, reasonOf } from './imported';

const named = (accounts: readonly Account[], name: string) =>
  accounts.find(({ usernames }) => usernames.includes(name));

const ODD = '=1+1,"quoted";🔑 密码';
const DAY = Date.parse('2025-06-07T08:09:10Z');

describe('files of other programs', () => {
  it.each([
    ['chromium.csv', 'chromium', []],
    ['chromium-app.csv', 'chromium', ['not-a-site']],
    ['firefox.csv', 'firefox', []],
    ['safari.csv', 'safari', []],
    ['bitwarden.csv', 'bitwarden-csv', ['other-kind']],
    ['onepassword.csv', 'onepassword', []],
    ['lastpass.csv', 'lastpass', ['other-kind']],
    ['keepass.csv', 'keepass', []],
    ['keepassxc.csv', 'keepassxc', ['no-address']],
    ['proton-pass.csv', 'proton-pass', ['other-kind']],
    ['bitwarden.json', 'bitwarden', ['in-bin', 'other-kind']],
    ['bitwarden-pbkdf2.json', 'bitwarden-locked', ['in-bin', 'other-kind']],
    ['bitwarden-argon2id.json', 'bitwarden-locked', ['in-bin', 'other-kind']],
    ['keepassxc-3.kdbx', 'kdbx-3', ['no-address', 'in-bin']],
    ['keepassxc-4.kdbx', 'kdbx-4', ['no-address', 'in-bin']],
  ])('%s is known for what it is, and its passwords come over exactly', async (name, format, skipped) => {
    const found = await readOk(fixture(name), PASSWORD);
    expect(found.format).toBe(format);
    expect(found.skipped.map(({ why }) => why)).toEqual(skipped);
    const vera = named(found.accounts, 'vera@mail.example');
    expect(vera).toMatchObject({ storeId: 'aliexpress', current: { value: ODD, belief: 'typed', madeBy: 'person' } });
    const ben = named(found.accounts, 'ben');
    if (!name.startsWith('keepassxc'))
      expect(ben).toMatchObject({ host: 'shop.example', current: { value: ' spaced ' } });
  });

  it('brings notes, codes, former passwords, fields and dates of a database over', async () => {
    for (const name of ['keepassxc-3.kdbx', 'keepassxc-4.kdbx']) {
      const { accounts } = await readOk(fixture(name), PASSWORD);
      const vera = named(accounts, 'vera@mail.example');
      expect(vera).toMatchObject({
        notes: 'first line\n\tafter a tab, "quotes"; שלום',
        totp: 'otpauth://totp/AliExpress:vera?secret=JBSWY3DPEHPK3PXP&issuer=AliExpress',
        questions: [{ question: 'First pet?', answer: 'Мурка' }],
      });
      expect(vera?.history.map(({ value }) => value)).toEqual(['Former-2<b>', ' older = spaced ']);
      // One password for two entries, kept as a reference.
      expect(named(accounts, 'ben')?.current?.value).toBe(ODD);
    }
    const { accounts } = await readOk(fixture('keepassxc-3.kdbx'), PASSWORD);
    expect(named(accounts, 'vera@mail.example')).toMatchObject({ updatedAt: DAY, current: { since: DAY } });
  });

  it('brings the same of a Bitwarden export over', async () => {
    const { accounts } = await readOk(fixture('bitwarden.json'));
    expect(named(accounts, 'vera@mail.example')).toMatchObject({
      notes: 'two\nlines',
      history: [{ value: 'Former-2<b>', since: Date.parse('2024-03-04T05:06:07Z') }],
      questions: [
        { question: 'First pet?', answer: 'Мурка' },
        { question: 'Newsletter', answer: 'true' },
      ],
      updatedAt: DAY,
    });
  });

  it('reads Bitwarden’s packed columns, KeePass’s escapes and seconds as dates', async () => {
    const bitwarden = await readOk(fixture('bitwarden.csv'));
    expect(named(bitwarden.accounts, 'vera@mail.example')).toMatchObject({
      totp: 'otpauth://totp/vera%40mail.example?secret=JBSWY3DPEHPK3PXP',
      questions: [
        { question: 'First pet?', answer: 'Мурка' },
        { question: 'Member number: 12', answer: '34' },
      ],
    });
    const keepass = await readOk(fixture('keepass.csv'));
    expect(named(keepass.accounts, 'ben')?.notes).toBe('back\\slash');
    const proton = await readOk(fixture('proton-pass.csv'));
    expect(named(proton.accounts, 'ben')?.updatedAt).toBe(1_749_283_750_000);
  });
});

describe('a long file', () => {
  const many = Array.from({ length: 2_000 }, (_, at) => `https://shop${at}.example`);
  const csv = `name,url,username,password\n${many.map((url) => `,${url},u,p`).join('\n')}\n`;
  const items = many.map((uri) => ({ type: 1, login: { uris: [{ uri }], username: 'u', password: 'p' } }));

  it.each([
    ['CSV', csv],
    ['JSON', JSON.stringify({ encrypted: false, items })],
  ])('as %s says again and again how far it is', async (_what, text) => {
    const shares: number[] = [];
    const onProgress = (share: number) => shares.push(share);
    const answer = await readImport({ file: toUtf8(text), password: null, now: NOW, onProgress });
    expect(answer.ok && answer.read.accounts).toHaveLength(2_000);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((one, next) => one - next));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});

describe('rows of CSV', () => {
  const cells = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replaceAll(/\p{Cs}/gu, '')),
    fc.constantFrom(
      '',
      '"',
      '""',
      ',',
      ';',
      '\n',
      '\r\n',
      '\t',
      '\u0000',
      '=1',
      '＝1',
      '\u202e',
      '👩‍👩‍👧',
      'e\u0301',
      '{{x}}',
      '__proto__',
    ),
  );
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

  it('give back every character, whatever the separator, line end and mark', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cells, cells, cells), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\ufeff'),
        async (rows, separator, end, mark) => {
          const table = [
            ['name', 'url', 'username', 'password', 'note'],
            // Names of their own, so that no two rows are one login.
            ...rows.map(([title, password, note], at) => [title, `https://h${at}.example`, 'u', `p${password}`, note]),
          ];
          const text = mark + table.map((row) => row.map(quote).join(separator) + end).join('');
          const { accounts } = await readOk(text);
          expect(accounts.map(({ current, notes }) => [current?.value, notes])).toEqual(
            rows.map(([, password, note]) => [`p${password}`, note]),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('of a file that nobody knows are read by the names of its columns, and no cell is dropped', async () => {
    const { format, columns, accounts } = await readOk('Site;User;Password;Shoe size\nshop.example;ben;x;43\n');
    expect(format).toBe('csv');
    expect(columns.map(({ use }) => use)).toEqual(['address', 'username', 'password', 'field']);
    expect(accounts[0]?.questions).toMatchObject([{ question: 'Shoe size', answer: '43' }]);
  });

  it('that do not fit the columns are left out by name, not read askew', async () => {
    const { accounts, skipped } = await readOk(
      'name,url,username,password\na,https://a.example,u,p,q\nb,https://b.example,u,p\n\n',
    );
    expect(accounts.map(({ host }) => host)).toEqual(['b.example']);
    expect(skipped).toEqual([{ entry: 1, title: '', why: 'broken-row' }]);
  });

  it('may end in any way, each in its own, and no line end sticks to a password', async () => {
    const rows = ['name,url,username,password', 'a,https://a.example,u,p', 'b,https://b.example,u,"q\r\nr\rs\n"'];
    for (const [first, second, last] of [
      ['\n', '\r\n', '\r\n'],
      ['\r\n', '\n', ''],
      ['\r', '\r', '\r'],
      ['\n', '\r', '\n'],
    ]) {
      expect(await read(`${rows[0]}${first}${rows[1]}${second}${rows[2]}${last}`)).toMatchObject({
        ok: true,
        read: { accounts: [{ current: { value: 'p' } }, { current: { value: 'q\r\nr\rs\n' } }], skipped: [] },
      });
    }
  });

  it('are found behind empty lines and the line that names a separator', async () => {
    for (const front of ['\n', ' \r\n\r\n', 'sep=;\r\n', '\ufeff\nsep=;\n']) {
      const { accounts } = await readOk(`${front}name;url;username;password\na;https://a.example;u;p\n`);
      expect(accounts).toMatchObject([{ host: 'a.example', current: { value: 'p' } }]);
    }
  });

  it('with several addresses in one cell belong to each of them, and never to two run into one', async () => {
    const { accounts } = await readOk('name,url,username,password\na,"https://a.example\nhttps://b.example/x",u,p\n');
    expect(accounts.map(({ host }) => host)).toEqual(['a.example', 'b.example']);
  });

  it('in UTF-16 with its mark are read', async () => {
    const text = '\ufeffname,url,username,password\nn,https://a.example,ü,密\n';
    const { accounts } = await readOk(Uint8Array.from(Buffer.from(text, 'utf16le')));
    expect(accounts[0]).toMatchObject({ usernames: ['ü'], current: { value: '密' } });
  });
});

describe('bad files', () => {
  it('are refused by name', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
    const bound = '{"encrypted":true,"encKeyValidation_DO_NOT_EDIT":"2.a|b|c","items":[]}';
    for (const [file, reason] of [
      ['', 'import-empty'],
      [png, 'import-foreign'],
      [toUtf8('PK\u0003\u0004 a zip'), 'import-foreign'],
      [toUtf8('%PDF-1.7'), 'import-foreign'],
      [toUtf8('age-encryption.org/v1\n-> scrypt'), 'import-backup'],
      [Uint8Array.from([0x61, 0xff, 0x62]), 'import-not-text'],
      ['just some words', 'import-foreign'],
      ['a,b,c\n1,2,3\n', 'import-foreign'],
      ['name,url,username,password\n', 'import-empty'],
      ['name,url,username,password\na,"never closed,u,p\n', 'import-damaged'],
      ['{"items":', 'import-damaged'],
      ['{"a":1}', 'import-foreign'],
      ['{"items":[1]}', 'import-damaged'],
      // JSON knows only one spelling of a number: 1.0, or one of twenty digits, would come over as another password.
      ['{"items":[{"type":1,"login":{"password":12345678901234567890}}]}', 'import-damaged'],
      [`{"items":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 'import-damaged'],
      [bound, 'import-account-bound'],
      [fixture('keepassxc-4.kdbx').slice(0, 60), 'import-damaged'],
      [`${Array.from({ length: 201 }, (_, at) => `c${at}`).join(',')},url,password\n`, 'import-foreign'],
      [`name,url,username,password\n${'\n'.repeat(0)}${'a,b,c,d\n'.repeat(250_001)}`, 'import-too-many'],
    ] as const) {
      expect(await reasonOf(file), String(file).slice(0, 40)).toBe(reason);
    }
  });

  it('that name __proto__ or a key twice change nothing but what they say', async () => {
    const item =
      '{"type":1,"type":1,"__proto__":{"name":"x"},"login":{"uris":[{"uri":"a.example"}],"username":"u","password":"1","password":"2"}}';
    const { accounts } = await readOk(`{"__proto__":{"polluted":1},"items":[${item}]}`);
    expect(accounts[0]?.current?.value).toBe('2');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('never throw, however they are cut or changed', async () => {
    const files = ['firefox.csv', 'bitwarden.json', 'bitwarden-argon2id.json', 'keepassxc-4.kdbx'].map(fixture);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.nat(),
        fc.nat({ max: 255 }),
        fc.boolean(),
        async (file, where, byte, cut) => {
          const at = where % file.length;
          const changed = cut ? file.slice(0, at) : file.map((one, place) => (place === at ? byte : one));
          const answer = await read(changed, PASSWORD);
          if (!answer.ok) expect(answer.reason).toMatch(/^import-/);
        },
      ),
      { numRuns: 60 },
    );
  });
});
