// Owns the list of passwords that were seen on a page and belong to no account yet. It ties none to an account: choosing one does.
import type { Commands } from '@/utils/core/commands';
import { fail, type Result } from '@/utils/core/result';
import { knownTo } from '@/utils/core/settlement';
import { readRecord, readRecords, readValues } from './records';

/** Older ones stay in the vault and in backups. */
const MOST_LISTED = 50;

/** The newest first, without those that an account or a change has taken up. */
export async function listLoose(): Promise<Commands['loose.list']['answer']> {
  const accounts = (await readValues('account')).flatMap(knownTo);
  const candidates = (await readValues('rotation')).flatMap((rotation) => rotation.candidates);
  const taken = new Set([...accounts, ...candidates].map(({ value }) => value));
  const loose = [...(await readRecords('loose'))]
    .map(([looseId, { value }]) => ({ looseId, ...value, password: value.fresh || value.current }))
    .filter(({ password }) => !taken.has(password))
    .toSorted((one, other) => other.at - one.at)
    .slice(0, MOST_LISTED)
    .map(({ looseId, place, sent, at, password }) => {
      return { looseId, host: place.host, username: place.username, sent, at, length: [...password].length };
    });
  return { ok: true, loose };
}

/** Hands out one of them. The person typed it, so nothing is released by it. */
export async function revealLoose(looseId: string): Promise<Result<{ value: string }>> {
  const loose = await readRecord('loose', looseId);
  return loose ? { ok: true, value: loose.fresh || loose.current } : fail('not-found');
}
