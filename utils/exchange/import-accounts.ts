// Owns the way from logins of other programs to accounts: which site a login belongs to, which logins are one, and what cannot
// become an account, by name. Nothing that a login holds of a secret is left behind. It must not read files nor write records.
import type { Account, KnownPassword, SecretQuestion } from '../core/account';
import { storeAt } from '../stores/sites';
import { toUtf8 } from '../vault/bytes';
import { isNameField, type Login } from './login';
import { joinTwins, type LoginKeys, makeLoginKeys } from './merge';

/** Why an entry does not become an account. */
export type SkipReason =
  | 'no-address'
  | 'not-a-site'
  | 'no-login'
  | 'other-kind'
  | 'in-bin'
  | 'too-large'
  | 'broken-row';

/** An entry of a file that is no login at all, such as a card or a note, or one that its program's bin holds. */
export interface OtherEntry {
  readonly skip: SkipReason;
  readonly title: string;
}

export interface Skipped {
  /** Its place in the file, from 1. */
  readonly entry: number;
  readonly title: string;
  readonly why: SkipReason;
}

export interface Gathered {
  readonly accounts: readonly Account[];
  readonly skipped: readonly Skipped[];
  /** Entries that were logins of an account already gathered. */
  readonly joined: number;
}

/** UTF-16 units of a user name or a password. */
const LONGEST_LINE = 1_000;
/** Bytes of an account as JSON: a record takes 1 MiB, and there must be room for further passwords. */
const ACCOUNT_CEILING = 900_000;
/** User names, former passwords and answers of an account: more is no login, and each costs a look at all others. */
const MOST_PARTS = 1_000;
/** Sites of one entry that get an account. */
const MOST_SITES = 20;

/**
 * Gathers accounts, entry by entry. Ids are random; `now` is in milliseconds since 1970. An account of which the file says no date
 * has `updatedAt` 0, older than anything: it never takes the lead over what the vault knows.
 */
export function makeGatherer(now: number, makeId: () => string) {
  const accounts: Account[] = [];
  const skipped: Skipped[] = [];
  const places = new Map<string, number>();
  const keys = makeLoginKeys();
  /** Looked up once a host: a large file has many logins of one. */
  const stores = new Map<string, string | null>();
  const storeIdAt = (host: string) => {
    const known = stores.get(host);
    if (known !== undefined) return known;
    const found = storeAt(host)?.id ?? null;
    stores.set(host, found);
    return found;
  };
  const spellings = new Map<string, NamesTaken>();
  let entry = 0;
  let joined = 0;

  const heldAs = (account: Pick<Account, 'storeId' | 'usernames'>) =>
    keys.of(account).flatMap((key) => places.get(key) ?? [])[0];

  /**
   * What a login without a user name goes by. Two of one site stay two: which of them is meant is asked, never guessed from a name
   * that neither has.
   */
  function nameless(login: Login, host: string, storeId: string): string {
    const name = login.title.trim() || host;
    const taken = namesTaken(storeId, name);
    while (!taken.byPassword.has(login.password)) {
      taken.count += 1;
      const spelled = taken.count === 1 ? name : `${name} (${taken.count})`;
      const held = heldAs({ storeId, usernames: [spelled] });
      const password = held === undefined ? login.password : (accounts[held]?.current?.value ?? '');
      if (!taken.byPassword.has(password)) taken.byPassword.set(password, spelled);
    }
    return taken.byPassword.get(login.password) ?? name;
  }

  function namesTaken(storeId: string, name: string): NamesTaken {
    const key = keys.of({ storeId, usernames: [name] })[0] ?? '';
    const known = spellings.get(key) ?? { count: 0, byPassword: new Map() };
    spellings.set(key, known);
    return known;
  }

  /** Adds the accounts of one entry, all or none. */
  function add(made: readonly Account[]): SkipReason | null {
    const grown = made.map((account) => {
      const place = heldAs(account);
      const twin = place === undefined ? undefined : accounts[place];
      return { place, account: twin ? joinTwins(twin, account) : account };
    });
    if (!grown.every(({ account }) => fits(account))) return 'too-large';
    for (const { place, account } of grown) {
      const at = place ?? accounts.push(account) - 1;
      accounts[at] = account;
      for (const key of keys.of(account)) if (!places.has(key)) places.set(key, at);
    }
    if (grown.some(({ place }) => place !== undefined)) joined += 1;
    return null;
  }

  function takeOne(given: Login | OtherEntry): SkipReason | null {
    if ('skip' in given) return given.skip;
    if (given.password === '' && given.usernames.every((name) => name.trim() === '')) return 'no-login';
    const hosts = sitesOf(given.urls, storeIdAt, keys);
    if (hosts.length === 0) return given.urls.some((url) => url.trim() !== '') ? 'not-a-site' : 'no-address';
    return add(hosts.map((site) => accountOf(given, site, { now, makeId, nameless })));
  }

  return {
    take(given: Login | OtherEntry): void {
      entry += 1;
      const why = takeOne(given);
      if (why !== null) skipped.push({ entry, title: titleOf(given), why });
    },
    gathered: (): Gathered => ({ accounts, skipped, joined }),
  };
}

/** How far the numbers behind one name have come, and which spelling each password has. */
interface NamesTaken {
  count: number;
  readonly byPassword: Map<string, string>;
}

function titleOf(given: Login | OtherEntry): string {
  return (given.title || ('skip' in given ? '' : (given.urls[0] ?? ''))).slice(0, 200);
}

interface Site {
  readonly host: string;
  readonly storeId: string;
}

/** The sites that the addresses lead to, one for each login: of hosts that share a login the first. */
function sitesOf(
  urls: readonly string[],
  storeIdAt: (host: string) => string | null,
  keys: LoginKeys,
): readonly Site[] {
  const byFamily = new Map<string, Site>();
  // Several in one text stand in lines of their own. A parser of addresses drops line ends, and would read two hosts as one.
  for (const url of urls.flatMap((text) => text.split(/[\t\r\n]+/))) {
    const host = hostOf(url);
    const storeId = host === null ? null : storeIdAt(host);
    if (host === null || storeId === null) continue;
    const family = keys.family(storeId);
    if (!byFamily.has(family)) byFamily.set(family, { host, storeId });
    if (byFamily.size === MOST_SITES) break;
  }
  return [...byFamily.values()];
}

/** The host of a web address, with or without its scheme, as `location.hostname` spells it; null for an app or anything else. */
function hostOf(url: string): string | null {
  const spelled = url.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(spelled) ? spelled : `https://${spelled}`;
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null;
  return new URL(address).hostname;
}

function accountOf(
  login: Login,
  { host, storeId }: Site,
  made: { now: number; makeId: () => string; nameless: (login: Login, host: string, storeId: string) => string },
): Account {
  const { now, makeId, nameless } = made;
  // A clock that went wrong must not make a password newer than everything to come.
  const dated = (at: number | null) => (at === null || at > now || at < 0 ? null : Math.trunc(at));
  const updatedAt = dated(login.updatedAt);
  const since = updatedAt ?? now;
  const others = login.fields.filter(({ name }) => isNameField(name)).map(({ value }) => value);
  const named = [...login.usernames, ...others].filter((name) => name.trim() !== '');
  const usernames = named.length > 0 ? named : [nameless(login, host, storeId)];
  const known = (value: string, at: number, ended?: KnownPassword['ended']): KnownPassword => {
    const typed = { id: makeId(), value, madeBy: 'person', belief: 'typed', since: at } as const;
    return ended ? { ...typed, ended } : typed;
  };
  const totp = totpOf(login.totp, usernames[0] ?? '');
  return {
    id: makeId(),
    storeId,
    host,
    usernames: [...new Set(usernames)],
    current: login.password === '' ? null : known(login.password, since),
    history: login.history
      .filter(({ value }) => value !== '')
      .map(({ value, at }) => known(value, dated(at) ?? since, 'rotated')),
    questions: [...login.fields.filter(({ name }) => !isNameField(name)), ...totp.spare]
      .filter(({ value }) => value !== '')
      .map(({ name, value }): SecretQuestion => ({ id: makeId(), question: name, answer: value })),
    notes: login.notes,
    ...(totp.uri === null ? {} : { totp: totp.uri }),
    createdAt: dated(login.createdAt) ?? since,
    updatedAt: updatedAt ?? 0,
  };
}

/** The secret of one-time codes as an otpauth: URI; one that is neither that nor base32 is kept as it is, as a question. */
function totpOf(given: string, username: string): { uri: string | null; spare: Login['fields'] } {
  if (given === '') return { uri: null, spare: [] };
  if (/^otpauth:\/\//i.test(given)) return { uri: given, spare: [] };
  const secret = given.replaceAll(/[\s-]/g, '').toUpperCase();
  if (!/^[A-Z2-7]{8,}=*$/.test(secret)) return { uri: null, spare: [{ name: 'otpauth', value: given, hidden: true }] };
  const label = encodeURIComponent(username.replaceAll(/\p{Cs}/gu, ''));
  return { uri: `otpauth://totp/${label}?secret=${secret.replaceAll('=', '')}`, spare: [] };
}

function fits(account: Account): boolean {
  const { usernames, current, history, questions, notes } = account;
  // The cheap looks first: a file may lay a hundred thousand rows on one account.
  if (usernames.length + history.length + questions.length > MOST_PARTS || notes.length > ACCOUNT_CEILING) return false;
  const lines = [...usernames, current?.value ?? '', ...history.map(({ value }) => value)];
  return (
    lines.every((line) => line.length <= LONGEST_LINE) && toUtf8(JSON.stringify(account)).length <= ACCOUNT_CEILING
  );
}
