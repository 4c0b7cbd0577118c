// @ts-check
// Owns `npm run check`: format and lint, types, unused code, lock file. It must change no file; `npm run format` does.
import { readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { findLockfileFaults } from './lockfile.mjs';
import { judge, ROOT, runPackage } from './parts.mjs';
import { installPackages, requireNode } from './setup.mjs';
import { summarise } from './summary.mjs';

/** @typedef {import('./parts.mjs').Outcome} Outcome */

/** WXT's generated types, which tsc reads; made again when what they come from is newer. */
async function prepareTypes() {
  const changed = (/** @type {string} */ path) => statSync(`${ROOT}/${path}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = ['wxt.config.ts', 'package-lock.json', 'entrypoints', 'public'];
  if (changed('.wxt/wxt.d.ts') > Math.max(...sources.map(changed))) return 0;
  return runPackage('wxt/bin/wxt.mjs', ['prepare']);
}

async function guardLockfile() {
  const faults = findLockfileFaults(JSON.parse(readFileSync(`${ROOT}/package-lock.json`, 'utf8')));
  for (const fault of faults) console.error(`package-lock.json: ${fault}`);
  return faults.length === 0 ? 0 : 1;
}

/**
 * Runs every part, whatever the one before said.
 * @returns {Promise<Outcome[]>}
 */
export async function check() {
  return [
    await judge('prepare', prepareTypes),
    await judge('format and lint', () => runPackage('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])),
    await judge('types', () => runPackage('typescript/bin/tsc', ['-p', '.'])),
    await judge('unused code', () => runPackage('knip/bin/knip.js', ['--no-progress'])),
    await judge('lock file', guardLockfile),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  requireNode();
  await installPackages();
  const outcomes = await check();
  console.log(`\n${summarise(outcomes).join('\n')}`);
  process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
}
