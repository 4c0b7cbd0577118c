// Owns the way of records between the background and a backup: batch by batch, and whole or not at all. It must not see a
// passphrase.
import { ask } from '@/utils/browser/messages';
import type { BackupRecord } from '@/utils/core/backup';
import { type Batch, batchFrom } from '@/utils/core/batch';
import { done, type Result } from '@/utils/core/result';
import type { Backup } from '@/utils/exchange/backup';
import { readBatches } from './batches';

/** Everything that a backup of this vault holds, all of one moment. */
export async function readVault(): Promise<Result<{ backup: Backup }>> {
  const read = await readBatches((from) => ask('backup.read', { from }));
  if (!read.ok) return read;
  const records = read.batches.flatMap((batch) => batch.records);
  return { ok: true, backup: { vaultId: read.batches[0]?.vaultId ?? '', madeAt: Date.now(), records } };
}

/** Hands the records of an opened backup to the background. Nothing is written by it. */
export async function handOver({ records }: Backup): Promise<Result> {
  let from: number | null = 0;
  while (from !== null) {
    const { batch, next }: Batch<BackupRecord> = batchFrom(records, from);
    const taken: Result = await ask('restore.add', { first: from === 0, records: batch });
    if (!taken.ok) return taken;
    from = next;
  }
  return done;
}
