// Owns `npm run mutants`: breaks one promise after the other in a copy of the tree and shows which test notices. It must not touch
// the tree itself. A row counts as caught only where a test fails by an assertion; a crash or a file that does not compile does not.
// Run: npm run mutants, or npm run mutants -- --only <part of a name>[,<part of another>...]
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Mutant, mutate } from './mutant';
import { MUTANTS } from './rows';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface TestRun {
  /** The name of the first test that failed by an assertion. */
  readonly caughtBy: string | null;
  /** Why a run failed in another way; null where it did not. */
  readonly trouble: string | null;
}

/** What Vitest's json reporter writes, as far as it is read here. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** A copy of all files that git knows or would take, with the packages linked. */
function copyTree(): string {
  const copy = mkdtempSync(join(tmpdir(), 'keyturn-mutants-'));
  const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' });
  for (const path of listed.split('\0')) if (path !== '') cpSync(join(ROOT, path), join(copy, path), { force: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

/** Runs the tests; with `bail` no further than to the first that fails. */
async function runTests(copy: string, tests: readonly string[], bail = false): Promise<TestRun> {
  const reportFile = join(copy, 'mutant-report.json');
  rmSync(reportFile, { force: true });
  const program = join(copy, 'node_modules/vitest/vitest.mjs');
  const args = ['run', '--config', 'tests/vitest.config.ts', '--reporter=json', `--outputFile=${reportFile}`, ...tests];
  if (bail) args.push('--bail=1');
  let said = '';
  const code = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: copy, stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.once('exit', (exit) => resolve(exit ?? 1));
  });
  if (code === 0) return { caughtBy: null, trouble: null };
  let report: Report;
  try {
    report = JSON.parse(readFileSync(reportFile, 'utf8'));
  } catch {
    return { caughtBy: null, trouble: said.trim().slice(0, 500) || 'Vitest wrote no report' };
  }
  return judge(report, said.trim().slice(-500));
}

/** `said`: what Vitest complained of beside the tests, such as an error that no test waited for. */
function judge(report: Report, said: string): TestRun {
  const failed = report.testResults.flatMap((file) => file.assertionResults.filter((test) => test.status === 'failed'));
  const caught = failed.find((test) => test.failureMessages.some((message) => message.includes('AssertionError')));
  if (caught) return { caughtBy: caught.fullName, trouble: null };
  const broken = report.testResults.find((file) => file.assertionResults.length === 0);
  const message = broken?.message ?? failed[0]?.failureMessages[0];
  if (message === undefined) return { caughtBy: null, trouble: `no test failed, yet the run did: ${said}` };
  return { caughtBy: null, trouble: message.split('\n')[0] ?? message };
}

/** Breaks one promise in the copy, asks the tests, and mends the copy again. */
async function tryMutant(copy: string, mutant: Mutant): Promise<TestRun> {
  const file = join(copy, mutant.file);
  const source = readFileSync(file, 'utf8');
  writeFileSync(file, mutate(mutant, source));
  try {
    // Mostly the first test that fails does so by an assertion, and the rest need not run.
    const first = await runTests(copy, mutant.tests, true);
    return first.trouble === null ? first : await runTests(copy, mutant.tests);
  } finally {
    writeFileSync(file, source);
  }
}

async function tryAll(copy: string, mutants: readonly Mutant[]): Promise<boolean> {
  for (const mutant of mutants) mutate(mutant, readFileSync(join(copy, mutant.file), 'utf8'));
  const tests = [...new Set(mutants.flatMap((mutant) => mutant.tests))];
  console.log(`${mutants.length} mutants. First the tests as they are (${tests.length} files) ...`);
  const sound = await runTests(copy, tests);
  if (sound.caughtBy !== null || sound.trouble !== null) {
    console.error(`They fail without any mutant: ${sound.caughtBy ?? sound.trouble}`);
    return false;
  }
  const width = Math.max(...mutants.map((mutant) => mutant.name.length));
  let kept = 0;
  for (const mutant of mutants) {
    const { caughtBy, trouble } = await tryMutant(copy, mutant);
    if (caughtBy !== null) kept++;
    const verdict = caughtBy ?? (trouble === null ? `SURVIVED: ${mutant.promise}` : `NO VERDICT: ${trouble}`);
    console.log(`${mutant.name.padEnd(width)}  ${verdict}`);
  }
  console.log(`\n${kept} of ${mutants.length} caught`);
  return kept === mutants.length;
}

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const parts = (values.only ?? '').split(',');
const chosen = MUTANTS.filter((mutant) => parts.some((part) => mutant.name.includes(part)));
if (chosen.length === 0) {
  console.error(`No mutant is named ${values.only}. There are: ${MUTANTS.map((mutant) => mutant.name).join(', ')}`);
  process.exitCode = 1;
} else {
  const copy = copyTree();
  try {
    if (!(await tryAll(copy, chosen))) process.exitCode = 1;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
