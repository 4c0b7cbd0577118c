// Owns restoring: records handed over in batches, looked at as a whole, written in one transaction or not at all. They are
// in memory only until then; a background that ends in between has restored nothing.
import type { BackupRecord } from '@/utils/core/backup';
import type { Commands } from '@/utils/core/messages';
import { done, fail, type Result } from '@/utils/core/result';
import { type Merge, mergeRecords } from '@/utils/exchange/merge';
import { isBackupRecord } from '@/utils/exchange/record-shapes';
import { backedUpRecords } from './backup';
import { lockVault, vault } from './lock';
import { type Change, writeRecords } from './records';

type Answer<C extends keyof Commands> = Promise<Commands[C]['answer']>;

/** Null: nothing was handed over. A backup of an empty vault hands over none. */
let handedOver: readonly BackupRecord[] | null = null;

export async function takeBatch({ first, records }: Commands['restore.add']['ask']): Promise<Result> {
  const about = await (await vault()).about();
  if (!about.ok) return about;
  if (!records.every(isBackupRecord)) return fail('backup-damaged');
  if (!first && handedOver === null) return fail('bad-request');
  handedOver = first ? records : [...(handedOver ?? []), ...records];
  return done;
}

export async function previewRestore({ vaultId }: Commands['restore.preview']['ask']): Answer<'restore.preview'> {
  const planned = await plan(vaultId);
  return planned.ok ? { ok: true, counts: planned.merge.counts, sameVault: planned.sameVault } : planned;
}

export async function writeRestore({ vaultId }: Commands['restore.write']['ask']): Answer<'restore.write'> {
  const planned = await plan(vaultId);
  if (!planned.ok) return planned;
  const { changes, counts } = planned.merge;
  // Each value has the shape of its kind: takeBatch() checked that, and merging keeps it.
  const written = changes.length === 0 ? done : await writeRecords(changes as readonly Change[]);
  if (!written.ok) return written;
  handedOver = null;
  return { ok: true, counts };
}

/** Locks the vault; what was handed over and not written goes with it. */
export async function lockAndForget(): Promise<void> {
  handedOver = null;
  await lockVault();
}

async function plan(vaultId: string): Promise<Result<{ merge: Merge; sameVault: boolean }>> {
  const about = await (await vault()).about();
  if (!about.ok) return about;
  if (handedOver === null) return fail('bad-request');
  const sameVault = about.vaultId === vaultId;
  return { ok: true, merge: mergeRecords(await backedUpRecords(), handedOver, { sameVault }), sameVault };
}
