// Made-up answers can be read aloud, are as random as they say, and are refused rather than weak.
import { describe, expect, it } from 'vitest';
import { ANSWER_BITS, makeAnswer } from '@/utils/core/generator-answer';
import { chiSquare, chiSquareLimit, seededRandom } from './seeded-random';

describe('an answer', () => {
  it('is two words of four syllables, worth more than 50 bits', () => {
    const made = makeAnswer();
    expect(made.ok && made.answer).toMatch(/^([b-z][aeiou]){4} ([b-z][aeiou]){4}$/);
    expect(made).toMatchObject({ bits: ANSWER_BITS });
    expect(ANSWER_BITS).toBeCloseTo(8 * Math.log2(80), 9);
  });

  it('has letters only where that is asked for', () => {
    const made = makeAnswer({ joined: true });
    expect(made.ok && made.answer).toMatch(/^[a-z]{16}$/);
  });

  it('has every syllable equally often at every place', () => {
    const random = seededRandom(21);
    const counts = Array.from({ length: 8 }, () => new Map<string, number>());
    const draws = 8000;
    for (let draw = 0; draw < draws; draw++) {
      const made = makeAnswer({ joined: true, random });
      if (!made.ok) throw new Error(made.reason);
      counts.forEach((count, place) => {
        const syllable = made.answer.slice(2 * place, 2 * place + 2);
        count.set(syllable, (count.get(syllable) ?? 0) + 1);
      });
    }
    for (const count of counts) {
      expect(count.size).toBe(80);
      const observed = [...count.values()];
      expect(
        chiSquare(
          observed,
          observed.map(() => draws / 80),
        ),
      ).toBeLessThan(chiSquareLimit(79));
    }
  });

  it('is refused where the random source is dead', () => {
    expect(makeAnswer({ random: (bytes) => void bytes.fill(0) })).toEqual({ ok: false, reason: 'no-randomness' });
  });
});
