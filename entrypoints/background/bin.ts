// Owns the bin: putting accounts in, taking them out, and deleting them for good when their time is over.
import { isOver } from '@/utils/core/bin';
import type { Commands } from '@/utils/core/commands';
import type { Result } from '@/utils/core/result';
import { readValues, removeRecord, requireRecord, writeRecords } from './records';

export async function moveToBin({ accountId, back }: Commands['account.bin']['ask']): Promise<Result> {
  const found = await requireRecord('account', accountId);
  if (!found.ok) return found;
  const { binnedAt: _, ...account } = found.value;
  const now = Date.now();
  const next = back ? { ...account, updatedAt: now } : { ...account, updatedAt: now, binnedAt: now };
  return writeRecords([{ kind: 'account', id: accountId, value: next }]);
}

/** Deletes what has lain in the bin for its time, with its rotations. What cannot be deleted now is tried again at the next unlock. */
export async function emptyBin(now: number): Promise<void> {
  const rotations = await readValues('rotation');
  for (const account of await readValues('account')) {
    if (!isOver(account, rotations, now)) continue;
    const own = rotations.filter(({ accountId }) => accountId === account.id);
    const gone = await Promise.all(own.map(({ id }) => removeRecord('rotation', id)));
    if (gone.every(({ ok }) => ok)) await removeRecord('account', account.id);
  }
}
