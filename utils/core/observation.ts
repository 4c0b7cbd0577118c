// Owns what seen things mean for rotations and accounts: a submit, an outcome, a sign-in, a candidate made while locked.
// Pure, so that what was seen while the vault was locked is replayed at unlock by the very code that handles it live.
import type { Account, KnownPassword } from './account';
import type { RejectReason } from './reading';
import {
  type Candidate,
  currentCandidate,
  type Evidence,
  newestFirst,
  type Rotation,
  type RotationEvent,
  startRotation,
  step,
  takesCandidates,
  takesSubmits,
} from './rotation';
import { knownTo, settleAccount } from './settlement';
import { sameUsername } from './username';

/** Where something was seen. `rotationId` and `accountId` are what the tab was at work on, when known. */
export interface Place {
  readonly storeId: string;
  readonly host: string;
  readonly rotationId: string | null;
  readonly accountId: string | null;
  /** As the person typed it to sign in, or ''. */
  readonly username: string;
  /** The account as the page shows it, often masked or a mere display name, or ''. */
  readonly hint: string;
}

export type Observation =
  /** A candidate made (or typed into Keyturn: `madeBy`) and recorded while the vault was locked, about to be filled. */
  | {
      readonly type: 'made';
      readonly place: Place & { readonly rotationId: string };
      readonly candidateId: string;
      readonly value: string;
      /** Absent in items sealed by older versions: Keyturn. */
      readonly madeBy?: Candidate['madeBy'];
      readonly at: number;
    }
  /** A form with a new password was sent, holding these values ('' where the form has no such box). */
  | {
      readonly type: 'sent';
      readonly place: Place;
      readonly current: string;
      readonly fresh: string;
      readonly at: number;
    }
  /** The person left these values in such a form without a submit that was seen. */
  | {
      readonly type: 'left';
      readonly place: Place;
      readonly current: string;
      readonly fresh: string;
      readonly at: number;
    }
  | { readonly type: 'accepted'; readonly place: Place; readonly evidence: Evidence; readonly at: number }
  | { readonly type: 'refused'; readonly place: Place; readonly reason: RejectReason; readonly at: number }
  | {
      readonly type: 'lost';
      readonly place: Place;
      readonly why: 'tab-closed' | 'restart' | 'no-result' | 'page-silent' | 'page-contradicts';
      readonly at: number;
    }
  /** A sign-in with these values reached a signed-in page. */
  | { readonly type: 'signed-in'; readonly place: Place; readonly password: string; readonly at: number };

/** The records that an observation may touch. */
export interface World {
  readonly accounts: readonly Account[];
  readonly rotations: readonly Rotation[];
}

/** The records as they must be written; empty when the observation changes nothing. */
export interface Outcome {
  readonly account: Account | null;
  readonly rotation: Rotation | null;
  /** A password that a store may hold but that no account could be found for; it is kept until one is. */
  readonly loose: LoosePassword | null;
}

/** A password that the person typed, not tied to an account yet. `sent`: a submit was seen, so the store may hold it. */
export interface LoosePassword {
  readonly place: Place;
  readonly sent: boolean;
  readonly current: string;
  readonly fresh: string;
  readonly at: number;
}

/**
 * Which of the loose passwords the next one takes the place of: the same one before it was sent, or what was being typed (`typing`)
 * at the same host. `known`: it adds nothing. Null: none, it stands beside them. One that a store may hold is never replaced by another.
 */
export function replacedBy(
  next: LoosePassword,
  held: ReadonlyMap<string, { readonly value: LoosePassword }>,
  typing: string | null,
): string | 'known' | null {
  const here = [...held].filter(([, { value }]) => value.place.host === next.place.host);
  const [id, same] = here.find(([, { value }]) => value.fresh === next.fresh && value.current === next.current) ?? [];
  if (id !== undefined) return same?.value.sent || !next.sent ? 'known' : id;
  return here.some(([own, { value }]) => own === typing && !value.sent) ? typing : null;
}

/** The passwords that an item of the inbox holds, without what it means; null for an item that is no observation. */
export function bareOf(item: Observation | { readonly type: 'shown' }): readonly LoosePassword[] | null {
  switch (item.type) {
    case 'made':
      return [{ place: item.place, sent: false, current: '', fresh: item.value, at: item.at }];
    case 'sent':
    case 'left':
      return [{ place: item.place, sent: item.type === 'sent', current: item.current, fresh: item.fresh, at: item.at }];
    case 'signed-in':
      return [{ place: item.place, sent: false, current: item.password, fresh: '', at: item.at }];
    case 'accepted':
    case 'refused':
    case 'lost':
      return [];
    default:
      return null;
  }
}

const NOTHING: Outcome = { account: null, rotation: null, loose: null };

/**
 * The account a place speaks of: by id, by user name, or the only one that fits. Never a guess among several. A name that was typed
 * to sign in says more than the id that the tab had from before, if it is the name of another account.
 */
function accountAt(world: World, place: Place, stores: readonly string[]): Account | undefined {
  const byId = world.accounts.find((account) => account.id === place.accountId);
  const here = world.accounts.filter((account) => stores.includes(account.storeId));
  const isNamed = (account: Account) => account.usernames.some((name) => sameUsername(name, place.username));
  if (byId && (place.username === '' || isNamed(byId) || !here.some(isNamed))) return byId;
  if (place.username !== '') return here.find(isNamed);
  const fitting = here.filter((account) => account.usernames.some((name) => fitsMask(name, place.hint)));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Whose a password is that was made or typed at a place: the account's whose change is at work there, unless the place names another. */
function ownerAt(world: World, place: Place, stores: readonly string[]): Account | undefined {
  const accountId = rotationAt(world, place)?.accountId ?? place.accountId;
  return accountAt(world, { ...place, accountId }, stores);
}

/** Whether a masked name such as `d***r@example.com` can stand for a user name. A name without stars says nothing. */
export function fitsMask(username: string, mask: string): boolean {
  if (!mask.includes('*')) return true;
  const parts = mask.trim().toLowerCase().split(/\*+/);
  const name = username.trim().toLowerCase();
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (name.length < first.length + last.length || !name.startsWith(first) || !name.endsWith(last)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= name.length - last.length;
}

/** An account without passwords. */
export function newAccount(id: string, storeId: string, host: string, username: string, now: number): Account {
  const empty = { current: null, history: [], questions: [], notes: '' };
  return { id, storeId, host, usernames: [username], ...empty, createdAt: now, updatedAt: now };
}

/**
 * What an observation changes. `sharing` are the ids of the stores that share the place's login, its own included;
 * `makeId` gives fresh record ids. Applying an observation whose events are illegal by now changes nothing.
 */
export function observe(world: World, seen: Observation, sharing: readonly string[], makeId: () => string): Outcome {
  switch (seen.type) {
    case 'made':
      return observeMade(world, seen, sharing, makeId);
    case 'sent':
      return observeSent(world, seen, sharing, makeId);
    case 'left':
      return observeLeft(world, seen);
    case 'signed-in':
      return observeSignIn(world, seen, sharing, makeId);
    case 'refused':
      return applied(world, seen.place, [{ type: 'refuse', reason: seen.reason }], makeId, seen.at);
    case 'lost':
      return applied(world, seen.place, [{ type: 'lose', why: seen.why }], makeId, seen.at);
    case 'accepted': {
      const rotation = rotationAt(world, seen.place);
      const sent = rotation?.candidates.findLast((candidate) => candidate.submitted && candidate.rejected === null);
      if (!sent) return NOTHING;
      return applied(
        world,
        seen.place,
        [{ type: 'accept', candidateId: sent.id, evidence: seen.evidence }],
        makeId,
        seen.at,
      );
    }
  }
}

function rotationAt(world: World, place: Place): Rotation | undefined {
  return world.rotations.find((rotation) => rotation.id === place.rotationId);
}

function applied(
  world: World,
  place: Place,
  events: readonly RotationEvent[],
  makeId: () => string,
  now: number,
): Outcome {
  const rotation = rotationAt(world, place);
  return rotation ? play(world, rotation, events, makeId, now) : NOTHING;
}

/** Plays events in order, leaving out those that are illegal by now, and settles the account. */
function play(
  world: World,
  start: Rotation,
  events: readonly RotationEvent[],
  makeId: () => string,
  now: number,
): Outcome {
  let rotation = start;
  for (const event of events) {
    const result = step(rotation, event, now);
    if (result.ok) rotation = result.rotation;
  }
  if (rotation === start) return NOTHING;
  const account = world.accounts.find(({ id }) => id === rotation.accountId);
  const settled = account && rotation.state !== start.state ? settleAccount(account, rotation, makeId, now) : account;
  return { ...NOTHING, rotation, account: settled && settled !== account ? settled : null };
}

function begin(account: Account, place: Place, id: string, now: number): Rotation {
  const old = account.current ? { value: account.current.value, source: 'vault' as const } : null;
  return startRotation({ id, accountId: account.id, storeId: account.storeId, host: place.host, old, now });
}

function observeMade(
  world: World,
  seen: Extract<Observation, { type: 'made' }>,
  sharing: readonly string[],
  makeId: () => string,
): Outcome {
  const { place, candidateId: id, value, madeBy = 'keyturn', at } = seen;
  const known = ownerAt(world, place, sharing);
  const account =
    known ?? newAccount(makeId(), place.storeId, place.host, place.username || place.hint || place.host, at);
  const rotation =
    joinable(world, place, account) ??
    begin(account, place, rotationAt(world, place) ? makeId() : place.rotationId, at);
  const events: RotationEvent[] = [
    { type: 'propose', candidate: { id, value, madeBy } },
    { type: 'record', candidateId: id },
    { type: 'release', candidateId: id, how: 'filled' },
  ];
  const outcome = play({ ...world, accounts: [...world.accounts, account] }, rotation, events, makeId, at);
  return { ...outcome, account: outcome.account ?? (known ? null : account) };
}

function observeSent(
  world: World,
  seen: Extract<Observation, { type: 'sent' }>,
  sharing: readonly string[],
  makeId: () => string,
): Outcome {
  const { place, current, fresh, at } = seen;
  if (fresh === '') return NOTHING;
  const found = rotationAt(world, place);
  // What is sent once more belongs to its change, unless that is settled on another password: then it is a change of its own.
  const again = found?.candidates.some(
    ({ id, value }) => value === fresh && (takesSubmits(found) || id === found.taken),
  );
  const account = ownerAt(world, place, sharing);
  const rotation = again
    ? found
    : (joinable(world, place, account) ?? (account && begin(account, place, makeId(), at)));
  if (!rotation) return { ...NOTHING, loose: { place, sent: true, current, fresh, at } };
  const learned: RotationEvent[] =
    current === '' ? [] : [{ type: 'learn-old', old: { value: current, source: 'typed' } }];
  const match = rotation.candidates.findLast((candidate) => candidate.value === fresh);
  return play(world, rotation, [...learned, ...sendingOf(match, rotation, fresh, makeId)], makeId, at);
}

/** Nothing was seen to be sent: the values are kept aside unless the vault knows them already. */
function observeLeft(world: World, seen: Extract<Observation, { type: 'left' }>): Outcome {
  const { place, current, fresh, at } = seen;
  const known = world.rotations.some((rotation) => rotation.candidates.some(({ value }) => value === fresh));
  return fresh === '' || known ? NOTHING : { ...NOTHING, loose: { place, sent: false, current, fresh, at } };
}

/** The place's rotation, if a new candidate of the account may still join it. */
function joinable(world: World, place: Place, account: Account | undefined): Rotation | undefined {
  const rotation = rotationAt(world, place);
  const isOwn = account === undefined || rotation?.accountId === account.id;
  return rotation && isOwn && takesCandidates(rotation) ? rotation : undefined;
}

/** The events that a sent value stands for: a candidate's submit, or a password that the person typed. */
function sendingOf(
  match: Candidate | undefined,
  rotation: Rotation,
  value: string,
  makeId: () => string,
): RotationEvent[] {
  if (match && match.releases.length > 0) return [{ type: 'submit', candidateId: match.id }];
  if (match && match === currentCandidate(rotation)) {
    const { id } = match;
    return [
      ...(match.recorded ? [] : [{ type: 'record' as const, candidateId: id }]),
      { type: 'release', candidateId: id, how: 'typed' },
      { type: 'submit', candidateId: id },
    ];
  }
  const id = makeId();
  return [
    { type: 'propose', candidate: { id, value, madeBy: 'person' } },
    { type: 'record', candidateId: id },
    { type: 'release', candidateId: id, how: 'typed' },
    { type: 'submit', candidateId: id },
  ];
}

function observeSignIn(
  world: World,
  seen: Extract<Observation, { type: 'signed-in' }>,
  sharing: readonly string[],
  makeId: () => string,
): Outcome {
  const { place, password, at } = seen;
  const account = accountAt(world, place, sharing);
  if (!account || password === '') return NOTHING;
  const [newest] = newestFirst(world.rotations.filter((rotation) => rotation.accountId === account.id));
  const match = newest?.candidates.findLast(
    (candidate) => candidate.value === password && candidate.releases.length > 0,
  );
  if (newest && match && newest.state !== 'verified') {
    return play(world, newest, [{ type: 'verify', candidateId: match.id }], makeId, at);
  }
  const doubted = newest && newest.state !== 'verified' && newest.olds.some((old) => old.value === password);
  const outcome = doubted ? play(world, newest, [{ type: 'old-works' }], makeId, at) : NOTHING;
  const held = outcome.account ?? account;
  return { ...outcome, account: proven(held, password, makeId, at) ?? outcome.account };
}

/** The account with its current password verified by this sign-in, or null where nothing changes. */
function proven(account: Account, password: string, makeId: () => string, now: number): Account | null {
  if (account.current === null) {
    const past = knownTo(account).find(({ value }) => value === password);
    const current: KnownPassword = {
      id: makeId(),
      value: password,
      madeBy: past?.madeBy ?? 'person',
      belief: 'verified',
      since: now,
    };
    return { ...account, current, updatedAt: now };
  }
  if (account.current.value !== password || account.current.belief === 'verified') return null;
  return { ...account, current: { ...account.current, belief: 'verified' }, updatedAt: now };
}
