// Owns the fingerprints by which the dictionary holds its keys, in a fraction of their size in any script, and how they are
// written. A page's word that is none of the dictionary's passes for one once in some 700 words, far less often than
// words have two meanings.

/** The last bits of a fingerprint; those before them choose its line in the dictionary. */
export const REST_BITS = 13;
export const LINES = 128;
/** A line's entries are three characters each, this and the code ones apart: two digits of the step to its rest from the one before, low one first, and its concept. */
export const BASE = 91;
export const ZERO_CODE = 35;

/** Of 10,000 tried one by which no two keys of the dictionary collide, and words of our own texts in all languages pass for a key but twice. */
const BASIS = 9936;

/** 20 bits of a key, by FNV-1a with its bits stirred at the end. */
export function fingerprintOf(key: string): number {
  let value = BASIS;
  for (let at = 0; at < key.length; at++) value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 12;
}

/** The concepts of a key as bits, read in place: a first reading asks for few words and shall not wait for all. */
export function conceptsAt(lines: readonly string[], key: string): number {
  const print = fingerprintOf(key);
  const line = lines[print >>> REST_BITS] ?? '';
  let left = print & ((1 << REST_BITS) - 1);
  let mask = 0;
  for (let at = 0; at < line.length && left >= 0; at += 3) {
    left -= line.charCodeAt(at) - ZERO_CODE + (line.charCodeAt(at + 1) - ZERO_CODE) * BASE;
    if (left === 0) mask |= 1 << (line.charCodeAt(at + 2) - ZERO_CODE);
  }
  return mask;
}
