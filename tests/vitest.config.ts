// Owns how tests are found and run: unit tests on every core, the browser tests of `npm test` two at a time, the long runs one at a time.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { kdbxwebPatch } from '../scripts/kdbxweb-patch';

const root = fileURLToPath(new URL('..', import.meta.url));
/** A page takes as long as its machine; only a promise that is not kept at all may fail. */
const patient = { poll: { timeout: 15_000 } };
/** A flow waits for its page as long as it works: two beside each other keep two cores busy, and more would only wait longer. */
const twoAtATime = { maxWorkers: 2, sequence: { groupOrder: 1 }, globalSetup: 'tests/e2e/build.ts' };
const resolve = { alias: { '@': root.replace(/\/$/, '') } };

export default defineConfig({
  root,
  test: {
    // Vitest leaves one core free, which on two is half of them.
    maxWorkers: '100%',
    projects: [
      {
        resolve,
        // The library as the build ships it, but for how much it unfolds.
        plugins: [kdbxwebPatch(16 * 1024 * 1024)],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          // A sweep over every operation takes half a minute on two busy cores, and mutants run with less than that.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          server: { deps: { inline: ['kdbxweb'] } },
        },
      },
      {
        resolve,
        test: {
          name: 'chromium',
          include: ['tests/e2e/**/*.chromium.test.ts'],
          expect: patient,
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          ...twoAtATime,
        },
      },
      // Large runs, by hand: npm run attack:pages.
      {
        resolve,
        test: {
          name: 'attacks',
          include: ['tests/attacks/**/*.attack.test.ts'],
          expect: patient,
          environment: 'node',
          testTimeout: 600_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      // The same: npm run faults:vault.
      {
        resolve,
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.fault.ts'],
          environment: 'node',
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
      {
        resolve,
        test: {
          name: 'firefox',
          include: ['tests/e2e/**/*.firefox.test.ts'],
          expect: patient,
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          ...twoAtATime,
        },
      },
      {
        resolve,
        test: {
          name: 'walk',
          include: ['tests/e2e/**/*.walk.ts'],
          expect: patient,
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
