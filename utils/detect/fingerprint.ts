// Owns the fingerprints by which the dictionary holds its keys: a third of their size in any script. A page's word that is
// none of the dictionary's passes for one once in some 3,000 words, far less often than words have two meanings.

/** How the dictionary writes numbers: digits of this base, each the character this far above the first. */
export const DIGITS = 91;
export const FIRST_DIGIT = 35;
/** The highest step of three digits: it leads on to the next one and stands for no key. */
export const LEAP = DIGITS ** 3 - 1;

/** Tells every fingerprint of a dictionary with the number of its line. In one plain loop: every first reading waits for it. */
export function eachFingerprint(dictionary: string, tell: (print: number, line: number) => void): void {
  let line = 0;
  let print = 0;
  for (let at = 0; at < dictionary.length; at += 3) {
    if (dictionary.charCodeAt(at) < FIRST_DIGIT) {
      line++;
      print = 0;
      at++;
    }
    const high = dictionary.charCodeAt(at) - FIRST_DIGIT;
    const middle = dictionary.charCodeAt(at + 1) - FIRST_DIGIT;
    const step = (high * DIGITS + middle) * DIGITS + dictionary.charCodeAt(at + 2) - FIRST_DIGIT;
    print += step;
    if (step < LEAP) tell(print, line);
  }
}

/** 22 bits of a key, by FNV-1a with its bits stirred at the end. */
export function fingerprintOf(key: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 10;
}
