// Owns what a password policy is: the shapes, the names of its rules and whether a policy can be met at all. Pure data; it
// must not generate passwords. Reading one: password-rules.ts. Checking: check-password.ts. Joining: policy-choice.ts.
import { fail, type Result } from './result';

export type ClassName = 'lower' | 'upper' | 'digit' | 'special' | 'other';

/** A set of characters that must appear at least `min` times. */
export interface CharacterClass {
  readonly name: ClassName;
  /** The characters, as a string of code points without repeats. */
  readonly chars: string;
  readonly min: number;
}

/** A demand that cuts across classes, as in "a letter of either case". */
export interface CharacterGroup {
  readonly chars: string;
  readonly min: number;
}

/** What passwords a store takes. JSON-able data. Lengths count code points. */
export interface Policy {
  readonly minLength: number;
  readonly maxLength: number;
  /** The length to make when nothing else is asked, within the two above. */
  readonly length?: number;
  /** Disjoint classes; together they are the allowed characters. `min: 0` allows without requiring. */
  readonly classes: readonly CharacterClass[];
  /** Each group must be present `min` times, on top of the classes' own minimums. */
  readonly groups?: readonly CharacterGroup[];
  /** At least this many of the classes must be present (on top of each class's own min). */
  readonly minClasses?: number;
  /** The first character must be one of these. */
  readonly first?: string;
  /** Allowed characters that Keyturn never makes unless it must: a space is trimmed, a letter with an accent is recoded. */
  readonly avoid?: string;
  /** The store takes characters outside the classes too. Keyturn never makes them. */
  readonly anyOther?: boolean;
  /** The same character at most this often in a row; 1 forbids equal neighbours. */
  readonly maxConsecutive?: number;
  /** Longest allowed run such as abc, 321, qwerty (in either direction); 2 forbids abc. */
  readonly maxSequence?: number;
  /** Parts of the user name, e-mail and store name of at least four characters are refused. */
  readonly noPersonalWords?: boolean;
  readonly noHistory?: boolean;
}

/** Rules of a page that cannot be followed: a length that nobody can mean, an attribute that is not written in a way that can be read. */
export const UNREAD_RULES = ['length', 'passwordRules', 'pattern'] as const;
export type UnreadRule = (typeof UNREAD_RULES)[number];

/** What the page in front of the person says of new passwords; newer than any table. Absent parts: the page is silent. */
export interface PageRules {
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Value of a passwordrules attribute, verbatim, at most 500 UTF-16 units. */
  readonly passwordRules?: string;
  /** The box's pattern attribute, verbatim, at most 500 UTF-16 units. */
  readonly pattern?: string;
  /** Classes that the page's visible text asks for. */
  readonly requires?: readonly ('lower' | 'upper' | 'digit' | 'special')[];
  /** At least this many classes, as in "a combination of two of". */
  readonly minClasses?: number;
  /** The page's text refuses punctuation. */
  readonly lettersAndDigitsOnly?: boolean;
  /** Special characters that the text lists as the allowed ones. */
  readonly specials?: string;
  /** What the page states besides and nobody can follow. */
  readonly unread?: readonly UnreadRule[];
}

/** The rules a password can break, in the order in which they are shown. */
export const RULE_NAMES = [
  'min-length',
  'max-length',
  'lower',
  'upper',
  'digit',
  'special',
  'other',
  'groups',
  'min-classes',
  'first',
  'characters',
  'consecutive',
  'sequence',
  'personal',
  'history',
  'published',
] as const;
export type RuleName = (typeof RULE_NAMES)[number];

/** The longest password Keyturn makes, and the longest minimum it can meet. */
export const LONGEST = 128;
/** A policy that would take more steps to count than this (well under a second) is refused: the page that sent it may be hostile. */
const MOST_STEPS = 2_000_000;
const MOST_CHARS = 2000;

/**
 * Whether the policy is sound as data. `bad-request`: not a policy (a length that is no whole number). `policy-too-large`: beyond
 * what the generator counts. `policy-contradicts`: no password can meet it, as far as its numbers alone tell;
 * the exact answer is `isPossible` of policy-count.ts.
 */
export function examinePolicy(
  policy: Policy,
): Result<object, 'bad-request' | 'policy-too-large' | 'policy-contradicts'> {
  const groups = policy.groups ?? [];
  const counts = [policy.minLength, policy.maxLength, ...[...policy.classes, ...groups].map((set) => set.min)];
  for (const optional of [policy.length, policy.minClasses, policy.maxConsecutive, policy.maxSequence]) {
    if (optional !== undefined) counts.push(optional);
  }
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0)) return fail('bad-request');

  const sizes = [...policy.classes, ...groups].map((set) => set.chars.length);
  if (Math.max(0, ...sizes) > MOST_CHARS || countingSteps(policy) > MOST_STEPS) return fail('policy-too-large');
  if (policy.minLength > LONGEST) return fail('policy-too-large');

  const present = policy.classes.filter((set) => set.chars !== '');
  const least = policy.classes.reduce((sum, set) => sum + set.min, 0);
  const contradicts =
    policy.maxLength < 1 ||
    policy.minLength > policy.maxLength ||
    least > policy.maxLength ||
    present.length === 0 ||
    [...policy.classes, ...groups].some((set) => set.min > 0 && set.chars === '') ||
    (policy.minClasses ?? 0) > present.length ||
    policy.maxConsecutive === 0 ||
    policy.maxSequence === 0;
  return contradicts ? fail('policy-contradicts') : { ok: true };
}

/** About how many additions it takes to count the policy's passwords, at its longest. */
function countingSteps(policy: Policy): number {
  const states = needSizes(policy).reduce((product, size) => product * (size + 1), 1);
  if (states > MOST_STEPS) return states;
  const sets = [...policy.classes, ...(policy.groups ?? []), { chars: policy.first ?? '' }].map(
    (set) => new Set(set.chars),
  );
  const chars = policy.classes.flatMap((set) => [...set.chars]);
  const kinds = new Set(chars.map((char) => sets.map((set) => set.has(char)).join())).size;
  const longest = Math.min(policy.maxLength, LONGEST);
  const neighbours = policy.maxConsecutive === undefined ? 1 : (kinds + 1) * Math.min(policy.maxConsecutive, longest);
  return states * kinds * neighbours * longest;
}

/** How far each demand has to be counted: one number for every class, then one for every group. */
export function needSizes(policy: Policy): number[] {
  const certain = policy.classes.filter((set) => set.min > 0).length;
  const countKinds = (policy.minClasses ?? 0) > certain;
  return [
    ...policy.classes.map((set) => (countKinds && set.chars !== '' ? Math.max(set.min, 1) : set.min)),
    ...(policy.groups ?? []).map((group) => group.min),
  ];
}

/** The rules that the policy has, in the order of RULE_NAMES. Published samples are never acceptable, so that rule always stands. */
export function policyRules(policy: Policy): readonly RuleName[] {
  const has: Record<RuleName, boolean> = {
    'min-length': policy.minLength > 1,
    'max-length': true,
    lower: false,
    upper: false,
    digit: false,
    special: false,
    other: false,
    groups: (policy.groups ?? []).some((group) => group.min > 0),
    'min-classes': (policy.minClasses ?? 0) > 0,
    first: policy.first !== undefined,
    characters: policy.anyOther !== true,
    consecutive: policy.maxConsecutive !== undefined,
    sequence: policy.maxSequence !== undefined,
    personal: policy.noPersonalWords === true,
    history: policy.noHistory === true,
    published: true,
  };
  for (const set of policy.classes) if (set.min > 0) has[set.name] = true;
  return RULE_NAMES.filter((name) => has[name]);
}
