// Owns the words style: a few short words, joined so that they fit the policy, and the exact size of that space.
//
// A layout is: words, one separator between each two, then some digits. Each word, separator and digit group is drawn from
// its own list, over all choices whose total length fits. Letters and separators never mix, so every password of a layout is
// written in one way only and the size is a plain count. The lists are cut beforehand so that no member can break the policy: words with a
// forbidden run or a personal word are out, and so are digits that could complete a personal word across a border.
import { DIGITS, sequenceWindows } from './characters';
import { checkPassword, type PasswordContext, personalWords } from './check-password';
import { knownPasswords, log2, type Space } from './generator-space';
import type { Policy } from './policy';
import { WORDS } from './words';

interface Layout {
  readonly words: number;
  /** Words by their number of letters. */
  readonly lists: ReadonlyMap<number, readonly string[]>;
  readonly separators: readonly string[];
  readonly tails: readonly string[];
  readonly leastLetters: number;
  readonly mostLetters: number;
}

/** Enough to withstand a stolen list of slow hashes; beyond it more words only make it harder to remember. */
const ENOUGH_BITS = 64;
const MOST_WORDS = 7;
const MOST_TAIL = 3;
const SEPARATORS = '.-_@#$!+=*&%';

/** The space of word passwords of at most this many characters, or null where no layout can meet the policy. */
export function wordSpace(policy: Policy, atMost: number, context: PasswordContext): Space | null {
  let best: Space | null = null;
  for (let words = 2; words <= MOST_WORDS; words++) {
    for (const layout of layoutsOf(policy, words, atMost, context)) {
      const space = spaceOf(layout, knownPasswords(context).length);
      if (space !== null && (best === null || space.bits > best.bits)) best = space;
    }
    if (best !== null && best.bits >= ENOUGH_BITS) break;
  }
  return best;
}

function layoutsOf(policy: Policy, words: number, atMost: number, context: PasswordContext): Layout[] {
  const avoid = new Set(policy.avoid ?? '');
  const allowed = new Set(policy.classes.flatMap((set) => [...set.chars]).filter((char) => !avoid.has(char)));
  const personal = policy.noPersonalWords ? personalWords(context) : [];
  const risky = new Set(personal.filter((word) => /\D/.test(word)).join(''));
  const digits = [...DIGITS].filter((digit) => allowed.has(digit) && !risky.has(digit));
  const signs = [...SEPARATORS].filter((sign) => allowed.has(sign));

  const layouts: Layout[] = [];
  for (const spell of [capitalised, (word: string) => word, (word: string) => word.toUpperCase()]) {
    const lists = wordLists(policy, spell, allowed, personal);
    for (const separators of [signs, digits]) {
      for (let tailLength = 0; tailLength <= MOST_TAIL; tailLength++) {
        const fixed = words - 1 + tailLength;
        const layout = {
          words,
          lists,
          separators,
          tails: tailsOf(policy, digits, tailLength),
          leastLetters: policy.minLength - fixed,
          mostLetters: atMost - fixed,
        };
        if (meets(policy, layout, tailLength)) layouts.push(layout);
      }
    }
  }
  return layouts;
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function wordLists(
  policy: Policy,
  spell: (word: string) => string,
  allowed: ReadonlySet<string>,
  personal: readonly string[],
): Map<number, string[]> {
  const windows = policy.maxSequence === undefined ? [] : sequenceWindows(policy.maxSequence + 1);
  const runs = { ...anyLength(policy), ...(policy.maxConsecutive ? { maxConsecutive: policy.maxConsecutive } : {}) };
  const lists = new Map<number, string[]>();
  for (const word of WORDS) {
    const spelt = spell(word);
    const fits =
      [...spelt].every((char) => allowed.has(char)) &&
      ![...windows, ...personal].some((text) => word.includes(text)) &&
      checkPassword(runs, spelt).length === 0;
    if (fits) lists.set(word.length, [...(lists.get(word.length) ?? []), spelt]);
  }
  return lists;
}

function tailsOf(policy: Policy, digits: readonly string[], length: number): string[] {
  let tails = [''];
  for (let at = 0; at < length; at++) tails = tails.flatMap((tail) => digits.map((digit) => tail + digit));
  const runs = {
    ...anyLength(policy),
    ...(policy.maxConsecutive ? { maxConsecutive: policy.maxConsecutive } : {}),
    ...(policy.maxSequence ? { maxSequence: policy.maxSequence } : {}),
  };
  return tails.filter((tail) => checkPassword(runs, tail).length === 0);
}

/** The policy's characters without any demand, to test a part of a password by itself. */
function anyLength(policy: Policy): Policy {
  return { minLength: 0, maxLength: MOST_WORDS, classes: policy.classes.map((set) => ({ ...set, min: 0 })) };
}

/** Whether every password of the layout meets the demands: only places whose every character counts are counted. */
function meets(policy: Policy, layout: Layout, tailLength: number): boolean {
  const words = [...layout.lists.values()].flat();
  if (words.length === 0 || layout.separators.length === 0 || layout.tails.length === 0) return false;
  const firsts = [...new Set(words.map((word) => word.slice(0, 1)))];
  const others = [...new Set(words.flatMap((word) => [...word.slice(1)]))];
  const shortest = Math.min(...layout.lists.keys());
  const places: readonly (readonly [readonly string[], number])[] = [
    [firsts, layout.words],
    [others, layout.words * (shortest - 1)],
    [layout.separators, layout.words - 1],
    [[...new Set(layout.tails.join(''))], tailLength],
  ];
  const sure = (chars: string) => {
    const members = new Set(chars);
    return places.reduce((sum, [set, count]) => sum + (set.every((char) => members.has(char)) ? count : 0), 0);
  };
  const demands = [...policy.classes, ...(policy.groups ?? [])];
  return (
    demands.every((demand) => sure(demand.chars) >= demand.min) &&
    policy.classes.filter((set) => sure(set.chars) > 0).length >= (policy.minClasses ?? 0) &&
    (policy.first === undefined || firsts.every((char) => policy.first?.includes(char)))
  );
}

function spaceOf(layout: Layout, known: number): Space | null {
  // ways[n][letters]: how many rows of n words have so many letters together.
  const ways: Map<number, bigint>[] = [new Map([[0, 1n]])];
  for (let row = 1; row <= layout.words; row++) {
    const next = new Map<number, bigint>();
    for (const [letters, count] of ways[row - 1] ?? []) {
      for (const [length, list] of layout.lists) {
        next.set(letters + length, (next.get(letters + length) ?? 0n) + count * BigInt(list.length));
      }
    }
    ways.push(next);
  }
  const totals = [...(ways[layout.words] ?? [])].filter(
    ([letters]) => letters >= layout.leastLetters && letters <= layout.mostLetters,
  );
  const rows = totals.reduce((sum, [, count]) => sum + count, 0n);
  const separations = BigInt(layout.separators.length) ** BigInt(layout.words - 1);
  const size = rows * separations * BigInt(layout.tails.length);
  if (size === 0n) return null;
  return {
    size,
    bits: log2(size - BigInt(known)),
    member: (index) => {
      const digits = new MixedNumber(index);
      const tail = digits.takeFrom(layout.tails);
      const separators = Array.from({ length: layout.words - 1 }, () => digits.takeFrom(layout.separators));
      return wordsAt(layout, ways, totals, digits.rest)
        .map((word, at) => word + (separators[at] ?? tail))
        .join('');
    },
  };
}

/** The row of words with this number among those whose letters add up to one of the totals. */
function wordsAt(
  layout: Layout,
  ways: readonly ReadonlyMap<number, bigint>[],
  totals: readonly (readonly [number, bigint])[],
  index: bigint,
): string[] {
  let left = index;
  let letters = 0;
  for (const [total, count] of totals) {
    if (left < count) {
      letters = total;
      break;
    }
    left -= count;
  }
  const row: string[] = [];
  for (let rest = layout.words - 1; rest >= 0; rest--) {
    for (const [length, list] of layout.lists) {
      const after = ways[rest]?.get(letters - length) ?? 0n;
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
