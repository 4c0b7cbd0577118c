// Owns the promises of the background about backups, on a real vault: what a backup carries, what is remembered of files, and
// that a restore is looked at before, all or nothing, and gone with the lock.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backupStatus, checkSaved, noteSaved, putOffBackup, readForBackup } from '@/entrypoints/background/backup';
import { emptyBin } from '@/entrypoints/background/bin';
import { forgetRecords, readValues, writeRecords } from '@/entrypoints/background/records';
import { lockAndForget, previewRestore, takeBatch, writeRestore } from '@/entrypoints/background/restore';
import type { Account } from '@/utils/core/account';
import type { BackupRecord } from '@/utils/core/backup';
import { isBinned } from '@/utils/core/bin';
import { newAccount } from '@/utils/core/observation';
import { type Rotation, type RotationEvent, startRotation, step } from '@/utils/core/rotation';
import { breakAt, expectOk, id, isWrite, makeVault, PASSWORD, releaseDatabase } from '../vault/rig';

let rig: Awaited<ReturnType<typeof makeVault>>;

vi.mock('@/entrypoints/background/lock', () => ({
  vault: async () => rig.store,
  lockVault: async () => {
    await rig.store.lock();
    forgetRecords();
  },
}));

const FOREIGN = 'f'.repeat(32);
const DAY = 24 * 3_600_000;

function account(number: number, value: string, at: number): Account {
  const made = newAccount(id(number), 'aliexpress', 'www.aliexpress.com', `user${number}`, 1);
  const current = { id: value, value, madeBy: 'keyturn', belief: 'verified', since: at } as const;
  return { ...made, current, updatedAt: at };
}
const carried = (number: number, value: string, at: number): BackupRecord => {
  return { kind: 'account', id: id(number), version: at, value: account(number, value, at) };
};

/** Writes an account as the background does. */
async function keep(number: number, value: string, at: number): Promise<void> {
  expectOk(await writeRecords([{ kind: 'account', id: id(number), value: account(number, value, at) }]));
}

function advanced(rotation: Rotation, events: readonly RotationEvent[]): Rotation {
  return events.reduce((now, event) => expectOk(step(now, event, 2)).rotation, rotation);
}

const currents = async () => (await readValues('account')).map(({ current }) => current?.value);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 100 * DAY });
  rig = await makeVault();
  forgetRecords();
});
afterEach(() => {
  vi.useRealTimers();
  releaseDatabase();
});

describe('reading for a backup', () => {
  it('gives every record once over all batches, each batch under 1 MB', async () => {
    for (let number = 1; number <= 12; number += 1) {
      const value = { ...account(number, 'x', number), notes: 'n'.repeat(100_000) };
      expectOk(await writeRecords([{ kind: 'account', id: id(number), value }]));
    }
    const records: BackupRecord[] = [];
    const stamps = new Set<string>();
    const read = async (from: number): Promise<number | null> => {
      const batch = expectOk(await readForBackup({ from }));
      expect(JSON.stringify(batch).length).toBeLessThan(1_000_000);
      stamps.add(batch.stamp);
      records.push(...batch.records);
      return batch.next;
    };
    let next = await read(0);
    while (next !== null) next = await read(next);
    expect(records.map((record) => record.id)).toEqual(Array.from({ length: 12 }, (_, at) => id(at + 1)));
    expect(stamps.size).toBe(1);
    await keep(1, 'y', 20);
    expect(stamps).not.toContain(expectOk(await readForBackup({ from: 0 })).stamp);
  });

  it('is refused while locked', async () => {
    await lockAndForget();
    expect(await readForBackup({ from: 0 })).toEqual({ ok: false, reason: 'locked' });
  });
});

describe('the note of the last backup', () => {
  const status = async () => expectOk(await backupStatus()).status;

  it('is moved by a verified file only, and reminds after the first password and after a month', async () => {
    expect((await status()).due).toBe(false);
    await keep(1, 'x', 1);
    expect(await status()).toEqual({ verifiedAt: null, unverifiedAt: null, due: true });
    await noteSaved({ digest: 'd1', verified: false });
    expect(await status()).toEqual({ verifiedAt: null, unverifiedAt: 100 * DAY, due: true });
    expect(await checkSaved({ digest: 'd2' })).toEqual({ ok: false, reason: 'other-backup' });
    expect((await status()).verifiedAt).toBeNull();
    vi.setSystemTime(101 * DAY);
    expectOk(await checkSaved({ digest: 'd1' }));
    expect(await status()).toEqual({ verifiedAt: 100 * DAY, unverifiedAt: null, due: false });
    vi.setSystemTime(129 * DAY);
    expect((await status()).due).toBe(false);
    vi.setSystemTime(130 * DAY);
    expect((await status()).due).toBe(true);
    expectOk(await putOffBackup());
    expect((await status()).due).toBe(false);
    vi.setSystemTime(160 * DAY);
    expect((await status()).due).toBe(true);
  });
});

describe('restoring', () => {
  it('shows first what it changes, asks of a foreign vault, and writes on command only', async () => {
    await keep(1, 'mine', 9);
    expectOk(await takeBatch({ first: true, records: [carried(1, 'older', 3)] }));
    expectOk(await takeBatch({ first: false, records: [carried(2, 'new', 3)] }));
    expect(await previewRestore({ vaultId: FOREIGN })).toEqual({
      ok: true,
      sameVault: false,
      counts: { added: 1, changed: 1, same: 0, others: 0 },
    });
    expect(await currents()).toEqual(['mine']);
    expectOk(await writeRestore({ vaultId: FOREIGN }));
    forgetRecords();
    expect(await currents()).toEqual(['mine', 'new']);
    expect((await readValues('account'))[0]?.history.map(({ value }) => value)).toEqual(['older']);
    // What was handed over is used up.
    expect(await writeRestore({ vaultId: FOREIGN })).toEqual({ ok: false, reason: 'bad-request' });
  });

  it('gives an account that comes back into the bin its whole time there, and leaves one alone that left it', async () => {
    const binned = { ...account(1, 'binned', 1), binnedAt: DAY };
    const used = { ...account(2, 'used', 2 * DAY), binnedAt: DAY };
    const records = [binned, used].map((value): BackupRecord => {
      return { kind: 'account', id: value.id, version: 1, value };
    });
    expectOk(await takeBatch({ first: true, records }));
    expect(expectOk(await previewRestore({ vaultId: FOREIGN })).counts.added).toBe(2);
    expectOk(await writeRestore({ vaultId: FOREIGN }));
    await emptyBin(Date.now());
    const [one, other] = await readValues('account');
    expect([one && isBinned(one, []), other && isBinned(other, [])]).toEqual([true, false]);
    await emptyBin(130 * DAY);
    expect(await currents()).toEqual(['used']);
  });

  it('knows the own vault by its id', async () => {
    const { vaultId } = expectOk(await readForBackup({ from: 0 }));
    expectOk(await takeBatch({ first: true, records: [] }));
    expect(await previewRestore({ vaultId })).toMatchObject({ ok: true, sameVault: true, counts: { added: 0 } });
  });

  it('leaves a change under way as it stands, though the backup was made in the middle of it', async () => {
    await keep(1, 'mine', 9);
    const about = { id: id(7), accountId: id(1), storeId: 'aliexpress', host: 'www.aliexpress.com' };
    const begun = startRotation({ ...about, old: { value: 'mine', source: 'vault' }, now: 1 });
    const recorded = advanced(begun, [
      { type: 'propose', candidate: { id: 'c', value: 'fresh', madeBy: 'keyturn' } },
      { type: 'record', candidateId: 'c' },
    ]);
    const released = advanced(recorded, [{ type: 'release', candidateId: 'c', how: 'filled' }]);
    expectOk(await writeRecords([{ kind: 'rotation', id: id(7), value: released }]));
    const old: BackupRecord = { kind: 'rotation', id: id(7), version: 2, value: recorded };
    expectOk(await takeBatch({ first: true, records: [carried(1, 'older', 3), old] }));
    expectOk(await writeRestore({ vaultId: FOREIGN }));
    forgetRecords();
    expect(await readValues('rotation')).toEqual([released]);
    expect(await currents()).toEqual(['mine']);
  });

  it('is all or nothing, at whichever operation the disk fails', async () => {
    const records = [1, 2, 3].map((number) => carried(number, 'new', 5));
    for (let n = 1; ; n += 1) {
      rig = await makeVault();
      forgetRecords();
      await keep(1, 'mine', 1);
      expectOk(await takeBatch({ first: true, records }));
      const release = breakAt(rig.mirror, n, { dead: true, only: isWrite });
      const { ok } = await writeRestore({ vaultId: FOREIGN });
      release();
      rig.store.close();
      const again = await rig.open();
      expectOk(await again.unlock(PASSWORD));
      const held = expectOk(await again.list('account')).records.map(({ value }) => (value as Account).current?.value);
      const whole = held.length === 3 && held.every((value) => value === 'new');
      expect(whole || (held.length === 1 && held[0] === 'mine'), `operation ${n}: ${held}`).toBe(true);
      if (ok) {
        expect(whole).toBe(true);
        expect(n).toBeGreaterThan(3);
        return;
      }
    }
  });

  it('takes no record of another shape, and none while locked', async () => {
    const bad = { ...carried(1, 'x', 1), value: { ...account(1, 'x', 1), more: 1 } };
    expect(await takeBatch({ first: true, records: [bad] })).toEqual({ ok: false, reason: 'backup-damaged' });
    expectOk(await takeBatch({ first: true, records: [carried(1, 'x', 1)] }));
    await lockAndForget();
    expect(await takeBatch({ first: true, records: [carried(1, 'x', 1)] })).toEqual({ ok: false, reason: 'locked' });
    expectOk(await rig.store.unlock(PASSWORD));
    expect(await writeRestore({ vaultId: FOREIGN })).toEqual({ ok: false, reason: 'bad-request' });
    expect(await takeBatch({ first: false, records: [] })).toEqual({ ok: false, reason: 'bad-request' });
    expect(await currents()).toEqual([]);
  });
});
