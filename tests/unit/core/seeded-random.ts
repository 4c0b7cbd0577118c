// Owns a repeatable random source and the chi-square test for the generator's tests. The source is sfc32 (Chris Doty-Humphrey,
// PractRand), seeded: the same numbers in every run, so that a statistical test cannot fail by chance.
import type { RandomSource } from '@/utils/core/randomness';

export function seededRandom(seed: number): RandomSource {
  let [a, b, c, d] = [seed | 0, (seed ^ 0x9e3779b9) | 0, 0x243f6a88, 1];
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 15; warmUp++) next();
  return (bytes) => {
    for (let at = 0; at < bytes.length; at += 4) {
      const word = next();
      for (let byte = 0; byte < 4 && at + byte < bytes.length; byte++) bytes[at + byte] = (word >>> (8 * byte)) & 0xff;
    }
  };
}

/** Pearson's statistic; cells with an expectation of zero must be empty. */
export function chiSquare(observed: readonly number[], expected: readonly number[]): number {
  return observed.reduce((sum, count, at) => {
    const wanted = expected[at] ?? 0;
    if (wanted === 0) return count === 0 ? sum : Number.POSITIVE_INFINITY;
    return sum + (count - wanted) ** 2 / wanted;
  }, 0);
}

/** What the statistic stays below with probability 0.999, by the approximation of Wilson and Hilferty. */
export function chiSquareLimit(degrees: number): number {
  const z = 3.0902;
  return degrees * (1 - 2 / (9 * degrees) + z * Math.sqrt(2 / (9 * degrees))) ** 3;
}
