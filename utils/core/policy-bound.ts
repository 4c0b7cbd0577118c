// Owns an upper bound on how many passwords of a policy hold forbidden texts, for the proven bits of the generator. It must not
// be used to draw: it counts some passwords more than once, and that is what makes it quick.
//
// For every text and every place it may stand, the passwords that hold it there are beginnings times spellings times endings.
// Equal neighbours are not looked at, which can only make the number larger. Texts are summed by the kinds of their characters.
import type { Policy } from './policy';
import { type Kind, kindsOf, type Limit, Needs } from './policy-kinds';

/**
 * An upper bound on the passwords of this length that meet the policy and hold one of the texts. Texts are lower case and found
 * without regard to case; texts that the policy has no characters for count nothing.
 */
export function boundHolding(
  policy: Policy,
  limits: readonly Limit[],
  length: number,
  texts: readonly string[],
): bigint {
  const kinds = kindsOf(policy, limits);
  const patterns = patternsOf(kinds, texts);
  if (patterns.length === 0) return 0n;
  const needs = new Needs(policy, limits, kinds);
  const sizes = kinds.map((kind) => BigInt(kind.chars.length));
  const beginnings = beginningsOf(kinds, sizes, needs, length);
  const endings = endingsOf(sizes, needs, length);

  let sum = 0n;
  for (const { path, spellings } of patterns) {
    for (let need = 0; need < needs.size; need++) {
      const after = path.reduce((reached, kind) => needs.after(kind, reached), need);
      if (after < 0) continue;
      for (let at = 0; at + path.length <= length; at++) {
        if (at === 0 && kinds[path[0] ?? 0]?.first !== true) continue;
        const before = beginnings[at]?.[need] ?? 0n;
        if (before > 0n) sum += before * spellings * (endings[length - at - path.length]?.[after] ?? 0n);
      }
    }
  }
  return sum;
}

/** beginnings[at][need]: rows of `at` characters that lead to the need. */
function beginningsOf(kinds: readonly Kind[], sizes: readonly bigint[], needs: Needs, length: number): bigint[][] {
  const rows: bigint[][] = [Array.from({ length: needs.size }, (_, need) => (need === 0 ? 1n : 0n))];
  for (let at = 0; at < length; at++) {
    const next: bigint[] = new Array(needs.size).fill(0n);
    rows[at]?.forEach((ways, need) => {
      if (ways === 0n) return;
      sizes.forEach((size, kind) => {
        const after = needs.after(kind, need);
        if (after >= 0 && (at > 0 || kinds[kind]?.first)) next[after] = (next[after] ?? 0n) + ways * size;
      });
    });
    rows.push(next);
  }
  return rows;
}

/** endings[remaining][need]: rows of `remaining` characters after which a password may end. */
function endingsOf(sizes: readonly bigint[], needs: Needs, length: number): bigint[][] {
  const rows: bigint[][] = [Array.from({ length: needs.size }, (_, need) => (needs.isMet(need) ? 1n : 0n))];
  for (let remaining = 1; remaining < length; remaining++) {
    const row: bigint[] = [];
    for (let need = 0; need < needs.size; need++) {
      row.push(
        sizes.reduce((sum, size, kind) => sum + size * (rows[remaining - 1]?.[needs.after(kind, need)] ?? 0n), 0n),
      );
    }
    rows.push(row);
  }
  return rows;
}

interface Pattern {
  /** The kinds of the text's characters. */
  readonly path: readonly number[];
  readonly spellings: bigint;
}

function patternsOf(kinds: readonly Kind[], texts: readonly string[]): Pattern[] {
  const spellings = new Map<string, Map<number, number>>();
  kinds.forEach((kind, number) => {
    for (const char of kind.chars) {
      const counts = spellings.get(char.toLowerCase()) ?? new Map<number, number>();
      spellings.set(char.toLowerCase(), counts.set(number, (counts.get(number) ?? 0) + 1));
    }
  });
  const patterns = new Map<string, Pattern>();
  for (const text of texts) {
    let open: Pattern[] = [{ path: [], spellings: 1n }];
    for (const char of text) {
      const counts = [...(spellings.get(char) ?? [])];
      open = open.flatMap(({ path, spellings: ways }) =>
        counts.map(([kind, count]) => ({ path: [...path, kind], spellings: ways * BigInt(count) })),
      );
    }
    for (const { path, spellings: ways } of open) {
      const known = patterns.get(path.join())?.spellings ?? 0n;
      patterns.set(path.join(), { path, spellings: known + ways });
    }
  }
  return [...patterns.values()];
}
