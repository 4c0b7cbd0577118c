// Owns the line to the worker that makes and opens backup files.
import type { Result } from '@/utils/core/result';
import type { Backup } from '@/utils/exchange/backup';
import { askWorker } from '../worker-answer';
import BackupWorker from './backup.worker.ts?worker';

type File = Uint8Array<ArrayBuffer>;

export type BackupQuestion =
  | { readonly do: 'make'; readonly backup: Backup; readonly passphrase: string }
  | { readonly do: 'open'; readonly file: File; readonly passphrase: string };

/** Makes a backup file, which was opened again and compared. It takes two derivations. */
export function makeBackupFile(backup: Backup, passphrase: string): Promise<Result<{ file: File }>> {
  return ask({ do: 'make', backup, passphrase });
}

/** Opens a backup file; every refusal has its reason. */
export function openBackupFile(file: File, passphrase: string): Promise<Result<{ backup: Backup }>> {
  return ask({ do: 'open', file, passphrase });
}

function ask<T>(question: BackupQuestion): Promise<Result<T>> {
  return askWorker<BackupQuestion, Result<T>>(new BackupWorker(), question);
}
