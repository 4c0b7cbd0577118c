// Owns the promises of reviewing a vault: an edit can be taken back and no password goes with it, merging loses nothing, the health
// report holds no password, and a code is given without its key.
import { beforeEach, expect, it, vi } from 'vitest';
import { makeCode } from '@/entrypoints/background/codes';
import { editAccount, forgetEdits, setCurrent, undoEdit } from '@/entrypoints/background/edits';
import { listForGuessing, listPrefixes, lookIntoRange, reportHealth } from '@/entrypoints/background/health';
import { mergeAccounts } from '@/entrypoints/background/merging';
import { forgetRecords, readRecord, readValues, writeRecords } from '@/entrypoints/background/records';
import type { Account, Belief, KnownPassword } from '@/utils/core/account';
import { isBinned } from '@/utils/core/bin';
import { AILMENTS } from '@/utils/core/health';
import { newAccount } from '@/utils/core/observation';
import { startRotation, step } from '@/utils/core/rotation';
import { knownTo } from '@/utils/core/settlement';
import { markOf } from '@/utils/core/totp';
import { expectOk, id, makeVault } from '../vault/rig';

let rig: Awaited<ReturnType<typeof makeVault>>;
vi.mock('@/utils/browser/session', () => ({}));
vi.mock('@/entrypoints/background/lock', () => ({ vault: async () => rig.store }));

beforeEach(async () => {
  forgetRecords();
  forgetEdits();
  rig = await makeVault();
});

let made = 0;
function password(value: string, belief: Belief = 'verified', since = 1): KnownPassword {
  made += 1;
  return { id: `p${made}`, value, madeBy: 'person', belief, since };
}

async function keep(at: number, over: Partial<Account>): Promise<string> {
  const bare = newAccount(id(at), over.storeId ?? 'aliexpress', over.host ?? 'www.aliexpress.com', 'vera', 1);
  const value = { ...bare, ...over };
  expectOk(await writeRecords([{ kind: 'account', id: value.id, value }]));
  return value.id;
}

async function read(accountId: string): Promise<Account> {
  const account = await readRecord('account', accountId);
  if (!account) throw new Error('it is gone');
  return account;
}

const values = (account: Account) => knownTo(account).map(({ value }) => value);

it('an edit is taken back whole, once, and not after another one', async () => {
  const accountId = await keep(1, { notes: 'first', questions: [{ id: 'q', question: 'Pet?', answer: 'Barsik ' }] });
  const before = await read(accountId);
  expectOk(await editAccount({ accountId, dropQuestion: 'q' }));
  expect((await read(accountId)).questions).toEqual([]);
  expectOk(await undoEdit({ accountId }));
  expect({ ...(await read(accountId)), updatedAt: 0 }).toEqual({ ...before, updatedAt: 0 });
  expect(await undoEdit({ accountId })).toEqual({ ok: false, reason: 'changed-elsewhere' });
  expectOk(await editAccount({ accountId, notes: { before: 'first', after: 'second' } }));
  forgetEdits();
  expect(await undoEdit({ accountId })).toEqual({ ok: false, reason: 'changed-elsewhere' });
});

it('taking back a password that was set by hand keeps it: the store may hold it', async () => {
  const accountId = await keep(1, { current: password('the old one') });
  expectOk(await setCurrent(accountId, 'the new one', 'set-by-person'));
  expectOk(await undoEdit({ accountId }));
  const account = await read(accountId);
  expect(account.current?.value).toBe('the old one');
  expect(values(account)).toContain('the new one');
});

it('user names are added, put first and taken away, never all of them, never one twice', async () => {
  const accountId = await keep(1, {});
  const names = (before: string[], after: string[]) => editAccount({ accountId, usernames: { before, after } });
  expectOk(await names(['vera'], [' ben ', 'vera']));
  expect((await read(accountId)).usernames).toEqual(['ben', 'vera']);
  expect(await names(['ben', 'vera'], [])).toEqual({ ok: false, reason: 'empty-username' });
  expect(await names(['ben', 'vera'], ['ben', 'ben'])).toEqual({ ok: false, reason: 'duplicate-username' });
  expect(await names(['vera'], ['otto'])).toEqual({ ok: false, reason: 'changed-elsewhere' });
});

it('texts of any kind are kept exactly, and one that is too long is refused whole', async () => {
  const accountId = await keep(1, {});
  for (const notes of [
    '\u202Eevil\u2066',
    'a\u200b\u200db',
    `x${'\u0301'.repeat(900)}`,
    '\ud800',
    'a\0b',
    '<script>{{x}}',
  ]) {
    const { notes: before } = await read(accountId);
    expectOk(
      await editAccount({ accountId, notes: { before, after: notes }, question: { question: notes, answer: notes } }),
    );
    forgetRecords();
    const account = await read(accountId);
    expect(account.notes).toBe(notes);
    expect(account.questions.at(-1)).toMatchObject({ question: notes, answer: notes });
  }
  const { notes } = await read(accountId);
  const huge = await editAccount({ accountId, notes: { before: notes, after: 'n'.repeat(1_000_000) } });
  expect(huge).toEqual({ ok: false, reason: 'too-large' });
  expect((await read(accountId)).notes).toBe(notes);
});

it('a code generator gives codes and keeps its key', async () => {
  const accountId = await keep(1, {});
  expect(await editAccount({ accountId, totp: { before: null, after: 'nonsense 1' } })).toEqual({
    ok: false,
    reason: 'not-totp',
  });
  expectOk(await editAccount({ accountId, totp: { before: null, after: 'gezd gnbv gy3t qojq' } }));
  const code = expectOk(await makeCode({ accountId }));
  expect(code.code).toMatch(/^\d{6}$/);
  expect(code.endsAt).toBeGreaterThan(Date.now() - 1);
  expect(JSON.stringify(code)).not.toContain('GEZD');
  const before = markOf((await read(accountId)).totp ?? '');
  expectOk(await editAccount({ accountId, totp: { before, after: null } }));
  expect(await makeCode({ accountId })).toEqual({ ok: false, reason: 'not-found' });
});

it('an answer whose question was taken away meanwhile is refused, not dropped', async () => {
  const accountId = await keep(1, { questions: [] });
  const question = { id: 'gone', question: 'Pet?', answer: 'Rex' };
  expect(await editAccount({ accountId, question })).toEqual({ ok: false, reason: 'changed-elsewhere' });
  expect((await read(accountId)).questions).toEqual([]);
});

it('merging takes over every password, name, question, note and change, and leaves the others in the bin', async () => {
  const into = await keep(1, { current: password('kept'), history: [password('older')], notes: 'mine' });
  const from = await keep(2, {
    usernames: ['vera+shop'],
    storeId: 'alibaba',
    host: 'www.alibaba.com',
    current: password('theirs'),
    history: [password('theirs before')],
    questions: [{ id: 'q', question: 'Pet?', answer: 'Barsik' }],
    notes: 'theirs',
    totp: 'otpauth://totp/x?secret=GEZDGNBV',
  });
  const started = startRotation({
    id: id(9),
    accountId: from,
    storeId: 'alibaba',
    host: 'www.alibaba.com',
    old: null,
    now: 1,
  });
  const over = step(started, { type: 'abandon' }, 2);
  if (!over.ok) throw new Error('it is not abandoned');
  expectOk(await writeRecords([{ kind: 'rotation', id: id(9), value: over.rotation }]));
  expectOk(await mergeAccounts({ into, from: [from] }));
  const merged = await read(into);
  expect(merged.current?.value).toBe('kept');
  expect(values(merged).toSorted()).toEqual(['kept', 'older', 'theirs', 'theirs before']);
  expect(merged.usernames).toEqual(['vera', 'vera+shop']);
  expect(merged).toMatchObject({ notes: 'mine\n\ntheirs', totp: 'otpauth://totp/x?secret=GEZDGNBV' });
  expect(merged.questions).toHaveLength(1);
  const rotations = await readValues('rotation');
  expect(rotations.map(({ accountId }) => accountId)).toEqual([into]);
  const gone = await read(from);
  expect(isBinned(gone, rotations)).toBe(true);
  expect(values(gone)).toEqual(['theirs', 'theirs before']);
});

it('merging is refused for two logins, and while a change is not finished', async () => {
  const into = await keep(1, {});
  const other = await keep(2, { storeId: 'ebay', host: 'www.ebay.com' });
  expect(await mergeAccounts({ into, from: [other] })).toEqual({ ok: false, reason: 'not-one-login' });
  const twin = await keep(3, { usernames: ['VERA'] });
  const open = startRotation({ id: id(9), accountId: twin, storeId: 'aliexpress', host: 'x', old: null, now: 1 });
  expectOk(await writeRecords([{ kind: 'rotation', id: id(9), value: open }]));
  expect(await mergeAccounts({ into, from: [twin] })).toEqual({ ok: false, reason: 'change-open' });
});

it('the health report finds what is amiss, with its evidence, and holds no password', async () => {
  const secrets = ['aB3#longer', 'Zx9!another', 'short1', 'secret-vera-77'];
  await keep(1, { current: password(secrets[1] ?? ''), history: [password(secrets[0] ?? '')] });
  await keep(2, { storeId: 'aliexpress-ru', host: 'aliexpress.ru', current: password(secrets[0] ?? '') });
  await keep(3, { storeId: 'ebay', host: 'www.ebay.com', current: password(secrets[1] ?? '') });
  await keep(4, { storeId: 'etsy', host: 'www.etsy.com', current: password(secrets[2] ?? '', 'typed') });
  await keep(5, { storeId: 'target', host: 'www.target.com', current: password(secrets[3] ?? '') });
  await keep(6, { storeId: 'walmart', host: 'www.walmart.com', reminder: { at: 2, reason: 'lent' } });
  const found = new Map<string, string[]>();
  for (const ailment of AILMENTS) {
    const report = expectOk(await reportHealth({ ailment, page: 0 }));
    found.set(ailment, report.lines.map(({ account }) => account.storeId).toSorted());
    for (const secret of secrets) expect(JSON.stringify(report)).not.toContain(secret);
  }
  expect(Object.fromEntries(found)).toEqual({
    forgotten: ['aliexpress-ru'],
    reused: ['aliexpress', 'ebay'],
    weak: ['etsy', 'target'],
    due: ['walmart'],
    unproven: ['etsy'],
  });
  const forgotten = expectOk(await reportHealth({ ailment: 'forgotten', page: 0 })).lines[0];
  expect(forgotten?.finding).toMatchObject({ shared: false, other: id(1) });
});

it('the looks at many passwords give out ids, words and five digits, and compare in the background', async () => {
  const accountId = await keep(1, { current: password('password') });
  await keep(2, { storeId: 'ebay', host: 'www.ebay.com', current: password('password') });
  const guessing = expectOk(await listForGuessing({ from: 0 }));
  expect(guessing.total).toBe(1);
  expect(JSON.stringify(guessing)).not.toContain('"password"');
  const { items } = expectOk(await listPrefixes({ from: 0 }));
  // SHA-1 of "password" is 5BAA6 1E4C9B93F3F0682250B6CF8331B7EE68FD8.
  expect(items).toMatchObject([{ account: { id: accountId }, prefix: '5BAA6' }]);
  expect(JSON.stringify(items)).not.toContain('1E4C9');
  const range = '1E4C9B93F3F0682250B6CF8331B7EE68FD8:42\r\n0018A45C4D1DEF81644B54AB7F969B88D65:3';
  expect(await lookIntoRange({ accountId, range })).toEqual({ ok: true, times: 42 });
  expect(await lookIntoRange({ accountId, range: '<html>' })).toEqual({ ok: true, times: null });
});
