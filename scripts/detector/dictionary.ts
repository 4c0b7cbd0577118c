// Owns utils/detect/dictionary.ts: the words of all languages as the short keys that recognition looks up. Run it after a
// change to words/*.ts, then train anew.
import fs from 'node:fs';
import path from 'node:path';
import { CONCEPTS } from '../../utils/detect/concepts';
import { keysOf } from '../../utils/detect/fold';
import { LANGUAGES } from '../../utils/detect/languages';
import { root } from './bundle';

/** The dictionary's source text. */
export function dictionarySource(): string {
  const lines = CONCEPTS.map((concept) => {
    const words = LANGUAGES.flatMap((language) => language[concept]?.split('|') ?? []);
    return [...new Set(words.flatMap((word) => keysOf(word, () => true).slice(0, 1)))].sort().join('|');
  });
  return [
    '// Written by scripts/detector/dictionary.ts out of words/*.ts; not by hand. A line a concept, in their order; a bar between',
    '// keys.',
    `export const DICTIONARY = \`${lines.join('\n')}\`;`,
    '',
  ].join('\n');
}

if (process.argv[1]?.endsWith('dictionary.ts')) {
  fs.writeFileSync(path.join(root, 'utils/detect/dictionary.ts'), dictionarySource());
}
