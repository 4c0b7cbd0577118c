// Owns the mutants of what the background does at unlocking: filing to the end, and the ring of shown drafts.
import type { Mutant } from './mutant';

const tests = ['tests/unit/background/catch-up.test.ts'];

export const FILING_MUTANTS: readonly Mutant[] = [
  {
    name: 'filing-not-resumed',
    promise: 'filing that was cut short goes on without another unlocking',
    file: 'entrypoints/background/runner.ts',
    text: '.inboxCount()) > 0) await catchUp();',
    replacement: '.inboxCount()) > 99) await catchUp();',
    tests,
  },
  {
    name: 'filing-held-up',
    promise: 'an item that can never be filed does not hold up the others',
    file: 'entrypoints/background/runner.ts',
    text: 'if (bare === null) return filed;',
    replacement: 'if (bare === null || !filed.ok) return filed;',
    tests,
  },
  {
    name: 'filing-drops-password',
    promise: 'the password of an item that cannot be filed is kept',
    file: 'entrypoints/background/runner.ts',
    text: 'return writeRecords(changes, inboxId);',
    replacement: 'return writeRecords(changes.slice(1), inboxId);',
    tests,
  },
  {
    name: 'filing-failure-forgotten',
    promise: 'what could not be filed still counts as waiting',
    file: 'entrypoints/background/runner.ts',
    text: 'if (caughtUp.ok) await forgetSession(LOCKED_CHANGES);',
    replacement: 'if (caughtUp) await forgetSession(LOCKED_CHANGES);',
    tests,
  },
  {
    name: 'restart-undoubted',
    promise: 'after a restart a change that nobody is at work on is asked about',
    file: 'entrypoints/background/runner.ts',
    text: "await advance(rotation, [{ type: 'lose', why: 'restart' }]);",
    replacement: '',
    tests,
  },
  {
    name: 'lock-drops-drafts',
    promise: 'a draft that was shown outlives the lock',
    file: 'entrypoints/background/drafts.ts',
    text: ': await addToRing(draft);',
    replacement: ': { ok: true as const };',
    tests,
  },
  {
    name: 'ring-by-the-clock',
    promise: 'a clock that was put back does not cost a draft',
    file: 'entrypoints/background/ring.ts',
    text: 'const shown = [draft, ...kept].slice(0, RING_SIZE);',
    replacement: 'const shown = [draft, ...kept].toSorted((one, other) => other.at - one.at).slice(0, RING_SIZE);',
    tests,
  },
];
