// @ts-check
// Owns how one part of a check or test is run and timed: a Node program of an installed package, its output passed through.
// It must not decide what a result means.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository, without a slash at its end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/**
 * What became of a part. `ran` counts; a part that could not run carries the reason and counts as one failure.
 * @typedef {{ name: string, passed: number, failed: number, seconds: number, notRun?: string }} Outcome
 */

/**
 * Runs a program with output passed through and no input.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @returns {Promise<number>} its exit code; 1 when a signal ended it or it could not start
 */
export function run(program, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, WXT_TELEMETRY: '0', ...env },
      // npm is a command file on Windows.
      shell: process.platform === 'win32' && program === 'npm',
    });
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs the program of an installed package with this Node, so that no shell and no npx stands between.
 * @param {string} script path under node_modules
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
export function runPackage(script, args, env = {}) {
  return run(process.execPath, [`${ROOT}/node_modules/${script}`, ...args], env);
}

/**
 * Runs a part whose success is its exit code.
 * @param {string} name
 * @param {() => Promise<number>} work
 * @returns {Promise<Outcome>}
 */
export async function judge(name, work) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const code = await work();
  const seconds = (performance.now() - start) / 1000;
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, seconds };
}
