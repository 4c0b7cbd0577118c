// Owns the promises about deleting: an account goes only after its month, with its rotations, never where one of them stays; and adding
// it again brings everything back.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addAccount } from '@/entrypoints/background/accounts';
import { emptyBin, moveToBin } from '@/entrypoints/background/bin';
import type { Account } from '@/utils/core/account';
import { BIN_DAYS } from '@/utils/core/bin';
import { newAccount } from '@/utils/core/observation';
import { done, fail } from '@/utils/core/result';
import { type Rotation, startRotation } from '@/utils/core/rotation';

const MONTH = BIN_DAYS * 24 * 3_600_000;
let accounts: Map<string, Account>;
let rotations: Map<string, Rotation>;
let stuck: string | null;

vi.mock('@/entrypoints/background/records', () => ({
  readValues: async (kind: string) => [...(kind === 'account' ? accounts : rotations).values()],
  requireRecord: async (_: string, id: string) => {
    const value = accounts.get(id);
    return value ? { ok: true, value } : fail('not-found');
  },
  writeRecords: async ([change]: { id: string; value: Account }[]) => {
    if (change) accounts.set(change.id, change.value);
    return done;
  },
  removeRecord: async (kind: string, id: string) => {
    if (id === stuck) return fail('storage-refused');
    (kind === 'account' ? accounts : rotations).delete(id);
    return done;
  },
}));
vi.mock('@/entrypoints/background/lock', () => ({ lockState: async () => 'unlocked' }));
vi.mock('@/entrypoints/background/rotations', () => ({ releaseValue: async () => fail('internal') }));
vi.mock('@/entrypoints/background/runner', () => ({ makeId: () => 'fresh', see: async () => done }));
vi.mock('@/entrypoints/background/ring', () => ({ revealShown: async () => fail('internal') }));
vi.mock('@/entrypoints/background/loose', () => ({ revealLoose: async () => fail('internal') }));
vi.mock('@/entrypoints/background/tab-state', () => ({}));

beforeEach(() => {
  stuck = null;
  accounts = new Map([['a1', newAccount('a1', 'aliexpress', 'www.aliexpress.com', 'vera', 0)]]);
  const ids = { id: 'r1', accountId: 'a1', storeId: 'aliexpress', host: 'www.aliexpress.com' };
  rotations = new Map([['r1', startRotation({ ...ids, old: null, now: 0 })]]);
});

describe('the bin', () => {
  it('lets an account go after its month, with its rotations, and not before', async () => {
    await moveToBin({ accountId: 'a1', back: false });
    const at = Date.now();
    await emptyBin(at + MONTH - 60_000);
    expect([accounts.size, rotations.size]).toEqual([1, 1]);
    await emptyBin(at + MONTH);
    expect([accounts.size, rotations.size]).toEqual([0, 0]);
  });

  it('keeps the account while a rotation of it cannot be deleted: alone it would belong to nobody', async () => {
    await moveToBin({ accountId: 'a1', back: false });
    stuck = 'r1';
    await emptyBin(Date.now() + MONTH);
    expect([accounts.size, rotations.size]).toEqual([1, 1]);
  });

  it('gives back what is taken out, or added again', async () => {
    const before = accounts.get('a1');
    await moveToBin({ accountId: 'a1', back: false });
    await moveToBin({ accountId: 'a1', back: true });
    expect(accounts.get('a1')).toEqual({ ...before, updatedAt: expect.any(Number) });
    await moveToBin({ accountId: 'a1', back: false });
    const again = { storeId: 'aliexpress', host: 'www.aliexpress.com', username: 'Vera' };
    expect(await addAccount({ ...again, password: 'pearl' })).toEqual({ ok: true, accountId: 'a1' });
    expect(accounts.get('a1')).toMatchObject({ current: { value: 'pearl' }, usernames: ['vera'] });
    expect(await addAccount(again)).toEqual({ ok: false, reason: 'duplicate-account' });
  });
});
