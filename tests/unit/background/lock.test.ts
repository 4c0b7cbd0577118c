// Owns the promises of the unlocked time: it outlives a worker's sleep, and ends when it is due and whatever cuts the locking short.
// A real vault; a worker that ends leaves the session and the disk to the next one.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { COST_FLOOR } from '@/utils/vault/kdf';
import type { VaultEnv } from '@/utils/vault/vault';
import { cheapArgon2id, makeRig, PASSWORD } from '../vault/rig';

const session = new Map<string, unknown>();
/** The worker does not live to see a key of the session go. */
let ends: boolean;
let alarms: Map<string, number>;

vi.mock('@/utils/browser/session', () => ({
  readSession: async (key: string) => session.get(key),
  readAllSession: async () => Object.fromEntries(session),
  writeSession: async (items: object) => {
    for (const [key, value] of Object.entries(items)) session.set(key, value);
  },
  forgetSession: async (keys: string | string[]) => {
    if (ends) await new Promise(() => undefined);
    for (const key of [keys].flat()) session.delete(key);
  },
}));
vi.mock('@/utils/vault/vault', async (original) => {
  const real = await original<typeof import('@/utils/vault/vault')>();
  const cheap = () => ({ cost: COST_FLOOR, argon2id: cheapArgon2id().argon2id });
  return { ...real, openVaultStore: (env: VaultEnv) => real.openVaultStore({ ...env, ...cheap() }) };
});
vi.mock('@/utils/browser/alarms', () => ({
  setAlarm: (name: string, minutes: number) => alarms.set(name, minutes),
  clearAlarm: async (name: string) => alarms.delete(name),
}));
vi.mock('@/utils/browser/local-area', async () => ({ localArea: makeRig().mirror }));

const MINUTE = 60_000;

beforeEach(() => {
  session.clear();
  makeRig();
  alarms = new Map();
  ends = false;
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
  vi.useFakeTimers({ toFake: ['Date'], now: 1_700_000_000_000 });
});

/** The background as it comes up again: it knows what the session and the disk hold. */
async function nextWorker() {
  ends = false;
  vi.resetModules();
  const tabs = await import('@/entrypoints/background/tab-state');
  return { ...(await import('@/entrypoints/background/lock')), ...tabs };
}

async function unlocked() {
  const worker = await nextWorker();
  const { localArea } = await import('@/utils/browser/local-area');
  await localArea.remove(Object.keys(await localArea.get(null)));
  expect(await worker.createVault(PASSWORD)).toEqual({ ok: true });
  await worker.changeTab(1, { host: 'www.ebay.com', typed: { username: 'vera', current: 'old', fresh: '' } });
  return worker;
}

async function expectLocked(worker: Awaited<ReturnType<typeof nextWorker>>): Promise<void> {
  expect(await worker.lockState()).toBe('locked');
  expect(session.has('vault-key')).toBe(false);
  expect((await worker.readTab(1)).typed.current).toBe('');
}

describe('an unlocked time', () => {
  it('goes on in the next worker until it is due, and not a moment longer', async () => {
    await unlocked();
    vi.setSystemTime(Date.now() + 15 * MINUTE - 1);
    expect(await (await nextWorker()).lockState()).toBe('unlocked');
    vi.setSystemTime(Date.now() + 1);
    await expectLocked(await nextWorker());
  });

  it('is put off by what the person does', async () => {
    const worker = await unlocked();
    vi.setSystemTime(Date.now() + 10 * MINUTE);
    await worker.deferLock();
    vi.setSystemTime(Date.now() + 10 * MINUTE);
    expect(await (await nextWorker()).lockState()).toBe('unlocked');
  });

  it('whose worker ended before it could set an end does not go on', async () => {
    await unlocked();
    session.delete('lock-at');
    await expectLocked(await nextWorker());
  });
});

describe('a lock', () => {
  it('leaves no secret in the session, and no alarm', async () => {
    const worker = await unlocked();
    await worker.lockVault();
    await expectLocked(worker);
    expect(alarms).toEqual(new Map());
  });

  it('that its worker does not live to finish is a lock: no later worker finds the key', async () => {
    const worker = await unlocked();
    // A save in progress keeps the vault from locking for as long as it takes.
    const store = await worker.vault();
    vi.spyOn(store, 'lock').mockReturnValue(new Promise(() => undefined));
    void worker.lockVault();
    await vi.waitFor(() => expect(store.lock).toHaveBeenCalled());
    await expectLocked(await nextWorker());
  });

  it('that was due when its worker ended is not forgotten with the alarm that was spent on it', async () => {
    const worker = await unlocked();
    vi.setSystemTime(Date.now() + 15 * MINUTE);
    ends = true;
    void worker.lockVault();
    await expectLocked(await nextWorker());
  });
});
