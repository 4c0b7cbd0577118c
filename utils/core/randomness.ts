// Owns the way from random bytes to uniform whole numbers, and the health test of the source. It must not know what the numbers
// are for, and must never go on with a source that looks broken.
//
// Uniform: to draw below n, as many bits as n - 1 has are taken and the draw is repeated while it is not below n. No modulo, so no bias.
// Health test: bytes are asked for in blocks of 64. A block whose bytes are all equal (zeros, for one), or that equals the block
// before it, is refused, and at least two blocks are drawn for every password. A sound source fails this with a probability below
// 2^-503 a block; by as little does the test disturb uniformity. A draw that misses 500 times running (2^-500 at most) is refused
// too, so that a source stuck in a loop cannot hang its caller. The test finds a dead source, not a predictable one.
import { fail, type Result } from './result';

/** Fills the array with random bytes, like crypto.getRandomValues. */
export type RandomSource = (bytes: Uint8Array<ArrayBuffer>) => void;

const BLOCK = 64;
const MOST_MISSES = 500;

class DeadSource extends Error {}

export class Randomness {
  readonly #source: RandomSource;
  #block = new Uint8Array(BLOCK);
  #used = BLOCK;

  constructor(source: RandomSource) {
    this.#source = source;
    this.#refill();
    this.#refill();
  }

  /** A uniform whole number from 0 to limit - 1; the limit must be above zero. */
  below(limit: bigint): bigint {
    if (limit <= 0n) throw new RangeError('limit must be above zero');
    const bits = limit === 1n ? 0 : (limit - 1n).toString(2).length;
    for (let miss = 0; miss < MOST_MISSES; miss++) {
      let drawn = 0n;
      for (let left = bits; left > 0; left -= 8) {
        const taken = Math.min(8, left);
        drawn = (drawn << BigInt(taken)) | BigInt(this.#byte(taken));
      }
      if (drawn < limit) return drawn;
    }
    throw new DeadSource();
  }

  /** A uniform member of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    const member = list[Number(this.below(BigInt(list.length)))];
    if (member === undefined) throw new RangeError('list must not be empty');
    return member;
  }

  /** A number of 1 to 8 random bits; what is left of its byte is not used again. */
  #byte(bits: number): number {
    if (this.#used === BLOCK) this.#refill();
    const byte = this.#block[this.#used++] ?? 0;
    return byte >> (8 - bits);
  }

  #refill(): void {
    const before = this.#block;
    const block = new Uint8Array(BLOCK);
    try {
      this.#source(block);
    } catch {
      throw new DeadSource();
    }
    if (block.every((byte) => byte === block[0]) || block.every((byte, at) => byte === before[at]))
      throw new DeadSource();
    this.#block = block;
    this.#used = 0;
  }
}

/** Runs work that needs random numbers; `no-randomness` where the source throws, is missing or fails the health test. */
export function withRandomness<T>(
  source: RandomSource | undefined,
  work: (randomness: Randomness) => T,
): T | Result<never, 'no-randomness'> {
  try {
    return work(new Randomness(source ?? browserSource));
  } catch (error) {
    if (error instanceof DeadSource) return fail('no-randomness');
    throw error;
  }
}

function browserSource(bytes: Uint8Array<ArrayBuffer>): void {
  crypto.getRandomValues(bytes);
}
