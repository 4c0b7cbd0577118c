// Owns the promise that what a tab remembers of one store's login is nothing to the next store's: no password, no proof and no account
// goes along when the person does, whatever comes late; and it is all there again when he comes back.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseAccount, takeTypedCurrent } from '@/entrypoints/background/accounts';
import { makeDraft } from '@/entrypoints/background/drafts';
import { forgetRecords, readValues, writeRecords } from '@/entrypoints/background/records';
import { type Sender, takeClosedTab, takeNavigation, takeReport } from '@/entrypoints/background/reports';
import { recordAndFill, recordDraft } from '@/entrypoints/background/rotations';
import { catchUp } from '@/entrypoints/background/runner';
import { readTab, wipeTyped } from '@/entrypoints/background/tab-state';
import { readView } from '@/entrypoints/background/view';
import type { Account } from '@/utils/core/account';
import { newAccount } from '@/utils/core/observation';
import type { Report } from '@/utils/core/page-messages';
import type { PageKind, Reading, Role } from '@/utils/core/reading';
import { readingOf } from '../core/readings';
import { expectOk, id, makeVault, PASSWORD } from '../vault/rig';

let rig: Awaited<ReturnType<typeof makeVault>>;
const session = new Map<string, unknown>();
let documents: string[] = [];
const filled: unknown[] = [];

vi.mock('@/utils/browser/session', () => ({
  readSession: async (key: string) => structuredClone(session.get(key)),
  readAllSession: async () => structuredClone(Object.fromEntries(session)),
  writeSession: async (items: object) => {
    for (const [key, value] of Object.entries(items)) session.set(key, structuredClone(value));
  },
  forgetSession: async (key: string) => session.delete(key),
}));
vi.mock('@/utils/browser/badge', () => ({ showCount: async () => undefined }));
vi.mock('@/utils/browser/i18n', () => ({ t: () => '', plural: () => '' }));
vi.mock('@/utils/browser/frames', () => ({
  documentsOf: async () => new Set(documents),
  isTabOpen: async () => documents.length > 0,
}));
vi.mock('@/entrypoints/background/lock', () => ({
  vault: async () => rig.store,
  lockState: async () => rig.store.status(),
}));
vi.mock('@/entrypoints/background/sites', () => ({ isAllowed: async () => true }));
vi.mock('@/entrypoints/background/corrections', () => ({
  settleReading: async (_: number, frame: { reading: unknown }) => frame.reading,
}));
vi.mock('@/entrypoints/background/pointing', () => ({ takePick: async () => undefined }));
vi.mock('@/entrypoints/background/vault-check', () => ({ lastCheck: async () => null }));
vi.mock('@/entrypoints/background/fill', () => ({
  planFill: async () => ({ ok: true, plan: { fields: [] } }),
  fill: async (_: unknown, values: object) => {
    filled.push(values);
    return { ok: true, filled: 3 };
  },
}));

const ALI = 'login.aliexpress.com';
const EBAY = 'www.ebay.com';

function from(host: string): Sender {
  const origin = `https://${host}`;
  return { tabId: 1, frameId: 0, documentId: host, origin, path: '/', topUrl: `${origin}/` };
}
async function goTo(host: string): Promise<void> {
  documents = [host];
  await takeNavigation(1, 0, `https://${host}/`);
}
function shows(host: string, kind: PageKind, roles: readonly Role[], over: Partial<Reading> = {}): Promise<void> {
  return takeReport(from(host), { type: 'reading', reading: readingOf(kind, roles, over) });
}
function types(host: string, values: Partial<Record<Role, string>>, cause: 'submit' | 'leave' | 'blur' = 'submit') {
  const fields = Object.entries(values).map(([role, value], index) => ({
    ref: `f${index}`,
    role: role as Role,
    value,
  }));
  return takeReport(from(host), { type: 'typed', cause, fields } satisfies Report);
}
const AT_ALI = { username: 'vera', 'current-password': 'ali-Secret-1' } as const;
const CHANGE: readonly Role[] = ['current-password', 'new-password', 'confirm-password'];

async function keep(account: Account): Promise<void> {
  expectOk(await writeRecords([{ kind: 'account', id: account.id, value: account }]));
}
async function kept(accountId: string): Promise<Account | undefined> {
  return (await readValues('account')).find((account) => account.id === accountId);
}
const tabView = async () => (await readView()).tabs['1'];
const ali = newAccount(id(1), 'aliexpress', 'www.aliexpress.com', 'vera', 1);
const ebay = newAccount(id(2), 'ebay', EBAY, 'vera', 1);

beforeEach(async () => {
  session.clear();
  forgetRecords();
  filled.length = 0;
  rig = await makeVault();
  await keep(ali);
  await keep(ebay);
  await goTo(ALI);
  await shows(ALI, 'sign-in', ['username', 'current-password']);
});

describe('a password that was typed at one store', () => {
  const typedThenLeft = {
    'before the page was left': async () => {
      await types(ALI, AT_ALI);
      await goTo(EBAY);
      await shows(EBAY, 'change-password', CHANGE);
    },
    'and told of only when the next page stood there': async () => {
      await goTo(EBAY);
      await shows(EBAY, 'change-password', CHANGE);
      await types(ALI, AT_ALI, 'leave');
    },
  };

  it.each(Object.entries(typedThenLeft))('is not there at another, %s', async (_, leave) => {
    await leave();
    expect(await readTab(1)).toMatchObject({ host: EBAY, typed: { username: '', current: '', fresh: '' } });
    expect(await tabView()).toMatchObject({ host: EBAY, typedCurrent: false, typedUsername: '' });
    expect(await takeTypedCurrent({ tabId: 1, accountId: ebay.id })).toEqual({ ok: false, reason: 'no-password' });
    const draft = expectOk(await makeDraft(1, ebay.id, {}));
    expectOk(await recordAndFill(1, ebay.id, draft.draftId));
    expect(filled).toHaveLength(1);
    expect(JSON.stringify([filled, await readValues('rotation'), await kept(ebay.id)])).not.toContain('ali-Secret-1');
  });

  it('is there again where the same login works: at its other hosts, and on coming back', async () => {
    await types(ALI, AT_ALI);
    await goTo(EBAY);
    await shows(EBAY, 'change-password', CHANGE);
    await goTo('www.alibaba.com');
    expect(await readTab(1)).toMatchObject({ typed: { username: 'vera', current: 'ali-Secret-1' } });
  });

  it('goes at a lock, whichever store the tab is at', async () => {
    await types(ALI, AT_ALI);
    await goTo(EBAY);
    await wipeTyped();
    expect(JSON.stringify(Object.fromEntries(session))).not.toContain('ali-Secret-1');
  });
});

describe('a sign-in that was sent at one store', () => {
  it.each([
    ['before the page was left', [() => types(ALI, AT_ALI), () => goTo(EBAY)]],
    ['and told of late', [() => goTo(EBAY), () => types(ALI, AT_ALI)]],
  ] as const)('proves nothing at another that shows somebody signed in: sent %s', async (_, steps) => {
    for (const step of steps) await step();
    await shows(EBAY, 'other', [], { signedIn: true });
    expect(await kept(ebay.id)).toEqual(ebay);
  });

  it('still counts where it leads back by way of a stranger', async () => {
    await types(ALI, AT_ALI);
    await goTo(EBAY);
    await goTo('www.aliexpress.com');
    await shows('www.aliexpress.com', 'other', [], { signedIn: true });
    expect((await kept(ali.id))?.current).toMatchObject({ value: 'ali-Secret-1', belief: 'verified' });
  });
});

describe('a new password that was sent at one store', () => {
  it('is not given to the account that is chosen at another', async () => {
    await shows(ALI, 'set-new-password', ['new-password']);
    await keep({ ...ali, id: id(3), usernames: ['ben'] });
    await types(ALI, { 'new-password': 'ali-Fresh-1' });
    expect((await readTab(1)).loose).not.toBeNull();
    await goTo(EBAY);
    await shows(EBAY, 'other', []);
    expectOk(await chooseAccount(1, ebay.id));
    expect(await readValues('rotation')).toEqual([]);
    await goTo(ALI);
    expectOk(await chooseAccount(1, ali.id));
    expect(await readValues('rotation')).toMatchObject([{ accountId: ali.id, candidates: [{ value: 'ali-Fresh-1' }] }]);
  });

  it('has no answer in what another shows', async () => {
    await shows(ALI, 'set-new-password', ['new-password']);
    await types(ALI, { 'new-password': 'ali-Fresh-1' });
    await goTo(EBAY);
    await shows(EBAY, 'rejected', [], { messages: [{ tone: 'error', text: 'Too short', reason: 'too-short' }] });
    expect((await readTab(1)).awaitsOutcome).toBeNull();
    await goTo(ALI);
    expect((await readTab(1)).awaitsOutcome).not.toBeNull();
  });
});

describe('the account that a tab was tied to at one store', () => {
  it('gets no password that is set by hand at another', async () => {
    expectOk(await chooseAccount(1, ali.id));
    await goTo(EBAY);
    await shows(EBAY, 'set-new-password', ['new-password']);
    await types(EBAY, { 'new-password': 'ebay-Fresh-1' });
    expect(await readValues('rotation')).toMatchObject([{ accountId: ebay.id, storeId: 'ebay' }]);
  });

  it('gets nothing of another by a guide that still shows the store before', async () => {
    await goTo(EBAY);
    await shows(EBAY, 'change-password', CHANGE);
    await types(EBAY, { 'current-password': 'ebay-Secret-1' }, 'blur');
    expect(await takeTypedCurrent({ tabId: 1, accountId: ali.id })).toEqual({ ok: false, reason: 'other-store' });
    const draft = expectOk(await makeDraft(1, ali.id, {}));
    expect(await recordDraft(1, ali.id, draft.draftId)).toEqual({ ok: false, reason: 'other-store' });
    expect(await kept(ali.id)).toEqual(ali);
  });

  it('gets no candidate that is made at another while the vault is locked', async () => {
    const first = expectOk(await makeDraft(1, ali.id, {}));
    expectOk(await recordAndFill(1, ali.id, first.draftId));
    await goTo(EBAY);
    await shows(EBAY, 'change-password', CHANGE);
    await rig.store.lock();
    forgetRecords();
    const second = expectOk(await makeDraft(1, null, {}));
    expectOk(await recordAndFill(1, '', second.draftId));
    expectOk(await rig.store.unlock(PASSWORD));
    await catchUp();
    const changes = await readValues('rotation');
    expect(changes.map(({ storeId, candidates }) => [storeId, candidates.map(({ value }) => value)])).toEqual(
      expect.arrayContaining([
        ['aliexpress', [first.password]],
        ['ebay', [second.password]],
      ]),
    );
  });
});

describe('a change that was begun at one store', () => {
  beforeEach(async () => {
    const draft = expectOk(await makeDraft(1, ali.id, {}));
    expectOk(await recordAndFill(1, ali.id, draft.draftId));
    await types(ALI, { 'new-password': draft.password });
    await goTo(EBAY);
    await shows(EBAY, 'other', [], { signedIn: true });
  });

  it('waits while its tab is at another, and goes on in it afterwards', async () => {
    expect((await readView()).waiting).toMatchObject([{ storeId: 'aliexpress' }]);
    expect((await tabView())?.rotation).toBeNull();
    await goTo(ALI);
    expect((await tabView())?.rotation).toMatchObject({ storeId: 'aliexpress' });
  });

  it('is in doubt when its tab is closed, wherever that was', async () => {
    await goTo('stranger.invalid');
    await takeClosedTab(1);
    expect(await readValues('rotation')).toMatchObject([{ state: 'uncertain' }]);
  });
});

describe('a tab that was closed', () => {
  it('leaves in doubt what its page still tells was sent, and nothing of itself that would hold up the change', async () => {
    await shows(ALI, 'set-new-password', ['new-password']);
    documents = [];
    await takeClosedTab(1);
    await types(ALI, { 'new-password': 'ali-Fresh-1' });
    expect(session.has('tab:1')).toBe(false);
    expect(await readValues('rotation')).toMatchObject([
      { state: 'uncertain', candidates: [{ value: 'ali-Fresh-1' }] },
    ]);
  });
});

describe('the way a person went at one store', () => {
  it('is not the way at another', async () => {
    await shows(ALI, 'reset-request', ['username']);
    await types(ALI, { username: 'vera' });
    expect((await readTab(1)).journey).toMatchObject({ reset: true, requested: true });
    await goTo(EBAY);
    await shows(EBAY, 'other', []);
    expect((await tabView())?.journey).toMatchObject({ reset: false, requested: false });
    await goTo(ALI);
    expect((await tabView())?.journey).toMatchObject({ reset: true, requested: true });
  });
});
