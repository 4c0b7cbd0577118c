// Owns when an account lies in the bin, and for how long. Pure. Whatever happens to an account after it was put there brings it back:
// nothing that a store may hold may go with the rubbish.
import type { Account } from './account';
import type { Rotation } from './rotation';

/** Days that an account lies in the bin before it is deleted. */
export const BIN_DAYS = 30;
const BIN_MS = BIN_DAYS * 24 * 3_600_000;

/** Whether the account was put into the bin and nothing was seen of it since. `rotations` may hold those of other accounts. */
export function isBinned({ id, binnedAt, updatedAt }: Account, rotations: readonly Rotation[]): boolean {
  if (binnedAt === undefined || updatedAt > binnedAt) return false;
  const touched = rotations
    .filter(({ accountId }) => accountId === id)
    .flatMap(({ startedAt, timeline }) => [startedAt, ...timeline.map(({ at }) => at)]);
  return touched.every((at) => at <= binnedAt);
}

/** Milliseconds since 1970 at which a binned account goes for good. */
export function endOfBin({ binnedAt = 0 }: Account): number {
  return binnedAt + BIN_MS;
}

/** Whether its time is over. A clock that is put back makes it longer; one that is put forward cannot be told from time going by. */
export function isOver(account: Account, rotations: readonly Rotation[], now: number): boolean {
  return isBinned(account, rotations) && now >= endOfBin(account);
}
