// A database of an older build: brought up to date whole or not at all, and only where everything kept is still there. One schema
// exists so far; the later one is made up here.
import { afterEach, describe, expect, test } from 'vitest';
import type { Bytes } from '@/utils/vault/bytes';
import { SCHEMA, type SchemaStep } from '@/utils/vault/schema';
import type { RecordRow } from '@/utils/vault/tables';
import type { VaultStore } from '@/utils/vault/vault';
import { breakAt, dump, expectOk, id, makeVault, PASSWORD, type Rig, releaseDatabase } from './rig';

afterEach(releaseDatabase);

const RECORDS = 6;
const WAITING = 2;

/** Files every record anew, under an index that the older schema has not. */
const later: SchemaStep = async (_database, change) => {
  const records = change.objectStore('records');
  records.createIndex('by-kind', 'kind');
  for (const row of (await records.getAll()) as RecordRow[]) {
    await records.delete([row.kind, row.id, row.version]);
    await records.put(row);
  }
};

async function makeOlder(): Promise<Rig> {
  const rig = await makeVault();
  for (let at = 1; at <= RECORDS; at += 1)
    expectOk(await rig.store.put([{ kind: 'account', id: id(at), value: { at }, baseVersion: null }]));
  await rig.store.lock();
  for (let at = 0; at < WAITING; at += 1) expectOk(await rig.store.recordLocked({ at }));
  rig.store.close();
  return rig;
}

async function schemaVersion(): Promise<number | undefined> {
  return (await indexedDB.databases())[0]?.version;
}

async function expectAll(store: VaultStore): Promise<void> {
  const { scan } = expectOk(await store.unlock(PASSWORD));
  expect(scan).toMatchObject({
    opened: RECORDS + WAITING,
    quarantined: [],
    recoveredFromMirror: [],
    mirrorRepaired: 0,
  });
  expect(scan.manifestTrouble).toEqual([]);
  expect(expectOk(await store.list('account')).records).toHaveLength(RECORDS);
  expect(await store.inboxCount()).toBe(WAITING);
  store.close();
}

describe('a database of an older schema', () => {
  test('is brought up to date once, and holds what it held', async () => {
    const rig = await makeOlder();
    const before = await dump(rig);
    let taken = 0;
    const counted: SchemaStep = (database, change) => {
      taken += 1;
      return later(database, change);
    };
    for (let time = 0; time < 2; time += 1) await expectAll(await rig.open({ schema: [...SCHEMA, counted] }));
    expect(taken).toBe(1);
    expect(await schemaVersion()).toBe(2);
    expect(await dump(rig)).toEqual(before);
  });

  test('that is killed at any operation on the way is as it was, and goes on the next time', async () => {
    for (let n = 1, killed = true; killed; n += 1) {
      const rig = await makeOlder();
      const before = await dump(rig);
      const release = breakAt(rig.mirror, n, { dead: true });
      const cut = await rig.open({ schema: [...SCHEMA, later] });
      cut.close();
      killed = release() >= n;
      if (killed) {
        expect(await schemaVersion()).toBe(1);
        expect(await dump(rig)).toEqual(before);
        await expectAll(await rig.open());
      }
      await expectAll(await rig.open({ schema: [...SCHEMA, later] }));
      if (!killed) expect(n).toBeGreaterThan(2 * RECORDS);
    }
  });

  const losses: readonly (readonly [string, SchemaStep])[] = [
    [
      'loses a record',
      async (_database, change) => {
        const records = change.objectStore('records');
        const [first] = await records.getAllKeys();
        if (first !== undefined) await records.delete(first);
      },
    ],
    ['loses a table', (database) => database.deleteObjectStore('inbox')],
    [
      'alters a byte',
      async (_database, change) => {
        const records = change.objectStore('records');
        const [row] = (await records.getAll()) as RecordRow[];
        if (row)
          await records.put({ ...row, sealed: row.sealed.map((byte, at) => (at === 20 ? byte ^ 1 : byte)) as Bytes });
      },
    ],
    ['loses the header', (_database, change) => change.objectStore('header').clear()],
    [
      'throws',
      () => {
        throw new Error('a bug');
      },
    ],
  ];
  test.each(losses)('is left as it was by a step that %s', async (_how, step) => {
    const rig = await makeOlder();
    const before = await dump(rig);
    const store = await rig.open({ schema: [...SCHEMA, step] });
    expect(await store.status()).toBe('unreadable');
    expect(await store.unlock(PASSWORD)).toEqual({ ok: false, reason: 'vault-unreadable' });
    expect(await store.create(PASSWORD)).toEqual({ ok: false, reason: 'vault-unreadable' });
    store.close();
    expect(await schemaVersion()).toBe(1);
    expect(await dump(rig)).toEqual(before);
    await expectAll(await rig.open());
  });

  test('may take longer than an opening otherwise may', async () => {
    const rig = await makeOlder();
    const slow: SchemaStep = async (database, change) => {
      const end = performance.now() + 200;
      while (performance.now() < end) await change.objectStore('header').get('header');
      await later(database, change);
    };
    await expectAll(await rig.open({ schema: [...SCHEMA, slow], patience: 20 }));
  });

  test('is let go by a window of the older build that has it open', async () => {
    const rig = await makeOlder();
    const older = await rig.open();
    expectOk(await older.unlock(PASSWORD));
    await expectAll(await rig.open({ schema: [...SCHEMA, later] }));
    expect(await older.status()).toBe('newer');
    expect(await older.recordLocked('x')).toEqual({ ok: false, reason: 'vault-newer' });
  });
});
