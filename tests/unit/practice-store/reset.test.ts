// Owns the promises of the practice store's resets: by code on one page, by the passport, by a mailed link.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PracticeStore, startPracticeStore } from '../../practice-store/server';
import { DEMO_ACCOUNT } from '../../practice-store/world';
import { type Answer, Visitor } from './visitor';
import { askForCode, NEW, newestCode, OLD, sendTwoBoxes, USER } from './walks';

const LINK_REQUEST = 'https://us.my.alibaba.com/user/company/forget_password_input_email.htm';
const DAY = 24 * 60 * 60_000;
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

/** Finishes the slide in a form's frame and gives its token. */
async function slide(form: Answer): Promise<string> {
  const frame = await visitor.get(form.attribute('iframe#baxia-dialog-content', 'src'));
  const answer = await visitor.post(frame.attribute('.nc-container', 'data-post'), {});
  return answer.json.token ?? '';
}

describe('the current single page', () => {
  async function openFrame(): Promise<Answer> {
    const shell = await visitor.get('https://www.aliexpress.com/p/account-center/find-password.html');
    const { next } = (await visitor.post(shell.attribute('#root', 'data-post'), { account: USER })).json;
    return visitor.get(next ?? '');
  }

  it('resets by code in a frame of another host, without any form', async () => {
    const frame = await openFrame();
    expect(frame.url.host).toBe('passport.aliexpress.com');
    expect(frame.document.querySelector('form')).toBeNull();
    await visitor.post(frame.attribute('#app', 'data-send'), {});
    const proof = await visitor.post(frame.attribute('#app', 'data-verify'), { code: newestCode(store) });
    expect(proof.json.ok).toBe(true);
    const passwords = { password: NEW, repeatPassword: NEW };
    expect((await visitor.post(frame.attribute('#app', 'data-password'), passwords)).json.ok).toBe(true);
    expect(store.currentPassword(USER)).toBe(NEW);
  });

  it('takes no password before the code', async () => {
    const frame = await openFrame();
    const passwords = { password: NEW, repeatPassword: NEW };
    const answer = await visitor.post(frame.attribute('#app', 'data-password'), passwords);
    expect(answer.json).toMatchObject({ ok: false, text: 'Your session has expired. Please start again.' });
    expect(store.currentPassword(USER)).toBe(OLD);
  });

  it('offers the secret question as another way', async () => {
    const frame = await openFrame();
    const post = frame.attribute('#app', 'data-verify');
    expect((await visitor.post(post, { answer: 'wrong' })).json.text).toBe(
      'The answer is incorrect. Please try again.',
    );
    expect((await visitor.post(post, { answer: DEMO_ACCOUNT.answer })).json.ok).toBe(true);
  });

  it('does not know a stranger', async () => {
    const shell = await visitor.get('https://www.aliexpress.com/p/account-center/find-password.html');
    const answer = await visitor.post(shell.attribute('#root', 'data-post'), { account: 'nobody@example.com' });
    expect(answer.json).toMatchObject({ ok: false, text: 'This account does not exist.' });
  });

  it('is the change for somebody who is signed in', async () => {
    await visitor.signIn(USER, OLD);
    const shell = await visitor.get('https://www.aliexpress.com/p/account-center/find-password.html');
    expect(shell.attribute('#root', 'data-frame')).toContain('https://passport.aliexpress.com/newreset/');
  });
});

describe('the passport’s reset', () => {
  const start = 'https://passport.alibaba.com/ac/password_find.htm?fromSite=4&lang=en_US';

  it('wants the slide first, then identity, then the two boxes', async () => {
    const refused = await visitor.submit(await visitor.get(start), { account: USER });
    expect(refused.read('.ui-form-error-service')).toBe('Please slide to verify first.');
    const ways = await visitor.submit(refused, { account: USER, slide: await slide(refused) });
    const page = await askForCode(visitor, ways);
    const form = await visitor.submit(page, { code: newestCode(store) });
    expect(form.url.pathname).toBe('/ac/password_find.htm');
    const done = await sendTwoBoxes(visitor, form, NEW);
    expect(done.document.querySelector('.ui-tipbox-success')).not.toBeNull();
    expect(store.currentPassword(USER)).toBe(NEW);
  });

  it('uses up a slide with one try', async () => {
    const page = await visitor.get(start);
    const token = await slide(page);
    await visitor.submit(page, { account: 'nobody@example.com', slide: token });
    const again = await visitor.submit(page, { account: USER, slide: token });
    expect(again.read('.ui-form-error-service')).toBe('Please slide to verify first.');
  });
});

describe('the mailed link', () => {
  async function mailLink(): Promise<string> {
    const page = await visitor.get(LINK_REQUEST);
    const sent = await visitor.submit(page, { account: USER, slide: await slide(page) });
    expect(sent.read('.mail-sent')).toContain('dem****per@example.com');
    return store.mailbox.at(-1)?.link ?? '';
  }

  it('resets in any browser, once', async () => {
    const link = await mailLink();
    expect(link).toMatch(/^https:\/\/us\.my\.alibaba\.com\//);
    const other = new Visitor(store);
    await sendTwoBoxes(other, await other.get(link), NEW);
    expect(store.currentPassword(USER)).toBe(NEW);
    const again = await other.get(link);
    expect(again.read('.ui-tipbox-error h3')).toBe('This link has expired or was already used.');
  });

  it('stays good after a refusal', async () => {
    const link = await mailLink();
    const refused = await sendTwoBoxes(visitor, await visitor.get(link), 'abc');
    expect(refused.read('.ui-form-error-service')).toContain('too short');
    await sendTwoBoxes(visitor, refused, NEW);
    expect(store.currentPassword(USER)).toBe(NEW);
  });

  it('expires after a day', async () => {
    const link = await mailLink();
    clock += DAY;
    expect((await visitor.get(link)).read('.ui-tipbox-error h3')).toContain('expired');
  });

  it('can be asked for over plain http, which the page says', async () => {
    const page = await visitor.get(LINK_REQUEST.replace('https:', 'http:'));
    expect(page.read('.practice-banner')).toContain('not secure');
    expect(store.log.at(-1)).toMatchObject({ scheme: 'http', host: 'us.my.alibaba.com' });
  });
});
