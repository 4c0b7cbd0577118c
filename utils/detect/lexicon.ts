// Owns how a text is turned into the set of concepts its words speak of. It knows words, not pages.
import { CONCEPTS, type Concept } from './concepts';
import { DICTIONARY } from './dictionary';
import { keysOf } from './fold';

/** Set of concepts as bits of CONCEPTS. */
export type Mask = number;

const MASKS = new Map<string, Mask>();
DICTIONARY.split('\n').forEach((line, concept) => {
  for (const key of line.split('|')) MASKS.set(key, (MASKS.get(key) ?? 0) | (1 << concept));
});

const isKnown = (key: string) => MASKS.has(key);

const seen = new Map<string, Mask>();

/** The concepts that the words of a text speak of. */
export function conceptsOf(text: string): Mask {
  let mask = seen.get(text);
  if (mask === undefined) {
    mask = 0;
    for (const key of keysOf(text, isKnown)) mask |= MASKS.get(key) ?? 0;
    mask = accountFirst(mask);
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
