// Owns the way of records between the background and a backup: batch by batch, and whole or not at all. It must not see a
// passphrase.
import { ask } from '@/utils/browser/messages';
import type { BackupRecord } from '@/utils/core/backup';
import type { Commands } from '@/utils/core/messages';
import { done, fail, type Result } from '@/utils/core/result';
import type { Backup } from '@/utils/exchange/backup';

/** A vault that is written to while it is read is read anew this often. */
const TRIES = 3;

/** Everything that a backup of this vault holds, all of one moment. */
export async function readVault(): Promise<Result<{ backup: Backup }>> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const read = await readOnce();
    if (read.ok || read.reason !== 'changed-elsewhere') return read;
  }
  return fail('changed-elsewhere');
}

async function readOnce(): Promise<Result<{ backup: Backup }>> {
  const records: BackupRecord[] = [];
  let stamp: string | null = null;
  for (let from = 0; ; ) {
    const batch: Commands['backup.read']['answer'] = await ask('backup.read', { from });
    if (!batch.ok) return batch;
    if (stamp !== null && batch.stamp !== stamp) return fail('changed-elsewhere');
    stamp = batch.stamp;
    records.push(...batch.records);
    if (batch.next === null) return { ok: true, backup: { vaultId: batch.vaultId, madeAt: Date.now(), records } };
    from = batch.next;
  }
}

/** UTF-16 units of JSON in one batch. A record longer than that travels alone. */
const BATCH = 400_000;

/** Hands the records of an opened backup to the background. Nothing is written by it. */
export async function handOver({ records }: Backup): Promise<Result> {
  let from = 0;
  do {
    let end = from;
    for (let size = 0; end < records.length && size < BATCH; end += 1) size += JSON.stringify(records[end]).length;
    const taken = await ask('restore.add', { first: from === 0, records: records.slice(from, end) });
    if (!taken.ok) return taken;
    from = end;
  } while (from < records.length);
  return done;
}
