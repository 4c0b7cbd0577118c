// Owns the promises of the bin and of the list's order: nothing that was seen again goes with the rubbish, and what needs doing most
// stands first.
import { describe, expect, it } from 'vitest';
import type { Account, Belief, KnownPassword } from '@/utils/core/account';
import { arrange } from '@/utils/core/account-order';
import { BIN_DAYS, endOfBin, isBinned, isOver } from '@/utils/core/bin';
import { newAccount } from '@/utils/core/observation';
import { type Rotation, startRotation } from '@/utils/core/rotation';

const DAY = 24 * 3_600_000;
const NOW = 1_700_000_000_000;

function account(id: string, over: Partial<Account> = {}): Account {
  return { ...newAccount(id, 'aliexpress', 'www.aliexpress.com', id, NOW - DAY), ...over };
}
function password(belief: Belief, since = NOW): KnownPassword {
  return { id: 'p', value: 'pearl', madeBy: 'person', belief, since };
}
function rotationOf(accountId: string, now: number): Rotation {
  const ids = { id: `r-${accountId}`, accountId, storeId: 'aliexpress', host: 'www.aliexpress.com' };
  return startRotation({ ...ids, old: null, now });
}
const binned = account('a', { updatedAt: NOW, binnedAt: NOW });

describe('an account in the bin', () => {
  it('stays a month and then goes', () => {
    expect(isBinned(binned, [])).toBe(true);
    expect(endOfBin(binned)).toBe(NOW + BIN_DAYS * DAY);
    expect(isOver(binned, [], NOW + BIN_DAYS * DAY - 1)).toBe(false);
    expect(isOver(binned, [], NOW + BIN_DAYS * DAY)).toBe(true);
  });

  it.each<[string, Account, Rotation[]]>([
    ['was changed since', { ...binned, updatedAt: NOW + 1 }, []],
    ['had a change begun since', binned, [rotationOf('a', NOW + 1)]],
    [
      'had something happen to an earlier change since',
      binned,
      [{ ...rotationOf('a', NOW - DAY), timeline: [{ at: NOW + 1, what: 'release', why: 'filled' }] }],
    ],
  ])('is in it no more, and never goes, once it %s', (_, touched, rotations) => {
    expect(isBinned(touched, rotations)).toBe(false);
    expect(isOver(touched, rotations, NOW + 400 * DAY)).toBe(false);
  });

  it('stays there whatever happens to others', () => {
    expect(isBinned(binned, [rotationOf('b', NOW + 1), rotationOf('a', NOW - 1)])).toBe(true);
  });
});

describe('the list', () => {
  const verified = account('verified', { current: password('verified', NOW - 9 * DAY), updatedAt: NOW - 2 });
  const fresh = account('fresh', { current: password('verified', NOW - DAY), updatedAt: NOW - 1 });
  const typed = account('typed', { current: password('typed'), updatedAt: NOW - 4 });
  const none = account('none', { updatedAt: NOW - 5 });
  const hanging = account('hanging', { current: password('verified'), updatedAt: NOW - 6 });
  const all = [binned, verified, fresh, typed, none, hanging];
  const rotations = [rotationOf('hanging', NOW - 7)];
  const names = (...asked: [Parameters<typeof arrange>[2], Parameters<typeof arrange>[3]]) =>
    arrange(all, rotations, ...asked).map(({ id }) => id);

  it('keeps what is in the bin to itself', () => {
    expect(names('all', 'newest')).toEqual(['fresh', 'verified', 'typed', 'none', 'hanging']);
    expect(names('bin', 'newest')).toEqual(['a']);
  });

  it('shows what is open, and what nothing proved', () => {
    expect(names('open', 'newest')).toEqual(['hanging']);
    expect(names('unproven', 'newest')).toEqual(['typed', 'none']);
  });

  it('puts first what needs doing most, and the older of two alike', () => {
    expect(names('all', 'next')).toEqual(['hanging', 'none', 'typed', 'verified', 'fresh']);
  });

  it('goes by name', () => {
    expect(names('all', 'name')).toEqual(['fresh', 'hanging', 'none', 'typed', 'verified']);
  });
});
