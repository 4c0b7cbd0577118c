// Storage that breaks at any operation, once or for good: what was being done is there whole or not at all, and it is said which.
import { afterEach, describe, expect, test } from 'vitest';
import type { Result } from '@/utils/core/result';
import type { VaultStore } from '@/utils/vault/vault';
import {
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
  type Rig,
  releaseDatabase,
  versionOf,
} from './rig';

afterEach(releaseDatabase);

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
