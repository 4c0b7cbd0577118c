// Random numbers are uniform whatever the limit, and a source that looks broken is refused instead of used.
import { describe, expect, it } from 'vitest';
import { Randomness, type RandomSource, withRandomness } from '@/utils/core/randomness';
import { chiSquare, chiSquareLimit, seededRandom } from './seeded-random';

describe('numbers below a limit', () => {
  it.each([2, 3, 7, 10, 100, 255, 256, 257, 1000])('are uniform below %i', (limit) => {
    const randomness = new Randomness(seededRandom(limit));
    const counts = new Array<number>(limit).fill(0);
    const draws = 50 * limit;
    for (let draw = 0; draw < draws; draw++) {
      const drawn = Number(randomness.below(BigInt(limit)));
      expect(drawn).toBeLessThan(limit);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    expect(
      chiSquare(
        counts,
        counts.map(() => 50),
      ),
    ).toBeLessThan(chiSquareLimit(limit - 1));
  });

  it('use every bit of a large limit', () => {
    const randomness = new Randomness(seededRandom(5));
    const limit = (1n << 117n) - 1n;
    const highs = new Array<number>(16).fill(0);
    const lows = new Array<number>(16).fill(0);
    for (let draw = 0; draw < 4000; draw++) {
      const drawn = randomness.below(limit);
      const high = Number(drawn >> 113n);
      const low = Number(drawn & 15n);
      highs[high] = (highs[high] ?? 0) + 1;
      lows[low] = (lows[low] ?? 0) + 1;
    }
    expect(
      chiSquare(
        highs,
        highs.map(() => 250),
      ),
    ).toBeLessThan(chiSquareLimit(15));
    expect(
      chiSquare(
        lows,
        lows.map(() => 250),
      ),
    ).toBeLessThan(chiSquareLimit(15));
  });

  it('need a limit above zero', () => {
    expect(() => new Randomness(seededRandom(1)).below(0n)).toThrow(RangeError);
    expect(new Randomness(seededRandom(1)).below(1n)).toBe(0n);
  });
});

describe('a source that looks broken is refused', () => {
  const pattern = Uint8Array.from({ length: 64 }, (_, at) => at);
  const sources: Record<string, RandomSource> = {
    'does nothing': () => {},
    'returns zeros': (bytes) => void bytes.fill(0),
    'returns ones': (bytes) => void bytes.fill(0xff),
    'returns one value': (bytes) => void bytes.fill(0x5a),
    'returns ones and zeros in turn': (() => {
      let calls = 0;
      return (bytes: Uint8Array) => void bytes.fill(calls++ % 2 === 0 ? 0xff : 0);
    })(),
    'returns the same block again': (bytes) => void bytes.set(pattern),
    throws: () => {
      throw new Error('quota');
    },
  };
  it.each(Object.entries(sources))('when it %s', (_, source) => {
    expect(withRandomness(source, (randomness) => randomness.below(10n))).toEqual({
      ok: false,
      reason: 'no-randomness',
    });
  });

  it('when it dies later on', () => {
    let calls = 0;
    const sound = seededRandom(3);
    const dying: RandomSource = (bytes) => (++calls > 3 ? bytes.fill(0) : sound(bytes));
    const work = (randomness: Randomness) => Array.from({ length: 100 }, () => randomness.below(1n << 64n)).length;
    expect(withRandomness(dying, work)).toEqual({ ok: false, reason: 'no-randomness' });
  });

  it('when it is stuck in a loop that never draws below the limit', () => {
    let calls = 0;
    const looping: RandomSource = (bytes) => void bytes.fill(0xff).set([0xfe], calls++ % 2 === 0 ? 62 : 61);
    expect(withRandomness(looping, (randomness) => randomness.below(129n))).toEqual({
      ok: false,
      reason: 'no-randomness',
    });
  });

  it('but a bug in the work is thrown on', () => {
    expect(() =>
      withRandomness(seededRandom(1), () => {
        throw new TypeError('bug');
      }),
    ).toThrow(TypeError);
  });

  it('and the browser source is used where none is given', () => {
    expect(withRandomness(undefined, (randomness) => randomness.below(1n << 64n))).toBeTypeOf('bigint');
  });
});
