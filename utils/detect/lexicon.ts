// Owns how a text is turned into the set of concepts its words speak of. It knows words, not pages. Cold speed counts here:
// texts are folded in one go, and the dictionary is searched as it is stored, without being built up first.
import { CONCEPTS, type Concept } from './concepts';
import { DICTIONARY } from './dictionary';
import { fold, isDense, STOPS } from './fold';

/** Set of concepts as bits of CONCEPTS. */
export type Mask = number;

const APART = '\n';

const seen = new Map<string, Mask>();

/** Looks up many texts at once, which is much faster than one by one; conceptsOf then knows them. */
export function learn(texts: Iterable<string>): void {
  const fresh = [...new Set(texts)].filter((text) => text !== '' && !seen.has(text));
  if (fresh.length === 0) return;
  if (seen.size > 3000) seen.clear();
  const folded = fold(fresh.map((text) => text.replaceAll(APART, ' ')).join(APART)).split(APART);
  fresh.forEach((text, index) => {
    seen.set(text, lookUp(folded[index] ?? ''));
  });
}

/** The concepts that the words of a text speak of. */
export function conceptsOf(text: string): Mask {
  if (text === '') return 0;
  if (!seen.has(text)) learn([text]);
  return seen.get(text) ?? 0;
}

const USERNAME = 1 << CONCEPTS.indexOf('username');

function lookUp(folded: string): Mask {
  const words = folded.split(' ').filter((word) => word !== '' && !STOPS.has(word));
  let mask = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (isDense(word)) {
      mask |= lookInside(word);
      continue;
    }
    const next = words[at + 1];
    const phrase = next ? entry(`${word} ${next.slice(0, 4)}`) : 0;
    mask |= phrase;
    // "User name" names an account, not a person: its second word is spent.
    if (phrase & USERNAME) at++;
    else mask |= lookBegin(word);
  }
  return mask;
}

/** Short words must be whole; longer ones may go on after five or six letters. */
function lookBegin(word: string): Mask {
  if (word.length < 5) return entry(word);
  return entry(word.slice(0, 5)) | (word.length > 5 ? entry(word.slice(0, 6)) : 0);
}

function lookInside(word: string): Mask {
  let mask = 0;
  for (let at = 0; at < word.length - 1; at++) {
    for (const length of [2, 3, 4, 6]) if (at + length <= word.length) mask |= entry(word.slice(at, at + length));
  }
  return mask;
}

/** Finds a key in the dictionary: lines by first letter, `key` then its concepts as capitals, `|` between. */
function entry(key: string): Mask {
  const line = DICTIONARY[key.charAt(0)];
  if (!line) return 0;
  const rest = `|${key.slice(1)}`;
  for (let at = line.indexOf(rest); at >= 0; at = line.indexOf(rest, at + 1)) {
    let mask = 0;
    for (let end = at + rest.length; ; end++) {
      const code = line.charCodeAt(end);
      // Capitals and the six marks after them: concepts. Anything else: a longer key, or the end of this one.
      if (!(code >= 65 && code < 97)) break;
      mask |= 1 << (code - 65);
    }
    if (mask !== 0) return mask;
  }
  return 0;
}

/** The concepts as a mask. */
export function maskOf(...concepts: readonly Concept[]): Mask {
  return concepts.reduce((mask, concept) => mask | (1 << CONCEPTS.indexOf(concept)), 0);
}
