// Laws over random histories: the vault is a map with versions, whatever is done to it in whatever order, by one context or
// by several; locking waits; clocks do not matter.
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Result } from '@/utils/core/result';
import type { VaultStore } from '@/utils/vault/vault';
import { allRows, expectOk, id, makeVault, PASSWORD, releaseDatabase } from './rig';

afterEach(releaseDatabase);

type Step =
  | { readonly do: 'put'; readonly ids: number[]; readonly value: unknown; readonly stale: boolean }
  | { readonly do: 'remove'; readonly ids: number[]; readonly stale: boolean }
  | { readonly do: 'restart' | 'relock' | 'scan' }
  | { readonly do: 'lose'; readonly place: 'database' | 'mirror' };

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 });
// JSON knows no negative zero.
const json = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)));

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('put' as const), ids, value: json, stale: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), ids, stale: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('restart' as const, 'relock' as const, 'scan' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('lose' as const),
      place: fc.constantFrom('database' as const, 'mirror' as const),
    }),
  },
);

describe('a vault', () => {
  test('is a map of versioned values, through restarts, locks and the loss of either place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const rig = await makeVault();
        let store = rig.store;
        const model = new Map<string, { version: number; value: unknown }>();
        for (const now of steps) {
          if (now.do === 'put') {
            const changes = now.ids.map((number, at) => ({
              kind: 'account',
              id: id(number),
              value: now.value,
              baseVersion:
                (model.get(id(number))?.version ?? null) === null && !(now.stale && at === 0)
                  ? null
                  : (model.get(id(number))?.version ?? 0) + (now.stale && at === 0 ? 100_000 : 0),
            }));
            const put = await store.put(changes);
            if (now.stale) expect(put).toEqual({ ok: false, reason: 'changed-elsewhere' });
            else {
              const { versions } = expectOk(put);
              for (const [at, change] of changes.entries()) {
                model.set(change.id, { version: versions[at] ?? 0, value: change.value });
              }
            }
          } else if (now.do === 'remove') {
            const target = id(now.ids[0] ?? 1);
            const known = model.get(target);
            const removed = await store.remove('account', target, (known?.version ?? 0) + (now.stale ? 100_000 : 0));
            if (!known) expect(removed).toEqual({ ok: false, reason: 'not-found' });
            else if (now.stale) expect(removed).toEqual({ ok: false, reason: 'changed-elsewhere' });
            else {
              expectOk(removed);
              model.delete(target);
            }
          } else if (now.do === 'scan') {
            expect(expectOk(await store.scan()).scan).toMatchObject({ quarantined: [], manifestTrouble: [] });
          } else if (now.do === 'relock') {
            await store.lock();
            expectOk(await store.unlock(PASSWORD));
          } else {
            if (now.do === 'lose' && now.place === 'mirror') rig.mirror.entries.clear();
            if (now.do === 'lose' && now.place === 'database') {
              store.close();
              await new Promise((resolve) => {
                indexedDB.deleteDatabase('keyturn').onsuccess = resolve;
              });
            }
            store.close();
            store = await rig.open();
            expect(expectOk(await store.unlock(PASSWORD)).scan).toMatchObject({ quarantined: [], repaired: true });
          }
          const listed = expectOk(await store.list('account')).records;
          const expected = [...model].map(([key, { version, value }]) => ({ id: key, version, value }));
          expect(listed.sort((a, b) => a.version - b.version)).toEqual(expected.sort((a, b) => a.version - b.version));
        }
        store.close();
      }),
      { numRuns: 40 },
    );
  });

  test('edited from four contexts at once loses no update', async () => {
    const rig = await makeVault();
    expectOk(await rig.store.put([{ kind: 'account', id: id(1), value: [], baseVersion: null }]));
    const key = rig.store.exportKey() ?? new Uint8Array();
    let refused = 0;
    const edit = async (store: VaultStore, entry: string): Promise<void> => {
      for (;;) {
        const { record } = expectOk(await store.get('account', id(1)));
        const value = [...(record.value as string[]), entry];
        const put = await store.put([{ kind: 'account', id: id(1), value, baseVersion: record.version }]);
        if (put.ok) return;
        expect(put.reason).toBe('changed-elsewhere');
        refused += 1;
      }
    };
    const contexts = await Promise.all(
      [0, 1, 2, 3].map(async (context) => {
        const store = await rig.open();
        expectOk(await store.resume(key));
        return async () => {
          for (let turn = 0; turn < 10; turn += 1) await edit(store, `${context}.${turn}`);
        };
      }),
    );
    await Promise.all(contexts.map((run) => run()));
    const entries = expectOk(await rig.store.get('account', id(1))).record.value as string[];
    expect(new Set(entries).size).toBe(40);
    expect(entries).toHaveLength(40);
    expect(refused).toBeGreaterThan(0);
  });

  test('orders by its counter when the clock jumps back, forward or is no clock', async () => {
    const times = [1e12, -1e14, 4e15, Number.NaN, Number.POSITIVE_INFINITY, 0];
    let at = 0;
    const rig = await makeVault({ now: () => times[at] ?? 0 });
    let base: number | null = null;
    for (; at < times.length; at += 1) {
      const put: Result<{ versions: number[] }> = await rig.store.put([
        { kind: 'account', id: id(1), value: at, baseVersion: base },
      ]);
      const version = expectOk(put).versions[0] ?? 0;
      expect(version).toBeGreaterThan(base ?? 0);
      base = version;
      expect(expectOk(await rig.store.get('account', id(1))).record.value).toBe(at);
    }
    expect(expectOk(await rig.store.scan()).scan).toMatchObject({ changedAt: 0, repaired: true });
  });
});

describe('locking', () => {
  test('waits for a save in progress, and refuses the next', async () => {
    const rig = await makeVault();
    const order: string[] = [];
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const set = rig.mirror.set.bind(rig.mirror);
    rig.mirror.set = async (items) => {
      await gate;
      await set(items);
    };
    const change = { kind: 'account', id: id(1), value: 'saved', baseVersion: null };
    const saving = rig.store.put([change]).then((result) => {
      order.push('saved');
      return result;
    });
    const locking = rig.store.lock().then(() => order.push('locked'));
    const late = rig.store.put([{ ...change, id: id(2) }]);
    release();
    expect(await saving).toMatchObject({ ok: true });
    await locking;
    expect(order).toEqual(['saved', 'locked']);
    expect(await late).toEqual({ ok: false, reason: 'locked' });
    expect(rig.store.exportKey()).toBeNull();
    expectOk(await rig.store.unlock(PASSWORD));
    expect(expectOk(await rig.store.list('account')).records).toHaveLength(1);
  });

  test('leaves neither the key nor a value in either place', async () => {
    const rig = await makeVault();
    const key = rig.store.exportKey() ?? new Uint8Array();
    expectOk(
      await rig.store.put([{ kind: 'account', id: id(1), value: { password: 'canary-3141' }, baseVersion: null }]),
    );
    expectOk(await rig.store.recordLocked({ password: 'canary-2718' }));
    await rig.store.lock();
    const rows = await Promise.all(['header', 'manifest', 'records', 'inbox'].map(allRows));
    const bytes = rows.flat(2).flatMap((row) => Object.values(row));
    const spelled = [...bytes, ...rig.mirror.entries.values()].map((value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value),
    );
    const decoded = spelled.map((text) => Buffer.from(text, 'base64').toString('latin1'));
    const all = [...spelled, ...decoded].join('\n');
    for (const secret of ['canary-', Buffer.from(key).toString('latin1'), Buffer.from(key).toString('hex'), PASSWORD]) {
      expect(all.includes(secret)).toBe(false);
    }
  });

  test('hands out copies of the key, so that wiping one harms nobody', async () => {
    const rig = await makeVault();
    rig.store.exportKey()?.fill(0);
    const second = await rig.open();
    expectOk(await second.resume(rig.store.exportKey() ?? new Uint8Array()));
  });
});

describe('the inbox', () => {
  test('is filed in the order of recording, stops at a refusal and goes on there', async () => {
    const rig = await makeVault();
    await rig.store.lock();
    const values = Array.from({ length: 12 }, (_item, at) => at);
    for (const value of values) expectOk(await rig.store.recordLocked(value));
    expectOk(await rig.store.unlock(PASSWORD));
    const seen: unknown[] = [];
    let refuse = true;
    const file = async (value: unknown, inboxId: string): Promise<Result> => {
      if (value === 5 && refuse) return { ok: false, reason: 'internal' };
      seen.push(value);
      return await rig.store.put([{ kind: 'rotation', id: inboxId, value, baseVersion: null }], { filed: inboxId });
    };
    expect(await rig.store.fileInbox(file)).toEqual({ ok: false, reason: 'internal' });
    expect(seen).toEqual([0, 1, 2, 3, 4]);
    expect(await rig.store.inboxCount()).toBe(7);
    refuse = false;
    expect(expectOk(await rig.store.fileInbox(file)).filed).toBe(7);
    expect(seen).toEqual(values);
  });

  test('is filed once when two rounds are asked for at the same time', async () => {
    const rig = await makeVault();
    for (const value of ['a', 'b', 'c']) expectOk(await rig.store.recordLocked(value));
    const seen: unknown[] = [];
    const file = async (value: unknown, inboxId: string): Promise<Result> => {
      seen.push(value);
      return await rig.store.put([{ kind: 'rotation', id: inboxId, value, baseVersion: null }], { filed: inboxId });
    };
    const [one, two] = await Promise.all([rig.store.fileInbox(file), rig.store.fileInbox(file)]);
    expect([expectOk(one).filed, expectOk(two).filed]).toEqual([3, 0]);
    expect(seen).toEqual(['a', 'b', 'c']);
  });

  test('clears an item of which nothing came, and survives a callback that throws', async () => {
    const rig = await makeVault();
    expectOk(await rig.store.recordLocked('noise'));
    const bug = async (): Promise<Result> => {
      throw new Error('a bug');
    };
    expect(await rig.store.fileInbox(bug)).toEqual({ ok: false, reason: 'internal' });
    expect(await rig.store.inboxCount()).toBe(1);
    expect(expectOk(await rig.store.fileInbox(async () => ({ ok: true }))).filed).toBe(1);
    expect(await rig.store.inboxCount()).toBe(0);
    expect(expectOk(await rig.store.scan()).scan).toMatchObject({ manifestTrouble: [], repaired: true });
  });

  test('that comes back from the second copy after it was filed is not filed again', async () => {
    const rig = await makeVault();
    const { inboxId } = expectOk(await rig.store.recordLocked('once'));
    const copy = rig.mirror.entries.get(`vault/inbox/${inboxId}`);
    const seen: unknown[] = [];
    const file = async (value: unknown, filed: string): Promise<Result> => {
      seen.push(value);
      return await rig.store.put([{ kind: 'rotation', id: filed, value, baseVersion: null }], { filed });
    };
    expectOk(await rig.store.fileInbox(file));
    rig.mirror.entries.set(`vault/inbox/${inboxId}`, copy);
    rig.store.close();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('keyturn').onsuccess = resolve;
    });
    const again = await rig.open();
    expectOk(await again.unlock(PASSWORD));
    expectOk(await again.fileInbox(file));
    expect(seen).toEqual(['once']);
    expect(rig.mirror.entries.has(`vault/inbox/${inboxId}`)).toBe(false);
  });

  test('takes any JSON exactly, refuses the rest, and needs a vault', async () => {
    const rig = await makeVault();
    const values = [null, 0, '', [], {}, '\ud800 \u0000 ü', { deep: [[[1.5e300]]] }];
    for (const value of values) expectOk(await rig.store.recordLocked(value));
    for (const value of [undefined, () => 1]) {
      expect(await rig.store.recordLocked(value)).toEqual({ ok: false, reason: 'bad-request' });
    }
    expect(await rig.store.recordLocked('x'.repeat(1024 * 1024))).toEqual({ ok: false, reason: 'too-large' });
    const seen: unknown[] = [];
    const keep = async (value: unknown): Promise<Result> => {
      seen.push(value);
      return { ok: true };
    };
    expectOk(await rig.store.fileInbox(keep));
    expect(seen).toEqual(values);
    expectOk(await rig.store.destroy());
    expect(await rig.store.recordLocked('x')).toEqual({ ok: false, reason: 'no-vault' });
  });
});

describe('the printed key', () => {
  test('opens the vault after a change of password, and is replaced by a later one', async () => {
    const rig = await makeVault();
    expectOk(await rig.store.put([{ kind: 'account', id: id(1), value: 'kept', baseVersion: null }]));
    expect(await rig.store.resetPassword('0000-'.repeat(8), 'another horse')).toEqual({
      ok: false,
      reason: 'not-found',
    });
    const { printedKey } = expectOk(await rig.store.makePrintedKey());
    expectOk(await rig.store.changePassword(PASSWORD, 'second horse'));
    await rig.store.lock();
    expect(await rig.store.makePrintedKey()).toEqual({ ok: false, reason: 'locked' });
    expectOk(await rig.store.resetPassword(printedKey, 'third horse'));
    expect(await rig.store.status()).toBe('locked');
    expect(await rig.store.unlock('second horse')).toEqual({ ok: false, reason: 'wrong-password' });
    expectOk(await rig.store.unlock('third horse'));
    expect(expectOk(await rig.store.list('account')).records).toHaveLength(1);
    const { printedKey: later } = expectOk(await rig.store.makePrintedKey());
    expect(await rig.store.resetPassword(printedKey, 'fourth horse')).toEqual({ ok: false, reason: 'wrong-password' });
    expectOk(await rig.store.resetPassword(later, 'fourth horse'));
  });
});
