// The promise of the rehearsal: the same rotation and the same guide's answers, in memory alone; the shop says no as stores do.
import { describe, expect, it } from 'vitest';
import { type Desk, makeDesk, POLICY } from '@/entrypoints/rehearsal/desk';
import type { FillWrite } from '@/utils/core/page-messages';
import type { FieldReading, Reading } from '@/utils/core/reading';
import type { View } from '@/utils/core/view';
import { beginVisit, type Deed, mailOf, pageOf, VISITOR, visitAfter } from '@/utils/rehearsal/visit';

const FORMER = 'Garden-Gate-27';

const box = (role: FieldReading['role']): FieldReading => ({
  ref: role,
  role,
  certainty: 1,
  group: 0,
  label: '',
  length: 0,
  maxLength: null,
});
const page = (kind: Reading['kind'], over: Partial<Reading> = {}): Reading => ({
  kind,
  certainty: 1,
  lang: 'en',
  fields: [],
  rules: {},
  messages: [],
  controls: [],
  frames: [],
  signedIn: false,
  accountHint: '',
  ...over,
});
const CHANGE = page('change-password', {
  fields: [box('current-password'), box('new-password'), box('confirm-password')],
});

function practise(): {
  desk: Desk;
  state: () => string | undefined;
  id: () => string;
  written: FillWrite[];
  led: string[];
} {
  const written: FillWrite[] = [];
  const led: string[] = [];
  let view: View | null = null;
  const desk = makeDesk(
    { username: VISITOR.email, password: FORMER },
    {
      draw: () => undefined,
      fill: (writes) => {
        written.push(...writes);
        return { ok: true, filled: writes.length };
      },
      point: () => ({ ok: true }),
      unpoint: () => undefined,
    },
    {
      show: (next) => {
        view = next;
      },
      lead: (link) => led.push(link),
    },
  );
  const rotation = () => (view as View | null)?.tabs[1]?.rotation;
  return { desk, written, led, state: () => rotation()?.state, id: () => rotation()?.id ?? '' };
}

async function recordAndFill({ desk }: ReturnType<typeof practise>): Promise<string> {
  desk.read(CHANGE);
  const made = await desk.answer('draft.make', { tabId: 1, accountId: 'practice', options: {} });
  if (!made.ok) throw new Error(made.reason);
  const filled = await desk.answer('rotation.record-and-fill', {
    tabId: 1,
    accountId: 'practice',
    draftId: made.draftId,
  });
  expect(filled).toEqual({ ok: true, filled: 3 });
  return made.password;
}

describe('the rehearsal', () => {
  it('goes through the states of a real change, up to the sign-in that proves it', async () => {
    const run = practise();
    const password = await recordAndFill(run);
    expect(run.written.map(({ role, value }) => [role, value])).toEqual([
      ['current-password', FORMER],
      ['new-password', password],
      ['confirm-password', password],
    ]);
    expect(run.state()).toBe('released');
    run.desk.hearSent({ oldPassword: FORMER, newPassword: password, confirmPassword: password });
    expect(run.state()).toBe('submitted');
    run.desk.read(page('success'));
    expect(run.state()).toBe('confirmed');
    run.desk.hearSent({ loginId: VISITOR.email, password });
    run.desk.read(page('other', { signedIn: true }));
    expect(run.state()).toBe('verified');
  });

  it('is not proven by a sign-in with another password', async () => {
    const run = practise();
    const password = await recordAndFill(run);
    run.desk.hearSent({ newPassword: password });
    run.desk.read(page('success'));
    run.desk.hearSent({ loginId: VISITOR.email, password: FORMER });
    run.desk.read(page('other', { signedIn: true }));
    expect(run.state()).toBe('uncertain');
  });

  it('finds out by a sign-in which password the shop holds, and starts anew after that', async () => {
    const run = practise();
    const password = await recordAndFill(run);
    run.desk.hearSent({ newPassword: password });
    run.desk.read({ ...CHANGE, messages: [{ tone: 'error', reason: 'wrong-password', text: 'Wrong password.' }] });
    expect(run.state()).toBe('rejected');
    expect(await run.desk.answer('rotation.resume', { rotationId: run.id(), tabId: 1 })).toEqual({ ok: true });
    run.desk.hearSent({ loginId: VISITOR.email, password: FORMER });
    run.desk.read(page('other', { signedIn: true }));
    expect(run.state()).toBe('kept-old');
    await recordAndFill(run);
    run.desk.read(page('other', { signedIn: true }));
    expect(run.state()).toBe('released');
  });

  it('takes up a password that was typed into the page, and a refusal of it', async () => {
    const run = practise();
    run.desk.read(CHANGE);
    run.desk.hearSent({ newPassword: 'short', confirmPassword: 'short' });
    expect(run.state()).toBe('submitted');
    run.desk.read({ ...CHANGE, messages: [{ tone: 'error', reason: 'too-short', text: 'Too short.' }] });
    expect(run.state()).toBe('rejected');
    await recordAndFill(run);
    expect(run.state()).toBe('released');
  });

  it('leads to its own shop, and answers what it does not know with a refusal', async () => {
    const { desk, led } = practise();
    await desk.answer('page.open', { to: 'change', tabId: 1, accountId: null });
    expect(led).toEqual(['change']);
    expect(await desk.answer('vault.lock', {})).toEqual({ ok: false, reason: 'bad-request' });
    expect(await desk.answer('account.add', { storeId: 'aliexpress', host: '', username: 'x' })).toMatchObject({
      ok: false,
    });
  });
});

describe('its shop', () => {
  const visitWith = (...deeds: Deed[]) =>
    deeds.reduce((visit, deed) => visitAfter(visit, deed, POLICY), beginVisit('en', FORMER, '123456'));
  const toChange: Deed[] = [
    { type: 'follow', link: 'change' },
    { type: 'get-code' },
    { type: 'send', values: { code: '123456' } },
  ];
  const send = (values: Record<string, string>): Deed => ({ type: 'send', values });

  it('mails its code only when asked, and takes no other', () => {
    expect(mailOf(visitWith({ type: 'follow', link: 'change' }))).toBeNull();
    expect(mailOf(visitWith({ type: 'follow', link: 'change' }, { type: 'get-code' }))).toContain('123456');
    expect(
      visitWith({ type: 'follow', link: 'change' }, { type: 'get-code' }, send({ code: '000000' })).error,
    ).not.toBeNull();
    expect(visitWith(...toChange).place).toBe('change');
  });

  it.each([
    [
      'a wrong old password',
      { oldPassword: 'x', newPassword: 'Kq7#mTz4.RwXe9vPd2', confirmPassword: 'Kq7#mTz4.RwXe9vPd2' },
    ],
    [
      'two that differ',
      { oldPassword: FORMER, newPassword: 'Kq7#mTz4.RwXe9vPd2', confirmPassword: 'Kq7#mTz4.RwXe9vPd3' },
    ],
    ['the old one again', { oldPassword: FORMER, newPassword: FORMER, confirmPassword: FORMER }],
    [
      'one that breaks its rules',
      { oldPassword: FORMER, newPassword: 'abcdefghijklmnopq', confirmPassword: 'abcdefghijklmnopq' },
    ],
  ])('refuses %s', (_, values) => {
    const visit = visitWith(...toChange, send(values));
    expect(visit.place).toBe('change');
    expect(visit.error).toMatch(/\S/);
    expect(pageOf(visit, POLICY)).toContain(visit.error?.slice(0, 10));
  });

  it('takes a good one, signs everybody out, and wants the new one from then on', () => {
    const fresh = 'Kq7#mTz4.RwXe9vPd2';
    const changed = visitWith(...toChange, send({ oldPassword: FORMER, newPassword: fresh, confirmPassword: fresh }));
    expect(changed.place).toBe('changed');
    const signIn = visitAfter(changed, { type: 'follow', link: 'sign-in' }, POLICY);
    expect(visitAfter(changed, { type: 'follow', link: 'profile' }, POLICY)).toEqual(changed);
    expect(visitAfter(signIn, send({ loginId: VISITOR.email, password: FORMER }), POLICY).place).toBe('sign-in');
    expect(visitAfter(signIn, send({ loginId: VISITOR.email, password: fresh }), POLICY).place).toBe('account');
  });

  it('says on every page that it is no store', () => {
    for (const visit of [visitWith(), visitWith(...toChange), visitWith({ type: 'follow', link: 'sign-out' })]) {
      expect(pageOf(visit, POLICY)).toContain('Practice store: do not use a real password');
    }
  });
});
