// Owns the lists that the words style joins, cut so that no list can bring in what a policy forbids: words with characters or runs
// that it refuses, personal words, digits that could complete a personal word across a border. It must not choose a layout.
import { DIGITS, sequenceWindows } from './characters';
import { type PasswordContext, personalWords } from './check-password';
import type { Policy } from './policy';
import { Recent } from './recent';
import { WORDS } from './words';

/** The words in one manner of writing. */
export interface Spelling {
  /** By number of letters. */
  readonly lists: ReadonlyMap<number, readonly string[]>;
  /** What the words begin with, and what else they may hold. */
  readonly firsts: readonly string[];
  readonly others: readonly string[];
  /** No word has fewer letters. */
  readonly shortest: number;
  /** rows[n]: by number of letters, about how many rows of n words have so many together. */
  readonly rows: readonly ReadonlyMap<number, number>[];
}

export interface WordLists {
  /** Capitalised, lower case, upper case, as far as the policy takes them. */
  readonly spellings: readonly Spelling[];
  readonly signs: readonly string[];
  readonly digits: readonly string[];
  /** tails[n]: the rows of n digits. */
  readonly tails: readonly (readonly string[])[];
}

/** More words than this nobody wants to type. */
export const MOST_WORDS = 7;
const MOST_TAIL = 3;
const LONGEST_WORD = Math.max(...WORDS.map((word) => word.length));
const SIGNS = '.-_@#$!+=*&%';
const MANNERS: readonly ((word: string) => string)[] = [
  (word) => word.slice(0, 1).toUpperCase() + word.slice(1),
  (word) => word,
  (word) => word.toUpperCase(),
];

const kept = new Recent<WordLists>(8);

/** The lists for a policy and an account. Personal words have at least four characters, so a row of three digits holds none. */
export function wordLists(policy: Policy, context: PasswordContext): WordLists {
  const lists = kept.get(JSON.stringify(policy), () => listsOf(policy));
  return policy.noPersonalWords ? withoutPersonal(lists, personalWords(context)) : lists;
}

function listsOf(policy: Policy): WordLists {
  const avoid = new Set(policy.avoid ?? '');
  const allowed = new Set(policy.classes.flatMap((set) => [...set.chars]).filter((char) => !avoid.has(char)));
  const windows = policy.maxSequence === undefined ? [] : sequenceWindows(policy.maxSequence + 1);
  const isCalm = (text: string) =>
    !windows.some((window) => text.toLowerCase().includes(window)) && !repeats(text, policy.maxConsecutive);
  const digits = [...DIGITS].filter((digit) => allowed.has(digit));
  const words = WORDS.filter(isCalm);
  return {
    spellings: MANNERS.flatMap((spell) =>
      spellingOf(words.map(spell).filter((word) => isCalm(word) && [...word].every((char) => allowed.has(char)))),
    ),
    signs: [...SIGNS].filter((sign) => allowed.has(sign)),
    digits,
    tails: tailsOf(digits).map((tails) => tails.filter(isCalm)),
  };
}

/** Whether a character stands more often in a row than allowed. */
function repeats(text: string, most: number | undefined): boolean {
  return most !== undefined && [...text].some((char) => text.includes(char.repeat(most + 1)));
}

function tailsOf(digits: readonly string[]): string[][] {
  const tails: string[][] = [['']];
  for (let length = 1; length <= MOST_TAIL; length++) {
    tails.push((tails[length - 1] ?? []).flatMap((tail) => digits.map((digit) => tail + digit)));
  }
  return tails;
}

function spellingOf(words: readonly string[]): Spelling[] {
  if (words.length === 0) return [];
  const lists = new Map<number, string[]>();
  for (const word of words) {
    const list = lists.get(word.length) ?? [];
    list.push(word);
    lists.set(word.length, list);
  }
  return [
    {
      lists,
      firsts: [...new Set(words.map((word) => word.slice(0, 1)))],
      others: [...new Set(words.flatMap((word) => [...word.slice(1)]))],
      shortest: Math.min(...lists.keys()),
      rows: rowsOf(lists),
    },
  ];
}

function rowsOf(lists: ReadonlyMap<number, readonly string[]>): Map<number, number>[] {
  const rows = [new Map([[0, 1]])];
  for (let words = 1; words <= MOST_WORDS; words++) {
    const next = new Map<number, number>();
    for (const [letters, count] of rows[words - 1] ?? []) {
      for (const [length, list] of lists) {
        next.set(letters + length, (next.get(letters + length) ?? 0) + count * list.length);
      }
    }
    rows.push(next);
  }
  return rows;
}

function withoutPersonal(lists: WordLists, personal: readonly string[]): WordLists {
  const mixed = new Set(personal.filter((word) => /[^0-9]/.test(word)).join(''));
  const isSafe = (digit: string) => !mixed.has(digit);
  const parts = personal.filter((part) => part.length <= LONGEST_WORD);
  const refused = new Set(WORDS.filter((word) => parts.some((part) => word.includes(part))));
  return {
    spellings: refused.size === 0 ? lists.spellings : lists.spellings.flatMap((spelling) => without(spelling, refused)),
    signs: lists.signs,
    digits: lists.digits.filter(isSafe),
    tails: lists.digits.every(isSafe)
      ? lists.tails
      : lists.tails.map((tails) => tails.filter((tail) => [...tail].every(isSafe))),
  };
}

/** What is said of the words' letters stays true of fewer words, so only the lists and their rows are made anew. */
function without(spelling: Spelling, refused: ReadonlySet<string>): Spelling[] {
  const lists = new Map<number, readonly string[]>();
  for (const [length, list] of spelling.lists) {
    const left = list.filter((word) => !refused.has(word.toLowerCase()));
    if (left.length > 0) lists.set(length, left);
  }
  return lists.size === 0 ? [] : [{ ...spelling, lists, rows: rowsOf(lists) }];
}
