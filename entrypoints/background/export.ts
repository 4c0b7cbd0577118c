// Owns what an export gets to see: the accounts, each time only for whoever knows the master password. It must not make a file; pages
// and their workers do.
import { batchFrom } from '@/utils/core/batch';
import { isBinned } from '@/utils/core/bin';
import type { Commands } from '@/utils/core/commands';
import { needsReview } from '@/utils/core/rotation';
import { vault } from './lock';
import { readRecords, readValues } from './records';

type Asked = Commands['export.read']['ask'];

/** An unlocked machine alone must not give everything away, so the master password is proved anew for each batch. */
export async function readForExport({ password, accountIds, from }: Asked): Promise<Commands['export.read']['answer']> {
  const proved = await (await vault()).prove(password);
  if (!proved.ok) return proved;
  const rotations = await readValues('rotation');
  const chosen = accountIds === null ? null : new Set(accountIds);
  const records = [...(await readRecords('account')).values()].filter(
    ({ value }) => (chosen?.has(value.id) ?? true) && !isBinned(value, rotations),
  );
  const ids = new Set(records.map(({ value }) => value.id));
  const unfinished = rotations.filter((rotation) => needsReview(rotation) && ids.has(rotation.accountId)).length;
  const stamp = `${records.length}.${records.reduce((most, { version }) => Math.max(most, version), 0)}`;
  const { batch, next } = batchFrom(
    records.map(({ value }) => value),
    from,
  );
  return { ok: true, accounts: batch, unfinished, stamp, next };
}
