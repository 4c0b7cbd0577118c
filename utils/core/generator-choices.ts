// Owns which wishes may be offered for a password: styles, lengths, classes to leave out. None of them leads outside the policy
// or to a password that is too easy to guess. It must make no password.
import { COMFORT_FLOOR_BITS, type GenerateOptions, lengthRange, previewBits, STYLES, type Style } from './generator';
import type { ClassName, Policy } from './policy';

/** Whatever a page asks for, nothing weaker is made: with fewer bits a thief of the store's list finds it within a second. */
export const LEAST_BITS = 35;

export interface Choices {
  /** The random style always: where it can do nothing, its refusal says why. */
  readonly styles: readonly Style[];
  /** For the words style: how long it may get at most. */
  readonly lengths: { readonly shortest: number; readonly longest: number };
  /** Classes that may be left out on top of those that are. */
  readonly optional: readonly ClassName[];
}

/** What a person may choose from here, having chosen `options`. */
export function choicesOf(policy: Policy, options: GenerateOptions = {}): Choices {
  const { length: _length, ...anyLength } = options;
  return {
    styles: STYLES.filter((style) => style === 'random' || isStrong(policy, { ...anyLength, style })),
    lengths: strongLengths(policy, anyLength),
    optional: policy.classes
      .map((set) => set.name)
      .filter((name) => !(options.without ?? []).includes(name))
      .filter((name) => isStrong(policy, { ...options, without: [...(options.without ?? []), name] })),
  };
}

function isStrong(policy: Policy, options: GenerateOptions): boolean {
  const preview = previewBits(policy, options);
  return preview.ok && preview.bits >= ((options.style ?? 'random') === 'random' ? LEAST_BITS : COMFORT_FLOOR_BITS);
}

/** From the first length that is strong enough; the policy's own range where none is. */
function strongLengths(policy: Policy, options: GenerateOptions): Choices['lengths'] {
  const { shortest, longest } = lengthRange(policy);
  for (let length = shortest; length <= longest; length++) {
    if (isStrong(policy, { ...options, length })) return { shortest: length, longest };
  }
  return { shortest, longest };
}
