// Owns what is amiss with the passwords of a vault, each with its evidence. Pure. It compares values and never gives one out: findings
// name accounts and reasons only. Nothing is amiss because of its age alone.
import type { Account } from './account';
import { isOpen, type Rotation } from './rotation';

/** Kinds of findings, what needs doing first before the others. */
export const AILMENTS = ['forgotten', 'reused', 'weak', 'due', 'unproven'] as const;
export type Ailment = (typeof AILMENTS)[number];

export type Finding =
  /** Another account had the same password and got a new one (`since`). `shared`: both are one login. */
  | {
      readonly ailment: 'forgotten';
      readonly accountId: string;
      readonly other: string;
      readonly since: number;
      readonly shared: boolean;
    }
  /** `others`: the first of those that have the same password; `more`: there are others yet. */
  | {
      readonly ailment: 'reused';
      readonly accountId: string;
      readonly others: readonly string[];
      readonly more: boolean;
    }
  /** `short`: fewer characters than any guessing needs. `personal`: it holds the user name. */
  | { readonly ailment: 'weak'; readonly accountId: string; readonly why: 'short' | 'personal' }
  /** The person asked to be reminded, and the day has come. */
  | { readonly ailment: 'due'; readonly accountId: string; readonly since: number; readonly reason: string }
  | {
      readonly ailment: 'unproven';
      readonly accountId: string;
      readonly why: 'open' | 'typed' | 'unproven' | 'confirmed';
    };

/** Fewer characters are guessed by trying all, whatever they are. */
const SHORTEST = 8;
/** Shorter names stand in too many words to mean anything. */
const SHORTEST_NAME = 4;

/** Whether the reminder's day has come, and the password is still the one from before. */
export function isDue({ reminder, current }: Account, now: number): boolean {
  return reminder !== undefined && reminder.at <= now && (current?.since ?? 0) < reminder.at;
}

/** Everything that is amiss. `isOneLogin`: whether two accounts are one login, kept twice. */
export function examine(
  accounts: readonly Account[],
  rotations: readonly Rotation[],
  isOneLogin: IsOneLogin,
  now: number,
): readonly Finding[] {
  const byValue = new Map<string, Account[]>();
  for (const account of accounts) {
    if (account.current) pushTo(byValue, account.current.value, account);
  }
  const open = new Set(rotations.filter(isOpen).map(({ accountId }) => accountId));
  return [
    ...forgotten(accounts, byValue, isOneLogin),
    ...reused(byValue, isOneLogin),
    ...accounts.flatMap(weak),
    ...accounts.filter((account) => isDue(account, now)).map(due),
    ...accounts.flatMap((account) => unproven(account, open.has(account.id))),
  ];
}

type ByValue = ReadonlyMap<string, readonly Account[]>;
type IsOneLogin = (one: Account, other: Account) => boolean;

/** Accounts looked at beside one: the same password in ten thousand accounts must not take a hundred million comparisons. */
const MOST_COMPARED = 50;
const MOST_NAMED = 3;

function pushTo(map: Map<string, Account[]>, key: string, account: Account): void {
  const list = map.get(key);
  if (list) list.push(account);
  else map.set(key, [account]);
}

/** Accounts that still have what another one had before it was changed. One of the same login says more than any other. */
function forgotten(accounts: readonly Account[], byValue: ByValue, isOneLogin: IsOneLogin): readonly Finding[] {
  const moved = new Map<string, Account[]>();
  for (const account of accounts) {
    if (account.current === null) continue;
    const olds = new Set(account.history.map(({ value }) => value));
    olds.delete(account.current.value);
    for (const old of olds) if (byValue.has(old)) pushTo(moved, old, account);
  }
  return [...moved].flatMap(([value, changed]) =>
    (byValue.get(value) ?? []).flatMap((left): Finding[] => {
      const one = changed.slice(0, MOST_COMPARED).find((each) => isOneLogin(each, left));
      const other = one ?? changed[0];
      if (!other) return [];
      const since = other.current?.since ?? 0;
      return [{ ailment: 'forgotten', accountId: left.id, other: other.id, since, shared: one !== undefined }];
    }),
  );
}

/** One login kept twice is one password: only different logins reuse. */
function reused(byValue: ByValue, isOneLogin: IsOneLogin): readonly Finding[] {
  return [...byValue.values()].flatMap((same) => same.flatMap((account) => reusedBy(account, same, isOneLogin)));
}

function reusedBy(account: Account, same: readonly Account[], isOneLogin: IsOneLogin): readonly Finding[] {
  const others: string[] = [];
  for (const other of same.slice(0, MOST_COMPARED)) {
    if (other.id !== account.id && !isOneLogin(account, other)) others.push(other.id);
    if (others.length > MOST_NAMED) break;
  }
  if (others.length === 0) return [];
  const more = others.length > MOST_NAMED;
  return [{ ailment: 'reused', accountId: account.id, others: others.slice(0, MOST_NAMED), more }];
}

function weak({ id: accountId, current, usernames }: Account): readonly Finding[] {
  if (current === null) return [];
  if ([...current.value].length < SHORTEST) return [{ ailment: 'weak', accountId, why: 'short' }];
  const value = current.value.toLowerCase();
  const names = usernames.map((name) => (name.split('@')[0] ?? '').toLowerCase());
  const personal = names.some((name) => name.length >= SHORTEST_NAME && value.includes(name));
  return personal ? [{ ailment: 'weak', accountId, why: 'personal' }] : [];
}

function due({ id: accountId, reminder }: Account): Finding {
  return { ailment: 'due', accountId, since: reminder?.at ?? 0, reason: reminder?.reason ?? '' };
}

function unproven({ id: accountId, current }: Account, isOpened: boolean): readonly Finding[] {
  if (isOpened) return [{ ailment: 'unproven', accountId, why: 'open' }];
  if (current === null || current.belief === 'verified') return [];
  return [{ ailment: 'unproven', accountId, why: current.belief }];
}

/** One password of each value that a person made up, for a look at it one by one: those that Keyturn made are random. */
export function distinctTyped(accounts: readonly Account[]): readonly Account[] {
  return distinct(accounts.filter(({ current }) => current?.madeBy === 'person'));
}

/** The first account of each password. */
export function distinct(accounts: readonly Account[]): readonly Account[] {
  const seen = new Set<string>();
  return accounts.filter(({ current }) => {
    if (current === null || seen.has(current.value)) return false;
    seen.add(current.value);
    return true;
  });
}
