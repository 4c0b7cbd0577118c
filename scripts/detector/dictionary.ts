// Owns utils/detect/dictionary.ts: the words of all languages as fingerprints of the short keys that recognition looks up.
// Run it after a change to words/*.ts, then train anew.
import fs from 'node:fs';
import path from 'node:path';
import { CONCEPTS } from '../../utils/detect/concepts';
import { BASE, fingerprintOf, LINES, REST_BITS, ZERO_CODE } from '../../utils/detect/fingerprint';
import { saidIn } from '../../utils/detect/fold';
import { LANGUAGES } from '../../utils/detect/languages';
import { root } from './bundle';

/** The dictionary's source text. */
export function dictionarySource(): string {
  const masks = keysWithConcepts();
  const owners = new Map<number, string>();
  for (const key of masks.keys()) {
    const owner = owners.get(fingerprintOf(key));
    if (owner !== undefined) throw new Error(`"${key}" and "${owner}" have one fingerprint: take another basis`);
    owners.set(fingerprintOf(key), key);
  }
  const entries = [...masks].flatMap(([key, mask]) =>
    CONCEPTS.flatMap((_, concept): Entry[] => ((mask >> concept) & 1 ? [{ print: fingerprintOf(key), concept }] : [])),
  );
  return [
    '// Written by scripts/detector/dictionary.ts out of words/*.ts; not by hand. The fingerprints of its keys with their concepts, in',
    '// ascending order, a line for all that begin alike: see fingerprint.ts.',
    `export const DICTIONARY = \`${linesOf(entries).replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\`;`,
    '',
  ].join('\n');
}

/** The keys of all words with their concepts as bits, without those whose parts say the same by themselves, in scripts without spaces. */
function keysWithConcepts(): Map<string, number> {
  const masks = new Map<string, number>();
  const told = new Map<string, string[]>();
  for (const [concept, name] of CONCEPTS.entries()) {
    for (const word of LANGUAGES.flatMap((language) => language[name]?.split('|') ?? [])) {
      const key = firstKeyOf(word);
      if (key === undefined) continue;
      masks.set(key, (masks.get(key) ?? 0) | (1 << concept));
      told.set(key, [...(told.get(key) ?? []), word]);
    }
  }
  for (const [key, words] of [...told].toSorted(([one], [other]) => other.length - one.length)) {
    const saidByParts = (word: string) => saidIn(word, (part) => (part === key ? 0 : (masks.get(part) ?? 0)));
    // A key of two words stands for all words that begin like these; its parts may not.
    if (!key.includes(' ') && words.every((word) => saidByParts(word) === masks.get(key))) masks.delete(key);
  }
  return masks;
}

/** The key under which a word or phrase stands. */
function firstKeyOf(word: string): string | undefined {
  let first: string | undefined;
  saidIn(word, (key) => {
    first ??= key;
    return 1;
  });
  return first;
}

interface Entry {
  readonly print: number;
  readonly concept: number;
}

function linesOf(entries: readonly Entry[]): string {
  const size = 1 << REST_BITS;
  const lines: string[] = Array.from({ length: LINES }, () => '');
  const lasts: number[] = lines.map((_, line) => line * size);
  for (const { print, concept } of entries.toSorted((one, other) => one.print - other.print)) {
    const line = Math.floor(print / size);
    const step = print - (lasts[line] ?? 0);
    const digits = [step % BASE, Math.floor(step / BASE), concept];
    lines[line] += String.fromCharCode(...digits.map((digit) => ZERO_CODE + digit));
    lasts[line] = print;
  }
  return lines.join('\n');
}

if (process.argv[1]?.endsWith('dictionary.ts')) {
  fs.writeFileSync(path.join(root, 'utils/detect/dictionary.ts'), dictionarySource());
}
