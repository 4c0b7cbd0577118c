// Owns how a text is turned into the set of concepts its words speak of. It knows words, not pages.
import { CONCEPTS, type Concept } from './concepts';
import { DICTIONARY } from './dictionary';
import { conceptsAt } from './fingerprint';
import { saidIn } from './fold';

/** Set of concepts as bits of CONCEPTS. */
export type Mask = number;

const lines = DICTIONARY.split('\n');

/** What texts were found to mean; they come again and again on a page. */
const known = new Map<string, Mask>();

const maskOfKey = (key: string): Mask => conceptsAt(lines, key);

/** The concepts that the words of a text speak of. */
export function conceptsOf(text: string): Mask {
  let mask = known.get(text);
  if (mask === undefined) {
    if (known.size > 3000) known.clear();
    mask = mainOf(saidIn(text, maskOfKey));
    known.set(text, mask);
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
const CODE = maskOf('otp', 'code');
const SENT = maskOf('email', 'phone');
const EMAIL = maskOf('email');
const ADDRESS = maskOf('address');

/** "User name" names an account, not a person; "code from the e-mail" a code, not an address; "e-mail address" no street. */
export const mainOf = (mask: Mask): Mask =>
  mask & ~((mask & USERNAME && NAME) | (mask & CODE && SENT) | (mask & EMAIL && ADDRESS));
