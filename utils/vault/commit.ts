// Owns the one way in which anything is written: strict transaction, read-back in a new transaction, second copy. Only when
// all of that stands is it recorded; otherwise it is undone. It must not know what the rows mean.
import { done, fail, type Reason, type Result } from '../core/result';
import type { Database } from './database';
import { DatabaseClosed } from './database';
import type { Mirror } from './mirror';
import { slicesOf } from './slices';
import { reasonOfWrite } from './storage-error';
import { type Step, sameRow } from './tables';

/** Opens what a new transaction read back for the n-th step and compares it with what was meant. */
export type Proves = (found: unknown, at: number) => Promise<boolean>;

export interface Places {
  readonly database: Database;
  readonly mirror: Mirror;
}

/**
 * Writes the steps to both places. `manifest` is the version the stored manifest must still have (null: none; undefined:
 * whatever it is).
 */
export async function commit(
  { database, mirror }: Places,
  steps: readonly Step[],
  { manifest, proves }: { manifest?: number | null; proves: Proves },
): Promise<Result> {
  let undo: Step[];
  try {
    const written = await database.write(steps, manifest);
    if (!written.ok) return written;
    undo = written.undo;
  } catch (error) {
    return fail(error instanceof DatabaseClosed ? error.reason : reasonOfWrite(error));
  }
  let reason: Reason = 'not-recorded';
  try {
    if (await stand(database, steps, proves)) {
      await mirror.write(steps);
      return done;
    }
  } catch (error) {
    reason = reasonOfWrite(error);
  }
  // Unproved, so nothing may be released for it: readers must find what they found before. What cannot be undone now
  // is whole all the same, and the next scan brings both places together.
  await database.write(undo).catch(() => {});
  await mirror.write(undo).catch(() => {});
  return fail(reason);
}

/** Whether all steps stand on the disk. Slice by slice: what was read back must not stand in memory beside what was written. */
async function stand(database: Database, steps: readonly Step[], proves: Proves): Promise<boolean> {
  let from = 0;
  for (const slice of slicesOf(steps)) {
    const found = await database.reread(slice);
    const proved = slice.map(async ({ row }, at) => sameRow(row, found[at]) && (await proves(found[at], from + at)));
    if (!(await Promise.all(proved)).every(Boolean)) return false;
    from += slice.length;
  }
  return true;
}
