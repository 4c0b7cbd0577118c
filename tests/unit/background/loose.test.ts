// Owns the promise that a new password typed where no account is known stays readable: none that a store may hold is replaced by
// another, and each is listed until an account takes it up.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseAccount } from '@/entrypoints/background/accounts';
import { listLoose, revealLoose } from '@/entrypoints/background/loose';
import { forgetRecords, writeRecords } from '@/entrypoints/background/records';
import { see } from '@/entrypoints/background/runner';
import { changeTab, readTab } from '@/entrypoints/background/tab-state';
import { newAccount } from '@/utils/core/observation';
import { expectOk, id, makeVault } from '../vault/rig';

let rig: Awaited<ReturnType<typeof makeVault>>;
const session = new Map<string, unknown>();

vi.mock('@/utils/browser/session', () => ({
  readSession: async (key: string) => session.get(key),
  readAllSession: async () => Object.fromEntries(session),
  writeSession: async (items: object) => {
    for (const [key, value] of Object.entries(items)) session.set(key, value);
  },
}));
vi.mock('@/entrypoints/background/lock', () => ({
  vault: async () => rig.store,
  lockState: async () => rig.store.status(),
}));

const HOSTS = { aliexpress: 'www.aliexpress.com', alibaba: 'www.alibaba.com' } as const;
let clock: number;

/** What the page of a tab tells of a new password. */
async function tell(
  type: 'left' | 'sent',
  fresh: string,
  storeId: keyof typeof HOSTS = 'aliexpress',
  typedIn = storeId as string,
): Promise<void> {
  clock += 1;
  const host = HOSTS[storeId];
  const tab = await changeTab(1, { host, typedIn });
  const place = { storeId, host, rotationId: null, accountId: null, username: '', hint: '' };
  expectOk(await see({ type, place, current: '', fresh, at: clock }, tab));
}

/** The passwords on the list, the newest first, each with whether it was sent. */
async function listed(): Promise<unknown[]> {
  const { loose } = expectOk(await listLoose());
  return Promise.all(loose.map(async ({ looseId, sent }) => [expectOk(await revealLoose(looseId)).value, sent]));
}

beforeEach(async () => {
  session.clear();
  forgetRecords();
  clock = 0;
  rig = await makeVault();
});

describe('a new password of no account', () => {
  it('is one entry while it is typed, and says when it was sent', async () => {
    for (const typed of ['pea', 'pearl', 'pearl-9']) await tell('left', typed);
    expect(await listed()).toEqual([['pearl-9', false]]);
    await tell('sent', 'pearl-9');
    expect(await listed()).toEqual([['pearl-9', true]]);
  });

  it('stays, once it was sent, whatever is typed or sent in the same tab afterwards', async () => {
    await tell('sent', 'first');
    // The page that goes away tells what stands in its boxes once more.
    await tell('left', 'first');
    for (let turn = 0; turn < 8; turn += 1) await tell('left', `second-${turn}`);
    await tell('sent', 'third');
    await tell('sent', 'fourth', 'alibaba');
    expect(await listed()).toEqual([
      ['fourth', true],
      ['third', true],
      ['first', true],
    ]);
  });

  it('stays, though no submit was seen, once its page is gone: whatever is typed on the next one stands beside it', async () => {
    await tell('left', 'first');
    // A browser may put what was typed back into the form that comes again.
    await tell('left', 'first', 'aliexpress', 'next page');
    for (const typed of ['sec', 'second']) await tell('left', typed, 'aliexpress', 'next page');
    expect(await listed()).toEqual([
      ['second', false],
      ['first', false],
    ]);
  });

  it('leaves the list for the account that is chosen for it', async () => {
    const account = newAccount(id(1), 'aliexpress', HOSTS.aliexpress, 'vera', 1);
    expectOk(await writeRecords([{ kind: 'account', id: id(1), value: account }]));
    const twin = newAccount(id(2), 'aliexpress', HOSTS.aliexpress, 'ben', 1);
    expectOk(await writeRecords([{ kind: 'account', id: id(2), value: twin }]));
    await tell('sent', 'first');
    await tell('left', 'first');
    expect(await listed()).toEqual([['first', true]]);
    expectOk(await chooseAccount(1, id(2)));
    expect((await readTab(1)).rotationId).not.toBeNull();
    expect(await listed()).toEqual([]);
  });
});

it('writes nothing where what was seen says nothing new', async () => {
  await tell('sent', 'first');
  const before = expectOk(await rig.store.scan()).scan.counter;
  await tell('left', 'first');
  await tell('sent', 'first');
  expect(expectOk(await rig.store.scan()).scan.counter).toBe(before);
});
