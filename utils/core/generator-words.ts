// Owns the words style: which layout of short words fits the policy best, and the exact size of that space.
//
// A layout is: words, one separator between each two, then some digits. Words, separators and digits are drawn from lists, over
// all choices whose total length fits. Letters never touch letters of the next word, so a password is written in one way only and the
// size is a plain count. The lists (word-lists.ts) hold nothing that could break the policy, whatever stands beside it.
import type { PasswordContext } from './check-password';
import { knownPasswords, log2, type Space } from './generator-space';
import type { Policy } from './policy';
import { MOST_WORDS, type Spelling, type WordLists, wordLists } from './word-lists';

/** A manner of writing words and what stands between them. */
interface Frame {
  readonly spelling: Spelling;
  readonly separators: readonly string[];
  /** For each of the policy's classes, then groups: whether all first letters, other letters, separators, digits belong to it. */
  readonly covers: readonly (readonly boolean[])[];
}

interface Layout extends Omit<Frame, 'covers'> {
  readonly words: number;
  readonly tails: readonly string[];
  /** How many letters the words may have together. */
  readonly leastLetters: number;
  readonly mostLetters: number;
}

/** Out of reach of guessing even where a store lost its list of badly hashed passwords; more words would only be harder to keep. */
const ENOUGH_BITS = 64;

/** The space of word passwords of at most this many characters, or null where no layout can meet the policy. */
export function wordSpace(policy: Policy, atMost: number, context: PasswordContext): Space | null {
  const lists = wordLists(policy, context);
  const frames = framesOf(policy, lists);
  let best: Layout | null = null;
  let bestBits = 0;
  for (let words = 2; words <= MOST_WORDS && bestBits < ENOUGH_BITS; words++) {
    for (const layout of layoutsOf(policy, lists, frames, words, atMost)) {
      const bits = roughBits(layout);
      if (bits > bestBits) [best, bestBits] = [layout, bits];
    }
  }
  return best === null ? null : spaceOf(best, knownPasswords(context).length);
}

function framesOf(policy: Policy, lists: WordLists): Frame[] {
  const demands = [...policy.classes, ...(policy.groups ?? [])].map((demand) => new Set(demand.chars));
  const frames: Frame[] = [];
  for (const spelling of lists.spellings) {
    if (policy.first !== undefined && !spelling.firsts.every((char) => policy.first?.includes(char))) continue;
    for (const separators of [lists.signs, lists.digits]) {
      if (separators.length === 0) continue;
      const places = [spelling.firsts, spelling.others, separators, lists.digits];
      const covers = demands.map((demand) => places.map((place) => place.every((char) => demand.has(char))));
      frames.push({ spelling, separators, covers });
    }
  }
  return frames;
}

/** The layouts of so many words whose every password meets the policy, in the first spelling that has any. */
function layoutsOf(
  policy: Policy,
  lists: WordLists,
  frames: readonly Frame[],
  words: number,
  atMost: number,
): Layout[] {
  const layouts: Layout[] = [];
  for (const frame of frames) {
    if (layouts[0] !== undefined && layouts[0].spelling !== frame.spelling) break;
    lists.tails.forEach((tails, tailLength) => {
      if (tails.length === 0 || !meets(policy, frame, words, tailLength)) return;
      const fixed = words - 1 + tailLength;
      const { spelling, separators } = frame;
      const leastLetters = policy.minLength - fixed;
      layouts.push({ spelling, separators, words, tails, leastLetters, mostLetters: atMost - fixed });
    });
  }
  return layouts;
}

/** Whether every password of a layout meets the demands. Only places are counted where whatever stands there counts. */
function meets(policy: Policy, frame: Frame, words: number, tailLength: number): boolean {
  const places = [words, words * (frame.spelling.shortest - 1), words - 1, tailLength];
  const sure = frame.covers.map((covered) => places.reduce((sum, count, at) => sum + (covered[at] ? count : 0), 0));
  return (
    [...policy.classes, ...(policy.groups ?? [])].every((demand, at) => (sure[at] ?? 0) >= demand.min) &&
    policy.classes.filter((_, at) => (sure[at] ?? 0) > 0).length >= (policy.minClasses ?? 0)
  );
}

/** Near enough to compare layouts; what is shown is counted exactly. */
function roughBits(layout: Layout): number {
  let fitting = 0;
  for (const [letters, count] of layout.spelling.rows[layout.words] ?? []) if (fits(layout, letters)) fitting += count;
  return fitting === 0
    ? 0
    : Math.log2(fitting) + Math.log2(layout.separators.length) * (layout.words - 1) + Math.log2(layout.tails.length);
}

function fits(layout: Layout, letters: number): boolean {
  return letters >= layout.leastLetters && letters <= layout.mostLetters;
}

function spaceOf(layout: Layout, known: number): Space {
  const counts = rowCounts(layout);
  const totals = [...(counts[layout.words] ?? [])].filter(([letters]) => fits(layout, letters));
  const rows = totals.reduce((sum, [, count]) => sum + count, 0n);
  const size = rows * BigInt(layout.separators.length) ** BigInt(layout.words - 1) * BigInt(layout.tails.length);
  return {
    size,
    bits: log2(size - BigInt(known)),
    member: (index) => {
      const number = new MixedNumber(index);
      const tail = number.takeFrom(layout.tails);
      const separators = Array.from({ length: layout.words - 1 }, () => number.takeFrom(layout.separators));
      const words = wordsAt(layout, counts, totals, number.rest);
      return words.map((word, at) => word + (separators[at] ?? tail)).join('');
    },
  };
}

/** counts[n][letters]: how many rows of n words have so many letters together. */
function rowCounts(layout: Layout): Map<number, bigint>[] {
  const counts = [new Map([[0, 1n]])];
  for (let words = 1; words <= layout.words; words++) {
    const next = new Map<number, bigint>();
    for (const [letters, more] of counts[words - 1] ?? []) {
      for (const [length, list] of layout.spelling.lists) {
        const total = letters + length;
        if (total <= layout.mostLetters) next.set(total, (next.get(total) ?? 0n) + more * BigInt(list.length));
      }
    }
    counts.push(next);
  }
  return counts;
}

/** The row of words with this number, where rows are ordered by their total of letters, then word by word. */
function wordsAt(
  layout: Layout,
  counts: readonly ReadonlyMap<number, bigint>[],
  totals: readonly (readonly [number, bigint])[],
  index: bigint,
): string[] {
  let left = index;
  let letters = 0;
  for (const [total, count] of totals) {
    letters = total;
    if (left < count) break;
    left -= count;
  }
  const row: string[] = [];
  for (let rest = layout.words - 1; rest >= 0; rest--) {
    for (const [length, list] of layout.spelling.lists) {
      const after = counts[rest]?.get(letters - length) ?? 0n;
      const here = after * BigInt(list.length);
      if (left < here) {
        row.push(list[Number(left / after)] ?? '');
        left %= after;
        letters -= length;
        break;
      }
      left -= here;
    }
  }
  return row;
}

/** A number read as digits of changing bases. */
class MixedNumber {
  rest: bigint;

  constructor(value: bigint) {
    this.rest = value;
  }

  takeFrom(list: readonly string[]): string {
    const base = BigInt(list.length);
    const digit = Number(this.rest % base);
    this.rest /= base;
    return list[digit] ?? '';
  }
}
