// Owns the promise that everything goes at the person's word: both copies, the session and the permissions; and nothing without the
// master password.
import { beforeEach, expect, it, vi } from 'vitest';
import { countAll, eraseAll } from '@/entrypoints/background/erasing';
import { forgetRecords, writeRecords } from '@/entrypoints/background/records';
import { newAccount } from '@/utils/core/observation';
import { allRows, expectOk, id, makeVault, PASSWORD } from '../vault/rig';

const browser = vi.hoisted(() => ({
  session: new Map<string, unknown>(),
  hosts: new Set<string>(),
  local: undefined as
    | { get(keys: null): Promise<Record<string, unknown>>; remove(keys: string[]): Promise<void> }
    | undefined,
}));
let rig: Awaited<ReturnType<typeof makeVault>>;
vi.mock('@/utils/browser/session', () => ({
  readAllSession: async () => Object.fromEntries(browser.session),
  forgetSession: async (keys: string[]) => {
    for (const key of keys) browser.session.delete(key);
  },
}));
vi.mock('@/utils/browser/local-area', () => ({
  localArea: {
    get: (keys: null) => browser.local?.get(keys),
    remove: (keys: string[]) => browser.local?.remove(keys),
  },
}));
vi.mock('@/utils/browser/clipboard', () => ({ clearIfOurs: async () => true }));
vi.mock('@/utils/browser/host-permission', () => ({
  giveBackHost: async (host: string) => browser.hosts.delete(host),
}));
vi.mock('@/entrypoints/background/sites', () => ({
  allowedSites: async () => [...browser.hosts],
  followPermissions: async () => {},
}));
vi.mock('@/entrypoints/background/lock', () => ({
  vault: async () => rig.store,
  unlockVault: (password: string) => rig.store.unlock(password),
}));

beforeEach(async () => {
  forgetRecords();
  rig = await makeVault();
  browser.session = new Map<string, unknown>([
    ['vault-key', 'k'],
    ['tab:1', {}],
  ]);
  browser.hosts = new Set(['shop.example']);
  browser.local = rig.mirror;
  const current = { id: 'p', value: 'sealed', madeBy: 'person', belief: 'typed', since: 1 } as const;
  const account = { ...newAccount(id(1), 'aliexpress', 'www.aliexpress.com', 'vera', 1), current };
  expectOk(await writeRecords([{ kind: 'account', id: id(1), value: account }]));
});

it('lists what goes, and leaves nothing of it in either copy or the session', async () => {
  const { counts } = expectOk(await countAll());
  expect(counts).toMatchObject({ accounts: 1, passwords: 1, changes: 0, typed: 0, sites: 1 });
  expect(counts.entries).toBe(counts.copies);
  expect(counts.entries).toBeGreaterThan(0);
  expect(expectOk(await eraseAll(PASSWORD)).counts).toEqual(counts);
  expect([...rig.mirror.entries]).toEqual([]);
  for (const table of ['header', 'manifest', 'records', 'inbox', 'quarantine'])
    expect(await allRows(table)).toEqual([]);
  expect(browser.session.size).toBe(0);
  expect(browser.hosts.size).toBe(0);
  expect(await rig.store.status()).toBe('no-vault');
});

it('with a wrong password nothing is touched', async () => {
  const before = [...rig.mirror.entries];
  expect(await eraseAll('not the right words')).toEqual({ ok: false, reason: 'wrong-password' });
  expect([...rig.mirror.entries]).toEqual(before);
  expect(browser.hosts.size).toBe(1);
  expect(await rig.store.status()).toBe('unlocked');
});
