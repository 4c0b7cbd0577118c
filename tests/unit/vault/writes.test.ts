// A password counts as recorded only when it is: written at once or not at all, read back, opened and compared, in both places.
import { Encrypter } from 'age-encryption';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { makeDatabase } from '@/utils/vault/database';
import { type ManifestRow, putRow } from '@/utils/vault/tables';
import {
  allRows,
  breakAt,
  dump,
  expectOk,
  first,
  id,
  isWrite,
  makeRig,
  makeVault,
  PASSWORD,
  quotaError,
  releaseDatabase,
  versionOf,
  watchDatabase,
} from './rig';

afterEach(() => {
  releaseDatabase();
  vi.unstubAllGlobals();
});

describe('a write', () => {
  test('of many records says how far it is, and is read back whole', async () => {
    const rig = await makeVault();
    const many = Array.from({ length: 1_000 }, (_, at) => ({ ...first, id: id(at + 1), value: { at } }));
    const shares: number[] = [];
    const { versions } = expectOk(await rig.store.put(many, { onProgress: (share) => shares.push(share) }));
    expect(new Set(versions).size).toBe(1_000);
    expect(shares.length).toBeGreaterThan(4);
    expect(shares).toEqual(shares.toSorted((one, next) => one - next));
    expect([shares[0], shares.at(-1)].every((share) => share !== undefined && share > 0 && share <= 1)).toBe(true);
    const { records } = expectOk(await rig.store.list(first.kind));
    expect(records.map(({ value }) => (value as { at: number }).at)).toEqual(many.map(({ value }) => value.at));
  });

  test('of many records reads back a few at a time, so that they do not stand in memory twice', async () => {
    const rig = await makeVault();
    const many = Array.from({ length: 1_000 }, (_, at) => ({ ...first, id: id(at + 1), value: { at } }));
    const read = new Map<IDBTransaction, number>();
    watchDatabase((what, { transaction }) => {
      if (what === 'get' && transaction.mode === 'readonly') read.set(transaction, (read.get(transaction) ?? 0) + 1);
      return undefined;
    });
    expectOk(await rig.store.put(many));
    const counts = [...read.values()];
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(many.length);
    expect(Math.max(...counts)).toBeLessThan(many.length / 2);
  });

  test('is strict: every transaction that writes says so', async () => {
    const durabilities = new Set<string>();
    watchDatabase((what, table) => {
      if (isWrite(what)) durabilities.add(table.transaction.durability);
      return undefined;
    });
    const rig = await makeVault();
    expectOk(await rig.store.put([first]));
    expectOk(await rig.store.recordLocked('x'));
    expect([...durabilities]).toEqual(['strict']);
  });

  test('made from a manifest that is not the stored one any more is refused, whoever holds the lock', async () => {
    const rig = await makeVault();
    expectOk(await rig.store.put([first]));
    const before = await dump(rig);
    const [manifest] = (await allRows('manifest')) as unknown as ManifestRow[];
    const database = makeDatabase('keyturn', 500);
    const step = putRow('records', { kind: 'account', id: id(9), version: 99, sealed: new Uint8Array(40) });
    for (const stale of [(manifest?.version ?? 0) - 1, (manifest?.version ?? 0) + 1, null])
      expect(await database.write([step], stale)).toEqual({ ok: false, reason: 'changed-elsewhere' });
    database.close();
    expect(await dump(rig)).toEqual(before);
  });

  test('that the browser aborts after its last request leaves nothing', async () => {
    const rig = await makeVault();
    const before = await dump(rig);
    watchDatabase((what, table) => {
      const { transaction } = table;
      if (what === 'put' && table.name === 'manifest') queueMicrotask(() => transaction.abort());
      return undefined;
    });
    expect(await rig.store.put([first])).toEqual({ ok: false, reason: 'not-recorded' });
    releaseDatabase();
    expect(await dump(rig)).toEqual(before);
  });

  test.each(['records', 'manifest', 'inbox'])(
    'that the disk stores differently, in %s, is not recorded',
    async (name) => {
      const rig = await makeVault();
      const before = await dump(rig);
      watchDatabase((what, table, [row, ...rest]) => {
        if (what !== 'put' || table.name !== name) return undefined;
        const { sealed } = row as { sealed: Uint8Array };
        return [{ ...(row as object), sealed: sealed.map((byte, at) => (at === 20 ? byte ^ 1 : byte)) }, ...rest];
      });
      const result = name === 'inbox' ? await rig.store.recordLocked('x') : await rig.store.put([first]);
      expect(result).toEqual({ ok: false, reason: 'not-recorded' });
      releaseDatabase();
      // The manifest of before was "stored differently" too when it was put back: the second copy has it.
      expectOk(await rig.store.scan());
      expect(await rig.store.inboxCount()).toBe(0);
      expect(expectOk(await rig.store.list('account')).records).toEqual([]);
      if (name !== 'manifest') expect(await dump(rig)).toEqual(before);
    },
  );

  test('whose second copy is stored differently is not recorded', async () => {
    const rig = await makeVault();
    const set = rig.mirror.set.bind(rig.mirror);
    rig.mirror.set = async (items) => {
      await set(items);
      for (const key of Object.keys(items)) if (key.includes('records')) rig.mirror.entries.set(key, 'something else');
    };
    expect(await rig.store.put([first])).toEqual({ ok: false, reason: 'not-recorded' });
    expect(expectOk(await rig.store.list('account')).records).toEqual([]);
  });

  test('that was sealed wrongly is not recorded, though the disk gives back every byte', async () => {
    const rig = await makeVault();
    const before = await dump(rig);
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
    vi.spyOn(crypto.subtle, 'encrypt').mockImplementationOnce(async (options, key, plain) => {
      const bytes = new Uint8Array(plain as ArrayBuffer).map((byte, at) => (at === 0 ? byte ^ 1 : byte));
      return await encrypt(options, key, bytes);
    });
    expect((await rig.store.put([first])).ok).toBe(false);
    vi.spyOn(Encrypter.prototype, 'encrypt').mockImplementation((async () => new Uint8Array(400)) as never);
    expect(await rig.store.recordLocked('x')).toEqual({ ok: false, reason: 'not-recorded' });
    vi.restoreAllMocks();
    expect(await dump(rig)).toEqual(before);
  });

  test('of a header that its password does not open again is undone', async () => {
    let turn = 0;
    const fickle = async () => {
      turn += 1;
      return new Uint8Array(32).fill(turn);
    };
    const store = await makeRig({ argon2id: fickle }).open();
    expect(await store.create(PASSWORD)).toEqual({ ok: false, reason: 'not-recorded' });
    expect(await store.status()).toBe('no-vault');

    const rig = await makeVault();
    const before = await dump(rig);
    const { argon2id } = rig.env;
    if (!argon2id) throw new Error('the rig derives cheaply');
    let calls = 0;
    // Right for the old password, then different each time.
    const second = await rig.open({
      argon2id: async (...input) => {
        calls += 1;
        return calls === 1 ? await argon2id(...input) : new Uint8Array(32).fill(calls);
      },
    });
    expect(await second.changePassword(PASSWORD, 'another horse')).toEqual({ ok: false, reason: 'not-recorded' });
    expect(await dump(rig)).toEqual(before);
  });

  test('is read back in a transaction of its own', async () => {
    const rig = await makeVault();
    const transactions = new Map<IDBTransaction, Set<string>>();
    watchDatabase((what, table) => {
      if (table.name === 'records') {
        transactions.set(table.transaction, (transactions.get(table.transaction) ?? new Set()).add(what));
      }
      return undefined;
    });
    expectOk(await rig.store.put([first]));
    const seen = [...transactions].map(([transaction, operations]) => [transaction.mode, [...operations].join()]);
    expect(seen.slice(-2)).toEqual([
      ['readwrite', 'get,put'],
      ['readonly', 'get'],
    ]);
  });

  test('without randomness is refused', async () => {
    let broken = false;
    const rig = await makeVault({
      random: (length) => (broken ? new Uint8Array(length) : crypto.getRandomValues(new Uint8Array(length))),
    });
    expectOk(await rig.store.put([first]));
    const before = await dump(rig);
    broken = true;
    const change = { ...first, value: 'new', baseVersion: await versionOf(rig.store) };
    expect(await rig.store.put([change])).toEqual({ ok: false, reason: 'no-randomness' });
    expect(await rig.store.recordLocked('x')).toEqual({ ok: false, reason: 'no-randomness' });
    expect(await dump(rig)).toEqual(before);
    expect(
      await makeRig({ random: () => new Uint8Array(32) })
        .open()
        .then((store) => store.create(PASSWORD)),
    ).toEqual({
      ok: false,
      reason: 'no-randomness',
    });
  });

  test.each([
    ['is gone', {}],
    ['fails to open anything', { importKey: crypto.subtle.importKey.bind(crypto.subtle) }],
  ])('where WebCrypto %s is refused, and nothing is quarantined for it', async (_how, parts) => {
    const rig = await makeVault();
    expectOk(await rig.store.put([first]));
    const before = await dump(rig);
    const failing = () => Promise.reject(new Error('no crypto'));
    vi.stubGlobal('crypto', {
      getRandomValues: crypto.getRandomValues.bind(crypto),
      subtle: { encrypt: failing, decrypt: failing, ...parts },
    });
    expect((await rig.store.put([{ ...first, id: id(9) }])).ok).toBe(false);
    expect((await rig.store.scan()).ok).toBe(false);
    expect((await rig.store.list('account')).ok).toBe(false);
    vi.unstubAllGlobals();
    expect(await dump(rig)).toEqual(before);
    expect(expectOk(await rig.store.list('account')).records).toHaveLength(1);
  });
});

describe('the probe', () => {
  test('leaves nothing and tells whether a record could be made', async () => {
    const rig = await makeVault();
    const before = await dump(rig);
    expectOk(await rig.store.probe());
    expect(await dump(rig)).toEqual(before);
    const release = breakAt(rig.mirror, 1, { dead: true, error: quotaError, only: isWrite });
    expect(await rig.store.probe()).toEqual({ ok: false, reason: 'storage-full' });
    release();
  });
});
