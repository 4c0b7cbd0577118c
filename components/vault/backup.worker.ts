// Owns the work on backup files, off the page's own thread: one derivation takes seconds and 256 MiB. It answers one question
// and keeps nothing; it must not talk to the background.
import { fail } from '@/utils/core/result';
import { makeBackup, openBackup } from '@/utils/exchange/backup';
import type { BackupQuestion } from './backup-worker';

addEventListener('message', async ({ data }: MessageEvent<BackupQuestion>) => {
  const work = data.do === 'make' ? makeBackup(data.backup, data.passphrase) : openBackup(data.file, data.passphrase);
  postMessage(await work.catch(() => fail('internal')));
});
