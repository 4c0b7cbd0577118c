// Owns the promises of signing in at the practice store: every layout lets the right person in and nobody else.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PracticeStore, startPracticeStore } from '../../practice-store/server';
import { Visitor } from './visitor';
import { ENTRY, OLD, USER } from './walks';

let store: PracticeStore;
let visitor: Visitor;

beforeAll(async () => {
  store = await startPracticeStore();
});
afterAll(() => store.close());
beforeEach(() => {
  store.reset();
  visitor = new Visitor(store);
});

describe('signing in', () => {
  it.each([
    ['directly', 'https://login.aliexpress.com/buyer.htm?layout=direct', 'https://www.aliexpress.com/?layout=direct'],
    ['in two steps', 'https://www.aliexpress.com/p/ug-login-page/login.html', 'https://www.aliexpress.com/'],
    ['in two steps, old path', 'https://www.aliexpress.com/p/ug/login.html', 'https://www.aliexpress.com/'],
    ['on a language host', 'https://es.aliexpress.com/p/ug-login-page/login.html', 'https://es.aliexpress.com/'],
    ['at Alibaba', 'https://login.alibaba.com/?layout=direct', 'https://www.alibaba.com/?layout=direct'],
    ['in Russia', 'https://login.aliexpress.ru/?flag=1', 'https://aliexpress.ru/'],
  ])('%s lets the right password in and no other', async (_name, address, home) => {
    expect((await visitor.signIn(USER, `${OLD}x`, address)).json.ok).toBe(false);
    expect((await visitor.get(home)).read('.account-name')).toBeNull();
    const answer = await visitor.signIn(USER, OLD, address);
    expect(answer.json).toMatchObject({ ok: true, next: home });
    expect((await visitor.get(home)).read('.account-name')).toBe('Demo Shopper');
  });

  it('in the frame hands out a ticket that the login page trades once', async () => {
    const host = await visitor.get('https://login.aliexpress.com/buyer.htm');
    const frame = await visitor.get(host.attribute('iframe#alibaba-login-box', 'src'));
    expect(frame.url.href).toContain('https://passport.aliexpress.com/mini_login.htm?appName=aebuyer');
    const post = frame.attribute('#login-form', 'data-post');
    const { ticket } = (await new Visitor(store).post(post, { loginId: USER, password: OLD })).json;
    const trade = `${host.attribute('iframe', 'data-ticket')}&st=${ticket}`;
    expect((await visitor.get(trade)).read('.account-name')).toBe('Demo Shopper');
    expect((await new Visitor(store).get(trade)).read('.account-name')).toBeNull();
  });

  it('carries a session to the US site by the cookie detour', async () => {
    const home = await visitor.get('https://www.aliexpress.us/?layout=direct');
    const answer = await visitor.signIn(USER, OLD, home.attribute('.sign-in-link', 'href'));
    expect(answer.json.next).toContain('https://login.aliexpress.com/sync_cookie_read');
    const there = await visitor.get(answer.json.next ?? '');
    expect(there.url.host).toBe('www.aliexpress.us');
    expect(there.read('.account-name')).toBe('Demo Shopper');
    expect(store.log.map((entry) => entry.path)).toContain('/sync_cookie_write.htm');
  });

  it('at one realm is no session at the other', async () => {
    await visitor.signIn(USER, OLD, 'https://login.aliexpress.ru/?flag=1');
    expect((await visitor.get('https://www.aliexpress.com/')).read('.account-name')).toBeNull();
  });

  it('ends by signing out', async () => {
    await visitor.signIn(USER, OLD);
    const home = await visitor.get('https://www.aliexpress.com/');
    await visitor.get(home.attribute('a[href*="logout"]', 'href'));
    expect((await visitor.get('https://www.aliexpress.com/')).read('.account-name')).toBeNull();
  });

  it('asks for the characters of the picture where the fault is set', async () => {
    store.setFault('checkcode');
    const page = await visitor.get('https://login.aliexpress.com/?layout=direct');
    const values = { loginId: USER, password: OLD };
    const post = page.attribute('#login-form', 'data-post');
    expect((await visitor.post(post, values)).json.ok).toBe(false);
    const checkCode = page.read('.checkcode-picture') ?? '';
    expect((await visitor.post(post, { ...values, checkCode })).json.ok).toBe(true);
  });

  it('never leads to a foreign host', async () => {
    const foreign = encodeURIComponent('https://evil.example/');
    const at = `https://login.aliexpress.com/buyer.htm?layout=direct&return=${foreign}`;
    expect((await visitor.signIn(USER, OLD, at)).json.next).toBe('https://www.aliexpress.com/?layout=direct');
  });

  it('works for an account that a test adds', async () => {
    store.addAccount({ username: 'second@example.com', password: 'Second2pass' });
    expect((await visitor.signIn('SECOND@example.com', 'Second2pass')).json.ok).toBe(true);
    store.reset();
    expect(store.currentPassword('second@example.com')).toBeUndefined();
  });
});

describe('the way to the settings', () => {
  it('leads from the name’s menu to the change, as the how-to says', async () => {
    await visitor.signIn(USER, OLD);
    const home = await visitor.get('https://www.aliexpress.com/?lang=tr');
    const account = await visitor.get(home.attribute('.nav-user-account a.my-account', 'href'));
    const settings = await visitor.get(account.attribute('a.profile-settings', 'href'));
    expect(settings.url.pathname).toBe('/user/organization/manage_person_profile.htm');
    expect(settings.read('a.change-password')).toBe('Şifre Değiştir');
    expect(settings.attribute('a.change-password', 'href')).toBe(`${ENTRY}?lang=tr`);
  });
});

describe('a look-alike host', () => {
  it.each(['aliexpress-secure.com', 'www.aliexpress.com.evil.example'])(
    '%s shows the same pages and keeps people there',
    async (host) => {
      const home = await visitor.get(`https://${host}/`);
      expect(new URL(home.attribute('.sign-in-link', 'href')).host).toBe(host);
      const page = await visitor.get(`${home.attribute('.sign-in-link', 'href')}&layout=direct`);
      expect(page.document.querySelector('#fm-login-password')).not.toBeNull();
      await visitor.post(page.attribute('#login-form', 'data-post'), { loginId: USER, password: OLD });
      expect(store.log.at(-1)).toMatchObject({ action: 'sign-in', host, received: { password: OLD } });
      const entry = await visitor.get(`https://${host}/user/company/change_password_security_prompt.htm`);
      expect(new URL(entry.attribute('#iframe1', 'src')).host).toBe(host);
    },
  );
});
