// Storage that fails, aborts, lies, is newer or does not answer: a password counts as recorded only when it is, and nothing
// half-written is ever read.
import { Encrypter } from 'age-encryption';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Result } from '@/utils/core/result';
import { toBase64, toUtf8 } from '@/utils/vault/bytes';
import { makeDatabase } from '@/utils/vault/database';
import { importKey, seal } from '@/utils/vault/envelope';
import { readHeader } from '@/utils/vault/header';
import { openKeys } from '@/utils/vault/keys';
import { systemRandom } from '@/utils/vault/randomness';
import { type ManifestRow, putRow } from '@/utils/vault/tables';
import type { VaultStore } from '@/utils/vault/vault';
import {
  allRows,
  breakAt,
  dump,
  expectOk,
  id,
  isWrite,
  makeRig,
  makeVault,
  PASSWORD,
  quotaError,
  type Rig,
  releaseDatabase,
  upgrade,
  watchDatabase,
  withTable,
} from './rig';

afterEach(() => {
  releaseDatabase();
  vi.unstubAllGlobals();
});

interface Case {
  readonly what: string;
  /** Leaves the vault unlocked, with something in it. */
  prepare(store: VaultStore): Promise<void>;
  /** @param version the newest version of the account. */
  act(store: VaultStore, version: number): Promise<Result>;
  /** What a reader finds: one value before, another after, and nothing in between. */
  look(store: VaultStore): Promise<unknown>;
  readonly before: unknown;
  readonly after: unknown;
}

const first = { kind: 'account', id: id(1), value: 'old', baseVersion: null };

async function lookAtAll(store: VaultStore): Promise<unknown> {
  const accounts = expectOk(await store.list('account')).records.map(({ value }) => value);
  const rotations = expectOk(await store.list('rotation')).records.map(({ value }) => value);
  return { accounts, rotations, waiting: await store.inboxCount() };
}

async function prepare(store: VaultStore): Promise<void> {
  for (let value = 1; value <= 5; value += 1) {
    const base = await store.get('account', id(1));
    const baseVersion = base.ok ? base.record.version : null;
    expectOk(await store.put([{ ...first, value: value === 5 ? 'old' : value, baseVersion }]));
  }
}

async function versionOf(store: VaultStore): Promise<number> {
  return expectOk(await store.get('account', id(1))).record.version;
}

const CASES: readonly Case[] = [
  {
    what: 'put of two records, one of them at its fifth version',
    prepare,
    act: (store, version) =>
      store.put([
        { ...first, value: 'new', baseVersion: version },
        { kind: 'rotation', id: id(2), value: 'started', baseVersion: null },
      ]),
    look: lookAtAll,
    before: { accounts: ['old'], rotations: [], waiting: 0 },
    after: { accounts: ['new'], rotations: ['started'], waiting: 0 },
  },
  {
    what: 'remove',
    prepare,
    act: (store, version) => store.remove('account', id(1), version),
    look: lookAtAll,
    before: { accounts: ['old'], rotations: [], waiting: 0 },
    after: { accounts: [], rotations: [], waiting: 0 },
  },
  {
    what: 'recordLocked',
    prepare,
    act: (store) => store.recordLocked({ password: 'locked' }),
    look: lookAtAll,
    before: { accounts: ['old'], rotations: [], waiting: 0 },
    after: { accounts: ['old'], rotations: [], waiting: 1 },
  },
  {
    what: 'fileInbox',
    async prepare(store) {
      await prepare(store);
      expectOk(await store.recordLocked('from the inbox'));
    },
    act: (store) => store.fileInbox(fileOnce(store)),
    async look(store) {
      expectOk(await store.fileInbox(fileOnce(store)));
      return await lookAtAll(store);
    },
    before: { accounts: ['old'], rotations: ['from the inbox'], waiting: 0 },
    after: { accounts: ['old'], rotations: ['from the inbox'], waiting: 0 },
  },
];

/** Files an item under an id of its own every time: filing twice would show. */
function fileOnce(store: VaultStore): (value: unknown, inboxId: string) => Promise<Result> {
  let next = Math.floor(Math.random() * 2 ** 40);
  return async (value, inboxId) => {
    next += 1;
    return await store.put([{ kind: 'rotation', id: id(next), value, baseVersion: null }], { filed: inboxId });
  };
}

async function prepared(subject: Case): Promise<Rig & { store: VaultStore; version: number }> {
  const rig = await makeVault();
  await subject.prepare(rig.store);
  return { ...rig, version: await versionOf(rig.store) };
}

/** How many storage operations the act takes when nothing breaks. */
async function countOperations(subject: Case, only?: (what: string) => boolean): Promise<number> {
  const rig = await prepared(subject);
  const release = breakAt(rig.mirror, Number.POSITIVE_INFINITY, { dead: false, ...(only && { only }) });
  expectOk(await subject.act(rig.store, rig.version));
  return release();
}

describe.each(CASES)('$what', (subject) => {
  test('that is killed at any operation leaves all of it or nothing after the restart', async () => {
    const operations = await countOperations(subject);
    expect(operations).toBeGreaterThan(5);
    for (let n = 1; n <= operations; n += 1) {
      const rig = await prepared(subject);
      const release = breakAt(rig.mirror, n, { dead: true });
      const result = await subject.act(rig.store, rig.version);
      release();
      expect(result.ok).toBe(false);
      rig.store.close();
      const again = await rig.open();
      const { scan } = expectOk(await again.unlock(PASSWORD));
      expect(scan).toMatchObject({ quarantined: [], manifestTrouble: [], recoveredFromMirror: [], repaired: true });
      expect([subject.before, subject.after]).toContainEqual(await subject.look(again));
    }
  });

  test('that fails once, at any operation, says so and changes nothing', async () => {
    const operations = await countOperations(subject);
    for (let n = 1; n <= operations; n += 1) {
      const rig = await prepared(subject);
      const release = breakAt(rig.mirror, n, { dead: false });
      const result = await subject.act(rig.store, rig.version);
      release();
      expect(await subject.look(rig.store)).toEqual(result.ok ? subject.after : subject.before);
      const { scan } = expectOk(await (await rig.open()).unlock(PASSWORD));
      expect(scan).toMatchObject({ quarantined: [], manifestTrouble: [], recoveredFromMirror: [], repaired: true });
    }
  });

  test('that meets a full disk at any write is "storage full", and what was there stays', async () => {
    const writes = await countOperations(subject, isWrite);
    expect(writes).toBeGreaterThan(1);
    for (let n = 1; n <= writes; n += 1) {
      const rig = await prepared(subject);
      const release = breakAt(rig.mirror, n, { dead: true, error: quotaError, only: isWrite });
      const result = await subject.act(rig.store, rig.version);
      expect(result).toEqual({ ok: false, reason: 'storage-full' });
      release();
      expectOk(await rig.store.scan());
      expect([subject.before, subject.after]).toContainEqual(await subject.look(rig.store));
      expectOk(await rig.store.put([{ kind: 'ring', id: id(5), value: 'space again', baseVersion: null }]));
    }
  });
});

describe('a disk that is full once, at the second copy', () => {
  test('refuses the record and reads as before, in both places', async () => {
    const rig = await makeVault();
    expectOk(await rig.store.put([first]));
    const before = await dump(rig);
    const release = breakAt(rig.mirror, 1, { dead: false, error: quotaError, only: (what) => what === 'mirror.set' });
    const change = { ...first, value: 'new', baseVersion: await versionOf(rig.store) };
    expect(await rig.store.put([change])).toEqual({ ok: false, reason: 'storage-full' });
    release();
    expect(await dump(rig)).toEqual(before);
    expectOk(await rig.store.put([change]));
  });
});

describe('making a vault', () => {
  test('that is killed at any operation leaves a whole vault or none', async () => {
    const rig = makeRig();
    const counting = breakAt(rig.mirror, Number.POSITIVE_INFINITY, { dead: false });
    expectOk(await (await rig.open()).create(PASSWORD));
    const operations = counting();
    for (let n = 1; n <= operations; n += 1) {
      const fresh = makeRig();
      const release = breakAt(fresh.mirror, n, { dead: true });
      const store = await fresh.open();
      expect((await store.create(PASSWORD)).ok).toBe(false);
      release();
      store.close();
      const again = await fresh.open();
      const status = await again.status();
      expect(['no-vault', 'locked']).toContain(status);
      if (status === 'locked') expectOk(await again.unlock(PASSWORD));
      else expectOk(await again.create(PASSWORD));
      expectOk(await again.put([first]));
    }
  });

  test('that fails once says so and leaves no vault', async () => {
    for (let n = 1; n <= 20; n += 1) {
      const rig = makeRig();
      const store = await rig.open();
      const release = breakAt(rig.mirror, n, { dead: false });
      const made = await store.create(PASSWORD);
      release();
      expect(await store.status()).toBe(made.ok ? 'unlocked' : 'no-vault');
    }
  });
});

describe('a change of password', () => {
  test('that is killed at any operation opens with exactly one of the two', async () => {
    const counted = await makeVault();
    const counting = breakAt(counted.mirror, Number.POSITIVE_INFINITY, { dead: false });
    expectOk(await counted.store.changePassword(PASSWORD, 'another horse'));
    const operations = counting();
    for (let n = 1; n <= operations; n += 1) {
      const rig = await makeVault();
      expectOk(await rig.store.put([first]));
      const release = breakAt(rig.mirror, n, { dead: true });
      expect((await rig.store.changePassword(PASSWORD, 'another horse')).ok).toBe(false);
      release();
      rig.store.close();
      const again = await rig.open();
      const opened = [(await again.unlock(PASSWORD)).ok, (await again.unlock('another horse')).ok];
      expect(opened.filter(Boolean)).toHaveLength(1);
      expect(expectOk(await again.list('account')).records.map(({ value }) => value)).toEqual(['old']);
    }
  });
});

describe('the making of a recovery key', () => {
  test('that is killed at any operation leaves the password and every record as they were', async () => {
    const counted = await makeVault();
    const counting = breakAt(counted.mirror, Number.POSITIVE_INFINITY, { dead: false });
    expectOk(await counted.store.makePrintedKey());
    const operations = counting();
    expect(operations).toBeGreaterThan(3);
    for (let n = 1; n <= operations; n += 1) {
      const rig = await makeVault();
      expectOk(await rig.store.put([first]));
      const release = breakAt(rig.mirror, n, { dead: true });
      await rig.store.makePrintedKey();
      release();
      rig.store.close();
      const again = await rig.open();
      expectOk(await again.unlock(PASSWORD));
      expect(expectOk(await again.list('account')).records.map(({ value }) => value)).toEqual(['old']);
    }
  });
});

describe('a write', () => {
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

/** The opening of a database that fails with an error of this name, or with null never answers. */
function openingThat(error: string | null): IDBOpenDBRequest {
  return Object.create(IDBOpenDBRequest.prototype, {
    error: { get: () => new DOMException('', error ?? undefined) },
    addEventListener: {
      value: (type: string, heard: () => void) => {
        if (type === 'error' && error !== null) queueMicrotask(heard);
      },
    },
    removeEventListener: { value: () => {} },
  });
}

describe('a database', () => {
  test('of a newer schema is left alone: the open window lets go of it, and nothing is written', async () => {
    const rig = await makeVault();
    const newer = await upgrade();
    newer.close();
    const entries = new Map(rig.mirror.entries);
    expect(await rig.store.status()).toBe('newer');
    const refused = { ok: false, reason: 'vault-newer' };
    expect(await rig.store.put([first])).toEqual(refused);
    expect(await rig.store.recordLocked('x')).toEqual(refused);
    const again = await rig.open();
    expect(await again.status()).toBe('newer');
    expect(await again.unlock(PASSWORD)).toEqual(refused);
    expect(await again.create(PASSWORD)).toEqual(refused);
    expect(await again.recover(PASSWORD, { partial: true })).toEqual(refused);
    expect(rig.mirror.entries).toEqual(entries);
    expect((await indexedDB.databases()).map(({ version }) => version)).toEqual([2]);
  });

  test('that the browser keeps back for now is said to be so, is tried once, and is found again later', async () => {
    const rig = await makeVault();
    expectOk(await rig.store.put([first]));
    rig.store.close();
    const entries = new Map(rig.mirror.entries);
    const deleteDatabase = vi.fn();
    const real = indexedDB;
    let calls = 0;
    vi.stubGlobal('indexedDB', {
      open: () => {
        calls += 1;
        return openingThat('InvalidStateError');
      },
      deleteDatabase,
    });
    const store = await rig.open();
    expect(calls).toBe(1);
    expect(await store.status()).toBe('barred');
    const refused = { ok: false, reason: 'vault-barred' };
    expect(await store.create(PASSWORD)).toEqual(refused);
    expect(await store.unlock(PASSWORD)).toEqual(refused);
    expect(await store.recordLocked('x')).toEqual(refused);
    expect(await store.recover(PASSWORD, { partial: true })).toEqual(refused);
    expect(await store.clearRemains()).toMatchObject({ ok: false });
    expect(deleteDatabase).not.toHaveBeenCalled();
    expect(rig.mirror.entries).toEqual(entries);

    vi.stubGlobal('indexedDB', real);
    expectOk(await store.unlock(PASSWORD));
    expect(await lookAtAll(store)).toMatchObject({ accounts: ['old'] });
  });

  test.each([
    ['fails to open', 'UnknownError'],
    ['never answers', null],
  ])('that %s is tried three times, is "unreadable", and is never taken for none', async (_how, error) => {
    const rig = await makeVault({ patience: 30 });
    rig.store.close();
    const real = indexedDB;
    let calls = 0;
    vi.stubGlobal('indexedDB', {
      open: () => {
        calls += 1;
        return openingThat(error);
      },
      deleteDatabase: real.deleteDatabase.bind(real),
    });
    const store = await rig.open({ patience: 30 });
    expect(calls).toBe(3);
    expect(await store.status()).toBe('unreadable');
    expect(calls).toBe(6);
    const refused = { ok: false, reason: 'vault-unreadable' };
    expect(await store.unlock(PASSWORD)).toEqual(refused);
    expect(await store.create(PASSWORD)).toEqual(refused);
    expect(await store.recordLocked('x')).toEqual(refused);
    expect(await store.inboxCount()).toBe(0);
    rig.mirror.entries.clear();
    expect(await store.status()).toBe('unreadable');
  });

  test('that cannot be read is rebuilt from the second copy, by the right password and when that is whole', async () => {
    const rig = await makeVault({ patience: 50 });
    expectOk(await rig.store.put([first]));
    expectOk(await rig.store.recordLocked('waiting'));
    rig.store.close();
    const real = indexedDB;
    let broken = true;
    vi.stubGlobal('indexedDB', {
      open: (...args: [string, number]) => {
        if (broken) throw new DOMException('corrupt', 'UnknownError');
        return real.open(...args);
      },
      deleteDatabase: (name: string) => {
        broken = false;
        return real.deleteDatabase(name);
      },
    });
    const store = await rig.open({ patience: 50 });
    expect(await store.recover('not the password')).toEqual({ ok: false, reason: 'wrong-password' });
    const entry = `vault/records/account/${id(1)}/2`;
    const value = rig.mirror.entries.get(entry);
    expect(value).toBeTypeOf('string');
    rig.mirror.entries.set(entry, 'damaged');
    expect(await store.recover(PASSWORD)).toEqual({ ok: false, reason: 'vault-incomplete' });
    expect(broken).toBe(true);
    rig.mirror.entries.set(entry, value);
    // A full disk: the database goes only once there is room for another.
    rig.mirror.onAccess = (what) => {
      if (what === 'set') throw quotaError();
    };
    expect(await store.recover(PASSWORD)).toEqual({ ok: false, reason: 'storage-full' });
    expect(broken).toBe(true);
    rig.mirror.onAccess = () => {};
    const { scan } = expectOk(await store.recover(PASSWORD));
    expect(scan).toMatchObject({ opened: 2, quarantined: [], repaired: true });
    expect(expectOk(await store.list('account')).records.map((record) => record.value)).toEqual(['old']);
    expect(await store.inboxCount()).toBe(1);
  });

  test('that lost its newest rows is brought forward from the second copy', async () => {
    const rig = await makeVault();
    expectOk(await rig.store.put([first]));
    const old = { manifest: await allRows('manifest'), records: await allRows('records') };
    expectOk(await rig.store.put([{ ...first, value: 'new', baseVersion: await versionOf(rig.store) }]));
    await withTable('records', (rows) => rows.clear());
    for (const [table, rows] of Object.entries(old)) {
      for (const row of rows) await withTable(table, (target) => target.put(row));
    }
    const again = await rig.open();
    const { scan } = expectOk(await again.unlock(PASSWORD));
    expect(scan.manifestTrouble).toEqual([{ what: 'rolled-back', label: '' }]);
    expect(expectOk(await again.list('account')).records.map(({ value }) => value)).toEqual(['new']);
  });

  test('beside a second copy that cannot be read opens, is not repaired, and loses nothing', async () => {
    const rig = await makeVault();
    expectOk(await rig.store.put([first]));
    const [row] = await allRows('records');
    await withTable('records', (rows) => rows.put({ ...row, sealed: new Uint8Array(300) }));
    rig.mirror.onAccess = () => {
      throw new Error('storage.local is away');
    };
    const again = await rig.open();
    expect(expectOk(await again.unlock(PASSWORD)).scan).toMatchObject({ repaired: false, opened: 0 });
    expect(await allRows('records')).toHaveLength(1);
    rig.mirror.onAccess = () => {};
    expect(expectOk(await again.scan()).scan).toMatchObject({ repaired: true, opened: 1 });
    expect(expectOk(await again.list('account')).records.map(({ value }) => value)).toEqual(['old']);
  });

  test('and a second copy that cannot be read are not "no vault"', async () => {
    const rig = makeRig();
    rig.mirror.onAccess = () => {
      throw new Error('storage.local is away');
    };
    const store = await rig.open();
    expect(await store.status()).toBe('unreadable');
    expect(await store.create(PASSWORD)).toEqual({ ok: false, reason: 'vault-unreadable' });
  });
});

describe('what is left of a vault', () => {
  const flip = async (rig: Rig, places: readonly ('database' | 'mirror')[]) => {
    if (places.includes('database')) await withTable('header', (rows) => rows.put({ name: 'header', text: 'damaged' }));
    if (places.includes('mirror')) rig.mirror.entries.set('vault/header', 'damaged');
  };

  test('whose headers are both damaged can be read out as it lies, and makes room for a new one', async () => {
    const rig = await makeVault();
    expectOk(await rig.store.put([first]));
    await flip(rig, ['database', 'mirror']);
    const again = await rig.open();
    expect(await again.status()).toBe('unreadable');
    expect(await again.recover(PASSWORD)).toEqual({ ok: false, reason: 'header-damaged' });
    const [row] = await allRows('records');
    const { database, mirror } = await again.remains();
    expect([database?.records, mirror?.records]).toEqual([[row], [row]]);
    expectOk(await again.clearRemains());
    expect(await again.status()).toBe('no-vault');
    expectOk(await again.create('another horse'));
  });

  test.each([
    ['the database', ['mirror'] as const],
    ['the second copy', ['database'] as const],
  ])('with a whole header in %s is not touched', async (_where, damaged) => {
    const rig = await makeVault();
    expectOk(await rig.store.put([first]));
    await flip(rig, damaged);
    const before = await dump(rig);
    const again = await rig.open();
    expect(await again.clearRemains()).toEqual({ ok: false, reason: 'vault-exists' });
    expect(await dump(rig)).toEqual(before);
    expectOk(await again.unlock(PASSWORD));
  });

  test('is not touched while the second copy may be whole: not where it cannot be read, nor beside a database that cannot', async () => {
    const rig = await makeVault();
    await flip(rig, ['database']);
    const before = await dump(rig);
    rig.mirror.onAccess = () => {
      throw new Error('storage.local is away');
    };
    const again = await rig.open();
    expect(await again.status()).toBe('unreadable');
    expect(await again.clearRemains()).toEqual({ ok: false, reason: 'vault-exists' });
    expect(await again.remains()).toMatchObject({ mirror: null });
    rig.mirror.onAccess = () => {};
    const release = watchDatabase(() => {
      throw new Error('IndexedDB is away');
    });
    expect(await again.clearRemains()).toEqual({ ok: false, reason: 'vault-exists' });
    release();
    expect(await dump(rig)).toEqual(before);
  });
});

describe('an open vault', () => {
  test('whose headers are both lost writes them again from memory', async () => {
    const rig = await makeVault();
    expectOk(await rig.store.put([first]));
    const before = await dump(rig);
    await withTable('header', (rows) => rows.clear());
    rig.mirror.entries.set('vault/header', 'damaged');
    expect(expectOk(await rig.store.scan()).scan).toMatchObject({ recoveredFromMirror: ['header'], repaired: true });
    expect(await dump(rig)).toEqual(before);
  });

  test('in whose place another context made a new one locks itself and harms nothing', async () => {
    const rig = await makeVault();
    const other = await rig.open();
    expectOk(await other.destroy());
    expectOk(await other.create('another horse'));
    expectOk(await other.put([first]));
    const before = await dump(rig);
    expect((await rig.store.put([{ ...first, value: 'stale' }])).ok).toBe(false);
    expect(await rig.store.scan()).toEqual({ ok: false, reason: 'locked' });
    expect(await rig.store.status()).toBe('locked');
    expect(await dump(rig)).toEqual(before);
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

describe('the recipient', () => {
  test('that does not belong to the identity is refused at unlocking, however well it is sealed', async () => {
    const rig = await makeVault();
    const read = readHeader((await allRows('header'))[0]?.text);
    if (read.condition !== 'whole') throw new Error('a fresh header is whole');
    const raw = rig.store.exportKey() ?? new Uint8Array();
    expect(await openKeys(read.header, raw)).not.toBeNull();
    const { format, vaultId, kdf, recipient } = read.header;
    const { name, version, memoryKiB, passes, lanes, salt } = kdf;
    const binding = [format, vaultId, name, version, memoryKiB, passes, lanes, salt, recipient, 'identity'].join('|');
    const other = await seal(await importKey(raw), systemRandom(32), toUtf8(binding), systemRandom);
    expect(await openKeys({ ...read.header, wrappedIdentity: toBase64(other) }, raw)).toBeNull();
  });
});
