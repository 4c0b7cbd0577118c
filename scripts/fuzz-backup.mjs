// @ts-check
// Owns the long run of made-up backup files, of which `npm test` takes 500. Run: npm run fuzz:backup -- 100000 [seed]
import { runPackage } from './parts.mjs';

const [files = '100000', seed = '20261124'] = process.argv.slice(2);
const PATIENCE = 3_600_000;

const args = ['run', '--config', 'tests/vitest.config.ts', '--project', 'unit', `--testTimeout=${PATIENCE}`];
process.exitCode = await runPackage('vitest/vitest.mjs', [...args, 'tests/unit/exchange/backup-fuzz.test.ts'], {
  SAMPLES: files,
  SEED: seed,
});
