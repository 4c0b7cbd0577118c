// Owns the work on a file of another program, off the page's own thread. It holds the accounts until it is ended; it must not talk
// to the background.
import type { Account } from '@/utils/core/account';
import type { BackupRecord } from '@/utils/core/backup';
import { fail } from '@/utils/core/result';
import { readPicked } from '@/utils/exchange/backup-file';
import { readImport } from '@/utils/exchange/import-file';
import type { ImportAnswer, ImportBatch, ImportQuestion } from './import-question';

/** UTF-16 units of JSON in one batch. A record longer than that travels alone. */
const BATCH = 400_000;

let held: readonly Account[] = [];

addEventListener('message', async ({ data }: MessageEvent<ImportQuestion>) => {
  const answer = await answerTo(data).catch((): ImportAnswer => ({ is: 'refused', refusal: fail('internal') }));
  postMessage(answer);
});

async function answerTo(asked: ImportQuestion): Promise<ImportAnswer> {
  if (asked.do === 'batch') return { is: 'batch', batch: batchFrom(asked.from) };
  const picked = await readPicked(asked.file);
  if (!picked.ok) return { is: 'refused', refusal: fail('import-unreadable') };
  const { password } = asked;
  const onProgress = (share: number) => postMessage({ is: 'progress', share } satisfies ImportAnswer);
  const answer = await readImport({ file: picked.bytes, password, now: Date.now(), onProgress });
  if (!answer.ok) return { is: 'refused', refusal: answer };
  const { accounts, ...rest } = answer.read;
  held = accounts;
  return { is: 'read', overview: { ...rest, accounts: accounts.length } };
}

function batchFrom(from: number): ImportBatch {
  const records: BackupRecord[] = [];
  let at = from;
  for (let size = 0; at < held.length && size < BATCH; at += 1) {
    const value = held[at] as Account;
    size += JSON.stringify(value).length;
    records.push({ kind: 'account', id: value.id, version: 1, value });
  }
  return { records, next: at < held.length ? at : null };
}
