// Owns the promise that every page the stores have shown so far is read right, in every language of the practice store.
import { describe, expect, it } from 'vitest';
import type { PageKind, Role } from '../../../utils/core/reading';
import { accountPage, homePage, profileSettingsPage } from '../../../utils/rehearsal/pages/home';
import { codePage, questionPage, waysPage } from '../../../utils/rehearsal/pages/identity';
import {
  type NewPasswordForm,
  russianSettingsPage,
  threeBoxPage,
  twoBoxPage,
} from '../../../utils/rehearsal/pages/new-password';
import { changedPage } from '../../../utils/rehearsal/pages/outcome';
import { linkSentPage, resetRequestPage } from '../../../utils/rehearsal/pages/reset-request';
import {
  signInDirectPage,
  signInFramePage,
  signInRussianPage,
  signInTwoStepPage,
} from '../../../utils/rehearsal/pages/sign-in';
import { singlePageFrame, singlePageShell } from '../../../utils/rehearsal/pages/single-page';
import { punishPage } from '../../../utils/rehearsal/pages/slide';
import type { Shell } from '../../../utils/rehearsal/shell';
import { LANGS, type Lang, textsOf } from '../../../utils/rehearsal/texts';
import { aliexpress } from '../../../utils/stores/aliexpress';
import { useLab } from './lab';

const held = useLab();

function shellOf(lang: Lang): Shell {
  return {
    lang,
    texts: textsOf(lang),
    brand: 'AliExpress',
    assets: '/assets/',
    embedded: false,
    insecure: false,
    faults: [],
    links: {
      home: '/',
      signIn: '/in',
      signOut: '/out',
      account: '/me',
      profile: '/profile',
      change: '/change',
      mailbox: '/mail',
    },
    visitor: { name: 'Demo', masked: 'd***@example.com' },
  };
}

const plain: NewPasswordForm = {
  purpose: 'change',
  error: null,
  action: '/act',
  rules: [],
  maxLength: null,
  shown: false,
  framework: false,
  decoys: false,
  foreignFrame: null,
};
const ruled = (shell: Shell): NewPasswordForm => ({
  ...plain,
  rules: [shell.texts.ruleLength, shell.texts.ruleTwoKinds],
  maxLength: 20,
});
const signIn = { post: '/post', forgot: '/forgot', characters: null };
const step = { purpose: 'change', error: null, action: '/act' } as const;
const code = { ...step, send: '/send', masked: 'd***@example.com', asksEmail: false, intro: null };
const frame = {
  posts: { send: '/s', verify: '/v', password: '/p' },
  masked: 'd***@example.com',
  question: 'What was the name of your first pet?',
  digits: 6,
  shown: false,
  rules: [],
  maxLength: null,
  done: '/done',
} as const;

interface Row {
  readonly make: (shell: Shell) => string;
  readonly roles: Readonly<Record<string, Role>>;
  /** What it may be called; 'other' stands where words alone tell it and a language may lack them. */
  readonly kinds: readonly PageKind[];
  /** Where the store shows it; the store's signatures go by it. */
  readonly path?: string;
  readonly view?: { readonly root: string; readonly name: string };
}

const SET_OR_CHANGE: readonly PageKind[] = ['change-password', 'set-new-password'];
const two = { newPwd: 'new-password', newPwdConfirm: 'confirm-password' } as const;
const three = {
  oldPassword: 'current-password',
  newPassword: 'new-password',
  confirmPassword: 'confirm-password',
} as const;
const widget = { 'fm-login-id': 'username', 'fm-login-password': 'current-password' } as const;

const ROWS: Readonly<Record<string, Row>> = {
  'two boxes': {
    make: (shell) => twoBoxPage(shell, plain),
    roles: two,
    path: '/ac/password_modify.htm',
    kinds: SET_OR_CHANGE,
  },
  'two boxes with rules': {
    make: (shell) => twoBoxPage(shell, ruled(shell)),
    roles: two,
    path: '/ac/password_modify.htm',
    kinds: SET_OR_CHANGE,
  },
  'two boxes that show what is typed': {
    make: (shell) => twoBoxPage(shell, { ...plain, shown: true }),
    roles: two,
    path: '/ac/password_modify.htm',
    kinds: SET_OR_CHANGE,
  },
  'two boxes among boxes that nobody sees': {
    make: (shell) => twoBoxPage(shell, { ...plain, decoys: true }),
    roles: two,
    path: '/ac/password_modify.htm',
    kinds: SET_OR_CHANGE,
  },
  'two boxes after a refusal': {
    make: (shell) => twoBoxPage(shell, { ...plain, error: shell.texts.punctuationRefused }),
    roles: two,
    path: '/ac/password_modify.htm',
    kinds: SET_OR_CHANGE,
  },
  'two boxes of a reset': {
    make: (shell) => twoBoxPage(shell, { ...plain, purpose: 'reset' }),
    roles: two,
    path: '/ac/password_find.htm',
    kinds: SET_OR_CHANGE,
  },
  'three boxes': { make: (shell) => threeBoxPage(shell, plain), roles: three, kinds: ['change-password'] },
  'three boxes with rules': {
    make: (shell) => threeBoxPage(shell, ruled(shell)),
    roles: three,
    kinds: ['change-password'],
  },
  'three boxes that show what is typed': {
    make: (shell) => threeBoxPage(shell, { ...plain, shown: true }),
    roles: three,
    kinds: ['change-password'],
  },
  'three boxes among boxes that nobody sees': {
    make: (shell) => threeBoxPage(shell, { ...plain, decoys: true }),
    roles: three,
    kinds: ['change-password'],
  },
  'the Russian settings page': {
    make: (shell) => russianSettingsPage(shell, { ...plain, suffix: 'm3Kp9' }),
    roles: three,
    kinds: ['change-password'],
  },
  'the sign-in frame': { make: (shell) => signInFramePage(shell, signIn), roles: widget, kinds: ['sign-in'] },
  'the sign-in page': { make: (shell) => signInDirectPage(shell, signIn), roles: widget, kinds: ['sign-in'] },
  'the Russian sign-in page': {
    make: (shell) => signInRussianPage(shell, { ...signIn, suffix: 'm3Kp9' }),
    roles: { loginId: 'username', password: 'current-password' },
    kinds: ['sign-in'],
  },
  'the first step of sign-in': {
    make: (shell) => signInTwoStepPage(shell, signIn),
    view: { root: '#root', name: 'name' },
    roles: { name: 'username' },
    path: '/p/ug-login-page/login.html',
    kinds: ['sign-in'],
  },
  'the second step of sign-in': {
    make: (shell) => signInTwoStepPage(shell, signIn),
    view: { root: '#root', name: 'password' },
    roles: { secret: 'current-password' },
    path: '/p/ug-login-page/login.html',
    kinds: ['sign-in'],
  },
  'the ways to confirm': {
    make: (shell) =>
      waysPage(shell, {
        ...step,
        ways: [
          { way: 'email', href: '/e' },
          { way: 'question', href: '/q' },
        ],
      }),
    roles: {},
    path: '/ac/password_modify.htm',
    kinds: ['confirm-identity'],
  },
  'the secret question': {
    make: (shell) => questionPage(shell, { ...step, question: frame.question }),
    roles: { J_Answer: 'secret-answer' },
    kinds: ['confirm-identity'],
  },
  'the e-mailed code': {
    make: (shell) => codePage(shell, code),
    roles: { J_Checkcode: 'otp' },
    kinds: ['confirm-identity'],
  },
  'the e-mailed code with the address': {
    make: (shell) => codePage(shell, { ...code, asksEmail: true }),
    roles: { J_Email: 'username', J_Checkcode: 'otp' },
    kinds: ['confirm-identity'],
  },
  'the reset request': {
    make: (shell) => resetRequestPage(shell, { action: '/act', slide: '/slide', error: null, typed: '' }),
    roles: { 'J-accName': 'username' },
    path: '/ac/password_find.htm',
    kinds: ['reset-request'],
  },
  'the single page, account': {
    make: (shell) => singlePageShell(shell, { post: '/post', frame: null }),
    view: { root: '#root', name: 'account' },
    roles: { account: 'username' },
    path: '/p/account-center/find-password.html',
    kinds: ['reset-request'],
  },
  'the single page, question': {
    make: (shell) => singlePageFrame(shell, { ...frame, start: 'question' }),
    view: { root: '#app', name: 'question' },
    roles: { answer: 'secret-answer' },
    kinds: ['confirm-identity'],
  },
  'the single page, new password': {
    make: (shell) => singlePageFrame(shell, { ...frame, start: 'password' }),
    view: { root: '#app', name: 'password' },
    roles: { password: 'new-password', repeatPassword: 'confirm-password' },
    kinds: SET_OR_CHANGE,
  },
  'password changed': { make: (shell) => changedPage(shell, { purpose: 'change' }), roles: {}, kinds: ['success'] },
  'a link was mailed': {
    make: (shell) => linkSentPage(shell, { masked: 'd***@example.com' }),
    roles: {},
    kinds: ['reset-request'],
  },
  'the slider': { make: (shell) => punishPage(shell, { post: '/p', next: null }), roles: {}, kinds: ['captcha'] },
  'the profile settings': {
    make: (shell) => profileSettingsPage(shell, 'demo@example.com'),
    roles: {},
    path: '/user/organization/manage_person_profile.htm',
    kinds: ['profile-settings'],
  },
  'the account page': { make: (shell) => accountPage(shell), roles: {}, kinds: ['profile-settings', 'other'] },
  'the home page': { make: (shell) => homePage(shell), roles: {}, kinds: ['other'] },
};

/** Whether a role must be found: a page stays usable where the box of an account to be looked up is not. */
const mustFind = (role: Role | 'ask', { kinds }: Row) => role !== 'username' || kinds.includes('sign-in');

describe.each(LANGS)('in %s', (lang) => {
  it.each(Object.entries(ROWS))('%s', async (_, row) => {
    await held.lab.showPractice(row.make(shellOf(lang)), row);
    const reading = await held.lab.read({ store: aliexpress });
    expect(row.kinds).toContain(reading.kind);
    expect(reading.lang).toBe(lang);
    expect(reading.roles).toMatchObject(
      Object.fromEntries(Object.entries(row.roles).filter(([, role]) => mustFind(role, row))),
    );
    for (const [id, role] of Object.entries(reading.roles)) expect([id, role]).toEqual([id, row.roles[id]]);
  });

  it('the single page, boxes for single digits, is no password page', async () => {
    const text = singlePageFrame(shellOf(lang), { ...frame, start: 'code' });
    await held.lab.showPractice(text, { view: { root: '#app', name: 'code' } });
    const reading = await held.lab.read({ store: aliexpress });
    expect(reading.kind).toBe('reset-code');
    for (const { role } of reading.fields) expect(role).toBe('otp');
  });
});
