// @ts-check
// Owns `npm run locale -- <folder>`: what a translation still lacks. Stale is a text whose English changed after its line was written,
// by the history of the repository, so that nothing has to be kept up to date by hand.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { englishKey, neededKeys } from './locales/catalogue.mjs';
import { ROOT } from './parts.mjs';

/** @typedef {import('./locales/catalogue.mjs').Catalogue} Catalogue */

/** @param {string} folder */
const pathOf = (folder) => `public/_locales/${folder}/messages.json`;

/** @param {string} path @returns {any} */
const read = (path) => JSON.parse(readFileSync(`${ROOT}/${path}`, 'utf8'));

/** @param {string[]} args */
const git = (...args) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64e6 });

/** The English file as it was at a commit; null for lines that are not committed yet. @type {Map<string, Catalogue | null>} */
const englishAt = new Map();

/** @param {string} commit */
function englishOf(commit) {
  if (!englishAt.has(commit)) {
    englishAt.set(commit, /^0+$/.test(commit) ? null : JSON.parse(git('show', `${commit}:${pathOf('en')}`)));
  }
  return englishAt.get(commit) ?? null;
}

/**
 * Keys whose English text is another one than when their message was last touched.
 * @param {string} folder @param {Catalogue} english
 */
function staleKeys(folder, english) {
  const stale = [];
  let key = '';
  let commit = '';
  for (const line of git('blame', '--porcelain', '--', pathOf(folder)).split('\n')) {
    commit = /^([0-9a-f]{40}) /.exec(line)?.[1] ?? commit;
    key = /^\t {2}"(\w+)": \{/.exec(line)?.[1] ?? key;
    if (!/^\t {4}"message":/.test(line)) continue;
    const meant = englishKey(key, english);
    const then = englishOf(commit)?.[meant]?.message;
    if (then !== undefined && english[meant] && then !== english[meant].message)
      stale.push([key, then, english[meant].message]);
  }
  return stale;
}

/** @param {string} folder @param {Catalogue} english */
function report(folder, english) {
  const messages = /** @type {Catalogue} */ (existsSync(`${ROOT}/${pathOf(folder)}`) ? read(pathOf(folder)) : {});
  const needed = neededKeys(folder, english);
  const missing = needed.filter((key) => !(key in messages));
  const surplus = Object.keys(messages).filter((key) => !needed.includes(key));
  const stale = Object.keys(messages).length > 0 ? staleKeys(folder, english) : [];
  console.log(
    `${folder}: ${needed.length} texts, ${missing.length} missing, ${surplus.length} surplus, ${stale.length} stale`,
  );
  for (const key of missing) console.log(`  missing  ${key}: ${english[englishKey(key, english)]?.message}`);
  for (const key of surplus) console.log(`  surplus  ${key}`);
  for (const [key, then, now] of stale) console.log(`  stale    ${key}\n    was: ${then}\n    is:  ${now}`);
  return missing.length + surplus.length + stale.length;
}

/** @param {string} folder */
function printWords(folder) {
  const { words: meanings } = read('scripts/locales/en.json');
  const file = `scripts/locales/${folder}.json`;
  const words = existsSync(`${ROOT}/${file}`) ? read(file).words : {};
  for (const [word, meaning] of Object.entries(meanings)) console.log(`${word} = ${words[word] ?? '?'}   (${meaning})`);
}

const args = process.argv.slice(2);
const folders = args.filter((arg) => !arg.startsWith('--'));
const asked = folders.length > 0 ? folders : readdirSync(`${ROOT}/public/_locales`).filter((folder) => folder !== 'en');
const unknown = asked.find((folder) => !/^[a-z]{2}(_[A-Z]{2})?$/.test(folder));
if (unknown) {
  console.error(`${unknown} is no folder of public/_locales: write it as de or pt_BR.`);
  process.exitCode = 1;
} else if (args.includes('--words')) for (const folder of asked) printWords(folder);
else {
  const english = /** @type {Catalogue} */ (read(pathOf('en')));
  const faults = asked.map((folder) => report(folder, english)).reduce((sum, count) => sum + count, 0);
  process.exitCode = faults > 0 ? 1 : 0;
}
