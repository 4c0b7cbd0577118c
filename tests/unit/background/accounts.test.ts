// Owns the promise that two windows at one account lose nothing: a text that was changed from an older one is refused, and a password
// that is set stays beside the one set before.
import { beforeEach, expect, it, vi } from 'vitest';
import { editAccount, setCurrent } from '@/entrypoints/background/edits';
import { forgetRecords, readRecord, writeRecords } from '@/entrypoints/background/records';
import { newAccount } from '@/utils/core/observation';
import { startRotation } from '@/utils/core/rotation';
import { knownTo } from '@/utils/core/settlement';
import { markOf } from '@/utils/core/totp';
import { expectOk, id, makeVault } from '../vault/rig';

let rig: Awaited<ReturnType<typeof makeVault>>;
vi.mock('@/utils/browser/session', () => ({}));
vi.mock('@/entrypoints/background/lock', () => ({ vault: async () => rig.store }));

const accountId = id(1);
const edit = (before: string, after: string) => ({ before, after });
const questions = async () => (await readRecord('account', accountId))?.questions ?? [];
const stale = { ok: false, reason: 'changed-elsewhere' };

beforeEach(async () => {
  forgetRecords();
  rig = await makeVault();
  const account = { ...newAccount(accountId, 'aliexpress', 'www.aliexpress.com', 'vera', 1), notes: 'first' };
  expectOk(await writeRecords([{ kind: 'account', id: accountId, value: account }]));
});

it('a note or a name that another window changed meanwhile is not written over', async () => {
  expectOk(
    await editAccount({
      accountId,
      notes: edit('first', 'of one window'),
      usernames: { before: ['vera'], after: ['vera.k'] },
    }),
  );
  expect(await editAccount({ accountId, notes: edit('first', 'of the other') })).toEqual(stale);
  expect(await editAccount({ accountId, usernames: { before: ['vera'], after: ['ben'] } })).toEqual(stale);
  expect(await readRecord('account', accountId)).toMatchObject({ notes: 'of one window', usernames: ['vera.k'] });
});

it('is written by the other window once it has seen it, and by both where they want the same', async () => {
  expectOk(await editAccount({ accountId, notes: edit('first', 'of one window') }));
  expectOk(await editAccount({ accountId, notes: edit('first', 'of one window') }));
  expectOk(await editAccount({ accountId, notes: edit('of one window', 'of both') }));
  expect(await readRecord('account', accountId)).toMatchObject({ notes: 'of both' });
});

it('an answer that another window changed meanwhile is neither written over nor taken away', async () => {
  const question = 'Pet?';
  expectOk(await editAccount({ accountId, question: { question, answer: 'Barsik' } }));
  const asked = (await questions())[0]?.id ?? '';
  expectOk(await editAccount({ accountId, question: { id: asked, question, answer: 'of one window' } }));
  expect(await editAccount({ accountId, question: { id: asked, question, answer: 'of the other' } })).toEqual(stale);
  expect(await editAccount({ accountId, dropQuestion: asked })).toEqual(stale);
  expect((await questions()).map(({ answer }) => answer)).toEqual(['of one window']);
});

it('a secret of one-time codes that another window set meanwhile is neither written over nor taken away', async () => {
  const totp = async () => (await readRecord('account', accountId))?.totp;
  const mark = async () => markOf((await totp()) ?? '');
  expectOk(await editAccount({ accountId, totp: { before: null, after: 'GEZDGNBVGY3TQOJQ' } }));
  const first = await mark();
  expect(await editAccount({ accountId, totp: { before: null, after: 'JBSWY3DPEHPK3PXP' } })).toEqual(stale);
  // Both windows want the same.
  expectOk(await editAccount({ accountId, totp: { before: null, after: 'GEZDGNBVGY3TQOJQ' } }));
  expectOk(await editAccount({ accountId, totp: { before: first, after: 'JBSWY3DPEHPK3PXP' } }));
  expect(await editAccount({ accountId, totp: { before: first, after: null } })).toEqual(stale);
  expect(await totp()).toContain('JBSWY3DPEHPK3PXP');
  expectOk(await editAccount({ accountId, totp: { before: await mark(), after: null } }));
  expect(await totp()).toBeUndefined();
});

it('an open change learns of a current password that is set meanwhile, as the one to fill in its page', async () => {
  const ids = { id: id(9), accountId, storeId: 'aliexpress', host: 'www.aliexpress.com' };
  const old = { value: 'stale', source: 'vault' } as const;
  const finished = { ...startRotation({ ...ids, id: id(8), old, now: 2 }), state: 'abandoned' } as const;
  const open = startRotation({ ...ids, old, now: 1 });
  for (const value of [finished, open]) expectOk(await writeRecords([{ kind: 'rotation', id: value.id, value }]));
  expectOk(await setCurrent(accountId, 'right', 'replaced-by-typed'));
  expect((await readRecord('rotation', id(9)))?.olds.map(({ value }) => value)).toEqual(['stale', 'right']);
  expect(await readRecord('rotation', id(8))).toEqual(finished);
  // It is the current one already: there is nothing to tell.
  const before = await readRecord('rotation', id(9));
  expectOk(await setCurrent(accountId, 'right', 'replaced-by-typed'));
  expect(await readRecord('rotation', id(9))).toEqual(before);
});

it('passwords that two windows set are both kept', async () => {
  const [one, other] = await Promise.all([
    setCurrent(accountId, 'of one window', 'set-by-person'),
    setCurrent(accountId, 'of the other', 'set-by-person'),
  ]);
  // At the same moment one of them is refused, and says so; nothing it was told to keep is dropped in silence.
  expect([one, other].filter(({ ok }) => ok).length).toBeGreaterThan(0);
  if (!other.ok) expectOk(await setCurrent(accountId, 'of the other', 'set-by-person'));
  if (!one.ok) expectOk(await setCurrent(accountId, 'of one window', 'set-by-person'));
  const account = await readRecord('account', accountId);
  expect(account && knownTo(account).map(({ value }) => value)).toEqual(
    expect.arrayContaining(['of one window', 'of the other']),
  );
});
