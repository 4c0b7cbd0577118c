// Owns how a recovery key is spelled on paper: 160 random bits as eight groups of four characters that are hard to confuse
// (Crockford's base32). It must not wrap or open anything.
import type { Bytes } from './bytes';

export const PRINTED_LENGTH = 20;

/** No I, L, O and U: the first three look like digits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The key as it is printed: `XXXX-XXXX-...`, eight groups. */
export function spellPrintedKey(key: Bytes): string {
  const bits = Array.from(key, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const characters = (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET.charAt(Number.parseInt(five, 2))).join('');
  return (characters.match(/.{4}/g) ?? []).join('-');
}

/** The key that was typed, or null. Case, spaces and dashes do not count; O is read as 0, I and L as 1. */
export function readPrintedKey(typed: string): Bytes | null {
  if (typed.length > 200) return null;
  const characters = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const values = Array.from(characters, (character) => ALPHABET.indexOf(character));
  if (values.length !== (PRINTED_LENGTH * 8) / 5 || values.includes(-1)) return null;
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2));
}
