// Owns the promise that a disk which cannot be read for a moment is never taken for an empty vault: nothing is written over what is
// there, and no backup leaves it out.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readForBackup } from '@/entrypoints/background/backup';
import { forgetRecords, readRecord, readValues, Unread, writeRecords } from '@/entrypoints/background/records';
import { addToRing, listRing, type ShownDraft } from '@/entrypoints/background/ring';
import { catchUp, finishCatchUp, see } from '@/entrypoints/background/runner';
import { changeSettings, readSettings } from '@/entrypoints/background/settings';
import { newAccount } from '@/utils/core/observation';
import { fail } from '@/utils/core/result';
import { expectOk, id, makeVault, PASSWORD, releaseDatabase } from '../vault/rig';

let rig: Awaited<ReturnType<typeof makeVault>>;

vi.mock('@/utils/browser/session', () => ({
  readSession: async () => undefined,
  readAllSession: async () => ({}),
  writeSession: async () => undefined,
  forgetSession: async () => undefined,
}));
vi.mock('@/entrypoints/background/lock', () => ({
  vault: async () => rig.store,
  lockState: async () => rig.store.status(),
}));

beforeEach(async () => {
  rig = await makeVault();
  forgetRecords();
});
afterEach(() => {
  vi.restoreAllMocks();
  releaseDatabase();
});

/** The next list of the vault cannot be read; those after it can. */
function failOnce(): void {
  forgetRecords();
  vi.spyOn(rig.store, 'list').mockResolvedValueOnce(fail('vault-unreadable'));
}

const place = { storeId: 'ebay', host: 'www.ebay.com', rotationId: null, accountId: null, username: 'vera', hint: '' };
const draft = (draftId: string): ShownDraft => {
  return { draftId, password: draftId, madeBy: 'keyturn', storeId: 'ebay', at: Date.now() };
};

it.each([
  [
    'the ring of what was shown',
    () => addToRing(draft('d2')),
    async () => (await listRing()).map(({ draftId }) => draftId),
    ['d1'],
  ],
  ['the settings', () => changeSettings({ clipboardSeconds: 60 }), readSettings, { autoLockMinutes: 5 }],
])('%s stays as it is where it could not be read before it was to be changed', async (_, change, read, kept) => {
  expectOk(await addToRing(draft('d1')));
  expectOk(await changeSettings({ autoLockMinutes: 5 }));
  failOnce();
  await expect(change()).rejects.toEqual(new Unread('vault-unreadable'));
  forgetRecords();
  expect(await read()).toMatchObject(kept);
  expectOk(await change());
});

it('a backup is not made of what could not be read', async () => {
  failOnce();
  await expect(readForBackup({ from: 0 })).rejects.toEqual(new Unread('vault-unreadable'));
});

it('what was sealed while locked is filed as what it means once the disk can be read, and not as a bare password', async () => {
  const account = newAccount(id(1), 'ebay', 'www.ebay.com', 'vera', 1);
  expectOk(await writeRecords([{ kind: 'account', id: account.id, value: account }]));
  await rig.store.lock();
  expectOk(await see({ type: 'sent', place, current: '', fresh: 'pearl-9', at: 2 }));
  expectOk(await rig.store.unlock(PASSWORD));
  failOnce();
  await catchUp();
  expect(await rig.store.inboxCount()).toBe(1);
  await catchUp();
  expect((await readValues('rotation')).map(({ accountId }) => accountId)).toEqual([account.id]);
  expect(await readValues('loose')).toEqual([]);
});

it('a password that is sent meanwhile is sealed, and filed when the disk can be read', async () => {
  const account = newAccount(id(1), 'ebay', 'www.ebay.com', 'vera', 1);
  expectOk(await writeRecords([{ kind: 'account', id: account.id, value: account }]));
  failOnce();
  expectOk(await see({ type: 'sent', place, current: '', fresh: 'pearl-9', at: 2 }));
  expect(await rig.store.inboxCount()).toBe(1);
  await finishCatchUp();
  expect((await readValues('rotation')).map(({ accountId }) => accountId)).toEqual([account.id]);
});

it('a locked vault reads as empty', async () => {
  expectOk(await changeSettings({ autoLockMinutes: 5 }));
  await rig.store.lock();
  forgetRecords();
  expect(await readRecord('settings', id(2))).toBeUndefined();
});
