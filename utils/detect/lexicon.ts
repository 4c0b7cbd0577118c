// Owns how a text is turned into the set of concepts its words speak of. It knows words, not pages. Cold speed counts here:
// texts are folded in one go, and the dictionary is searched as it is stored, without being built up first.
import { CONCEPTS, type Concept } from './concepts';
import { DICTIONARY } from './dictionary';

/** Set of concepts as bits of CONCEPTS. */
export type Mask = number;

const APART = '\n';
/** Everything up to U+00BF that is no letter or digit, and the common marks of other scripts. */
const MARKS = /[\0-\x09\x0b-\x2f\x3a-\x60\x7b-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\u060c\u061b\u061f\u2000-\u206f\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+/g;
/** Words that names run together: userpassword, newpwd, passwordconfirm. */
const INSIDE = /([a-z])(?=passw|pwd|kennwort|wachtwoord|heslo|haslo|senha|contrasen|sifre|parola|confirm|mail\b|repeat)/g;
const AFTER = /(passwor[dt]|passwd|pwd)(?=[a-z])/g;

/** Lower case, without accents, words set apart by single spaces; camelCase, digits and run-together names split. */
export function fold(text: string): string {
  const split = text.replace(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase();
  // Only marks of Latin, Greek and Cyrillic are dropped: elsewhere a mark is a letter of its own.
  const plain = /[^\0-\x7f]/.test(split) ? strip(split) : split;
  return plain.replace(MARKS, ' ').replace(INSIDE, '$1 ').replace(AFTER, '$1 ');
}

const LETTERS: Readonly<Record<string, string>> = { ı: 'i', đ: 'd', ð: 'd', ł: 'l', ß: 'ss', ø: 'o', œ: 'o', æ: 'ae' };

const strip = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[ıđðłßøœæ]/g, (letter) => LETTERS[letter] ?? letter);

/** Scripts written without spaces, and Hangul: words are looked for anywhere. */
const DENSE = 0xe00;

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

function lookUp(folded: string): Mask {
  const words = folded.split(' ');
  let mask = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '') continue;
    if (word.charCodeAt(word.length - 1) >= DENSE) mask |= lookInside(word);
    else {
      const next = words[at + 1];
      if (next) mask |= entry(`${word} ${next.slice(0, 4)}`);
      mask |= entry(word.length < 4 ? word : word.slice(0, 4));
      if (word.length > 4) mask |= entry(word.slice(0, 5));
      if (word.length > 5) mask |= entry(word.slice(0, 6));
    }
  }
  return mask;
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
