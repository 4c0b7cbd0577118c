// Owns making one account of several that are one login. Nothing is lost by it: what the others know moves over, and they themselves
// lie in the bin as they were.
import { mergeAccount } from '@/utils/core/account-merge';
import type { Commands } from '@/utils/core/commands';
import { fail, type Result } from '@/utils/core/result';
import { isOpen } from '@/utils/core/rotation';
import { isOneLogin } from '@/utils/stores/sites';
import { type Change, readValues, requireRecord, writeRecords } from './records';

/** The account `into` leads: its current password, its store and its name for filling stay. All of it is written, or nothing. */
export async function mergeAccounts({ into, from }: Commands['account.merge']['ask']): Promise<Result> {
  const kept = await requireRecord('account', into);
  if (!kept.ok) return kept;
  const all = await readValues('account');
  const others = all.filter(({ id }) => from.includes(id) && id !== into);
  if (others.length === 0 || others.length !== new Set(from).size) return fail('not-found');
  if (!others.every((other) => isOneLogin(kept.value, other))) return fail('not-one-login');
  const rotations = (await readValues('rotation')).filter(({ accountId }) => others.some(({ id }) => id === accountId));
  if (rotations.some(isOpen)) return fail('change-open');
  const now = Date.now();
  const merged = others.reduce((one, other) => mergeAccount(one, other, false), kept.value);
  const changes: Change[] = [
    { kind: 'account', id: into, value: { ...merged, updatedAt: now } },
    ...rotations.map((value): Change => ({ kind: 'rotation', id: value.id, value: { ...value, accountId: into } })),
    ...others.map(
      (value): Change => ({ kind: 'account', id: value.id, value: { ...value, updatedAt: now, binnedAt: now } }),
    ),
  ];
  return writeRecords(changes);
}
