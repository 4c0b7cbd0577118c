// Owns the proof that the verdict of `npm test` can only be good when everything ran and passed.
import { describe, expect, test } from 'vitest';
import { countVitest, summarise, type VitestReport } from '../../../scripts/summary.mjs';

const report = (over: Partial<VitestReport> = {}): VitestReport => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults: [{}] }],
  ...over,
});

describe('counting a Vitest run', () => {
  test('a clean run counts its tests', () => {
    expect(countVitest('unit', report(), 0, 2)).toEqual({ name: 'unit', passed: 3, failed: 0, seconds: 2 });
  });

  test.each<[string, VitestReport | null, number, number]>([
    ['failed tests count', report({ numFailedTests: 2 }), 1, 2],
    ['a skipped and a todo test count as failed', report({ numPendingTests: 1, numTodoTests: 1 }), 0, 2],
    [
      'a file that could not be loaded counts once',
      report({ testResults: [{ name: 'b', status: 'failed', assertionResults: [] }] }),
      1,
      1,
    ],
    ['an error outside of any test counts once', report(), 1, 1],
    ['a run without a test counts once', report({ numPassedTests: 0, testResults: [] }), 0, 1],
    ['a run that left no report counts once', null, 1, 1],
    ['a run that left no report counts even with exit code 0', null, 0, 1],
  ])('%s', (_, given, exitCode, failed) => {
    expect(countVitest('unit', given, exitCode, 1).failed).toBe(failed);
  });
});

describe('the summary', () => {
  const good = { name: 'unit', passed: 10, failed: 0, seconds: 1.25 };
  const missing = { name: 'Firefox', passed: 0, failed: 1, seconds: 0, notRun: 'No Firefox was found.' };

  test('ends with the one verdict line', () => {
    const lines = summarise([good, { ...good, name: 'check', passed: 4, failed: 1 }]);
    expect(lines.at(-1)).toBe('14 passed, 1 failed');
    expect(lines.filter((line) => /^\d+ passed, \d+ failed$/.test(line))).toHaveLength(1);
  });

  test('says what was not run, and counts it as failed', () => {
    const lines = summarise([good, missing]);
    expect(lines).toContain('not run: Firefox: No Firefox was found.');
    expect(lines.at(-1)).toBe('10 passed, 1 failed');
  });
});
