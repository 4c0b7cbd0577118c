// Owns which accounts a list shows, and in which order. Pure; it must not know how a list is drawn.
import type { Account, Belief } from './account';
import { isBinned } from './bin';
import type { AccountFilter, AccountOrder } from './commands';
import { isOpen, type Rotation } from './rotation';

/** The accounts of a list. */
export function arrange(
  accounts: readonly Account[],
  rotations: readonly Rotation[],
  show: AccountFilter,
  order: AccountOrder,
): readonly Account[] {
  const open = new Set(rotations.filter(isOpen).map(({ accountId }) => accountId));
  const shown = accounts.filter((account) => {
    const binned = isBinned(account, rotations);
    if (show === 'bin' || binned) return show === 'bin' && binned;
    if (show === 'open') return open.has(account.id);
    return show === 'all' || account.current?.belief !== 'verified';
  });
  return shown.toSorted((one, other) => {
    if (order === 'name') return byName(nameOf(one), nameOf(other));
    if (order === 'next') return urgency(other, open) - urgency(one, open) || sinceOf(one) - sinceOf(other);
    return other.updatedAt - one.updatedAt;
  });
}

/** How much it needs doing: a change that was cut short, then what nobody knows, then what nothing proved. Age decides the rest. */
const BELIEFS: Readonly<Record<Belief, number>> = { unproven: 3, typed: 2, confirmed: 1, verified: 0 };

function urgency(account: Account, open: ReadonlySet<string>): number {
  if (open.has(account.id)) return 5;
  return account.current === null ? 4 : BELIEFS[account.current.belief];
}

const sinceOf = ({ current }: Account): number => current?.since ?? 0;
/** One collator for all comparisons: making one for each is what takes the time. */
const byName = new Intl.Collator(undefined, { numeric: true }).compare;
const nameOf = ({ usernames }: Account): string => usernames[0] ?? '';
