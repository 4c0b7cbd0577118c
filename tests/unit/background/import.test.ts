// Owns the promises of the background about imports from other programs, on a real vault: all or nothing, nothing newer gives way, the
// bin gives back, and the list says beforehand what becomes of each account.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetRecords, readValues, writeRecords } from '@/entrypoints/background/records';
import { listRestore, lockAndForget, previewRestore, takeBatch, writeRestore } from '@/entrypoints/background/restore';
import type { Account } from '@/utils/core/account';
import { makeGatherer } from '@/utils/exchange/import-accounts';
import { login } from '../exchange/samples';
import { breakAt, expectOk, id, isWrite, makeVault, PASSWORD, releaseDatabase } from '../vault/rig';

let rig: Awaited<ReturnType<typeof makeVault>>;

vi.mock('@/entrypoints/background/lock', () => ({
  vault: async () => rig.store,
  lockVault: async () => {
    await rig.store.lock();
    forgetRecords();
  },
}));

const NOW = 1_780_000_000_000;
let made = 0;

/** Hands logins over as the vault page does. */
async function handOver(...logins: Parameters<typeof login>[0][]): Promise<void> {
  const gatherer = makeGatherer(NOW, () => {
    made += 1;
    return id(1000 + made);
  });
  for (const one of logins) gatherer.take(login(one));
  const records = gatherer
    .gathered()
    .accounts.map((value) => ({ kind: 'account' as const, id: value.id, version: 1, value }));
  expectOk(await takeBatch({ first: true, records }));
}
const keep = async (value: Account) => expectOk(await writeRecords([{ kind: 'account', id: value.id, value }]));
const IMPORT = { vaultId: null };

function mine(over: Partial<Account> = {}): Account {
  const current = { id: 'p', value: 'Mine', madeBy: 'keyturn', belief: 'verified', since: 5 } as const;
  const place = { storeId: 'site:shop.example', host: 'shop.example', usernames: ['vera'] };
  const rest = { history: [], questions: [], notes: '', createdAt: 5, updatedAt: 5 };
  return { id: id(1), ...place, current, ...rest, ...over };
}

beforeEach(async () => {
  rig = await makeVault();
  forgetRecords();
});
afterEach(releaseDatabase);

describe('an import', () => {
  it('says of each account what becomes of it, and writes on command only', async () => {
    await keep(mine());
    await handOver({ password: 'Theirs' }, { usernames: ['ben'] }, { usernames: ['VERA '], urls: ['other.example'] });
    expect(await listRestore({ page: 0 })).toEqual({ ok: false, reason: 'bad-request' });
    expect(expectOk(await previewRestore(IMPORT)).counts).toEqual({ added: 2, changed: 1, same: 0, others: 0 });
    const { accounts, total } = expectOk(await listRestore({ page: 0 }));
    expect([total, accounts]).toEqual([
      3,
      [
        { host: 'shop.example', username: 'vera', outcome: 'changed' },
        { host: 'shop.example', username: 'ben', outcome: 'added' },
        { host: 'other.example', username: 'VERA ', outcome: 'added' },
      ],
    ]);
    expect(await readValues('account')).toHaveLength(1);
    expectOk(await writeRestore(IMPORT));
    expect(await readValues('account')).toHaveLength(3);
    expect(await listRestore({ page: 0 })).toEqual({ ok: false, reason: 'bad-request' });
  });

  it('that says no date never takes the lead, and one that is newer does, with the other kept', async () => {
    await keep(mine());
    await handOver({ password: 'Undated' });
    expectOk(await writeRestore(IMPORT));
    expect((await readValues('account'))[0]).toMatchObject({
      current: { value: 'Mine' },
      history: [{ value: 'Undated' }],
    });
    await handOver({ password: 'Newer', updatedAt: 9 });
    expectOk(await writeRestore(IMPORT));
    const [account] = await readValues('account');
    expect(account?.current?.value).toBe('Newer');
    expect(account?.history.map(({ value }) => value).sort()).toEqual(['Mine', 'Undated']);
  });

  it('of the same file twice makes no twins and changes nothing', async () => {
    const file = [
      { notes: 'n', totp: 'otpauth://totp/a?secret=A' },
      { usernames: [''], password: 'x' },
      { usernames: [] },
    ];
    await handOver(...file);
    expectOk(await writeRestore(IMPORT));
    const before = await readValues('account');
    expect(before.every(({ updatedAt }) => updatedAt === NOW)).toBe(true);
    await handOver(...file);
    expect(expectOk(await writeRestore(IMPORT)).counts).toEqual({ added: 0, changed: 0, same: 3, others: 0 });
    expect(await readValues('account')).toEqual(before);
  });

  it('brings an account back out of the bin', async () => {
    await keep(mine({ binnedAt: 5 }));
    await handOver({ password: 'Mine' });
    expectOk(await writeRestore(IMPORT));
    expect((await readValues('account'))[0]?.binnedAt).toBeUndefined();
  });

  it('is all or nothing, at whichever operation the disk fails', async () => {
    for (let n = 1; ; n += 1) {
      rig = await makeVault();
      forgetRecords();
      await keep(mine());
      await handOver({ password: 'Theirs' }, { usernames: ['ben'] }, { usernames: ['otto'] });
      const release = breakAt(rig.mirror, n, { dead: true, only: isWrite });
      const { ok } = await writeRestore(IMPORT);
      release();
      rig.store.close();
      const again = await rig.open();
      expectOk(await again.unlock(PASSWORD));
      const held = expectOk(await again.list('account')).records.map(({ value }) => value as Account);
      const passwords = held.flatMap(({ current, history }) => [current?.value, ...history.map(({ value }) => value)]);
      expect([1, 4], `operation ${n}`).toContain(passwords.length);
      expect(passwords).toContain('Mine');
      if (ok) {
        expect(passwords).toHaveLength(4);
        expect(n).toBeGreaterThan(3);
        return;
      }
    }
  });

  it('is refused while locked, and what was handed over goes with the lock', async () => {
    await handOver({});
    await lockAndForget();
    expect(await writeRestore(IMPORT)).toEqual({ ok: false, reason: 'locked' });
    expectOk(await rig.store.unlock(PASSWORD));
    expect(await writeRestore(IMPORT)).toEqual({ ok: false, reason: 'bad-request' });
    expect(await readValues('account')).toEqual([]);
  });
});
