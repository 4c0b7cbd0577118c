// Owns the one way in which anything is written: strict transaction, read-back in a new transaction, second copy. Only when
// all of that stands is it recorded; otherwise it is undone. It must not know what the rows mean.
import { done, fail, type Reason, type Result } from '../core/result';
import type { Database } from './database';
import { DatabaseClosed } from './database';
import type { Mirror } from './mirror';
import { reasonOfWrite } from './storage-error';
import { type Step, sameRow } from './tables';

export interface Places {
  readonly database: Database;
  readonly mirror: Mirror;
}

/**
 * Writes the steps to both places. `manifest` is the version the stored manifest must still have (null: none; undefined:
 * whatever it is). `proves` opens what a new transaction read back and compares it with what was meant.
 */
export async function commit(
  { database, mirror }: Places,
  steps: readonly Step[],
  { manifest, proves }: { manifest?: number | null; proves: (found: readonly unknown[]) => Promise<boolean> },
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
    const found = await database.reread(steps);
    if (steps.every((step, at) => sameRow(step.row, found[at])) && (await proves(found))) {
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
