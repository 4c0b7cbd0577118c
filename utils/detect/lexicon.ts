// Owns how a text is turned into the set of concepts its words speak of. It knows words, not pages.
import { CONCEPTS, type Concept } from './concepts';
import { DICTIONARY } from './dictionary';
import { conceptsAt, fingerprintOf } from './fingerprint';
import { keysOf } from './fold';

/** Set of concepts as bits of CONCEPTS. */
export type Mask = number;

/** The dictionary's lines; cut when first asked, since most pages never ask. */
let lines: readonly string[] | undefined;

function maskOfKey(key: string): Mask {
  lines ??= DICTIONARY.split('\n');
  return conceptsAt(lines, fingerprintOf(key));
}

const isKnown = (key: string) => maskOfKey(key) !== 0;

const seen = new Map<string, Mask>();

/** The concepts that the words of a text speak of. */
export function conceptsOf(text: string): Mask {
  let mask = seen.get(text);
  if (mask === undefined) {
    mask = 0;
    for (const key of keysOf(text, isKnown)) mask |= maskOfKey(key);
    mask = accountFirst(mask);
    if (seen.size > 3000) seen.clear();
    seen.set(text, mask);
  }
  return mask;
}

/** The concepts as a mask. */
export function maskOf(...concepts: readonly Concept[]): Mask {
  let mask = 0;
  for (const concept of concepts) mask |= 1 << CONCEPTS.indexOf(concept);
  return mask;
}

const USERNAME = maskOf('username');
const NAME = maskOf('name');

/** "User name" names an account, not a person. */
export const accountFirst = (mask: Mask): Mask => (mask & USERNAME ? mask & ~NAME : mask);
