// Owns the background's part in a backup: the records for it, in batches, and what is remembered of the files made. It must
// not see a passphrase or a file; pages and their workers make those.
import {
  afterChecking,
  afterPuttingOff,
  afterSaving,
  BACKUP_KINDS,
  type BackupNote,
  type BackupRecord,
  isBackupDue,
  NO_BACKUP,
} from '@/utils/core/backup';
import { batchFrom } from '@/utils/core/batch';
import type { Commands } from '@/utils/core/commands';
import { fail, type Result } from '@/utils/core/result';
import { vault } from './lock';
import { NOTE_ID, readRecord, readRecords, readValues, writeRecords } from './records';

type Answer<C extends keyof Commands> = Promise<Commands[C]['answer']>;

/** Everything a backup carries, in an order that does not change. */
export async function backedUpRecords(): Promise<readonly BackupRecord[]> {
  const kinds = await Promise.all(
    BACKUP_KINDS.map(async (kind) =>
      [...(await readRecords(kind))].map(([id, { version, value }]): BackupRecord => ({ kind, id, version, value })),
    ),
  );
  return kinds.flat();
}

export async function readForBackup({ from }: Commands['backup.read']['ask']): Answer<'backup.read'> {
  const about = await (await vault()).about();
  if (!about.ok) return about;
  const all = await backedUpRecords();
  // Versions come from one growing counter: a write makes the greatest greater, a removal makes the list shorter.
  const stamp = `${all.length}.${all.reduce((most, { version }) => Math.max(most, version), 0)}`;
  const { batch, next } = batchFrom(all, from);
  return { ok: true, vaultId: about.vaultId, stamp, records: batch, next };
}

export async function noteSaved({ digest, verified }: Commands['backup.saved']['ask']): Promise<Result> {
  return writeNote(afterSaving(await readNote(), digest, verified, Date.now()));
}

export async function checkSaved({ digest }: Commands['backup.check']['ask']): Promise<Result> {
  const note = afterChecking(await readNote(), digest);
  return note ? writeNote(note) : fail('other-backup');
}

export async function putOffBackup(): Promise<Result> {
  return writeNote(afterPuttingOff(await readNote(), Date.now()));
}

export async function backupStatus(): Answer<'backup.status'> {
  const about = await (await vault()).about();
  if (!about.ok) return about;
  const note = await readNote();
  const unverifiedAt = note.saved && !note.saved.verified ? note.saved.at : null;
  const due = isBackupDue(note, await holdsPassword(), Date.now());
  return { ok: true, status: { verifiedAt: note.verifiedAt, unverifiedAt, due } };
}

async function holdsPassword(): Promise<boolean> {
  const [accounts, rotations] = await Promise.all([readValues('account'), readValues('rotation')]);
  return accounts.some(({ current }) => current !== null) || rotations.some(({ candidates }) => candidates.length > 0);
}

async function readNote(): Promise<BackupNote> {
  return (await readRecord('backup', NOTE_ID)) ?? NO_BACKUP;
}

function writeNote(value: BackupNote): Promise<Result> {
  return writeRecords([{ kind: 'backup', id: NOTE_ID, value }]);
}
