// Owns public/third-party.txt: the notices of the works of others that ship with the build. Run: npm run notices
// It reads the lock file and the packages' own licence files; a test compares what it makes with what stands there.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Works that are no packages. */
const DATA = `Words of the generator (utils/core/words.ts)
From the EFF long word list, by Joseph Bonneau, Electronic Frontier Foundation, 2016:
https://www.eff.org/files/2016/07/18/eff_large_wordlist.txt
Licensed under Creative Commons Attribution 3.0 United States: https://creativecommons.org/licenses/by/3.0/us/
Changed: words of six letters and more and words with a hyphen are left out.

Password rules of web sites (utils/stores/public)
From https://github.com/apple/password-manager-resources, copyright 2020 - 2026 Apple Inc.
Changed: only the rules are kept, one text per host.
`;

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly license?: string }>>;
}

/** The whole text, packages in the order of their names. */
export function makeNotices(): string {
  const lock = JSON.parse(readFileSync(`${ROOT}/package-lock.json`, 'utf8')) as Lock;
  const shipped = Object.entries(lock.packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { license }]) => [nameOf(path), sectionOf(path, license ?? '')] as const);
  const apple = readFileSync(`${ROOT}/utils/stores/public/license.md`, 'utf8');
  const rules = apple.slice(apple.indexOf('Permission is hereby granted')).trim();
  const intro = 'Keyturn is under the MIT licence. It contains these works of others, each under its own licence.\n';
  // A package in two versions has one licence.
  return [intro, `${DATA}\n${rules}\n`, ...new Map(shipped).values()].join(`\n${'-'.repeat(80)}\n\n`);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function sectionOf(path: string, license: string): string {
  const texts = readdirSync(`${ROOT}/${path}`)
    .filter((name) => /^(licen[cs]e|notice)/i.test(name))
    .sort()
    .map((name) => readFileSync(`${ROOT}/${path}/${name}`, 'utf8').replace(/\r\n/g, '\n').trim());
  if (texts.length === 0) throw new Error(`${path} brings no licence file`);
  return `${nameOf(path)} (${license})\n\n${texts.join('\n\n')}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(`${ROOT}/public/third-party.txt`, makeNotices());
}
