// Owns how a text is turned into the set of concepts its words speak of. It knows words, not pages.
import { CONCEPTS, type Concept } from './concepts';
import { LANGUAGES } from './languages';

/** Set of concepts as bits of CONCEPTS. */
export type Mask = number;

/** Lower case, without accents, words set apart by single spaces, a space at both ends; camelCase and digits split. */
export function fold(text: string): string {
  const apart = text.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  // Only Latin, Greek and Cyrillic lose their marks: elsewhere a mark is a letter of its own.
  const plain = /^[\0-\x7f]*$/.test(apart)
    ? apart
    : apart
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC')
        .replace(/ı/g, 'i')
        .replace(/[đð]/g, 'd')
        .replace(/ł/g, 'l')
        .replace(/ß/g, 'ss')
        .replace(/[øœ]/g, 'o')
        .replace(/æ/g, 'ae');
  return ` ${plain
    .replace(/([a-z])(\d)/g, '$1 $2')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()} `;
}

interface Entry {
  readonly word: string;
  readonly bit: Mask;
}

let table: Map<string, Entry[]> | undefined;
const seen = new Map<string, Mask>();

/** What the table is keyed by: three characters, or two from the Thai block on, where a character says more. */
const keyAt = (text: string, at: number) => text.slice(at, at + (text.charCodeAt(at) >= 0xe00 ? 2 : 3));

/** Scripts written without spaces: their words may stand anywhere. */
const dense = (word: string) => /[\u0e00-\u0e7f\u3040-\u9fff\uac00-\ud7af]/.test(word);

function build(): Map<string, Entry[]> {
  const made = new Map<string, Entry[]>();
  for (const language of LANGUAGES) {
    CONCEPTS.forEach((concept, index) => {
      for (const raw of language[concept]?.split('|') ?? []) add(made, raw, 1 << index);
    });
  }
  return made;
}

function add(made: Map<string, Entry[]>, raw: string, bit: Mask): void {
  const anywhere = raw.startsWith('*') || dense(raw);
  const bare = fold(raw).trim();
  const word = anywhere ? bare : bare.length <= 3 ? ` ${bare} ` : ` ${bare}`;
  const key = keyAt(word, 0);
  const entries = made.get(key);
  if (entries) entries.push({ word, bit });
  else made.set(key, [{ word, bit }]);
}

/** The concepts that the words of a text speak of. Texts are remembered, as labels repeat. */
export function conceptsOf(text: string): Mask {
  if (text === '') return 0;
  const known = seen.get(text);
  if (known !== undefined) return known;
  table ??= build();
  const folded = fold(text);
  let mask = 0;
  for (let at = 0; at < folded.length; at++) {
    const entries = table.get(keyAt(folded, at));
    if (!entries) continue;
    for (const { word, bit } of entries) if ((mask & bit) === 0 && folded.startsWith(word, at)) mask |= bit;
  }
  if (seen.size > 2000) seen.clear();
  seen.set(text, mask);
  return mask;
}

/** The bit of a concept. */
export function bitOf(concept: Concept): Mask {
  return 1 << CONCEPTS.indexOf(concept);
}
