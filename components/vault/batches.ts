// Owns the reading of a list that the background gives in batches: whole and of one moment, or not at all. It must not know what
// is in them.
import { fail, type Result } from '@/utils/core/result';

/** A vault that is written to while it is read is read anew this often. */
const TRIES = 3;

interface Batch {
  /** The same in all batches of one vault that did not change in between. */
  readonly stamp: string;
  /** Where the next batch begins; null: this was the last. */
  readonly next: number | null;
}

/** All batches. `read` gets the place where the next one begins. */
export async function readBatches<B extends Batch>(
  read: (from: number) => Promise<Result<B>>,
): Promise<Result<{ batches: readonly B[] }>> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const whole = await readOnce(read);
    if (whole.ok || whole.reason !== 'changed-elsewhere') return whole;
  }
  return fail('changed-elsewhere');
}

async function readOnce<B extends Batch>(
  read: (from: number) => Promise<Result<B>>,
): Promise<Result<{ batches: readonly B[] }>> {
  const batches: B[] = [];
  let next: number | null = 0;
  while (next !== null) {
    const batch: Result<B> = await read(next);
    if (!batch.ok) return batch;
    if (batches.some(({ stamp }) => stamp !== batch.stamp)) return fail('changed-elsewhere');
    batches.push(batch);
    next = batch.next;
  }
  return { ok: true, batches };
}
