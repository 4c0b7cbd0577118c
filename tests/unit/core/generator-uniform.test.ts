// The random style is exactly uniform over what the policy allows: shown whole on tiny policies, by laws on small ones, and by
// counts against independently computed expectations on the shipped ones.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generatePassword } from '@/utils/core/generator';
import type { Policy } from '@/utils/core/policy';
import { PolicyCounter } from '@/utils/core/policy-count';
import { lettersAndDigitsProfile, strictProfile } from '@/utils/stores/profiles';
import { expectedPairs, tallyPairs } from './position-model';
import { chiSquare, chiSquareLimit, seededRandom } from './seeded-random';
import { listPasswords, TINY_CASES } from './tiny-policies';

describe('on tiny policies', () => {
  it.each(TINY_CASES)('every allowed password appears, none other, equally often: $name', (tiny) => {
    const allowed = listPasswords(tiny);
    if (tiny.size !== undefined) expect(allowed).toHaveLength(tiny.size);
    const counts = new Map(allowed.map((password) => [password, 0]));
    const random = seededRandom(allowed.length);
    const draws = 40 * allowed.length;
    for (let draw = 0; draw < draws; draw++) {
      const made = generatePassword(tiny.policy, { random, ...(tiny.context ? { context: tiny.context } : {}) });
      if (!made.ok) throw new Error(made.reason);
      const count = counts.get(made.password);
      if (count === undefined) expect.fail(`not allowed: ${made.password}`);
      counts.set(made.password, count + 1);
      expect(made.bits).toBeCloseTo(Math.log2(allowed.length), 9);
    }
    expect(Math.min(...counts.values())).toBeGreaterThan(0);
    const expected = allowed.map(() => draws / allowed.length);
    if (allowed.length > 1)
      expect(chiSquare([...counts.values()], expected)).toBeLessThan(chiSquareLimit(allowed.length - 1));
  });
});

const anyTinyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    length: fc.integer({ min: 1, max: 4 }),
    lower: fc.constantFrom('', 'a', 'ab', 'xyz'),
    upper: fc.constantFrom('', 'A', 'AZ'),
    digit: fc.constantFrom('', '1', '05'),
    mins: fc.tuple(fc.nat(2), fc.nat(1), fc.nat(2)),
    minClasses: fc.nat(3),
    maxConsecutive: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    first: fc.option(fc.constantFrom('aA', 'x1', 'bZ0'), { nil: undefined }),
    group: fc.option(fc.constantFrom('a1', 'AZ0', 'xyz'), { nil: undefined }),
  })
  .map(({ length, lower, upper, digit, mins, minClasses, maxConsecutive, first, group }) => ({
    minLength: length,
    maxLength: length,
    classes: [
      { name: 'lower' as const, chars: lower, min: mins[0] },
      { name: 'upper' as const, chars: upper, min: mins[1] },
      { name: 'digit' as const, chars: digit, min: mins[2] },
    ],
    minClasses,
    ...(maxConsecutive === undefined ? {} : { maxConsecutive }),
    ...(first === undefined ? {} : { first }),
    ...(group === undefined ? {} : { groups: [{ chars: group, min: 1 }] }),
  }));

describe('the numbering of passwords', () => {
  it('counts as many as trying all strings finds, and gives each of them exactly one number', () => {
    fc.assert(
      fc.property(anyTinyPolicy, (policy) => {
        const allowed = listPasswords({ name: '', policy });
        const counter = new PolicyCounter(policy);
        expect(counter.count(policy.minLength)).toBe(BigInt(allowed.length));
        const numbered = allowed.map((_, index) => counter.password(policy.minLength, BigInt(index)));
        expect([...numbered].sort()).toEqual([...allowed].sort());
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('has nothing beyond the last number', () => {
    const counter = new PolicyCounter(strictProfile.policy);
    expect(() => counter.password(18, counter.count(18))).toThrow(RangeError);
    expect(counter.password(18, counter.count(18) - 1n)).toHaveLength(18);
  });
});

/** The everyday sample; SAMPLES=1000000 for the full one. */
const SAMPLES = Number(process.env.SAMPLES ?? 20_000);

describe('on the shipped policies', () => {
  // Runs such as abc make some characters a little rarer by right; the model knows classes, counts and equal neighbours only.
  it.each([strictProfile, lettersAndDigitsProfile])(
    'classes at every place, pairs and single characters come as often as counted: $id',
    ({ policy }) => {
      const { maxSequence: _, ...plain } = policy;
      const random = seededRandom(SAMPLES);
      const length = 18;
      const pairs = tallyPairs(plain, length);
      const chars = new Map(plain.classes.flatMap((set) => [...set.chars]).map((char) => [char, 0]));
      for (let sample = 0; sample < SAMPLES; sample++) {
        const made = generatePassword(plain, { random, length });
        if (!made.ok) throw new Error(made.reason);
        pairs.add(made.password);
        for (const char of made.password.slice(2)) chars.set(char, (chars.get(char) ?? 0) + 1);
      }

      // Neighbouring places, class by class: one test for every place, the limit widened for so many tests (Bonferroni).
      const expected = expectedPairs(plain, length);
      pairs.counts.forEach((counts, place) => {
        const wanted = (expected[place] ?? []).map((share) => share * SAMPLES);
        const cells = wanted.filter((share) => share > 0).length;
        expect(chiSquare(counts, wanted)).toBeLessThan(chiSquareLimit(cells - 1) * 1.25);
      });

      // Within a class every character is as good as any other.
      for (const set of plain.classes) {
        const counts = [...set.chars].map((char) => chars.get(char) ?? 0);
        const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
        expect(
          chiSquare(
            counts,
            counts.map(() => mean),
          ),
        ).toBeLessThan(chiSquareLimit(counts.length - 1) * 1.25);
      }
    },
  );
});
