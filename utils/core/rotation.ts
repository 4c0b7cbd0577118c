// Owns the rotation of one account's password as a pure, table-driven state machine. It must not store, fill or show
// anything: the runner does, and only what an event of this file allowed. Candidates and old passwords are only ever
// appended; no event takes one away.
import type { RejectReason } from './reading';
import { fail, type Result } from './result';

export type RotationState =
  | 'drafted'
  | 'recorded'
  | 'released'
  | 'submitted'
  | 'confirmed'
  | 'verified'
  | 'rejected'
  | 'uncertain'
  | 'kept-old'
  | 'abandoned';

/** How a candidate left Keyturn; `typed`: the person put it into the page, so it never was inside only. */
export type ReleaseHow = 'filled' | 'copied' | 'revealed' | 'typed';

export interface Candidate {
  readonly id: string;
  readonly value: string;
  readonly madeBy: 'keyturn' | 'person';
  /** Milliseconds since 1970, for people; order is the order of the list. */
  readonly madeAt: number;
  readonly recorded: boolean;
  readonly releases: readonly ReleaseHow[];
  readonly submitted: boolean;
  readonly rejected: RejectReason | null;
}

/** What speaks for success. It takes the store's signature and one more sign; a lying page can still earn it. */
export interface Evidence {
  /** The store's success signature was seen after the submit. */
  readonly signature: boolean;
  /** The tab stands at a known success address of the store. */
  readonly knownAddress: boolean;
  /** No password box and no error for a second after the signature. */
  readonly quiet: boolean;
}

export interface OldPassword {
  readonly value: string;
  readonly source: 'vault' | 'typed';
}

export interface TimelineEntry {
  readonly at: number;
  readonly what: RotationEvent['type'];
  readonly why: string;
}

export interface Rotation {
  readonly id: string;
  readonly accountId: string;
  readonly storeId: string;
  readonly host: string;
  readonly state: RotationState;
  /** Oldest first; the last is the one in work. */
  readonly candidates: readonly Candidate[];
  /** Every password the store may have held before, once known. */
  readonly olds: readonly OldPassword[];
  /** The candidate the store holds, from `confirmed` on. */
  readonly taken: string | null;
  /** Who said that the store took or kept it. */
  readonly settledBy: 'store' | 'person' | 'sign-in' | null;
  readonly startedAt: number;
  readonly timeline: readonly TimelineEntry[];
}

export type RotationEvent =
  | { readonly type: 'propose'; readonly candidate: Pick<Candidate, 'id' | 'value' | 'madeBy'> }
  /** The sealed record with this candidate is about to be written; adopt the result only when the write was proven. */
  | { readonly type: 'record'; readonly candidateId: string }
  | { readonly type: 'release'; readonly candidateId: string; readonly how: ReleaseHow }
  | { readonly type: 'submit'; readonly candidateId: string }
  | { readonly type: 'accept'; readonly candidateId: string; readonly evidence: Evidence }
  | { readonly type: 'refuse'; readonly reason: RejectReason }
  /** Sight was lost: crash, closed tab, an effect without a result. */
  | { readonly type: 'lose'; readonly why: 'tab-closed' | 'restart' | 'no-result' | 'page-silent' | 'page-contradicts' }
  | { readonly type: 'settle'; readonly outcome: 'took-new'; readonly candidateId: string }
  | { readonly type: 'settle'; readonly outcome: 'kept-old' }
  /** A later sign-in with this candidate reached a signed-in page. */
  | { readonly type: 'verify'; readonly candidateId: string }
  /** A later sign-in with an old password reached a signed-in page. */
  | { readonly type: 'old-works' }
  | { readonly type: 'learn-old'; readonly old: OldPassword }
  | { readonly type: 'abandon' };

type Row = Partial<Record<RotationEvent['type'], RotationState>>;

/** `settle` and `old-works` are rows of their own below: their outcome picks the state. */
const TABLE: Record<RotationState, Row> = {
  // An earlier candidate may be in the page already, so its submit and its sign-in count here too; the guards ask for a release.
  drafted: {
    propose: 'drafted',
    record: 'recorded',
    submit: 'submitted',
    verify: 'verified',
    'old-works': 'kept-old',
    lose: 'drafted',
    abandon: 'abandoned',
  },
  recorded: {
    propose: 'drafted',
    release: 'released',
    submit: 'submitted',
    verify: 'verified',
    'old-works': 'kept-old',
    lose: 'recorded',
    abandon: 'abandoned',
  },
  released: {
    propose: 'drafted',
    release: 'released',
    submit: 'submitted',
    refuse: 'rejected',
    lose: 'uncertain',
    verify: 'verified',
    'old-works': 'kept-old',
    abandon: 'abandoned',
  },
  submitted: {
    propose: 'drafted',
    release: 'submitted',
    submit: 'submitted',
    accept: 'confirmed',
    refuse: 'rejected',
    lose: 'uncertain',
    verify: 'verified',
    'old-works': 'kept-old',
    abandon: 'abandoned',
  },
  rejected: {
    propose: 'drafted',
    release: 'rejected',
    submit: 'submitted',
    refuse: 'rejected',
    lose: 'uncertain',
    verify: 'verified',
    'old-works': 'kept-old',
    abandon: 'abandoned',
  },
  uncertain: {
    propose: 'drafted',
    release: 'uncertain',
    submit: 'submitted',
    accept: 'confirmed',
    lose: 'uncertain',
    verify: 'verified',
    'old-works': 'kept-old',
    abandon: 'abandoned',
  },
  confirmed: {
    release: 'confirmed',
    accept: 'confirmed',
    refuse: 'uncertain',
    lose: 'confirmed',
    verify: 'verified',
    'old-works': 'uncertain',
  },
  verified: { release: 'verified', verify: 'verified', lose: 'verified' },
  'kept-old': { release: 'kept-old', verify: 'verified', lose: 'kept-old', 'old-works': 'kept-old' },
  abandoned: {
    release: 'abandoned',
    submit: 'submitted',
    lose: 'abandoned',
    verify: 'verified',
    'old-works': 'abandoned',
  },
};

/** States in which the person has no more say about what the store did. */
const SETTLED: readonly RotationState[] = ['verified', 'kept-old'];

/** States that need nothing more. `confirmed` waits for a sign-in, but asks nobody. */
export function isOpen(rotation: Rotation): boolean {
  return !['confirmed', 'verified', 'kept-old', 'abandoned'].includes(rotation.state);
}

/** True where a new candidate may still join; a finished rotation takes none. */
export function takesCandidates(rotation: Rotation): boolean {
  return TABLE[rotation.state].propose !== undefined;
}

/** True where a candidate of it may still be sent; a settled rotation hears of none. */
export function takesSubmits(rotation: Rotation): boolean {
  return TABLE[rotation.state].submit !== undefined;
}

/** True where losing sight of the page raises a doubt that was not there before. */
export function isDoubtedByLoss({ state }: Rotation): boolean {
  return TABLE[state].lose !== state;
}

/** States of which the person must be asked or told, once no tab is at work on it. */
export function needsReview(rotation: Rotation): boolean {
  return isOpen(rotation) && rotation.candidates.some((candidate) => candidate.releases.length > 0);
}

/** The one begun last comes first: of two open changes of an account it is the one that the person thinks of. */
export function newestFirst(rotations: readonly Rotation[]): Rotation[] {
  return rotations.toSorted((one, other) => other.startedAt - one.startedAt);
}

/** The candidate in work: the last one. */
export function currentCandidate(rotation: Rotation): Candidate | undefined {
  return rotation.candidates.at(-1);
}

export function candidateOf(rotation: Rotation, id: string): Candidate | undefined {
  return rotation.candidates.find((candidate) => candidate.id === id);
}

/** Starts a rotation without candidates. `old` is what the vault knows as the current password. */
export function startRotation(given: {
  id: string;
  accountId: string;
  storeId: string;
  host: string;
  old: OldPassword | null;
  now: number;
}): Rotation {
  return {
    id: given.id,
    accountId: given.accountId,
    storeId: given.storeId,
    host: given.host,
    state: 'drafted',
    candidates: [],
    olds: given.old ? [given.old] : [],
    taken: null,
    settledBy: null,
    startedAt: given.now,
    timeline: [],
  };
}

/** True where the evidence suffices for `confirmed`. */
export function suffices(evidence: Evidence): boolean {
  return evidence.signature && (evidence.knownAddress || evidence.quiet);
}

/**
 * Applies one event. The answer is a new rotation, or `illegal-step` where the table or a guard forbids it; the given
 * rotation is never changed. `now` is in milliseconds since 1970 and goes into the timeline only.
 */
export function step(
  rotation: Rotation,
  event: RotationEvent,
  now: number,
): Result<{ rotation: Rotation }, 'illegal-step'> {
  const state = nextState(rotation, event);
  if (state === undefined || !holds(rotation, event)) return fail('illegal-step');
  const changed = { ...rotation, ...effectOf(rotation, event, now), state };
  return {
    ok: true,
    rotation: { ...changed, timeline: [...rotation.timeline, { at: now, what: event.type, why: whyOf(event) }] },
  };
}

function nextState(rotation: Rotation, event: RotationEvent): RotationState | undefined {
  if (event.type === 'learn-old') return rotation.state;
  if (event.type === 'settle') {
    if (SETTLED.includes(rotation.state)) return undefined;
    return event.outcome === 'took-new' ? 'confirmed' : 'kept-old';
  }
  return TABLE[rotation.state][event.type];
}

/** The guards: what must be true of the candidate that the event names. */
function holds(rotation: Rotation, event: RotationEvent): boolean {
  const named = 'candidateId' in event ? candidateOf(rotation, event.candidateId) : undefined;
  switch (event.type) {
    case 'propose':
      return event.candidate.value !== '' && !candidateOf(rotation, event.candidate.id);
    case 'record':
      return named !== undefined && named === currentCandidate(rotation);
    case 'release':
      return named?.recorded === true;
    case 'submit':
    case 'verify':
      return named !== undefined && named.releases.length > 0;
    case 'accept':
      return named?.submitted === true && suffices(event.evidence);
    case 'settle':
      return event.outcome === 'kept-old' || (named !== undefined && named.releases.length > 0);
    case 'old-works':
      return rotation.olds.length > 0;
    case 'refuse':
    case 'lose':
    case 'learn-old':
    case 'abandon':
      return true;
  }
}

/** A refusal is about the candidate that the store saw last: the last submitted, else the last released. */
function refusedBy(rotation: Rotation): Candidate | undefined {
  const { candidates } = rotation;
  return (
    candidates.findLast((candidate) => candidate.submitted && candidate.rejected === null) ??
    candidates.findLast((candidate) => candidate.releases.length > 0)
  );
}

function effectOf(rotation: Rotation, event: RotationEvent, now: number): Partial<Rotation> {
  const edit = (id: string | undefined, change: (candidate: Candidate) => Candidate) => ({
    candidates: rotation.candidates.map((candidate) => (candidate.id === id ? change(candidate) : candidate)),
  });
  switch (event.type) {
    case 'propose': {
      const fresh = { recorded: false, releases: [], submitted: false, rejected: null, madeAt: now };
      return { candidates: [...rotation.candidates, { ...event.candidate, ...fresh }] };
    }
    case 'record':
      return edit(event.candidateId, (candidate) => ({ ...candidate, recorded: true }));
    case 'release':
      return edit(event.candidateId, (candidate) => ({ ...candidate, releases: [...candidate.releases, event.how] }));
    case 'submit':
      return edit(event.candidateId, (candidate) => ({ ...candidate, submitted: true, rejected: null }));
    case 'refuse':
      return edit(refusedBy(rotation)?.id, (candidate) => ({ ...candidate, rejected: event.reason }));
    case 'accept':
      return { taken: event.candidateId, settledBy: 'store' };
    case 'verify':
      return { taken: event.candidateId, settledBy: 'sign-in' };
    case 'settle':
      return { taken: event.outcome === 'took-new' ? event.candidateId : null, settledBy: 'person' };
    case 'old-works':
      return rotation.state === 'confirmed' ? {} : { taken: null, settledBy: 'sign-in' };
    case 'learn-old':
      return rotation.olds.some((old) => old.value === event.old.value) ? {} : { olds: [...rotation.olds, event.old] };
    case 'lose':
    case 'abandon':
      return {};
  }
}

/** A word for the timeline; never a secret. */
function whyOf(event: RotationEvent): string {
  switch (event.type) {
    case 'release':
      return event.how;
    case 'refuse':
      return event.reason;
    case 'lose':
      return event.why;
    case 'settle':
      return event.outcome;
    case 'learn-old':
      return event.old.source;
    case 'propose':
      return event.candidate.madeBy;
    default:
      return '';
  }
}
