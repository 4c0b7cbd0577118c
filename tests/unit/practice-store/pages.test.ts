// Owns what every practice page must be: bannered, escaped, without inline code, complete in every language.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attributes, html } from '../../../utils/rehearsal/html';
import { dirOf, LANGS, langOf, put, textsOf } from '../../../utils/rehearsal/texts';
import { type PracticeStore, startPracticeStore } from '../../practice-store/server';
import { Visitor } from './visitor';
import { OLD, USER } from './walks';

const addresses = [
  'https://www.aliexpress.com/',
  'https://www.aliexpress.com/p/my-aliexpress/index.html',
  'https://www.aliexpress.com/p/ug-login-page/login.html',
  'https://www.aliexpress.com/p/account-center/find-password.html',
  'https://login.aliexpress.com/',
  'https://login.aliexpress.com/?layout=direct',
  'https://passport.aliexpress.com/mini_login.htm',
  'https://login.alibaba.com/mini_login.htm',
  'https://login.aliexpress.ru/?flag=1',
  'https://aliexpress.ru/settings',
  'https://accounts.aliexpress.com/user/organization/manage_person_profile.htm',
  'https://accounts.aliexpress.com/user/company/change_password_security_prompt.htm',
  'https://passport.aliexpress.com/ac/password_modify.htm',
  'https://passport.aliexpress.com/ac/password_modify.htm?flow=unknown',
  'https://passport.aliexpress.com/ac/iv/verify.htm?flow=unknown',
  'https://passport.aliexpress.com/newreset/verify.htm?flow=unknown',
  'https://passport.alibaba.com/ac/password_find.htm',
  'https://us.my.alibaba.com/user/company/forget_password_input_email.htm',
  'https://us.my.alibaba.com/user/company/forget_password_reset.htm?token=unknown',
  'https://passport.alibaba.com/_____tmd_____/punish',
  'https://passport.alibaba.com/_____tmd_____/slide.htm',
  'https://i.alibaba.com/buyer/accounts/account_settings',
  'https://mail.practice.example/',
  'https://practice.example/',
  'http://www.aliexpress.com/',
];

describe('every page', () => {
  let store: PracticeStore;
  let visitor: Visitor;
  beforeAll(async () => {
    store = await startPracticeStore();
    visitor = new Visitor(store);
    await visitor.signIn(USER, OLD);
  });
  afterAll(() => store.close());

  it.each(addresses)('%s warns, stays in its language and holds no inline code', async (address) => {
    for (const lang of LANGS) {
      const answer = await visitor.get(`${address}${address.includes('?') ? '&' : '?'}lang=${lang}`);
      expect(answer.status).toBe(200);
      expect(answer.read('.practice-banner')).toContain('Practice store: do not use a real password');
      expect([answer.attribute('html', 'lang'), answer.attribute('html', 'dir')]).toEqual([lang, dirOf(lang)]);
      expect(answer.document.querySelectorAll('script:not([src])').length).toBe(0);
      expect(answer.text).not.toMatch(/\son[a-z]+=/);
      expect(answer.text).not.toMatch(/undefined|\[object|\{(name|email|brand|code|min)\}/);
    }
  });

  it.each([
    '/practice-assets/../html.ts',
    '/practice-assets/%2e%2e/html.ts',
    '/practice-assets/nothing.js',
    '/nothing',
  ])('is nothing at %s', async (path) => {
    expect((await visitor.get(`https://www.aliexpress.com${path}`)).status).toBe(404);
  });

  it('finds each of its scripts, and its style as one sheet of every part', async () => {
    const filesOf = (folder: string) => readdirSync(new URL(`../../../utils/rehearsal/${folder}/`, import.meta.url));
    const ask = (name: string) => visitor.get(`https://www.aliexpress.com/practice-assets/${name}`);
    for (const name of filesOf('scripts')) expect((await ask(name)).status).toBe(200);
    const { status, text } = await ask('style.css');
    expect(status).toBe(200);
    expect(text).not.toContain('@import');
    for (const name of filesOf('style')) {
      expect(text).toContain(readFileSync(new URL(`../../../utils/rehearsal/style/${name}`, import.meta.url), 'utf8'));
    }
  });

  it('shows what people typed as text, never as markup', async () => {
    const page = await visitor.get('https://passport.alibaba.com/ac/password_find.htm');
    const evil = '"><img src=x onerror=alert(1)>';
    const answer = await visitor.submit(page, { account: evil });
    expect(answer.attribute('#J-accName', 'value')).toBe(evil);
    expect(answer.document.querySelector('img')).toBeNull();
  });
});

describe('the html tag', () => {
  const parser = new new Window().DOMParser();
  const parse = (text: string) => parser.parseFromString(text, 'text/html');
  // NUL and line ends are changed by every HTML parser; they are no matter of escaping.
  const text = fc.string({ unit: 'grapheme' }).filter((value) => !/[\0\r\n\f]/.test(value));

  it('brings any text back as it was, in content and in attributes', () => {
    fc.assert(
      fc.property(text, (value) => {
        const document = parse(
          html`<body><p title="${value}" ${attributes({ lang: value })}>${value}</p></body>`.toString(),
        );
        const paragraph = document.querySelector('p');
        expect(paragraph?.textContent).toBe(value);
        expect(paragraph?.getAttribute('title')).toBe(value);
        expect(paragraph?.getAttribute('lang')).toBe(value);
        expect(document.body.children.length).toBe(1);
      }),
    );
  });

  it('joins lists, drops what is not there and leaves markup alone', () => {
    expect(html`${[html`<b>1</b>`, 2]}${null}${false}${undefined}`.toString()).toBe('<b>1</b>2');
    expect(attributes({ a: true, b: false, c: null, d: 0 }).toString()).toBe('a d="0"');
  });
});

describe.each(LANGS)('the texts in %s', (lang) => {
  const english = textsOf('en');
  const entries = Object.entries(textsOf(lang));

  it('are whole, with the places of the English ones', () => {
    const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [key, value] of entries) {
      expect(value.trim()).not.toBe('');
      expect(places(value), key).toEqual(places(english[key as keyof typeof english]));
    }
  });

  it('are not left in English', () => {
    const same = entries.filter(([key, value]) => lang !== 'en' && value === english[key as keyof typeof english]);
    // Vietnamese writes "Email" too.
    expect(same.map(([key]) => key)).toEqual(lang === 'vi' ? ['email'] : []);
  });

  it('are found by every spelling of the tag', () => {
    expect([lang, `${lang}_XX`, `${lang}-XX`, lang.toUpperCase()].map(langOf)).toEqual([lang, lang, lang, lang]);
  });
});

it('an unknown tag has no language, and an unknown place stays', () => {
  expect(langOf('tlh')).toBeUndefined();
  expect(put('a {b} {c}', { b: 1 })).toBe('a 1 {c}');
});
