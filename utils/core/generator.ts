// Owns the making of passwords and the truth about their strength. It must not touch a browser, store or show anything.
//
// Method of the random style. Let A be the set of passwords of length n that meet the policy's lengths, classes, groups, first
// character and maxConsecutive, over the characters Keyturn makes. policy-count.ts counts A exactly and numbers its members.
// A uniform number below |A| is drawn from the random source (randomness.ts) and turned into its member. If that member holds a
// forbidden run (abc, 321, qwerty), a personal word, or is a known or published password, it is thrown away and the draw repeated.
//
// Proof of uniformity. A draw hits each member of A with probability 1/|A|. Let G be the good members. The password p in G is
// the result with probability sum over k >= 0 of (1 - |G|/|A|)^k / |A| = 1/|G|: the same for every p. Nothing is shuffled or
// patched. The other styles draw from a smaller A of their own by the same loop, so the same proof holds for them.
//
// Bits. Without forbidden texts G = A and the bits are log2 |A|, exact. Otherwise they are a proven lower bound, as
// generator-space.ts says; for small A they are exact again.

import type { PasswordContext } from './check-password';
import { handSpace } from './generator-by-hand';
import { isGood, policySpace, type Space } from './generator-space';
import { wordSpace } from './generator-words';
import { USUAL_LENGTH } from './password-rules';
import { type ClassName, examinePolicy, LONGEST, type Policy } from './policy';
import { type RandomSource, withRandomness } from './randomness';
import { fail, type Result } from './result';

export const STYLES = ['random', 'by-hand', 'words'] as const;
export type Style = (typeof STYLES)[number];

export interface GenerateOptions {
  /** Characters to make (words: at most this many). Absent: the policy's own usual length. */
  readonly length?: number;
  readonly style?: Style;
  /** Classes to leave out; refused where the policy needs one of them. */
  readonly without?: readonly ClassName[];
  readonly context?: PasswordContext;
  /** Fills an array with random bytes; absent: crypto.getRandomValues. */
  readonly random?: RandomSource;
}

export interface Generated {
  readonly password: string;
  /** Entropy of the process that made it, in bits: exact or a proven lower bound, never a guess from its looks. */
  readonly bits: number;
  /** In code points. */
  readonly length: number;
}

export type PlanRefusal =
  | 'bad-request'
  | 'policy-contradicts'
  | 'policy-too-large'
  | 'policy-impossible'
  | 'length-outside'
  | 'too-little-entropy';

/** Styles that trade strength for comfort are offered from here on; the random style is always the best that the policy allows. */
export const COMFORT_FLOOR_BITS = 45;
/** A space that makes this many draws in a row useless has next to no good passwords left. */
const MOST_DRAWS = 5000;

/** Makes one password that the policy takes, or refuses by name. It never makes a weaker one than was asked for. */
export function generatePassword(
  policy: Policy,
  options: GenerateOptions = {},
): Result<Generated, PlanRefusal | 'no-randomness'> {
  const planned = planSpace(policy, options);
  if (!planned.ok) return planned;
  const { space, context } = planned;
  return withRandomness(options.random, (randomness) => {
    for (let draw = 0; draw < MOST_DRAWS; draw++) {
      const password = space.member(randomness.below(space.size));
      if (isGood(policy, password, context)) {
        return { ok: true, password, bits: space.bits, length: [...password].length } as const;
      }
    }
    return fail('policy-impossible');
  });
}

/** The bits that `generatePassword` would state, or its refusal, without making one: for sliders, switches and style offers. */
export function previewBits(policy: Policy, options: GenerateOptions = {}): Result<{ bits: number }, PlanRefusal> {
  const planned = planSpace(policy, options);
  return planned.ok ? { ok: true, bits: planned.space.bits } : planned;
}

/** The lengths that the policy takes and Keyturn makes, both included. */
export function lengthRange(policy: Policy): { readonly shortest: number; readonly longest: number } {
  return { shortest: Math.max(1, policy.minLength), longest: Math.min(policy.maxLength, LONGEST) };
}

function planSpace(
  policy: Policy,
  options: GenerateOptions,
): Result<{ space: Space; context: PasswordContext }, PlanRefusal> {
  const sound = examinePolicy(policy);
  if (!sound.ok) return sound;
  const narrowed = leaveOut(policy, options.without ?? []);
  if (narrowed === null) return fail('policy-contradicts');
  const { shortest, longest } = lengthRange(policy);
  const { length } = options;
  if (length !== undefined && !(Number.isInteger(length) && length >= shortest && length <= longest)) {
    return fail('length-outside');
  }

  const context = options.context ?? {};
  const style = options.style ?? 'random';
  if (style === 'words') {
    const space = wordSpace(narrowed, length ?? longest, context);
    return space !== null && space.bits >= COMFORT_FLOOR_BITS
      ? { ok: true, space, context }
      : fail('too-little-entropy');
  }
  const makeSpace = style === 'by-hand' ? handSpace : policySpace;
  for (const tried of length === undefined ? lengthsByPreference(policy) : [length]) {
    const space = makeSpace(narrowed, tried, context);
    if (space === null) continue;
    return style === 'by-hand' && space.bits < COMFORT_FLOOR_BITS
      ? fail('too-little-entropy')
      : { ok: true, space, context };
  }
  return fail(length === undefined ? 'policy-impossible' : 'length-outside');
}

/** The policy without some classes, or null where it needs one of them. */
function leaveOut(policy: Policy, without: readonly ClassName[]): Policy | null {
  const left = policy.classes.filter((set) => !without.includes(set.name));
  if (left.length === 0 || policy.classes.some((set) => set.min > 0 && !left.includes(set))) return null;
  return { ...policy, classes: left };
}

/** The usual length first, then longer ones, then shorter ones: odd policies have gaps. */
function* lengthsByPreference(policy: Policy): Generator<number> {
  const { shortest, longest } = lengthRange(policy);
  const usual = Math.min(longest, Math.max(shortest, policy.length ?? USUAL_LENGTH));
  for (let length = usual; length <= longest; length++) yield length;
  for (let length = usual - 1; length >= shortest; length--) yield length;
}
