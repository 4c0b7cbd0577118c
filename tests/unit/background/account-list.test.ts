// Owns the promise that a search over many accounts opens nothing anew: once read, the vault's records are searched in memory.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listAccounts } from '@/entrypoints/background/accounts';
import { forgetRecords, writeRecords } from '@/entrypoints/background/records';
import type { Commands } from '@/utils/core/commands';
import { newAccount } from '@/utils/core/observation';
import { siteIdOf } from '@/utils/core/site';
import { expectOk, id, makeVault } from '../vault/rig';

let rig: Awaited<ReturnType<typeof makeVault>>;
vi.mock('@/utils/browser/session', () => ({}));
vi.mock('@/entrypoints/background/lock', () => ({ vault: async () => rig.store }));

const MANY = 300;

beforeEach(async () => {
  forgetRecords();
  rig = await makeVault();
  const accounts = Array.from({ length: MANY }, (_, at) => {
    const [storeId, host] =
      at % 3 === 0 ? [siteIdOf('shop.example'), 'shop.example'] : ['aliexpress', 'www.aliexpress.com'];
    return newAccount(id(at + 1), storeId, host, `shopper${at}@mail.example`, at);
  });
  expectOk(await writeRecords(accounts.map((value) => ({ kind: 'account', id: value.id, value }))));
  forgetRecords();
});
afterEach(() => vi.restoreAllMocks());

async function list(asked: Partial<Commands['account.list']['ask']>) {
  return expectOk(await listAccounts({ query: '', page: 0, ...asked }));
}

it('opens each record once for the whole of what is typed and paged', async () => {
  const open = vi.spyOn(crypto.subtle, 'decrypt');
  await list({});
  // Each record once, the manifest, and nothing else.
  expect(open.mock.calls.length).toBeGreaterThanOrEqual(MANY);
  expect(open.mock.calls.length).toBeLessThanOrEqual(MANY + 10);
  open.mockClear();
  for (const query of ['s', 'sh', 'sho', 'shop', 'shopper29', 'shopper299']) await list({ query });
  for (const page of [0, 1, 5]) await list({ page, order: 'name' });
  expect(open).not.toHaveBeenCalled();
});

it('gives one page at a time, and says how many there are', async () => {
  const { accounts, total, pageSize } = await list({ page: 5, order: 'name' });
  expect(total).toBe(MANY);
  expect(accounts).toHaveLength(pageSize);
  expect(accounts[0]?.username).toBe('shopper250@mail.example');
});

it('finds by every word, whatever its case or width, and by store', async () => {
  expect((await list({ query: 'ALI 299' })).total).toBe(1);
  expect((await list({ query: 'ＳＨＯＰＰＥＲ２９９' })).total).toBe(1);
  expect((await list({ store: 'sites' })).total).toBe(100);
  expect((await list({ store: 'aliexpress' })).total).toBe(200);
  expect((await list({ store: 'alibaba' })).total).toBe(0);
});
