// @ts-check
// Owns how outcomes are counted and told. Pure: it must run and print nothing.

/** @typedef {import('./parts.mjs').Outcome} Outcome */

/**
 * The part of Vitest's JSON report that is counted.
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { name: string, status: string, assertionResults: unknown[] }[] }} VitestReport
 */

/**
 * Counts a Vitest run. A file that failed before any of its tests, a skipped test and a run that ended badly without
 * naming a failed test each count as failures: nothing that did not run may look as if it had passed.
 * @param {string} name
 * @param {VitestReport | null} report null when Vitest wrote none
 * @param {number} exitCode
 * @param {number} seconds
 * @returns {Outcome}
 */
export function countVitest(name, report, exitCode, seconds) {
  if (report === null) return { name, passed: 0, failed: 1, seconds, notRun: 'Vitest ended without a report' };
  const skipped = report.numPendingTests + report.numTodoTests;
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = report.numFailedTests + skipped + broken.length;
  const passed = report.numPassedTests;
  if (failed === 0 && (exitCode !== 0 || passed === 0)) {
    return {
      name,
      passed,
      failed: 1,
      seconds,
      notRun: passed === 0 ? 'no test was found' : `Vitest ended with ${exitCode}`,
    };
  }
  return { name, passed, failed, seconds, ...(skipped > 0 && { notRun: `${skipped} skipped` }) };
}

/**
 * One line a part, then what was not run; the last line is the verdict.
 * @param {readonly Outcome[]} outcomes
 * @returns {string[]}
 */
export function summarise(outcomes) {
  const width = Math.max(0, ...outcomes.map(({ name }) => name.length));
  const sum = (/** @type {'passed' | 'failed'} */ which) => outcomes.reduce((total, each) => total + each[which], 0);
  return [
    ...outcomes.map(
      ({ name, passed, failed, seconds }) =>
        `${failed === 0 ? 'ok  ' : 'FAIL'}  ${name.padEnd(width)}  ${passed} passed, ${failed} failed  ${seconds.toFixed(1)} s`,
    ),
    ...outcomes.flatMap(({ name, notRun }) => (notRun === undefined ? [] : [`not run: ${name}: ${notRun}`])),
    `${sum('passed')} passed, ${sum('failed')} failed`,
  ];
}
