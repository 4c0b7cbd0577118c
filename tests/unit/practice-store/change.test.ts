// Owns the promises of the practice store's change: identity first, every refusal told, the new password signs in.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PracticeStore, startPracticeStore } from '../../practice-store/server';
import { DEMO_ACCOUNT } from '../../practice-store/world';
import { Visitor } from './visitor';
import { askForCode, confirmByQuestion, ENTRY, NEW, newestCode, OLD, openChange, sendTwoBoxes, USER } from './walks';

let clock = Date.UTC(2026, 10, 23);
let store: PracticeStore;
let visitor: Visitor;

beforeAll(async () => {
  store = await startPracticeStore({ now: () => clock });
});
afterAll(() => store.close());
beforeEach(() => {
  store.reset();
  visitor = new Visitor(store);
});

describe('the legacy change in the frame', () => {
  it('is done by the secret question, and then only the new password signs in', async () => {
    const ways = await openChange(visitor);
    const form = await confirmByQuestion(visitor, ways, DEMO_ACCOUNT.answer);
    expect(form.document.querySelectorAll('input[type="password"]').length).toBe(2);
    const done = await sendTwoBoxes(visitor, form, NEW);
    expect(done.read('.ui-tipbox-success h3')).toBe('Your password has been changed successfully.');
    expect(store.currentPassword(USER)).toBe(NEW);
    expect((await visitor.signIn(USER, OLD)).json.ok).toBe(false);
    expect((await visitor.signIn(USER, NEW)).json.ok).toBe(true);
  });

  it('is done by the e-mailed code, six digits from the store’s own sender', async () => {
    const page = await askForCode(visitor, await openChange(visitor));
    const mail = store.mailbox.at(-1);
    expect(mail).toMatchObject({ from: 'account@notice.aliexpress.com', to: USER, spam: false });
    expect(mail?.code).toMatch(/^\d{6}$/);
    const form = await visitor.submit(page, { code: newestCode(store) });
    await sendTwoBoxes(visitor, form, NEW);
    expect(store.currentPassword(USER)).toBe(NEW);
  });

  it('logs everything in order: what arrived, whether it was accepted and why not', async () => {
    const ways = await openChange(visitor);
    await confirmByQuestion(visitor, ways, 'wrong');
    const form = await confirmByQuestion(visitor, ways, DEMO_ACCOUNT.answer);
    await sendTwoBoxes(visitor, form, 'abc');
    await sendTwoBoxes(visitor, form, NEW);
    const told = store.log.filter((entry) => entry.action !== 'page');
    expect(told.map(({ action, accepted, why }) => [action, accepted, why])).toEqual([
      ['sign-in', true, null],
      ['answer', false, 'wrongAnswer'],
      ['answer', true, null],
      ['new-password', false, 'tooShort'],
      ['new-password', true, null],
    ]);
    expect(told.at(-1)).toMatchObject({
      scheme: 'https',
      host: 'passport.aliexpress.com',
      path: '/ac/password_modify.htm',
      username: USER,
      received: { password: NEW, confirm: NEW, kept: NEW },
    });
    expect(store.log.map((entry) => entry.number)).toEqual(store.log.map((_, index) => index + 1));
  });

  it('takes no password before identity is confirmed', async () => {
    const ways = await openChange(visitor);
    const answer = await visitor.post(ways.url.href, { '_fm-pas-_0-n': NEW, '_fm-pas-_0-c': NEW });
    expect(answer.read('.ui-tipbox-error h3')).toContain('expired');
    expect(store.currentPassword(USER)).toBe(OLD);
    expect(store.log.at(-1)).toMatchObject({ action: 'new-password', accepted: false, why: 'sessionExpired' });
  });

  it('cannot be sent twice', async () => {
    const form = await confirmByQuestion(visitor, await openChange(visitor), DEMO_ACCOUNT.answer);
    await sendTwoBoxes(visitor, form, NEW);
    await sendTwoBoxes(visitor, form, 'Another5pass#now.');
    expect(store.currentPassword(USER)).toBe(NEW);
  });

  it('ends every session of the account', async () => {
    const form = await confirmByQuestion(visitor, await openChange(visitor), DEMO_ACCOUNT.answer);
    await sendTwoBoxes(visitor, form, NEW);
    const home = await visitor.get('https://www.aliexpress.com/');
    expect(home.read('.account-name')).toBeNull();
  });

  it('asks a stranger to sign in first and brings him back', async () => {
    const page = await visitor.get(`${ENTRY}?layout=direct`);
    expect(page.url.host).toBe('login.aliexpress.com');
    const answer = await visitor.post(page.attribute('[data-post]', 'data-post'), { loginId: USER, password: OLD });
    const entry = await visitor.get(answer.json.next ?? '');
    expect(entry.attribute('iframe#iframe1', 'src')).toContain('https://passport.aliexpress.com/ac/');
  });

  it('works from Alibaba’s own address too', async () => {
    await visitor.signIn(USER, OLD, 'https://login.alibaba.com/?layout=direct');
    const ways = await visitor.get('https://passport.alibaba.com/ac/password_modify.htm?fromSite=4&lang=en_US');
    const form = await confirmByQuestion(visitor, ways, DEMO_ACCOUNT.answer);
    await sendTwoBoxes(visitor, form, NEW);
    expect(store.currentPassword(USER)).toBe(NEW);
  });
});

describe('the e-mailed code', () => {
  it('is refused when it is wrong', async () => {
    const page = await askForCode(visitor, await openChange(visitor));
    const wrong = newestCode(store) === '000000' ? '111111' : '000000';
    const answer = await visitor.submit(page, { code: wrong });
    expect(answer.read('.ui-form-error-service')).toBe('The verification code is incorrect.');
    expect(answer.document.querySelector('#J_Checkcode')).not.toBeNull();
  });

  it.each([
    [15 * 60_000 - 1, '#newPwd'],
    [15 * 60_000, '.ui-form-error-service'],
  ])('%i ms after it was sent leads to %s', async (wait, selector) => {
    const page = await askForCode(visitor, await openChange(visitor));
    clock += wait;
    const answer = await visitor.submit(page, { code: newestCode(store) });
    expect(answer.document.querySelector(selector)).not.toBeNull();
  });

  it('voids the one before it', async () => {
    const page = await askForCode(visitor, await openChange(visitor, '?digits=8'));
    const first = newestCode(store);
    await visitor.post(page.attribute('#J_GetCode_Email', 'data-send'), {});
    expect(newestCode(store)).not.toBe(first);
    expect((await visitor.submit(page, { code: first })).read('.ui-form-error-service')).toContain('incorrect');
    expect((await visitor.submit(page, { code: newestCode(store) })).document.querySelector('#newPwd')).not.toBeNull();
  });
});

describe('the how-to’s form', () => {
  it('asks for the e-mail address, sends five digits and takes current, new and confirm', async () => {
    const ways = await openChange(visitor, '?layout=three-box');
    const page = await askForCode(visitor, ways, USER);
    expect(newestCode(store)).toMatch(/^\d{5}$/);
    const form = await visitor.submit(page, { code: newestCode(store), email: USER });
    expect(form.document.querySelectorAll('input[type="password"]').length).toBe(3);
    expect(form.read('.pwd-level')).toBe('LowMediumHigh');
    const passwords = { newPassword: NEW, confirmPassword: NEW };
    const wrong = await visitor.submit(form, { ...passwords, oldPassword: 'not-it' });
    expect(wrong.read('.ui-form-error-service')).toBe('The current password is incorrect.');
    await visitor.submit(wrong, { ...passwords, oldPassword: OLD });
    expect(store.currentPassword(USER)).toBe(NEW);
  });

  it('sends no code to another address', async () => {
    const ways = await openChange(visitor, '?layout=three-box');
    await askForCode(visitor, ways, 'somebody@example.com');
    expect(store.mailbox).toEqual([]);
    expect(store.log.at(-1)).toMatchObject({ action: 'send-code', accepted: false, why: 'wrongEmail' });
  });
});

describe('the Russian settings page', () => {
  it('changes the Russian account and leaves the other one', async () => {
    await visitor.signIn(USER, OLD, 'https://login.aliexpress.ru/?flag=1');
    const form = await visitor.get('https://aliexpress.ru/settings/security');
    expect(form.attribute('html', 'lang')).toBe('ru');
    await visitor.submit(form, { oldPassword: OLD, newPassword: NEW, confirmPassword: NEW });
    expect([store.currentPassword(USER, 'ru'), store.currentPassword(USER)]).toEqual([NEW, OLD]);
  });
});
