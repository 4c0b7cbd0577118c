// Owns the mutants of what is kept beside the ordinary way of a change: items from the inbox, shown drafts, passwords typed on pages,
// and texts that two windows edit.
import type { Mutant } from './mutant';

const tests = ['tests/unit/background/catch-up.test.ts'];
const looseTests = ['tests/unit/background/loose.test.ts'];

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
  {
    name: 'loose-replaced',
    promise: 'a sent password of no account is not replaced by what is typed next',
    file: 'utils/core/observation.ts',
    text: 'own === typing && !value.sent)',
    replacement: 'own === typing && value.at > 0)',
    tests: looseTests,
  },
  {
    name: 'loose-unsent-again',
    promise: 'the page that goes away does not unsay that a password was sent',
    file: 'utils/core/observation.ts',
    text: "return same?.value.sent || !next.sent ? 'known' : id;",
    replacement: 'return same ? id : null;',
    tests: looseTests,
  },
  {
    name: 'loose-listed-for-ever',
    promise: 'a password that an account took up is not listed as one of no account',
    file: 'entrypoints/background/loose.ts',
    text: '!taken.has(password)',
    replacement: "!taken.has('')",
    tests: looseTests,
  },
  {
    name: 'notes-written-over',
    promise: 'notes that another window saved meanwhile are not written over unseen',
    file: 'entrypoints/background/accounts.ts',
    text: 'edit.before !== now && edit.after !== now',
    replacement: 'edit.before === edit.after && edit.after !== now',
    tests: ['tests/unit/background/accounts.test.ts'],
  },
  {
    name: 'remains-of-a-whole-copy',
    promise: 'a vault of which the second copy is whole is never cleared away',
    file: 'utils/vault/remains.ts',
    text: "if (copies === null || readHeader(headerText(copies.header)).condition === 'whole') return fail('vault-exists');",
    replacement:
      "if (copies === null || readHeader(headerText(copies.header)).condition === 'newer') return fail('vault-exists');",
    tests: ['tests/unit/vault/faults.test.ts'],
  },
  {
    name: 'remains-while-away',
    promise: 'a second copy that cannot be read today is never cleared away',
    file: 'utils/vault/remains.ts',
    text: 'const copies = await places.mirror.snapshot().catch(() => null);',
    replacement: 'const copies = await places.mirror.snapshot().catch(() => ({ header: undefined }));',
    tests: ['tests/unit/vault/faults.test.ts'],
  },
];
