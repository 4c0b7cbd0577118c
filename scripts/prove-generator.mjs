// @ts-check
// Owns the long statistical runs of the generator, of which `npm test` takes a sample: a million passwords of each shipped policy for
// uniformity, a thousand of each of Apple's public rules by an independent checker. Run: npm run prove:generator
import { runPackage } from './parts.mjs';

const RUNS = {
  'tests/unit/core/generator-uniform.test.ts': '1000000',
  'tests/unit/core/policy-public-rules.test.ts': '1000',
};
/** Milliseconds for one test; a million passwords take some minutes. */
const PATIENCE = 3_600_000;

for (const [file, samples] of Object.entries(RUNS)) {
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', 'unit', `--testTimeout=${PATIENCE}`, file];
  const code = await runPackage('vitest/vitest.mjs', args, { SAMPLES: samples });
  if (code !== 0) process.exitCode = code;
}
