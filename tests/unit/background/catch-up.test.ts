// Owns the promises of unlocking, on a real vault: what was sealed while locked is filed in order, exactly once, whatever ends in
// between, and no item holds up another.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeDraft, shownDraft } from '@/entrypoints/background/drafts';
import { forgetRecords, readValues, writeRecords } from '@/entrypoints/background/records';
import { addToRing, listRing, RING_SIZE } from '@/entrypoints/background/ring';
import { catchUp, countWaiting, finishCatchUp, see } from '@/entrypoints/background/runner';
import { changeTab } from '@/entrypoints/background/tab-state';
import { isBinned } from '@/utils/core/bin';
import { newAccount, type Observation, type Place } from '@/utils/core/observation';
import { type Rotation, type RotationEvent, startRotation, step } from '@/utils/core/rotation';
import type { VaultStore } from '@/utils/vault/vault';
import { breakAt, expectOk, id, makeVault, PASSWORD, releaseDatabase, upgrade } from '../vault/rig';

let rig: Awaited<ReturnType<typeof makeVault>>;
/** The vault as the background of the moment holds it. */
let store: VaultStore;
const session = new Map<string, unknown>();

vi.mock('@/utils/browser/session', () => ({
  readSession: async (key: string) => session.get(key),
  readAllSession: async () => Object.fromEntries(session),
  writeSession: async (items: object) => {
    for (const [key, value] of Object.entries(items)) session.set(key, value);
  },
  forgetSession: async (keys: string | string[]) => {
    for (const key of [keys].flat()) session.delete(key);
  },
}));
vi.mock('@/entrypoints/background/lock', () => ({
  vault: async () => store,
  lockState: async () => store.status(),
}));

const HOST = 'www.aliexpress.com';
const place: Place & { rotationId: string } = {
  storeId: 'aliexpress',
  host: HOST,
  rotationId: id(7),
  accountId: null,
  username: 'vera',
  hint: '',
};
const made = (number: number): Observation => ({
  type: 'made',
  place,
  candidateId: id(100 + number),
  value: `made-${number}`,
  madeBy: 'keyturn',
  at: number,
});
const sent: Observation = { type: 'sent', place, current: 'before', fresh: 'made-2', at: 3 };

async function lock(): Promise<void> {
  await store.lock();
  forgetRecords();
}

async function unlock(): Promise<void> {
  expectOk(await store.unlock(PASSWORD));
}

/** The next worker of the same unlocked time. */
async function restart(key: Uint8Array): Promise<void> {
  store.close();
  forgetRecords();
  store = await rig.open();
  expectOk(await store.resume(key));
}

/** Everything that was filed, without the ids and times that differ from run to run. */
async function filed(): Promise<unknown> {
  const [rotations, accounts] = [await readValues('rotation'), await readValues('account')];
  return {
    rotations: rotations.map(({ state, olds, candidates }) => ({
      state,
      olds: olds.map(({ value }) => value),
      candidates: candidates.map(({ value, recorded, releases }) => [value, recorded, releases.length]),
    })),
    accounts: accounts.map(({ usernames, host }) => [usernames, host]),
    loose: await readValues('loose'),
    ring: (await listRing()).map(({ draftId }) => draftId),
    waiting: await store.inboxCount(),
  };
}

beforeEach(async () => {
  session.clear();
  forgetRecords();
  rig = await makeVault();
  store = rig.store;
});
afterEach(() => {
  releaseDatabase();
  vi.useRealTimers();
});

describe('what was sealed while locked', () => {
  const seal = async () => {
    await lock();
    for (const seen of [made(1), made(2), sent]) expectOk(await see(seen));
    expectOk(await store.recordLocked({ type: 'shown', draft: { draftId: 'd1', password: 'shown', at: Date.now() } }));
  };
  const expected = {
    rotations: [
      {
        // No tab is at work on it any more.
        state: 'uncertain',
        olds: ['before'],
        candidates: [
          ['made-1', true, 1],
          ['made-2', true, 1],
        ],
      },
    ],
    accounts: [[['vera'], HOST]],
    loose: [],
    ring: ['d1'],
    waiting: 0,
  };

  it('is one change to review, and one change of one account after unlocking', async () => {
    await seal();
    expect(await countWaiting()).toBe(1);
    await unlock();
    await catchUp();
    expect(await filed()).toEqual(expected);
  });

  it('still counts after a restart, whatever is shown or changed then', async () => {
    await lock();
    const show = async () => {
      await changeTab(1, { host: HOST });
      expectOk(await makeDraft(1, null, {}));
    };
    await show();
    expect(await countWaiting()).toBe(0);
    expectOk(await see(made(1)));
    expectOk(await see(sent));
    expect(await countWaiting()).toBe(1);
    session.clear();
    expect(await countWaiting()).toBe(1);
    await show();
    expect(await countWaiting()).toBe(1);
    expectOk(await see({ ...sent, place: { ...place, rotationId: id(8) } }));
    expect(await countWaiting()).toBe(2);
  });

  it('is filed once, whichever operation was the last of the worker that filed it', async () => {
    await seal();
    await unlock();
    const count = breakAt(rig.mirror, Number.POSITIVE_INFINITY, { dead: false });
    await catchUp();
    const operations = count();
    expect(operations).toBeGreaterThan(20);
    for (let last = 1; last <= operations; last += 1) {
      session.clear();
      forgetRecords();
      rig = await makeVault();
      store = rig.store;
      await seal();
      await unlock();
      const key = store.exportKey() ?? new Uint8Array();
      const release = breakAt(rig.mirror, last, { dead: true });
      await catchUp().catch(() => undefined);
      release();
      await restart(key);
      await finishCatchUp();
      // Filed, but the worker ended before it doubted what no tab is at work on: the next unlocking does.
      await catchUp();
      expect(await filed(), `ended at operation ${last}`).toEqual(expected);
    }
  });

  it('is filed later where the disk was full, and still counts as waiting until then', async () => {
    await seal();
    expectOk(await see({ ...sent, place: { ...place, rotationId: id(8), username: 'ben' } }));
    await unlock();
    const release = breakAt(rig.mirror, 1, { dead: true, only: (what) => what === 'put' });
    await catchUp();
    release();
    expect(await store.inboxCount()).toBe(5);
    expect(await countWaiting()).toBe(2);
    await finishCatchUp();
    expect(await filed()).toMatchObject({ ...expected, loose: [{ fresh: 'made-2', sent: true }] });
  });
});

it('an account in the bin stays there over an unlock, unless the store may hold the password of its open change', async () => {
  const account = { ...newAccount(id(1), 'aliexpress', HOST, 'vera', 1), binnedAt: 10 };
  const ids = { accountId: id(1), storeId: 'aliexpress', host: HOST, old: null, now: 2 };
  const played = (rotation: Rotation, events: readonly RotationEvent[]) =>
    events.reduce((now, event) => expectOk(step(now, event, 3)).rotation, rotation);
  const recorded = played(startRotation({ ...ids, id: id(7) }), [
    { type: 'propose', candidate: { id: 'c', value: 'made', madeBy: 'keyturn' } },
    { type: 'record', candidateId: 'c' },
  ]);
  const binned = async () => isBinned(account, await readValues('rotation'));
  expectOk(await writeRecords([{ kind: 'account', id: id(1), value: account }]));
  expectOk(await writeRecords([{ kind: 'rotation', id: id(7), value: recorded }]));
  await catchUp();
  expect(await binned()).toBe(true);
  const released = played(recorded, [{ type: 'release', candidateId: 'c', how: 'filled' }]);
  expectOk(await writeRecords([{ kind: 'rotation', id: id(7), value: released }]));
  await catchUp();
  expect(await binned()).toBe(false);
});

it('a change seen where a later build owns the vault is refused, and the reason names that', async () => {
  (await upgrade()).close();
  expect(await see(made(1))).toEqual({ ok: false, reason: 'vault-newer' });
});

describe('an item that can never be filed', () => {
  it('does not hold up the ones behind it, and its passwords are kept', async () => {
    // An account that fills its record to the brim: nothing can be added to it any more.
    const account = { ...newAccount(id(1), 'aliexpress', HOST, 'vera', 1), notes: 'n'.repeat(1_048_000) };
    expectOk(await writeRecords([{ kind: 'account', id: id(1), value: account }]));
    await lock();
    expectOk(await see({ type: 'signed-in', place, password: 'x'.repeat(900), at: 2 }));
    expectOk(await see({ ...made(3), place: { ...place, username: 'ben', rotationId: id(8) } } as Observation));
    await unlock();
    await catchUp();
    expect(await store.inboxCount()).toBe(0);
    expect((await readValues('loose')).map((loose) => loose.current)).toEqual(['x'.repeat(900)]);
    expect((await readValues('rotation')).flatMap(({ candidates }) => candidates.map(({ value }) => value))).toEqual([
      'made-3',
    ]);
  });
});

describe('a draft', () => {
  const shown = (number: number, at: number) => ({
    draftId: `d${number}`,
    password: `p${number}`,
    madeBy: 'keyturn' as const,
    storeId: 'aliexpress',
    at,
  });

  it('outlives the lock, though nobody recorded it', async () => {
    await changeTab(1, { host: HOST });
    const draft = expectOk(await makeDraft(1, null, {}));
    await lock();
    session.clear();
    await unlock();
    await catchUp();
    expect(await shownDraft(draft.draftId)).toMatchObject({ password: draft.password });
  });

  it('is not the first to go when the clock was put back by years', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2036, 0) });
    for (let number = 0; number < RING_SIZE; number += 1) expectOk(await addToRing(shown(number, Date.now())));
    vi.setSystemTime(Date.UTC(2026, 0));
    expectOk(await addToRing(shown(99, Date.now())));
    expect((await listRing()).map(({ draftId }) => draftId)).toContain('d99');
  });
});
