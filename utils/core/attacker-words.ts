// Owns the words that an attacker who knows the account and the store tries first. It must stay light: the background imports it.
import { type PasswordContext, personalWords } from './check-password';

const MOST_WORDS = 100;
/** Pieces of one or two characters are found in every password. */
const SHORTEST_WORD = 3;
/** Shorter pieces are shared by chance. */
const SHORTEST_SHARED = 4;
/** Comparing takes time by length times length; nobody types more. */
const LONGEST_COMPARED = 200;

/**
 * The words that an attacker of this very account tries first: names and their parts, former passwords, the store, and what people
 * make of them. At most 100.
 */
export function attackerWords(context: PasswordContext): string[] {
  const names = [...(context.usernames ?? []), context.storeName ?? ''];
  const parts = names.flatMap((name) => name.split(/[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u));
  const known = [...(context.history ?? []), ...(context.published ?? [])];
  const words = [...names, ...parts, ...personalWords(context), ...known];
  return [...new Set(words.filter((word) => word.length >= SHORTEST_WORD))].slice(0, MOST_WORDS);
}

/**
 * What a password has in common with former ones: the longest piece of at least four characters for each, in any case, as it
 * stands in the password. An answer made of this tells nobody anything of a former password that he did not type himself.
 */
export function sharedPieces(password: string, former: readonly string[]): string[] {
  const pieces = former.map((old) =>
    longestShared(password.slice(0, LONGEST_COMPARED), old.slice(0, LONGEST_COMPARED)),
  );
  return [...new Set(pieces.filter((piece) => piece.length >= SHORTEST_SHARED))];
}

/** The longest common substring, by its length up to each pair of places. */
function longestShared(password: string, old: string): string {
  // Folding one character at a time keeps the places: "İ" in lower case is longer than itself.
  const [one, other] = [password, old].map((text) => [...text].map((char) => char.toLowerCase()));
  let [best, end] = [0, 0];
  let before: number[] = [];
  (one ?? []).forEach((char, at) => {
    const lengths = (other ?? []).map((same, place) => (same === char ? (before[place - 1] ?? 0) + 1 : 0));
    for (const length of lengths) if (length > best) [best, end] = [length, at + 1];
    before = lengths;
  });
  return [...password].slice(end - best, end).join('');
}
