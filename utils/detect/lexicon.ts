// Owns how a text is turned into the set of concepts its words speak of. It knows words, not pages.
import { CONCEPTS, type Concept } from './concepts';
import { DICTIONARY } from './dictionary';
import { eachFingerprint, fingerprintOf } from './fingerprint';
import { keysOf } from './fold';

/** Set of concepts as bits of CONCEPTS. */
export type Mask = number;

/** By fingerprint of a key; filled when first asked, since most pages never ask. */
const masks = new Map<number, Mask>();

function maskOfKey(key: string): Mask {
  if (masks.size === 0) {
    eachFingerprint(DICTIONARY, (print, concept) => {
      masks.set(print, (masks.get(print) ?? 0) | (1 << concept));
    });
  }
  return masks.get(fingerprintOf(key)) ?? 0;
}

const isKnown = (key: string) => maskOfKey(key) !== 0;

const seen = new Map<string, Mask>();

/** The concepts that the words of a text speak of. */
export function conceptsOf(text: string): Mask {
  let mask = seen.get(text);
  if (mask === undefined) {
    mask = accountFirst(keysOf(text, isKnown).reduce((sum, key) => sum | maskOfKey(key), 0));
    if (seen.size > 3000) seen.clear();
    seen.set(text, mask);
  }
  return mask;
}

/** The concepts as a mask. */
export function maskOf(...concepts: readonly Concept[]): Mask {
  return concepts.reduce((mask, concept) => mask | (1 << CONCEPTS.indexOf(concept)), 0);
}

const USERNAME = maskOf('username');
const NAME = maskOf('name');

/** "User name" names an account, not a person. */
export const accountFirst = (mask: Mask): Mask => (mask & USERNAME ? mask & ~NAME : mask);
