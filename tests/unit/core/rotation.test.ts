// Owns the promises of the rotation machine: laws over random event sequences, and the few moves that people rely on.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '@/utils/core/account';
import { REJECT_REASONS } from '@/utils/core/reading';
import {
  type Candidate,
  candidateOf,
  type Rotation,
  type RotationEvent,
  startRotation,
  step,
  suffices,
} from '@/utils/core/rotation';
import { knownTo, passwordsOf, settleAccount } from '@/utils/core/settlement';

const ids = fc.constantFrom('a', 'b', 'c');
const event: fc.Arbitrary<RotationEvent> = fc.oneof(
  fc.record({
    type: fc.constant('propose' as const),
    candidate: fc.record({
      id: ids,
      value: fc.string({ minLength: 1, maxLength: 4 }),
      madeBy: fc.constantFrom('keyturn' as const, 'person' as const),
    }),
  }),
  fc.record({ type: fc.constant('record' as const), candidateId: ids }),
  fc.record({
    type: fc.constant('release' as const),
    candidateId: ids,
    how: fc.constantFrom('filled' as const, 'copied' as const, 'revealed' as const, 'typed' as const),
  }),
  fc.record({ type: fc.constant('submit' as const), candidateId: ids }),
  fc.record({
    type: fc.constant('accept' as const),
    candidateId: ids,
    evidence: fc.record({ signature: fc.boolean(), knownAddress: fc.boolean(), quiet: fc.boolean() }),
  }),
  fc.record({ type: fc.constant('refuse' as const), reason: fc.constantFrom(...REJECT_REASONS) }),
  fc.record({ type: fc.constant('lose' as const), why: fc.constantFrom('tab-closed' as const, 'restart' as const) }),
  fc.record({ type: fc.constant('settle' as const), outcome: fc.constant('took-new' as const), candidateId: ids }),
  fc.record({ type: fc.constant('settle' as const), outcome: fc.constant('kept-old' as const) }),
  fc.record({ type: fc.constant('verify' as const), candidateId: ids }),
  fc.record({ type: fc.constant('old-works' as const) }),
  fc.record({
    type: fc.constant('learn-old' as const),
    old: fc.record({
      value: fc.string({ minLength: 1, maxLength: 4 }),
      source: fc.constantFrom('vault' as const, 'typed' as const),
    }),
  }),
  fc.record({ type: fc.constant('abandon' as const) }),
);
const events = fc.array(event, { maxLength: 40 });

const fresh = (old = true): Rotation =>
  startRotation({
    id: 'r',
    accountId: 'acc',
    storeId: 'aliexpress',
    host: 'www.aliexpress.com',
    old: old ? { value: 'old-1', source: 'vault' } : null,
    now: 0,
  });

/** Runs the events, skipping the illegal ones, and shows each legal move to `look`. */
function run(
  start: Rotation,
  list: readonly RotationEvent[],
  look: (before: Rotation, event: RotationEvent, after: Rotation) => void = () => {},
): Rotation {
  let rotation = start;
  for (const each of list) {
    const before = JSON.stringify(rotation);
    const result = step(rotation, each, 1);
    expect(JSON.stringify(rotation)).toBe(before);
    if (result.ok) {
      look(rotation, each, result.rotation);
      rotation = result.rotation;
    }
  }
  return rotation;
}

const account = (value: string | null): Account => ({
  id: 'acc',
  storeId: 'aliexpress',
  host: 'www.aliexpress.com',
  usernames: ['demo@example.com'],
  current: value === null ? null : { id: 'p0', value, madeBy: 'person', belief: 'verified', since: 0 },
  history: [],
  questions: [],
  notes: '',
  createdAt: 0,
  updatedAt: 0,
});

describe('no candidate is released before it is recorded', () => {
  it('in any sequence of events', () => {
    fc.assert(
      fc.property(events, (list) => {
        run(fresh(), list, (before, each, after) => {
          if (each.type === 'release') expect(candidateOf(before, each.candidateId)?.recorded).toBe(true);
          for (const candidate of after.candidates)
            if (candidate.releases.length > 0) expect(candidate.recorded).toBe(true);
        });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('nothing that was ever known is dropped', () => {
  it('candidates and old passwords are only appended, and a release or submit is never unsaid', () => {
    fc.assert(
      fc.property(events, (list) => {
        run(fresh(), list, (before, _each, after) => {
          expect(after.olds.slice(0, before.olds.length)).toEqual(before.olds);
          before.candidates.forEach((candidate, index) => {
            const later = after.candidates[index] as Candidate;
            expect({ id: later.id, value: later.value }).toEqual({ id: candidate.id, value: candidate.value });
            expect(later.releases.length).toBeGreaterThanOrEqual(candidate.releases.length);
            if (candidate.submitted) expect(later.submitted).toBe(true);
            if (candidate.recorded) expect(later.recorded).toBe(true);
          });
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('the account keeps every password the store may hold, after every event and however often it is settled', () => {
    fc.assert(
      fc.property(events, fc.option(fc.constant('old-1')), (list, known) => {
        let held = account(known);
        let count = 0;
        const makeId = () => `h${count++}`;
        run(fresh(known !== null), list, (_before, _each, after) => {
          const values = knownTo(held).map((password) => password.value);
          held = settleAccount(held, after, makeId, 1);
          const again = settleAccount(held, after, makeId, 1);
          expect(again).toEqual(held);
          const now = knownTo(held).map((password) => password.value);
          for (const value of values) expect(now).toContain(value);
          if (['confirmed', 'verified', 'kept-old'].includes(after.state))
            for (const value of passwordsOf(after)) expect(now).toContain(value);
          const idsNow = knownTo(held).map((password) => password.id);
          expect(new Set(idsNow).size).toBe(idsNow.length);
          expect(held.current?.ended).toBeUndefined();
        });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('confirmed only on evidence', () => {
  it('the store confirms only a submitted candidate, with its signature and one more sign', () => {
    fc.assert(
      fc.property(events, (list) => {
        run(fresh(), list, (before, each, after) => {
          if (after.state !== 'confirmed' || before.state === 'confirmed') return;
          if (each.type === 'accept') {
            expect(candidateOf(before, each.candidateId)?.submitted).toBe(true);
            expect(each.evidence.signature && (each.evidence.knownAddress || each.evidence.quiet)).toBe(true);
          } else expect(each.type).toBe('settle');
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('verified comes only from a sign-in with a candidate that had left Keyturn', () => {
    fc.assert(
      fc.property(events, (list) => {
        run(fresh(), list, (before, each, after) => {
          if (after.state === 'verified' && before.state !== 'verified') expect(each.type).toBe('verify');
          if (after.state === 'verified')
            expect(candidateOf(after, after.taken ?? '')?.releases.length).toBeGreaterThan(0);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [{ signature: false, knownAddress: true, quiet: true }, false],
    [{ signature: true, knownAddress: false, quiet: false }, false],
    [{ signature: true, knownAddress: true, quiet: false }, true],
    [{ signature: true, knownAddress: false, quiet: true }, true],
  ])('%o suffices: %s', (evidence, expected) => {
    expect(suffices(evidence)).toBe(expected);
  });
});

const propose = (id: string): RotationEvent => ({
  type: 'propose',
  candidate: { id, value: `new-${id}`, madeBy: 'keyturn' },
});
const enter = (id: string): RotationEvent[] => [
  propose(id),
  { type: 'record', candidateId: id },
  { type: 'release', candidateId: id, how: 'filled' },
  { type: 'submit', candidateId: id },
];

describe('the moves people rely on', () => {
  it('a refused candidate makes room for a new one in the same rotation', () => {
    const rotation = run(fresh(), [...enter('a'), { type: 'refuse', reason: 'punctuation' }, ...enter('b')]);
    expect(rotation.state).toBe('submitted');
    expect(rotation.candidates.map((candidate) => candidate.rejected)).toEqual(['punctuation', null]);
  });

  it('lost sight of a released candidate makes the rotation uncertain, and the person settles it', () => {
    const lost = run(fresh(), [...enter('a'), { type: 'lose', why: 'restart' }]);
    expect(lost.state).toBe('uncertain');
    const took = run(lost, [{ type: 'settle', outcome: 'took-new', candidateId: 'a' }]);
    expect(settleAccount(account('old-1'), took, () => 'x', 1).current?.value).toBe('new-a');
    const kept = run(lost, [{ type: 'settle', outcome: 'kept-old' }]);
    const after = settleAccount(account('old-1'), kept, () => 'x', 1);
    expect(after.current?.value).toBe('old-1');
    expect(after.history.map((password) => password.value)).toContain('new-a');
  });

  it('a sign-in with the old password after a confirmation casts doubt, it does not undo', () => {
    const sure: RotationEvent = {
      type: 'accept',
      candidateId: 'a',
      evidence: { signature: true, knownAddress: true, quiet: true },
    };
    expect(run(fresh(), [...enter('a'), sure, { type: 'old-works' }]).state).toBe('uncertain');
  });

  it('kept-old after a wrong confirmation brings the old password back', () => {
    const sure: RotationEvent = {
      type: 'accept',
      candidateId: 'a',
      evidence: { signature: true, knownAddress: true, quiet: true },
    };
    const confirmed = run(fresh(), [...enter('a'), sure]);
    const wrong = settleAccount(account('old-1'), confirmed, () => 'x', 1);
    expect(wrong.current?.value).toBe('new-a');
    const right = settleAccount(wrong, run(confirmed, [{ type: 'settle', outcome: 'kept-old' }]), () => 'y', 2);
    expect(right.current).toMatchObject({ id: 'p0', value: 'old-1' });
    expect(right.history.map((password) => password.value)).toContain('new-a');
  });
});
