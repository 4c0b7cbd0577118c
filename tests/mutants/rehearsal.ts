// Owns the mutants of the rehearsal: that it is kept apart from the vault, and that it proves what a change proves.
import type { Mutant } from './mutant';

export const REHEARSAL_MUTANTS: readonly Mutant[] = [
  {
    name: 'rehearsal-asks-the-background',
    promise: 'no command of a rehearsal reaches the background',
    file: 'utils/browser/messages.ts',
    text: 'if (answering) return answering(name, body);',
    replacement: '',
    tests: ['tests/unit/browser/answer-here.test.ts'],
  },
  {
    name: 'rehearsal-offers-what-fails',
    promise: 'nothing is offered in a rehearsal that can only fail there',
    file: 'components/rehearsal/rehearsal.tsx',
    text: '<Practice.Provider value={true}>',
    replacement: '<Practice.Provider value={false}>',
    tests: ['tests/unit/rehearsal/screens.test.tsx'],
  },
  {
    name: 'rehearsal-proves-any-sign-in',
    promise: 'only a sign-in with the new password proves the change, in a rehearsal too',
    file: 'entrypoints/rehearsal/desk.ts',
    text: '&& signingIn === candidate.value',
    replacement: '',
    tests: ['tests/unit/rehearsal/desk.test.ts'],
  },
];
