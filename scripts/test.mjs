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
 * One Vitest project.
 * @param {string} name
 * @param {'unit' | 'chromium' | 'firefox'} project
 * @returns {Promise<Outcome>}
 */
async function test(name, project) {
  console.log(`\n== ${name}`);
  const report = `${REPORTS}/${project}.json`;
  rmSync(report, { force: true });
  const start = performance.now();
  const code = await runPackage('vitest/vitest.mjs', [
    'run',
    '--config=tests/vitest.config.ts',
    `--project=${project}`,
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
 * A project that needs a browser.
 * @param {string} name
 * @param {'chromium' | 'firefox'} kind
 * @returns {Promise<Outcome>}
 */
async function testIn(name, kind) {
  try {
    await ensureBrowser([kind]);
  } catch (error) {
    return { name, passed: 0, failed: 1, seconds: 0, notRun: error instanceof Error ? error.message : String(error) };
  }
  return test(name, kind);
}

try {
  requireNode();
  await installPackages();
  mkdirSync(REPORTS, { recursive: true });
  const outcomes = [
    ...(await check()),
    await test('unit', 'unit'),
    await testIn('end to end in Chromium', 'chromium'),
    await testIn('end to end in Firefox', 'firefox'),
  ];
  console.log(`\n${summarise(outcomes).join('\n')}`);
  process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
} catch (error) {
  const notRun = error instanceof Error ? error.message : String(error);
  console.log(summarise([{ name: 'everything', passed: 0, failed: 1, seconds: 0, notRun }]).join('\n'));
  process.exitCode = 1;
}
