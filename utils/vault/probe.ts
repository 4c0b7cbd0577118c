// Owns the question whether anything could be recorded right now, asked by recording a trifle. It touches no record.
import { done, fail, type Result } from '../core/result';
import type { Places } from './commit';
import type { Step } from './tables';

/** Under this key the database holds the trifle for a moment; no quarantined find has such a key. */
export const PROBE_KEY = 'probe';

/** Writes, reads back and takes away. Throws what the storage throws. */
export async function probe({ database, mirror }: Places): Promise<Result> {
  const row = { key: PROBE_KEY };
  const step: Step = { table: 'quarantine', key: PROBE_KEY, row };
  await database.write([step]);
  const [found] = await database.reread([step]);
  await database.write([{ ...step, row: null }]);
  await mirror.probe();
  return found === undefined ? fail('not-recorded') : done;
}
