// Owns the line to the worker that makes and opens backup files. Each question has a worker of its own, which ends with the
// answer, so that passphrase and records do not stay in its memory.
import { fail, type Result } from '@/utils/core/result';
import type { Backup } from '@/utils/exchange/backup';
import BackupWorker from './backup.worker.ts?worker';

type File = Uint8Array<ArrayBuffer>;

export type BackupQuestion =
  | { readonly do: 'make'; readonly backup: Backup; readonly passphrase: string }
  | { readonly do: 'open'; readonly file: File; readonly passphrase: string };

/** Makes a backup file, which was opened again and compared. It takes two derivations. */
export function makeBackupFile(backup: Backup, passphrase: string): Promise<Result<{ file: File }>> {
  return question({ do: 'make', backup, passphrase });
}

/** Opens a backup file; every refusal has its reason. */
export function openBackupFile(file: File, passphrase: string): Promise<Result<{ backup: Backup }>> {
  return question({ do: 'open', file, passphrase });
}

function question<T>(asked: BackupQuestion): Promise<Result<T>> {
  const worker = new BackupWorker();
  const answer = new Promise<Result<T>>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Result<T>>) => resolve(data));
    // A worker that cannot start, or runs out of memory, says so here and nowhere else.
    worker.addEventListener('error', () => resolve(fail('internal')));
  });
  worker.postMessage(asked);
  return answer.finally(() => worker.terminate());
}
