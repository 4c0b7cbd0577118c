// Owns the password policies that the practice store can apply, each as one public source states it, and the words in
// which a page states them. It must not know a page.
import type { Texts } from '../../utils/rehearsal/texts';

export const POLICY_NAMES = ['P1', 'P2', 'P3', 'P4', 'P5'] as const;
export type PolicyName = (typeof POLICY_NAMES)[number];

/** Why a password is refused: the key of the text that says it. */
export type PasswordRefusal =
  | 'required'
  | 'tooShort'
  | 'tooLong'
  | 'hasSpace'
  | 'punctuationRefused'
  | 'needsKinds'
  | 'needsTwoOfEach'
  | 'needsAllKinds'
  | 'sameAsOld'
  | 'usedBefore';

export interface FormerPassword {
  readonly password: string;
  /** When it was replaced, in milliseconds since 1970. */
  readonly until: number;
}

export interface PasswordHolder {
  readonly password: string;
  readonly former: readonly FormerPassword[];
}

interface Rules {
  readonly min: number;
  readonly says: readonly (keyof Texts)[];
  readonly judge: (counts: Counts, password: string) => PasswordRefusal | null;
  /** Former passwords are refused for this long, in milliseconds. */
  readonly remembers: number;
}

interface Counts {
  readonly lower: number;
  readonly upper: number;
  readonly digit: number;
  readonly sign: number;
  readonly kinds: number;
}

/** What the oldest sign-up page asks to avoid. */
const refusedByOldForms = ';%:?*()_-+/ ';

const MONTH = 30 * 24 * 60 * 60 * 1000;

const rules: Readonly<Record<PolicyName, Rules>> = {
  P1: {
    min: 6,
    says: ['ruleLength', 'rulePunctuation', 'ruleTwoKinds'],
    judge: (counts) => (counts.kinds < 2 ? 'needsKinds' : null),
    remembers: 0,
  },
  P2: {
    min: 6,
    says: ['ruleLength', 'ruleLettersDigits'],
    judge: (counts) => (counts.sign > 0 ? 'punctuationRefused' : null),
    remembers: 0,
  },
  P3: {
    min: 6,
    says: ['ruleLength', 'ruleTwoOfEach'],
    judge: ({ lower, upper, digit, sign }) => (Math.min(lower, upper, digit, sign) < 2 ? 'needsTwoOfEach' : null),
    remembers: 0,
  },
  P4: {
    min: 8,
    says: ['ruleLengthEight', 'ruleAllKinds', 'ruleNotUsed'],
    judge: (counts) => (counts.kinds < 4 ? 'needsAllKinds' : null),
    remembers: 6 * MONTH,
  },
  P5: {
    min: 6,
    says: ['ruleLength', 'ruleLettersDigits'],
    judge: (_counts, password) =>
      [...password].some((char) => refusedByOldForms.includes(char)) ? 'punctuationRefused' : null,
    remembers: 0,
  },
};

export function isPolicyName(name: string): name is PolicyName {
  return POLICY_NAMES.some((each) => each === name);
}

/** The shortest password that a policy takes. */
export function minimumOf(policy: PolicyName): number {
  return rules[policy].min;
}

/** A policy's rules as a page words them. */
export function rulesText(policy: PolicyName, texts: Texts): string[] {
  return rules[policy].says.map((key) => texts[key]);
}

/** Why a policy refuses a new password, or null where it takes it. Every policy refuses the current one. */
export function refusalOf(
  policy: PolicyName,
  password: string,
  holder: PasswordHolder,
  now: number,
): PasswordRefusal | null {
  const { min, judge, remembers } = rules[policy];
  if (password === '') return 'required';
  if (/\s/.test(password)) return 'hasSpace';
  if (password.length < min) return 'tooShort';
  if (password.length > 20) return 'tooLong';
  // A sign that is no ASCII is refused by all of them: the passport takes printable ASCII only.
  if (/[^\x21-\x7e]/.test(password)) return 'punctuationRefused';
  const refusal = judge(countsOf(password), password);
  if (refusal !== null) return refusal;
  if (password === holder.password) return 'sameAsOld';
  return holder.former.some((old) => old.password === password && now - old.until < remembers) ? 'usedBefore' : null;
}

function countsOf(password: string): Counts {
  const count = (pattern: RegExp): number => password.match(pattern)?.length ?? 0;
  const counts = { lower: count(/[a-z]/g), upper: count(/[A-Z]/g), digit: count(/\d/g), sign: count(/[^A-Za-z\d]/g) };
  return { ...counts, kinds: Object.values(counts).filter((number) => number > 0).length };
}
