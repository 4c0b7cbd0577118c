// Owns utils/detect/dictionary.ts: the words of all languages as the short keys that recognition looks up. Run it after a
// change to words/*.ts, then train anew. A word becomes its first six letters (four or fewer: the whole word, matched
// exactly), a phrase its first two telling words, a word of a script without spaces its first two to six characters.
import fs from 'node:fs';
import path from 'node:path';
import { CONCEPTS, type Concept } from '../../utils/detect/concepts';
import { fold, isDense, STOPS } from '../../utils/detect/fold';
import { LANGUAGES } from '../../utils/detect/languages';
import { root } from './bundle';

/** The key of a word as an author writes it. */
export function keyOf(raw: string): string {
  const words = fold(raw)
    .split(' ')
    .filter((word) => word !== '' && !STOPS.has(word));
  const [first = '', second] = words;
  if (isDense(first)) {
    const joined = words.join('');
    return joined.slice(0, [6, 4, 3, 2].find((length) => joined.length >= length) ?? joined.length);
  }
  return second === undefined ? first.slice(0, 6) : `${first} ${second.slice(0, 4)}`;
}

/** Keys with their concepts. A key that a shorter key of the same concept already finds is left out. */
export function keysOf(): Map<string, Set<Concept>> {
  const keys = new Map<string, Set<Concept>>();
  for (const language of LANGUAGES) {
    for (const concept of CONCEPTS) {
      for (const raw of language[concept]?.split('|') ?? []) {
        const key = keyOf(raw);
        if (key !== '') keys.set(key, (keys.get(key) ?? new Set()).add(concept));
      }
    }
  }
  for (const [key, concepts] of keys) {
    if (key.length !== 6 || key.includes(' ') || isDense(key)) continue;
    for (const concept of keys.get(key.slice(0, 5)) ?? []) concepts.delete(concept);
    if (concepts.size === 0) keys.delete(key);
  }
  return keys;
}

/** The dictionary's source text. */
export function dictionarySource(): string {
  const lines = new Map<string, string[]>();
  for (const [key, concepts] of keysOf()) {
    const first = key.charAt(0);
    const marks = [...concepts].map((concept) => String.fromCharCode(65 + CONCEPTS.indexOf(concept))).sort();
    lines.set(first, [...(lines.get(first) ?? []), key.slice(1) + marks.join('')]);
  }
  const body = [...lines].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '// Written by scripts/detector/dictionary.ts out of words/*.ts; not by hand. By first letter of a key: its other letters',
    '// and then its concepts as capitals, a bar between keys.',
    'export const DICTIONARY: Readonly<Record<string, string>> = {',
    ...body.map(([first, rest]) => `  ${/\p{L}/u.test(first) ? first : `'${first}'`}: '|${rest.sort().join('|')}|',`),
    '};',
    '',
  ].join('\n');
}

if (process.argv[1]?.endsWith('dictionary.ts')) {
  fs.writeFileSync(path.join(root, 'utils/detect/dictionary.ts'), dictionarySource());
}
