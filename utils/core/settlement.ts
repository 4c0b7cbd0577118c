// Owns what a rotation means for its account: which password becomes the current one and which go to history. Pure; it
// never drops a password that the account or the rotation knew.
import type { Account, Belief, KnownPassword } from './account';
import { type Candidate, candidateOf, type Rotation } from './rotation';

/** Every password that the store may ever have received in this rotation, or held before it. */
export function passwordsOf(rotation: Rotation): readonly string[] {
  const released = rotation.candidates.filter((candidate) => candidate.releases.length > 0);
  return [...rotation.olds.map((old) => old.value), ...released.map((candidate) => candidate.value)];
}

/** All passwords an account knows, the current one first. */
export function knownTo(account: Account): readonly KnownPassword[] {
  return account.current ? [account.current, ...account.history] : account.history;
}

/**
 * The account after a rotation that is confirmed, verified, or ended with the old password kept. Other states change
 * nothing: an open rotation's candidates live in the rotation alone. Applying it twice is the same as once.
 * `makeId` gives ids for passwords that enter the account from the rotation's olds.
 */
export function settleAccount(account: Account, rotation: Rotation, makeId: () => string, now: number): Account {
  if (rotation.state === 'kept-old') return keepOld(account, rotation, makeId, now);
  if (rotation.state !== 'confirmed' && rotation.state !== 'verified') return account;
  const taken = rotation.taken === null ? undefined : candidateOf(rotation, rotation.taken);
  if (!taken) return account;
  const belief: Belief = rotation.state === 'verified' ? 'verified' : 'confirmed';
  const current: KnownPassword =
    account.current?.id === taken.id
      ? { ...account.current, belief: stronger(account.current.belief, belief) }
      : fromCandidate(taken, belief, now);
  const past = knownTo(account).filter((password) => password.id !== taken.id);
  const retired = past.map((password) => (password.ended ? password : { ...password, ended: 'rotated' as const }));
  return { ...account, current, history: withTheRest(retired, current, rotation, makeId, now), updatedAt: now };
}

function keepOld(account: Account, rotation: Rotation, makeId: () => string, now: number): Account {
  const isCandidate = (password: KnownPassword) => rotation.candidates.some(({ id }) => id === password.id);
  const wrongly = account.current && isCandidate(account.current) ? account.current : null;
  const history = wrongly
    ? [{ ...wrongly, belief: 'unproven' as const, ended: 'rotated' as const }, ...account.history]
    : account.history;
  const oldValue = rotation.olds.at(-1)?.value;
  const back = wrongly || !account.current ? history.find((password) => password.value === oldValue) : undefined;
  const known = back ? revived(back) : oldValue === undefined ? null : fromOld(oldValue, makeId(), now);
  const current = wrongly || !account.current ? known : account.current;
  const rest = history.filter((password) => password.id !== current?.id);
  return { ...account, current, history: withTheRest(rest, current, rotation, makeId, now), updatedAt: now };
}

/** History with every released candidate and old password of the rotation that it does not hold yet, newest first. */
function withTheRest(
  history: readonly KnownPassword[],
  current: KnownPassword | null,
  rotation: Rotation,
  makeId: () => string,
  now: number,
): readonly KnownPassword[] {
  const seen = new Set(history.map((password) => password.id));
  const values = new Set([...history.map((password) => password.value), current?.value]);
  const candidates = rotation.candidates
    .filter((candidate) => candidate.releases.length > 0 && candidate.id !== current?.id && !seen.has(candidate.id))
    .map((candidate) => ({
      ...fromCandidate(candidate, unproven(candidate), candidate.madeAt),
      ended: 'rotated' as const,
    }));
  const olds = rotation.olds
    .filter((old) => !values.has(old.value))
    .map((old) => ({ ...fromOld(old.value, makeId(), now), ended: 'rotated' as const }));
  return [...candidates.reverse(), ...olds.reverse(), ...history];
}

function fromCandidate(candidate: Candidate, belief: Belief, since: number): KnownPassword {
  return { id: candidate.id, value: candidate.value, madeBy: candidate.madeBy, belief, since };
}

/** What is known of a candidate that the store did not confirm: the person's own is only «typed». */
function unproven(candidate: Candidate): Belief {
  return candidate.madeBy === 'person' ? 'typed' : 'unproven';
}

function fromOld(value: string, id: string, since: number): KnownPassword {
  return { id, value, madeBy: 'person', belief: 'typed', since };
}

function revived(password: KnownPassword): KnownPassword {
  const { ended: _ended, ...rest } = password;
  return rest;
}

const ORDER: readonly Belief[] = ['typed', 'unproven', 'confirmed', 'verified'];

/** The stronger of two beliefs. */
function stronger(one: Belief, other: Belief): Belief {
  return ORDER.indexOf(one) >= ORDER.indexOf(other) ? one : other;
}
