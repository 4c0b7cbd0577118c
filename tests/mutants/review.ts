// Owns the mutants of reviewing a vault: edits taken back, merging, the health report, and the end of everything.
import type { Mutant } from './mutant';

const tests = ['tests/unit/background/review.test.ts'];

export const REVIEW_MUTANTS: readonly Mutant[] = [
  {
    name: 'undo-drops-password',
    promise: 'taking an edit back drops no password that it brought',
    file: 'entrypoints/background/edits.ts',
    text: 'history: [...brought, ...before.history]',
    replacement: 'history: before.history',
    tests,
  },
  {
    name: 'merge-drops-history',
    promise: 'merging accounts loses no password of either',
    file: 'utils/core/account-merge.ts',
    text: 'other.current ? [other.current, ...other.history] : other.history,',
    replacement: 'other.current ? [other.current] : other.history,',
    tests,
  },
  {
    name: 'merge-leaves-changes',
    promise: 'the changes of a merged account move over, with their candidates',
    file: 'entrypoints/background/merging.ts',
    text: 'value: { ...value, accountId: into }',
    replacement: 'value',
    tests,
  },
  {
    name: 'health-sends-values',
    promise: 'the health report holds no password',
    file: 'entrypoints/background/health.ts',
    text: 'return [{ finding, account:',
    replacement: 'return [{ finding, ...{ value: account.current?.value }, account:',
    tests,
  },
  {
    name: 'erase-without-password',
    promise: 'everything is deleted only for whoever knows the master password',
    file: 'entrypoints/background/erasing.ts',
    text: 'if (!proved.ok) return proved;',
    replacement: '',
    tests: ['tests/unit/background/erasing.test.ts'],
  },
  {
    name: 'erase-keeps-session',
    promise: 'deleting everything takes what the browser remembers while it runs too',
    file: 'entrypoints/background/erasing.ts',
    text: '  await forgetSession(Object.keys(await readAllSession()));\n',
    replacement: '',
    tests: ['tests/unit/background/erasing.test.ts'],
  },
];
