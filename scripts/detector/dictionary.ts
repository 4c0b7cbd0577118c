// Owns utils/detect/dictionary.ts: the words of all languages as fingerprints of the short keys that recognition looks up.
// Run it after a change to words/*.ts, then train anew.
import fs from 'node:fs';
import path from 'node:path';
import { CONCEPTS } from '../../utils/detect/concepts';
import { DIGITS, FIRST_DIGIT, fingerprintOf, LEAP } from '../../utils/detect/fingerprint';
import { keysOf } from '../../utils/detect/fold';
import { LANGUAGES } from '../../utils/detect/languages';
import { root } from './bundle';

/** The dictionary's source text. */
export function dictionarySource(): string {
  const owners = new Map<number, string>();
  const lines = CONCEPTS.map((concept) => {
    const words = LANGUAGES.flatMap((language) => language[concept]?.split('|') ?? []);
    const keys = new Set(words.flatMap((word) => keysOf(word, () => true).slice(0, 1)));
    const prints = [...keys].map((key) => {
      const print = fingerprintOf(key);
      const owner = owners.get(print) ?? key;
      if (owner !== key) throw new Error(`"${key}" and "${owner}" have one fingerprint`);
      owners.set(print, key);
      return print;
    });
    return stepsBetween(prints.sort((one, other) => one - other));
  });
  return [
    '// Written by scripts/detector/dictionary.ts out of words/*.ts; not by hand. A line a concept, in their order; of each key',
    '// its fingerprint, told as the step from the one before: see fingerprint.ts.',
    `export const DICTIONARY = \`${lines.join('\n').replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\`;`,
    '',
  ].join('\n');
}

/** The steps between ascending numbers, three digits each; leaps where a step is too wide for that. */
function stepsBetween(numbers: readonly number[]): string {
  let text = '';
  let last = 0;
  const write = (step: number) => {
    const digits = [Math.floor(step / DIGITS ** 2), Math.floor(step / DIGITS) % DIGITS, step % DIGITS];
    text += String.fromCharCode(...digits.map((digit) => FIRST_DIGIT + digit));
  };
  for (const number of numbers) {
    for (; number - last >= LEAP; last += LEAP) write(LEAP);
    write(number - last);
    last = number;
  }
  return text;
}

if (process.argv[1]?.endsWith('dictionary.ts')) {
  fs.writeFileSync(path.join(root, 'utils/detect/dictionary.ts'), dictionarySource());
}
