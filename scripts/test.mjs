// @ts-check
// Owns `npm test`: everything that proves the project, on any machine that has Node. It runs every part, counts what ran
// and ends with one line 'N passed, N failed'; what could not run counts as failed, never as passed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { check } from './check.mjs';
import { ROOT, runPackage } from './parts.mjs';
import { ensureBrowser, installPackages, requireNode } from './setup.mjs';
import { countVitest, summarise } from './summary.mjs';

/** @typedef {import('./parts.mjs').Outcome} Outcome */

const REPORTS = `${ROOT}/.output/test-reports`;

/**
 * A Vitest run of one or more projects.
 * @param {string} name
 * @param {readonly ('unit' | 'chromium' | 'firefox')[]} projects
 * @returns {Promise<Outcome>}
 */
async function test(name, projects) {
  console.log(`\n== ${name}`);
  const report = `${REPORTS}/${projects.join('-')}.json`;
  rmSync(report, { force: true });
  const start = performance.now();
  const code = await runPackage('vitest/vitest.mjs', [
    'run',
    '--config=tests/vitest.config.ts',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const seconds = (performance.now() - start) / 1000;
  /** @type {import('./summary.mjs').VitestReport | null} */
  let counted = null;
  try {
    counted = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    // Vitest died before it wrote; countVitest says so.
  }
  return countVitest(name, counted, code, seconds);
}

/**
 * The projects that need a browser, two files at a time whichever browser they are for; and a failure for each browser that there is not.
 * @returns {Promise<Outcome[]>}
 */
async function testInBrowsers() {
  /** @type {('chromium' | 'firefox')[]} */
  const found = [];
  /** @type {Outcome[]} */
  const missing = [];
  for (const kind of /** @type {const} */ (['chromium', 'firefox'])) {
    try {
      await ensureBrowser([kind]);
      found.push(kind);
    } catch (error) {
      const notRun = error instanceof Error ? error.message : String(error);
      missing.push({ name: `end to end in ${kind}`, passed: 0, failed: 1, seconds: 0, notRun });
    }
  }
  return found.length === 0 ? missing : [await test(`end to end in ${found.join(' and ')}`, found), ...missing];
}

try {
  requireNode();
  await installPackages();
  mkdirSync(REPORTS, { recursive: true });
  const outcomes = [...(await check()), await test('unit', ['unit']), ...(await testInBrowsers())];
  console.log(`\n${summarise(outcomes).join('\n')}`);
  process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
} catch (error) {
  const notRun = error instanceof Error ? error.message : String(error);
  console.log(summarise([{ name: 'everything', passed: 0, failed: 1, seconds: 0, notRun }]).join('\n'));
  process.exitCode = 1;
}
