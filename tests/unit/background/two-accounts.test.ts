// Owns the promise that of two accounts of one store each gets its own passwords: what is typed is put down to who signed in by name
// since, what the person chooses outdoes that, and none is filled with the password of the other.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseAccount } from '@/entrypoints/background/accounts';
import { makeDraft } from '@/entrypoints/background/drafts';
import { forgetRecords, readValues, writeRecords } from '@/entrypoints/background/records';
import { type Sender, takeReport } from '@/entrypoints/background/reports';
import { recordAndFill } from '@/entrypoints/background/rotations';
import { catchUp } from '@/entrypoints/background/runner';
import { fillSaved } from '@/entrypoints/background/sign-in';
import { readTab } from '@/entrypoints/background/tab-state';
import type { Account } from '@/utils/core/account';
import { newAccount } from '@/utils/core/observation';
import type { PageKind, Role } from '@/utils/core/reading';
import { readingOf } from '../core/readings';
import { expectOk, id, makeVault, PASSWORD } from '../vault/rig';

let rig: Awaited<ReturnType<typeof makeVault>>;
const session = new Map<string, unknown>();
const filled: Record<string, string>[] = [];

vi.mock('@/utils/browser/session', () => ({
  readSession: async (key: string) => session.get(key),
  readAllSession: async () => Object.fromEntries(session),
  writeSession: async (items: object) => {
    for (const [key, value] of Object.entries(items)) session.set(key, value);
  },
  forgetSession: async (key: string) => session.delete(key),
}));
vi.mock('@/utils/browser/frames', () => ({ documentsOf: async () => new Set(['page']) }));
vi.mock('@/entrypoints/background/lock', () => ({
  vault: async () => rig.store,
  lockState: async () => rig.store.status(),
}));
vi.mock('@/entrypoints/background/sites', () => ({ isAllowed: async () => true }));
vi.mock('@/entrypoints/background/corrections', () => ({
  settleReading: async (_: number, frame: { reading: unknown }) => frame.reading,
}));
vi.mock('@/entrypoints/background/pointing', () => ({ takePick: async () => undefined }));
vi.mock('@/entrypoints/background/view', () => ({ publishView: async () => undefined }));
vi.mock('@/entrypoints/background/fill', () => ({
  planFill: async () => ({ ok: true, plan: { fields: [] } }),
  fill: async (_: unknown, values: Record<string, string>) => {
    filled.push(values);
    return { ok: true, filled: 1 };
  },
}));

const HOST = 'www.ebay.com';
const page: Sender = {
  tabId: 1,
  frameId: 0,
  documentId: 'page',
  origin: `https://${HOST}`,
  path: '/',
  topUrl: `https://${HOST}/`,
};

function shows(kind: PageKind, roles: readonly Role[], signedIn = false): Promise<void> {
  return takeReport(page, { type: 'reading', reading: readingOf(kind, roles, { signedIn }) });
}
function sends(values: Partial<Record<Role, string>>): Promise<void> {
  const fields = Object.entries(values).map(([role, value], index) => ({ ref: `f${index}`, role, value }));
  return takeReport(page, { type: 'typed', cause: 'submit', fields });
}
async function signIn(username: string, password: string): Promise<void> {
  await shows('sign-in', ['username', 'current-password']);
  await sends({ username, 'current-password': password });
  await shows('other', [], true);
}
async function change(current: string, fresh: string): Promise<void> {
  await shows('change-password', ['current-password', 'new-password'], true);
  await sends({ 'current-password': current, 'new-password': fresh });
}
/** Which passwords were put down to whom. */
async function candidates(): Promise<unknown> {
  const rotations = await readValues('rotation');
  return rotations.map(({ accountId, candidates: all }) => [accountId, all.map(({ value }) => value)]);
}

function account(number: number, name: string, password: string | null): Account {
  const bare = newAccount(id(number), 'ebay', HOST, name, 1);
  if (password === null) return bare;
  return { ...bare, current: { id: `p${number}`, value: password, madeBy: 'person', belief: 'typed', since: 0 } };
}
const vera = account(1, 'vera', 'vera-1');
const ben = account(2, 'ben', 'ben-1');

async function keep(...accounts: Account[]): Promise<void> {
  expectOk(await writeRecords(accounts.map((value) => ({ kind: 'account', id: value.id, value }))));
}
/** A password of Keyturn's is filled for an account, and not sent. */
async function fillNew(accountId: string): Promise<string> {
  await shows('change-password', ['current-password', 'new-password'], true);
  const draft = expectOk(await makeDraft(1, accountId, {}));
  expectOk(await recordAndFill(1, accountId, draft.draftId));
  return draft.password;
}

beforeEach(async () => {
  session.clear();
  forgetRecords();
  filled.length = 0;
  rig = await makeVault();
  await keep(vera, ben);
});

describe('a change that the person makes by hand', () => {
  it('is of the account that he signed in with, though another was filled before', async () => {
    await shows('sign-in', ['username', 'current-password']);
    expectOk(await fillSaved(1, vera.id));
    await signIn('ben', 'ben-1');
    expect((await readTab(1)).accountId).toBe(ben.id);
    await change('ben-1', 'ben-2');
    expect(await candidates()).toEqual([[ben.id, ['ben-2']]]);
  });

  it('does not join the change of the other account that the tab was at work on', async () => {
    const made = await fillNew(vera.id);
    await signIn('ben', 'ben-1');
    await change('ben-1', 'ben-2');
    expect(await candidates()).toEqual([
      [vera.id, [made]],
      [ben.id, ['ben-2']],
    ]);
  });

  it('nor does it where the vault was locked meanwhile', async () => {
    const made = await fillNew(vera.id);
    await rig.store.lock();
    forgetRecords();
    await signIn('ben', 'ben-1');
    await change('ben-1', 'ben-2');
    expectOk(await rig.store.unlock(PASSWORD));
    await catchUp();
    expect(await candidates()).toEqual([
      [vera.id, [made]],
      [ben.id, ['ben-2']],
    ]);
  });

  it('stays with the account at work where he signs in by a name that no account has', async () => {
    await shows('sign-in', ['username', 'current-password']);
    expectOk(await fillSaved(1, vera.id));
    await signIn('+1 555 0100', 'vera-1');
    await change('vera-1', 'vera-2');
    expect(await candidates()).toEqual([[vera.id, ['vera-2']]]);
  });

  it('is of the account that he chooses afterwards', async () => {
    await signIn('ben', 'ben-1');
    expectOk(await chooseAccount(1, vera.id));
    await change('vera-1', 'vera-2');
    expect(await candidates()).toEqual([[vera.id, ['vera-2']]]);
  });
});

it('a password that is filled is never that of the other account, whose change the tab is at work on', async () => {
  await keep(account(3, 'eve', null));
  await fillNew(vera.id);
  filled.length = 0;
  await shows('sign-in', ['username', 'current-password']);
  expect(await fillSaved(1, id(3))).toEqual({ ok: false, reason: 'no-password' });
  expect(filled).toEqual([]);
});
