// Owns the characters and the runs of neighbours that policies speak of. Constants and pure look-ups only.
import type { ClassName } from './policy';

export const LOWER = 'abcdefghijklmnopqrstuvwxyz';
export const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const DIGITS = '0123456789';
/** Every ASCII character that is neither letter nor digit, space included. */
export const ASCII_SPECIAL = ' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

/** The class that a single code point belongs to. Only ASCII letters and digits count as such: stores test [a-z], [A-Z], [0-9]. */
export function classOf(char: string): ClassName {
  if (LOWER.includes(char)) return 'lower';
  if (UPPER.includes(char)) return 'upper';
  if (DIGITS.includes(char)) return 'digit';
  return ASCII_SPECIAL.includes(char) ? 'special' : 'other';
}

/** The code points of a text, each once, in order of first appearance. */
export function uniqueChars(text: string): string[] {
  return [...new Set(text)];
}

/** What people type by following the alphabet, the digits or a row of keys. Letters are compared without case. */
const CHAINS = [LOWER, DIGITS, '1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/**
 * Every forbidden window of `length` neighbours (abc, cba, 321, qwe), lower case, each once. A text holds a run longer than
 * `length - 1` exactly when it holds one of these.
 */
export function sequenceWindows(length: number): readonly string[] {
  const known = windowsByLength.get(length);
  if (known !== undefined) return known;
  const windows = new Set<string>();
  for (const chain of CHAINS) {
    for (const row of [chain, [...chain].reverse().join('')]) {
      for (let at = 0; at + length <= row.length; at++) windows.add(row.slice(at, at + length));
    }
  }
  windowsByLength.set(length, [...windows]);
  return [...windows];
}

const windowsByLength = new Map<number, readonly string[]>();

/**
 * Characters that must never be made: a mark or an invisible character may be joined, reordered or dropped on its way to the
 * store, and one that normalisation rewrites (Unicode NFKC) may arrive as another.
 */
export function isFragile(char: string): boolean {
  return /[\p{M}\p{C}\p{Zl}\p{Zp}]/u.test(char) || char.normalize('NFKC') !== char;
}
