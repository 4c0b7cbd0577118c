// Owns made-up answers to secret questions: pronounceable, because people read them out to a helpline, and as random as a password,
// because a true answer can be looked up. It must not know the question.
import { type RandomSource, withRandomness } from './randomness';
import type { Result } from './result';

/** Letters that sound alike in few languages and look alike in no typeface. */
const CONSONANTS = [...'bdfghjklmnprstvz'];
const VOWELS = [...'aeiou'];
const WORDS = 2;
const SYLLABLES = 4;

/** Entropy of every answer in bits, exact: each syllable is drawn uniformly and each answer is written in one way only. */
export const ANSWER_BITS = WORDS * SYLLABLES * Math.log2(CONSONANTS.length * VOWELS.length);

/**
 * An answer such as "dorimaku bezolita": lower case, two words of four syllables. To be stored exactly as it is. `joined` leaves
 * out the space, for boxes that take letters only.
 */
export function makeAnswer(
  options: { readonly joined?: boolean; readonly random?: RandomSource } = {},
): Result<{ answer: string; bits: number }, 'no-randomness'> {
  return withRandomness(options.random, (randomness) => {
    const words = Array.from({ length: WORDS }, () =>
      Array.from({ length: SYLLABLES }, () => randomness.pick(CONSONANTS) + randomness.pick(VOWELS)).join(''),
    );
    return { ok: true, answer: words.join(options.joined ? '' : ' '), bits: ANSWER_BITS } as const;
  });
}
