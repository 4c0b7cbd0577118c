// Owns the promises of the background about exports, on a real vault: nothing without the master password, proved anew each time,
// nothing while locked, and everything in batches that one message can carry.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readForExport } from '@/entrypoints/background/export';
import { forgetRecords, writeRecords } from '@/entrypoints/background/records';
import type { Account } from '@/utils/core/account';
import { newAccount } from '@/utils/core/observation';
import { startRotation, step } from '@/utils/core/rotation';
import { expectOk, id, makeVault, PASSWORD, releaseDatabase } from '../vault/rig';

let rig: Awaited<ReturnType<typeof makeVault>>;

vi.mock('@/entrypoints/background/lock', () => ({ vault: async () => rig.store }));

const ALL = { password: PASSWORD, accountIds: null, from: 0 };

async function keep(number: number, over: Partial<Account> = {}): Promise<void> {
  const value = { ...newAccount(id(number), 'aliexpress', 'www.aliexpress.com', `user${number}`, 1), ...over };
  expectOk(await writeRecords([{ kind: 'account', id: id(number), value }]));
}

beforeEach(async () => {
  rig = await makeVault();
  forgetRecords();
});
afterEach(releaseDatabase);

describe('reading for an export', () => {
  it('gives nothing for a wrong master password, although the vault is open, and nothing while it is locked', async () => {
    await keep(1);
    for (const password of ['', 'not this one', `${PASSWORD} `]) {
      expect(await readForExport({ ...ALL, password })).toEqual({ ok: false, reason: 'wrong-password' });
    }
    expect(await rig.store.status()).toBe('unlocked');
    await rig.store.lock();
    expect(await readForExport(ALL)).toEqual({ ok: false, reason: 'locked' });
    // Asking for an export is no way to unlock.
    expect(await rig.store.status()).toBe('locked');
  });

  it('asks for the master password with each batch', async () => {
    for (let number = 1; number <= 12; number += 1) await keep(number, { notes: 'n'.repeat(100_000) });
    const first = expectOk(await readForExport(ALL));
    expect(first.next).not.toBeNull();
    const from = first.next ?? 0;
    expect(await readForExport({ ...ALL, from, password: '' })).toEqual({ ok: false, reason: 'wrong-password' });
    const ids: string[] = [];
    for (let next: number | null = 0; next !== null; ) {
      const batch: Awaited<ReturnType<typeof readForExport>> = await readForExport({ ...ALL, from: next });
      expect(JSON.stringify(batch).length).toBeLessThan(1_000_000);
      ids.push(...expectOk(batch).accounts.map((account) => account.id));
      next = expectOk(batch).next;
    }
    expect(ids).toEqual(Array.from({ length: 12 }, (_, at) => id(at + 1)));
  });

  it('gives only the chosen accounts, and none of the bin', async () => {
    await keep(1);
    await keep(2);
    await keep(3, { binnedAt: 5 });
    const idsOf = async (accountIds: readonly string[] | null) =>
      expectOk(await readForExport({ ...ALL, accountIds })).accounts.map((account) => account.id);
    expect(await idsOf(null)).toEqual([id(1), id(2)]);
    expect(await idsOf([id(2), id(3), id(9)])).toEqual([id(2)]);
  });

  it('counts the changes under way, whose new password it does not give out', async () => {
    await keep(1);
    const place = { accountId: id(1), storeId: 'aliexpress', host: 'www.aliexpress.com' };
    let rotation = startRotation({ ...place, id: id(7), old: null, now: 1 });
    const candidate = { id: 'c1', value: 'Sent-but-unproven-1', madeBy: 'keyturn' } as const;
    for (const event of [
      { type: 'propose', candidate },
      { type: 'record', candidateId: 'c1' },
      { type: 'release', candidateId: 'c1', how: 'filled' },
    ] as const) {
      rotation = expectOk(step(rotation, event, 2)).rotation;
    }
    expectOk(await writeRecords([{ kind: 'rotation', id: id(7), value: rotation }]));
    const read = expectOk(await readForExport(ALL));
    expect(read.unfinished).toBe(1);
    expect(JSON.stringify(read)).not.toContain(candidate.value);
  });
});
