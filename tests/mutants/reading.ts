// Owns the mutants of what sentences of a page mean, and of when a rule is a refusal.
import type { Mutant } from './mutant';

const meaning = ['tests/unit/detect/meaning.test.ts'];
const reports = ['tests/unit/background/reports.test.ts'];

export const READING_MUTANTS: readonly Mutant[] = [
  {
    name: 'meaning-believes-failure',
    promise: 'a change that failed is not believed',
    file: 'utils/detect/meaning.ts',
    text: "&& !s('not') && !s('pending')",
    replacement: "&& !s('pending')",
    tests: meaning,
  },
  {
    name: 'meaning-believes-condition',
    promise: 'a change that is yet to come is not believed',
    file: 'utils/detect/meaning.ts',
    text: "&& !s('not') && !s('pending')",
    replacement: "&& !s('not')",
    tests: meaning,
  },
  {
    name: 'meaning-believes-date',
    promise: 'a change of long ago is not believed',
    file: 'utils/detect/meaning.ts',
    text: '!tellsWhen(sentence) &&',
    replacement: '',
    tests: meaning,
  },
  {
    name: 'meaning-any-change',
    promise: 'a change of an address is no change of a password',
    file: 'utils/detect/meaning.ts',
    text: "s('a-password') && (s('changed')",
    replacement: "(s('changed')",
    tests: meaning,
  },
  {
    name: 'meaning-voucher-refuses',
    promise: 'a voucher that is refused refuses no password',
    file: 'utils/detect/meaning.ts',
    text: "return !s('other-code');",
    replacement: 'return true;',
    tests: meaning,
  },
  {
    name: 'rule-never-refuses',
    promise: 'a rule that is said only after a submit is its refusal',
    file: 'entrypoints/background/outcome.ts',
    text: ', ...freshRules(tab.frames, tab.rulesHeard)]',
    replacement: ', ...freshRules([], tab.rulesHeard)]',
    tests: reports,
  },
  {
    name: 'rule-of-before-refuses',
    promise: 'a rule that was said before a submit refuses nothing',
    file: 'utils/core/page.ts',
    text: "tone === 'rule' && !heard.includes(text)",
    replacement: "tone === 'rule' && heard.length >= 0",
    tests: reports,
  },
];
