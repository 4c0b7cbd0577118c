// The vault's ordinary life: made, unlocked, written, read, locked, taken up again.
import { describe, expect, test } from 'vitest';
import { allRows, expectOk, id, makeRig, makeVault, PASSWORD, withTable } from './rig';

describe('the vault', () => {
  test('says whether there is one, and is unlocked by its password only', async () => {
    const rig = makeRig();
    const store = await rig.open();
    expect(await store.status()).toBe('no-vault');
    expectOk(await store.create(PASSWORD));
    expect(await store.status()).toBe('unlocked');
    await store.lock();
    expect(await store.status()).toBe('locked');
    expect(store.exportKey()).toBeNull();
    expect(await store.unlock('wrong horse battery')).toEqual({ ok: false, reason: 'wrong-password' });
    expect(await store.status()).toBe('locked');
    expectOk(await store.unlock(PASSWORD));
    expect(await store.status()).toBe('unlocked');
    expect(await store.create(PASSWORD)).toEqual({ ok: false, reason: 'vault-exists' });
  });

  test('gives back after a restart what was put', async () => {
    const rig = await makeVault();
    const value = { password: 'S3cret-ü\ud800', history: [1, null, { deep: 'x' }] };
    const { versions } = expectOk(await rig.store.put([{ kind: 'account', id: id(1), value, baseVersion: null }]));
    const again = await rig.open();
    expect(await again.list('account')).toEqual({ ok: false, reason: 'locked' });
    const { scan } = expectOk(await again.unlock(PASSWORD));
    expect(scan).toMatchObject({
      opened: 1,
      quarantined: [],
      recoveredFromMirror: [],
      manifestTrouble: [],
      repaired: true,
    });
    const { records } = expectOk(await again.list('account'));
    expect(records).toEqual([{ id: id(1), version: versions[0], value }]);
    expect(expectOk(await again.get('account', id(1))).record.value).toEqual(value);
  });

  test('resumes with the exported key and with no other', async () => {
    const rig = await makeVault();
    expectOk(await rig.store.put([{ kind: 'ring', id: id(1), value: [1], baseVersion: null }]));
    const key = rig.store.exportKey();
    const again = await rig.open();
    expect(await again.resume(new Uint8Array(32).fill(7))).toEqual({ ok: false, reason: 'locked' });
    expect(await again.resume(new Uint8Array(5))).toEqual({ ok: false, reason: 'locked' });
    expectOk(await again.resume(key ?? new Uint8Array()));
    expect(expectOk(await again.list('ring')).records.map(({ value }) => value)).toEqual([[1]]);
    expect(rig.calls()).toBe(2);
  });

  test('records while locked and files after unlocking, once and in order', async () => {
    const rig = await makeVault();
    await rig.store.lock();
    for (const value of ['a', 'b', 'c']) expectOk(await rig.store.recordLocked({ value }));
    expect(await rig.store.inboxCount()).toBe(3);
    expect(await rig.store.fileInbox(async () => ({ ok: true }))).toEqual({ ok: false, reason: 'locked' });
    expectOk(await rig.store.unlock(PASSWORD));
    const seen: unknown[] = [];
    const file = async (value: unknown, inboxId: string) => {
      seen.push(value);
      return await rig.store.put([{ kind: 'rotation', id: inboxId, value, baseVersion: null }], { filed: inboxId });
    };
    expect(expectOk(await rig.store.fileInbox(file)).filed).toBe(3);
    expect(seen).toEqual([{ value: 'a' }, { value: 'b' }, { value: 'c' }]);
    expect(await rig.store.inboxCount()).toBe(0);
    expect(expectOk(await rig.store.fileInbox(file)).filed).toBe(0);
    expect(expectOk(await rig.store.list('rotation')).records).toHaveLength(3);
  });

  test('refuses a write that was made from an older version, and writes nothing of it', async () => {
    const rig = await makeVault();
    const put = (value: unknown, baseVersion: number | null) =>
      rig.store.put([
        { kind: 'account', id: id(1), value, baseVersion },
        { kind: 'rotation', id: id(2), value, baseVersion: null },
      ]);
    const first = expectOk(await rig.store.put([{ kind: 'account', id: id(1), value: 1, baseVersion: null }])).versions;
    const before = await allRows('records');
    expect(await put(2, null)).toEqual({ ok: false, reason: 'changed-elsewhere' });
    expect(await put(2, 999)).toEqual({ ok: false, reason: 'changed-elsewhere' });
    expect(await allRows('records')).toEqual(before);
    expectOk(await put(2, first[0] ?? null));
  });

  test('keeps the last five versions of a record', async () => {
    const rig = await makeVault();
    let base: number | null = null;
    for (let value = 1; value <= 8; value += 1) {
      const put = await rig.store.put([{ kind: 'account', id: id(1), value, baseVersion: base }]);
      base = expectOk(put).versions[0] ?? null;
    }
    const { records } = expectOk(await rig.store.history('account', id(1)));
    expect(records.map(({ value }) => value)).toEqual([8, 7, 6, 5, 4]);
    expect(await allRows('records')).toHaveLength(5);
    expect([...rig.mirror.entries.keys()].filter((key) => key.startsWith('vault/records/'))).toHaveLength(5);
  });

  test('changes its password without touching the records', async () => {
    const rig = await makeVault();
    expectOk(await rig.store.put([{ kind: 'account', id: id(1), value: 'kept', baseVersion: null }]));
    const before = await allRows('records');
    expect(await rig.store.changePassword('not the password', 'another horse')).toEqual({
      ok: false,
      reason: 'wrong-password',
    });
    expectOk(await rig.store.changePassword(PASSWORD, 'another horse'));
    expect(await allRows('records')).toEqual(before);
    const again = await rig.open();
    expect(await again.unlock(PASSWORD)).toEqual({ ok: false, reason: 'wrong-password' });
    expectOk(await again.unlock('another horse'));
    expect(expectOk(await again.get('account', id(1))).record.value).toBe('kept');
  });

  test('that loses both headers while open goes on under the password that was set last', async () => {
    const rig = await makeVault();
    expectOk(await rig.store.put([{ kind: 'account', id: id(1), value: 'kept', baseVersion: null }]));
    expectOk(await rig.store.changePassword(PASSWORD, 'another horse'));
    await withTable('header', (rows) => rows.clear());
    rig.mirror.entries.delete('vault/header');
    expectOk(await rig.store.scan());
    const again = await rig.open();
    expect(await again.unlock(PASSWORD)).toEqual({ ok: false, reason: 'wrong-password' });
    expectOk(await again.unlock('another horse'));
    expect(expectOk(await again.get('account', id(1))).record.value).toBe('kept');
  });

  test('says when it was last written to, though the clock moved on and it was only read', async () => {
    let now = 1_700_000_000_000;
    const rig = await makeVault({ now: () => now });
    now += 1_000;
    expectOk(await rig.store.put([{ kind: 'account', id: id(1), value: 1, baseVersion: null }]));
    now += 1_000;
    const copy = await rig.open();
    expect(await copy.changedAt()).toEqual({ ok: false, reason: 'locked' });
    expectOk(await copy.unlock(PASSWORD));
    expect(await copy.changedAt()).toEqual({ ok: true, changedAt: 1_700_000_001_000 });
  });

  test('is gone from both places once destroyed', async () => {
    const rig = await makeVault();
    expectOk(await rig.store.put([{ kind: 'account', id: id(1), value: 1, baseVersion: null }]));
    expectOk(await rig.store.destroy());
    expect(await rig.store.status()).toBe('no-vault');
    expect(rig.mirror.entries.size).toBe(0);
    expect(await allRows('records')).toEqual([]);
    expectOk(await rig.store.create(PASSWORD));
  });

  test('removes a record from both places', async () => {
    const rig = await makeVault();
    const { versions } = expectOk(await rig.store.put([{ kind: 'ring', id: id(1), value: 1, baseVersion: null }]));
    expect(await rig.store.remove('ring', id(1), 999)).toEqual({ ok: false, reason: 'changed-elsewhere' });
    expectOk(await rig.store.remove('ring', id(1), versions[0] ?? 0));
    expect(await rig.store.get('ring', id(1))).toEqual({ ok: false, reason: 'not-found' });
    expect(await allRows('records')).toEqual([]);
    expect([...rig.mirror.entries.keys()].sort()).toEqual(['vault/header', 'vault/manifest']);
  });
});
