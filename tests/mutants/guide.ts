// Owns the mutants of the guide and of gestures: what is said of a step, and what a key may do.
import type { Mutant } from './mutant';

const flow = 'tests/unit/components/flow.test.ts';
const offer = 'tests/unit/components/offer.test.ts';

export const GUIDE_MUTANTS: readonly Mutant[] = [
  {
    name: 'guide-guesses',
    promise: 'a page with words beyond recognition gets no step',
    file: 'components/popup/screen.ts',
    text: "return tells ? 'find-sign-in' : 'page-unsure';",
    replacement: "return tells ? 'find-sign-in' : 'find-sign-in';",
    tests: [flow],
  },
  {
    name: 'guide-forgets-filled',
    promise:
      'a password that was filled and lost sight of is asked about, whatever part of another site the next page shows',
    file: 'components/popup/screen.ts',
    text: "return foreignFrame !== null && !candidates.at(-1)?.released.includes('filled');",
    replacement: 'return foreignFrame !== null && candidates.length > 0;',
    tests: ['tests/unit/components/screen.test.ts'],
  },
  {
    name: 'guide-claims-sent',
    promise: 'nothing is shown as sent of which nobody saw the outcome',
    file: 'components/guide/flow.ts',
    text: "const doubted = now === 'check' && isDoubted(screen);",
    replacement: 'const doubted = false;',
    tests: [flow],
  },
  {
    name: 'guide-blames-password',
    promise: 'a refusal that is not about the password leads back to the step that it is about',
    file: 'components/guide/flow.ts',
    text: 'return againFrom(screen);',
    replacement: "return 'password';",
    tests: [flow],
  },
  {
    name: 'key-chooses-account',
    promise: 'a key chooses no account for the person',
    file: 'components/guide/offer.ts',
    text: 'const accountId = tab.rotation?.accountId ?? tab.accountId;',
    replacement: 'const accountId = tab.rotation?.accountId ?? tab.accountId ?? tab.accounts[0]?.id ?? null;',
    tests: [offer],
  },
  {
    name: 'key-skips-naming',
    promise: 'a key fills nothing where the popup would ask what a box is',
    file: 'components/guide/offer.ts',
    text: "if (chooseNaming(screen, null)) return nothing('box-uncertain');",
    replacement: '',
    tests: [offer],
  },
  {
    name: 'guide-stuck',
    promise: 'what the person asked to see gives way when what it was about is over',
    file: 'components/state-while.ts',
    text: 'if (held.about !== about) hold({ about, value: none });',
    replacement: '',
    tests: ['tests/unit/components/popup.test.tsx'],
  },
  {
    name: 'guide-keeps-open',
    promise: 'what an open guide asks by itself is no sign of life',
    file: 'utils/browser/messages.ts',
    text: 'navigator.userActivation?.isActive ?? true',
    replacement: 'true',
    tests: ['tests/unit/browser/messages.test.ts'],
  },
];
