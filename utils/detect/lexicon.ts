// Owns how a text is turned into the set of concepts its words speak of. It knows words, not pages.
import { CONCEPTS, type Concept } from './concepts';
import { DICTIONARY } from './dictionary';
import { conceptsAt } from './fingerprint';
import { saidIn } from './fold';

/** Set of concepts as bits of CONCEPTS. */
export type Mask = number;

/** The dictionary's lines; cut when first asked, since most pages never ask. */
let lines: readonly string[] | undefined;

/** What keys and texts were found to mean; they come again and again on a page. */
const keys = new Map<string, Mask>();
const texts = new Map<string, Mask>();

function remember(known: Map<string, Mask>, text: string, mask: Mask): Mask {
  if (known.size > 3000) known.clear();
  known.set(text, mask);
  return mask;
}

function maskOfKey(key: string): Mask {
  lines ??= DICTIONARY.split('\n');
  return keys.get(key) ?? remember(keys, key, conceptsAt(lines, key));
}

/** The concepts that the words of a text speak of. */
export const conceptsOf = (text: string): Mask =>
  texts.get(text) ?? remember(texts, text, mainOf(saidIn(text, maskOfKey)));

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

/** "User name" names an account, not a person; "code from the e-mail" a code, not an address. */
export const mainOf = (mask: Mask): Mask => mask & ~(mask & USERNAME ? NAME : 0) & ~(mask & CODE ? SENT : 0);
