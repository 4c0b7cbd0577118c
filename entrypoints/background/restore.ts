// Owns restoring: records handed over in batches, looked at as a whole, written in one transaction or not at all. They are
// in memory only until then; a background that ends in between has restored nothing.
import { WRITING, writeSession } from '@/utils/browser/session';
import type { BackupRecord, RestoreEntry } from '@/utils/core/backup';
import type { Commands } from '@/utils/core/commands';
import { done, fail, type Result } from '@/utils/core/result';
import { type Merge, mergeRecords } from '@/utils/exchange/merge';
import { isBackupRecord } from '@/utils/exchange/record-shapes';
import { backedUpRecords } from './backup';
import { forgetEdits } from './edits';
import { lockVault, vault } from './lock';
import { type Change, writeRecords } from './records';

type Answer<C extends keyof Commands> = Promise<Commands[C]['answer']>;

/** Null: nothing was handed over. A backup of an empty vault hands over none. */
let handedOver: BackupRecord[] | null = null;
/** What becomes of each account of what was last looked at. */
let looked: readonly RestoreEntry[] | null = null;
const PAGE_SIZE = 50;

export async function takeBatch({ first, records }: Commands['restore.add']['ask']): Promise<Result> {
  const about = await (await vault()).about();
  if (!about.ok) return about;
  if (!records.every(isBackupRecord)) return fail('backup-damaged');
  if (!first && handedOver === null) return fail('bad-request');
  if (first) handedOver = [];
  handedOver?.push(...records);
  looked = null;
  return done;
}

export async function previewRestore({ vaultId }: Commands['restore.preview']['ask']): Answer<'restore.preview'> {
  const planned = await plan(vaultId);
  looked = planned.ok ? planned.merge.entries : null;
  return planned.ok ? { ok: true, counts: planned.merge.counts, sameVault: planned.sameVault } : planned;
}

export async function listRestore({ page }: Commands['restore.list']['ask']): Answer<'restore.list'> {
  if (looked === null) return fail('bad-request');
  const accounts = looked.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  return { ok: true, accounts, total: looked.length, pageSize: PAGE_SIZE };
}

export async function writeRestore({ vaultId }: Commands['restore.write']['ask']): Answer<'restore.write'> {
  const planned = await plan(vaultId);
  if (!planned.ok) return planned;
  const { changes, counts } = planned.merge;
  // Each value has the shape of its kind: takeBatch() checked that, and merging keeps it.
  const written =
    changes.length === 0 ? done : await writeRecords(changes as readonly Change[], undefined, tellShare());
  if (!written.ok) return written;
  forget();
  return { ok: true, counts };
}

/** Tells the pages how far a long write is, a hundred times at most: each word of it is a write of its own. */
function tellShare(): (share: number) => void {
  let told = 0;
  return (share) => {
    if (share < told + 0.01) return;
    told = share;
    // Whether it is heard or not: the write goes on.
    void writeSession({ [WRITING]: share }).catch(() => undefined);
  };
}

/** Locks the vault; what was handed over and not written goes with it, and what could be taken back. */
export async function lockAndForget(): Promise<void> {
  forget();
  forgetEdits();
  await lockVault();
}

function forget(): void {
  handedOver = null;
  looked = null;
}

async function plan(vaultId: string | null): Promise<Result<{ merge: Merge; sameVault: boolean }>> {
  const about = await (await vault()).about();
  if (!about.ok) return about;
  if (handedOver === null) return fail('bad-request');
  const sameVault = about.vaultId === vaultId;
  const how = { sameVault, now: Date.now(), imported: vaultId === null };
  return { ok: true, merge: await mergeRecords(await backedUpRecords(), handedOver, how), sameVault };
}
