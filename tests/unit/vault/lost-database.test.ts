// A database that is newer, kept back, silent, broken or gone: never taken for none, never replaced before all that is left is safe, and
// found again where it comes back.
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  allRows,
  dump,
  expectOk,
  first,
  id,
  makeRig,
  makeVault,
  PASSWORD,
  quotaError,
  type Rig,
  releaseDatabase,
  upgrade,
  versionOf,
  watchDatabase,
  withTable,
} from './rig';

afterEach(() => {
  releaseDatabase();
  vi.unstubAllGlobals();
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
    expect(expectOk(await store.list('account')).records.map(({ value }) => value)).toEqual(['old']);
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
