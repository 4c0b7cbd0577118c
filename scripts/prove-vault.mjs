// @ts-check
// Owns the long runs of the vault, of which `npm test` takes a sample: every bit and length of ten records, a million nonces, and 20
// windows of 1,000 random operations each against a serial order, for several seeds. Run: npm run prove:vault [-- windows operations seeds]
import { runPackage } from './parts.mjs';

const [windows = '20', operations = '1000', seeds = '3'] = process.argv.slice(2);
/** Milliseconds for one test. */
const PATIENCE = 3_600_000;

const files = ['tamper', 'concurrency', 'envelope'].map((name) => `tests/unit/vault/${name}.test.ts`);
const args = ['run', '--config', 'tests/vitest.config.ts', '--project', 'unit', `--testTimeout=${PATIENCE}`];
process.exitCode = await runPackage('vitest/vitest.mjs', [...args, ...files], {
  RECORDS: '10',
  NONCES: '1000000',
  WINDOWS: windows,
  OPERATIONS: operations,
  SEEDS: seeds,
});
