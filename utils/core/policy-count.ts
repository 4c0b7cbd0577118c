// Owns the exact count of the passwords of one length that a policy allows, and the numbering that turns a number below that
// count into a password. It must draw no random numbers and know nothing of words or history.
//
// Method. Characters that no demand tells apart form a kind; what has been seen so far is a need (policy-kinds.ts). A password is
// cut into blocks of equal characters. Two blocks in a row never share their character, so each password has exactly one cutting:
//   ways(remaining, need, last) = sum over kinds b and block lengths j <= maxConsecutive of
//     (size(b) - [b = last]) * ways(remaining - j, need after j of b, b)
// with ways(0, need, last) = 1 where the need is met, else 0. At the start only kinds that may come first are summed, and nothing is
// last. Without maxConsecutive every block has length 1 and the last kind does not matter. Summands are taken in a fixed order, and
// each stands for a range of numbers as long as its value: so the passwords are numbered 0 .. count - 1 without gap or repeat.
import { LONGEST, type Policy } from './policy';
import { type Kind, kindsOf, type Limit, Needs } from './policy-kinds';

/** No last block: the start, and everywhere in a policy that does not look at neighbours. */
const NOTHING = -1;

export class PolicyCounter {
  /** The characters it makes, each once. */
  readonly alphabet: readonly string[];
  readonly #kinds: readonly Kind[];
  readonly #sizes: readonly bigint[];
  readonly #needs: Needs;
  readonly #longestBlock: number;
  readonly #seesLast: boolean;
  /** #layers[remaining][need * tails + last + 1], grown as longer passwords are asked for. */
  readonly #layers: bigint[][] = [];
  readonly #tails: number;

  /** The policy must be one that `examinePolicy` finds sound. Limits narrow it further. */
  constructor(policy: Policy, limits: readonly Limit[] = []) {
    this.#kinds = kindsOf(policy, limits);
    this.alphabet = this.#kinds.flatMap((kind) => kind.chars);
    this.#sizes = this.#kinds.map((kind) => BigInt(kind.chars.length));
    this.#needs = new Needs(policy, limits, this.#kinds);
    this.#seesLast = policy.maxConsecutive !== undefined;
    this.#longestBlock = policy.maxConsecutive ?? 1;
    this.#tails = this.#seesLast ? this.#kinds.length + 1 : 1;
  }

  /** The number of passwords of this many characters. */
  count(length: number): bigint {
    this.#grow(length);
    const rests = this.#restsByKind(length, 0);
    return rests.reduce((sum, rest, kind) => sum + this.#choices(kind, NOTHING, true) * rest, 0n);
  }

  /** The password with this number, 0 <= index < count(length). */
  password(length: number, index: bigint): string {
    this.#grow(length);
    let password = '';
    let left = index;
    let need = 0;
    let last = NOTHING;
    let lastChar = '';
    for (let remaining = length; remaining > 0; ) {
      const block = this.#blockAt(remaining, need, last, remaining === length, left);
      const chars = this.#kinds[block.kind]?.chars.filter((char) => !this.#seesLast || char !== lastChar) ?? [];
      lastChar = chars[Number(block.offset / block.rest)] ?? '';
      left = block.offset % block.rest;
      password += lastChar.repeat(block.length);
      need = block.need;
      last = this.#seesLast ? block.kind : NOTHING;
      remaining -= block.length;
    }
    return password;
  }

  /** The block that holds the number, and the number's place within the block's range. */
  #blockAt(remaining: number, need: number, last: number, atStart: boolean, index: bigint) {
    let offset = index;
    for (let kind = 0; kind < this.#kinds.length; kind++) {
      const choices = this.#choices(kind, last, atStart);
      if (choices === 0n) continue;
      let after = need;
      for (let length = 1; length <= this.#longestBlock && length <= remaining; length++) {
        after = this.#needs.after(kind, after);
        if (after < 0) break;
        const rest = this.#ways(remaining - length, after, kind);
        const numbers = choices * rest;
        if (offset < numbers) return { kind, length, need: after, rest, offset };
        offset -= numbers;
      }
    }
    throw new RangeError('index is not below the count');
  }

  /** For every kind, the ways to go on after one given character of it, in a block of any length. */
  #restsByKind(remaining: number, need: number): bigint[] {
    return this.#kinds.map((_, kind) => {
      let rests = 0n;
      let after = need;
      for (let length = 1; length <= this.#longestBlock && length <= remaining; length++) {
        after = this.#needs.after(kind, after);
        if (after < 0) break;
        rests += this.#ways(remaining - length, after, kind);
      }
      return rests;
    });
  }

  #choices(kind: number, last: number, atStart: boolean): bigint {
    if (atStart && this.#kinds[kind]?.first !== true) return 0n;
    const size = this.#sizes[kind] ?? 0n;
    return kind === last ? size - 1n : size;
  }

  #ways(remaining: number, need: number, last: number): bigint {
    return this.#layers[remaining]?.[need * this.#tails + (this.#seesLast ? last + 1 : 0)] ?? 0n;
  }

  /** Fills the layers for everything shorter than a whole password of this length. */
  #grow(length: number): void {
    for (let remaining = this.#layers.length; remaining < length; remaining++) {
      const layer: bigint[] = [];
      for (let need = 0; need < this.#needs.size; need++) {
        const end = remaining === 0 && this.#needs.isMet(need) ? 1n : 0n;
        const rests = this.#restsByKind(remaining, need);
        const all = rests.reduce((sum, rest, kind) => sum + rest * (this.#sizes[kind] ?? 0n), end);
        // After a block of a kind there is one choice less of that kind.
        layer.push(all, ...(this.#seesLast ? rests.map((rest) => all - rest) : []));
      }
      this.#layers.push(layer);
    }
  }
}

/** Whether any password that Keyturn can make meets the policy: exact, where `examinePolicy` looks at single numbers only. */
export function isPossible(policy: Policy): boolean {
  const counter = new PolicyCounter(policy);
  for (let length = Math.max(1, policy.minLength); length <= Math.min(policy.maxLength, LONGEST); length++) {
    if (counter.count(length) > 0n) return true;
  }
  return false;
}
