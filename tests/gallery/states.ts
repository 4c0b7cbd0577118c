// Owns the list of every state that Keyturn's pages can be in, each with the view that leads there.

import type { BackupStatus, CommandName } from '@/utils/core/commands';
import type { HandOver } from '@/utils/core/hand-over';
import { NO_JOURNEY } from '@/utils/core/journey';
import { type PageKind, REJECT_REASONS } from '@/utils/core/reading';
import type { Reason } from '@/utils/core/result';
import type { TabView, VaultData, View } from '@/utils/core/view';
import { CHECK, candidate, control, field, reading, rotation, summary, view, viewOf } from './samples';

export interface GalleryState {
  readonly page: 'popup' | 'vault' | 'first-run' | 'rehearsal';
  readonly view: View | null;
  /** The practice mail of a rehearsal. */
  readonly mail?: string;
  /** Place in the vault page. */
  readonly hash?: string;
  readonly refuse?: readonly [CommandName, Reason];
  /** Sites that were allowed. */
  readonly sites?: readonly string[];
  /** What is known of the last backup. */
  readonly backup?: BackupStatus;
  /** What is known of the vault's data. */
  readonly data?: VaultData;
  /** How another password manager is told. */
  readonly handOver?: HandOver;
  /** The vault holds nothing. */
  readonly empty?: boolean;
  /** A command that is never answered: its work goes on. */
  readonly hangs?: CommandName;
  /** A file to choose before the clicks: the name of the button, its name and what stands in it. */
  readonly file?: readonly [label: string, name: string, text: string];
  /** What to click once it is drawn, by accessible name, in order. */
  readonly click?: readonly string[];
  /** What to type after the clicks. */
  readonly finally?: readonly (readonly [string, string])[];
  /** What to type first: a label and a value. */
  readonly type?: readonly (readonly [string, string])[];
}

const CHANGE_BOXES = [field('current-password'), field('new-password'), field('confirm-password')];
const FILLED_BOXES = [field('current-password', 10), field('new-password', 18), field('confirm-password', 18)];
const UNSURE = [
  { ...field('ask'), label: 'Choose a password' },
  { ...field('ask'), ref: 'again', label: 'Again' },
];
const SUBMIT = [control('submit', 'Submit')];

function popup(over: Partial<TabView>, more: Partial<View> = {}): GalleryState {
  return { page: 'popup', view: viewOf(over, more) };
}

function onPage(kind: PageKind, over: Partial<TabView> = {}, more: Partial<View> = {}): GalleryState {
  const fields = kind === 'sign-in' ? [field('username'), field('current-password')] : [];
  return popup({ reading: reading(kind), fields, ...over }, more);
}

/** What a tab tells where Keyturn may not look. */
const nowhere = {
  storeId: null,
  reading: null,
  accounts: [],
  accountId: null,
  opens: { change: null, signIn: false },
} as const;

/** A site without a store file. */
const site = {
  host: 'www.garden-shop.example',
  storeId: 'site:www.garden-shop.example',
  opens: { change: 'guess', signIn: false },
} as const;

const changing = { reading: reading('change-password', { signedIn: true }), controls: SUBMIT } as const;
const waiting = rotation({
  tabId: null,
  state: 'uncertain',
  candidates: [candidate({ submitted: true })],
});

function importing(text: string): GalleryState {
  return { page: 'vault', view: view(), hash: '/settings', file: ['Choose a file', 'passwords.csv', text] };
}

const OTHERS = `name,url,username,password,note,Shoe size
AliExpress,https://www.aliexpress.com/,vera.kovacs@mail.example,Aa1-made-up,,39
Garden shop,https://www.${'very-long-name-of-a.'.repeat(6)}shop.example/,${'long.user.name.'.repeat(8)}@mail.example,Bb2-made-up,,
חנות,https://shop.example/,רות,Cc3-made-up,,
An app of the telephone,android://x@com.shop.app/,vera,Dd4-made-up,,
${'A note with a name that goes on '.repeat(5)},,,,only a note,
askew,https://www.alibaba.com/
`;
/** As much of Bitwarden's sealed export as is looked at before its password is known. */
const SEALED = JSON.stringify({
  encrypted: true,
  passwordProtected: true,
  kdfType: 0,
  kdfIterations: 600_000,
  salt: 'c2FsdA==',
  encKeyValidation_DO_NOT_EDIT: `2.${'A'.repeat(22)}==|AAAA|${'A'.repeat(43)}=`,
  data: `2.${'A'.repeat(22)}==|AAAA|${'A'.repeat(43)}=`,
});

export const states: Readonly<Record<string, GalleryState>> = {
  'popup/loading': { page: 'popup', view: null },
  'popup/create': { page: 'popup', view: view({ lock: 'no-vault' }) },
  'popup/create-weak': {
    page: 'popup',
    view: view({ lock: 'no-vault' }),
    type: [['Master password', 'aliexpress1']],
    refuse: ['vault.create', 'password-too-weak'],
  },
  'popup/create-strong': {
    page: 'popup',
    view: view({ lock: 'no-vault' }),
    type: [['Master password', 'otter lantern seventy gravel']],
  },
  'popup/locked': { page: 'popup', view: view({ lock: 'locked', tabs: {} }) },
  'popup/locked-review': { page: 'popup', view: view({ lock: 'locked', review: 2, tabs: {} }) },
  'popup/locked-wrong': {
    page: 'popup',
    view: view({ lock: 'locked', tabs: {} }),
    refuse: ['vault.unlock', 'wrong-password'],
    type: [['Master password', 'not this one']],
    click: ['Unlock'],
  },
  'popup/unreadable': { page: 'popup', view: view({ lock: 'unreadable', tabs: {} }) },
  'popup/recover': {
    page: 'popup',
    view: view({ lock: 'unreadable', tabs: {} }),
    click: ['Rebuild from the second copy'],
  },
  'popup/recover-incomplete': {
    page: 'popup',
    view: view({ lock: 'unreadable', tabs: {} }),
    refuse: ['vault.recover', 'vault-incomplete'],
    click: ['Rebuild from the second copy', 'Rebuild from the second copy'],
  },
  'popup/newer': { page: 'popup', view: view({ lock: 'newer', tabs: {} }) },
  'popup/barred': { page: 'popup', view: view({ lock: 'barred', tabs: {} }) },

  'popup/not-a-page': popup({ standing: 'not-a-page', host: '', storeId: null, reading: null, accounts: [] }),
  'popup/unlisted': popup({ standing: 'unlisted', host: 'www.garden-shop.example', ...nowhere }),
  'popup/unlisted-refused': {
    ...popup({ standing: 'unlisted', host: 'www.garden-shop.example', ...nowhere }),
    click: ['Use Keyturn on this site'],
  },
  'popup/unlisted-look-alike': popup({ standing: 'unlisted', host: 'www.aliexpress.com.evil.example', ...nowhere }),
  'popup/not-a-site': popup({ standing: 'not-a-site', host: '192.168.1.1', ...nowhere }),
  'popup/left-alone': popup({
    standing: 'left-alone',
    host: 'seller-passport.aliexpress.com',
    storeId: null,
    reading: null,
    accounts: [],
  }),
  'popup/not-secure': popup({ standing: 'not-secure', host: 'us.my.alibaba.com', storeId: null, reading: null }),
  'popup/no-permission': popup({ standing: 'no-permission', reading: null }),
  'popup/unread': popup({ reading: null }),

  'popup/find-sign-in': onPage('other', { controls: [control('sign-in', 'Sign in')] }),
  'popup/page-unsure': onPage('other', { reading: reading('other', { lang: '', certainty: 0.2 }) }),
  'popup/page-unsure-guess': onPage('other', site),
  'popup/sign-in': onPage('sign-in', { controls: [control('forgot-password', 'Forgot password?')] }),
  'popup/sign-in-no-box': onPage('sign-in', { fields: [] }),
  'popup/sign-in-filled': {
    ...onPage('sign-in', { controls: [control('sign-in', 'Sign In')] }),
    click: ['Fill saved password'],
  },
  'popup/sign-in-several': onPage('sign-in', {
    accounts: [summary(), summary({ id: 'a2', username: 'shop@mail.example' })],
  }),
  'popup/sign-in-related': onPage('sign-in', {
    ...site,
    accounts: [],
    accountId: null,
    related: [summary({ id: 'a7', storeId: 'site:garden.example', host: 'garden.example' })],
  }),
  'popup/sign-in-add': onPage('sign-in', {
    accounts: [],
    accountId: null,
    typedUsername: 'vera.kovacs@mail.example',
    controls: [control('forgot-password', 'Forgot password?')],
  }),
  'popup/sign-in-add-empty': {
    ...onPage('sign-in', { accounts: [], accountId: null }),
    refuse: ['account.add', 'empty-username'],
    click: ['Add account'],
  },
  'popup/sign-in-nothing-saved': onPage('sign-in', { accounts: [summary({ belief: null })] }),
  'popup/sign-in-keep-typed': onPage('sign-in', { accounts: [summary({ belief: null })], typedCurrent: true }),
  'popup/sign-in-verify': onPage('sign-in', {
    accounts: [summary({ belief: 'confirmed' })],
    rotation: rotation({ state: 'confirmed' }),
  }),
  'popup/sign-in-try-both': onPage('sign-in', { rotation: rotation({ state: 'uncertain' }) }),
  'popup/sign-in-beside-uncertain': {
    ...onPage('sign-in', {
      rotation: rotation({ state: 'uncertain' }),
      accounts: [summary(), summary({ id: 'a2', username: 'ben.kovacs@mail.example' })],
    }),
    click: ['Sign in with another account'],
  },
  'popup/sign-in-try-both-filled': {
    ...onPage('sign-in', { rotation: rotation({ state: 'uncertain' }), controls: [control('sign-in', 'Sign In')] }),
    click: ['Fill new password'],
  },

  'popup/find-change-link': onPage('profile-settings', {
    reading: reading('profile-settings', { signedIn: true }),
    controls: [control('change-password', 'Change Password')],
  }),
  'popup/find-settings-link': onPage('other', {
    reading: reading('other', { signedIn: true }),
    controls: [control('profile-settings', 'Profile Settings')],
  }),
  'popup/find-change-address': onPage('other', { reading: reading('other', { signedIn: true }) }),
  'popup/find-change-guess': onPage('other', { ...site, reading: reading('other', { signedIn: true }) }),
  'popup/find-sign-in-guess': onPage('other', { ...site, controls: [control('sign-in', 'Log in')] }),

  'popup/identity': onPage('confirm-identity', {
    controls: [control('by-email', 'Verify by e-mail'), control('by-question', 'Answer secret question')],
  }),
  'popup/identity-code': onPage('confirm-identity', {
    fields: [field('otp')],
    controls: [control('get-code', 'Get Verification Code')],
  }),
  'popup/identity-code-asked': onPage('confirm-identity', {
    fields: [field('otp')],
    controls: [control('get-code', 'Get Verification Code'), ...SUBMIT],
    journey: { ...NO_JOURNEY, way: 'code', codeAskedAt: Date.now() },
  }),
  'popup/identity-code-nothing': {
    ...onPage('confirm-identity', {
      fields: [field('otp')],
      controls: [control('get-code', 'Get Verification Code'), control('other-way', 'Try another way')],
      journey: { ...NO_JOURNEY, way: 'code', codeAskedAt: Date.UTC(2026, 10, 20, 9) },
    }),
    click: ['Nothing comes?'],
  },
  'popup/identity-phone': onPage('confirm-identity', {
    fields: [field('otp')],
    controls: SUBMIT,
    journey: { ...NO_JOURNEY, way: 'phone' },
  }),
  'popup/identity-digits': onPage('reset-code', {
    fields: Array.from({ length: 6 }, (_, at) => ({ ...field('otp'), ref: `otp${at}` })),
    journey: { ...NO_JOURNEY, reset: true, way: 'code' },
  }),
  'popup/identity-question': onPage('confirm-identity', { fields: [field('secret-answer')] }),
  'popup/identity-question-new': {
    ...onPage('confirm-identity', { fields: [{ ...field('secret-answer'), label: 'Your first pet’s name?' }] }),
    click: ['The store wants a new answer?'],
  },
  'popup/identity-code-wrong': onPage('confirm-identity', {
    reading: reading('confirm-identity', {
      messages: [{ tone: 'error', reason: 'code-wrong', text: 'Incorrect verification code.' }],
    }),
    fields: [field('otp')],
    controls: [control('get-code', 'Get Verification Code'), ...SUBMIT],
    journey: { ...NO_JOURNEY, way: 'code', codeAskedAt: Date.now() },
  }),
  'popup/reset': onPage('reset-request', {
    fields: [field('username')],
    controls: SUBMIT,
    host: 'passport.alibaba.com',
  }),
  'popup/await-link': onPage('other', {
    host: 'passport.alibaba.com',
    storeId: 'alibaba',
    journey: { ...NO_JOURNEY, reset: true, requested: true },
  }),
  'popup/captcha': onPage('captcha', { rotation: rotation() }),

  'popup/new-password': popup({ ...changing, fields: CHANGE_BOXES }),
  'popup/new-password-options': { ...popup({ ...changing, fields: CHANGE_BOXES }), click: ['More options'] },
  'popup/new-password-words': { ...popup({ ...changing, fields: CHANGE_BOXES }), click: ['Words'] },
  'popup/new-password-own': {
    ...popup({ ...changing, fields: CHANGE_BOXES }),
    click: ['My own'],
    finally: [['Your own new password', 'Sommer2024']],
  },
  'popup/new-password-own-good': {
    ...popup({ ...changing, fields: CHANGE_BOXES }),
    click: ['My own'],
    finally: [['Your own new password', 'otter#Lantern.seventy44']],
  },
  'popup/new-password-shown': {
    ...popup({ ...changing, fields: CHANGE_BOXES }),
    click: ['More options', 'Shown in the last 24 hours'],
  },
  'popup/new-password-short-box': popup({
    ...changing,
    fields: CHANGE_BOXES,
    policy: {
      minLength: 6,
      maxLength: 14,
      classes: [
        { name: 'lower', chars: 'abcdefghijklmnopqrstuvwxyz', min: 1 },
        { name: 'digit', chars: '0123456789', min: 0 },
      ],
    },
  }),
  'popup/new-password-unread-rule': popup({ ...changing, fields: CHANGE_BOXES, unreadRules: ['length'] }),
  'popup/new-password-first': popup({
    ...changing,
    fields: CHANGE_BOXES,
    accounts: [],
    accountId: null,
    typedUsername: 'vera.kovacs@mail.example',
    typedCurrent: true,
  }),
  'popup/new-password-old-unknown': popup({
    ...changing,
    fields: CHANGE_BOXES,
    accounts: [summary({ belief: null })],
  }),
  'popup/name-box': popup({ ...changing, fields: UNSURE }),
  'popup/name-box-nothing-chosen': { ...popup({ ...changing, fields: UNSURE }), click: ['Remember for this page'] },
  'popup/name-box-unlabelled': popup({ ...changing, fields: [{ ...field('ask'), label: '' }] }),
  'popup/name-box-picked': popup({
    ...changing,
    fields: CHANGE_BOXES,
    picked: { frameId: 0, documentId: 'd1', ref: 'new-password' },
  }),
  'popup/pick-box': popup({ ...changing, fields: UNSURE, picking: true }),
  'popup/box-list': { ...popup({ ...changing, fields: CHANGE_BOXES }), click: ['Wrong box? Put it right'] },
  'popup/new-password-uncertain-box': { ...popup({ ...changing, fields: UNSURE }), click: ['Not now'] },
  'popup/new-password-refused-box': {
    ...popup({ ...changing, fields: CHANGE_BOXES }),
    refuse: ['rotation.record-and-fill', 'box-changed'],
    click: ['Record and fill'],
  },
  'popup/paste': popup({
    ...changing,
    fields: UNSURE,
    rotation: rotation({ candidates: [candidate({ released: ['copied'] })] }),
  }),
  'popup/locked-change': popup({ ...changing, fields: CHANGE_BOXES }, { lock: 'locked' }),
  'popup/locked-change-sealed': {
    ...popup({ ...changing, fields: CHANGE_BOXES }, { lock: 'locked' }),
    click: ['Go on without unlocking'],
  },
  'popup/new-password-impossible': {
    ...popup({ ...changing, fields: CHANGE_BOXES }),
    refuse: ['draft.make', 'policy-contradicts'],
  },
  'popup/new-password-disk-full': {
    ...popup({ ...changing, fields: CHANGE_BOXES }),
    refuse: ['rotation.record-and-fill', 'storage-full'],
    click: ['Record and fill'],
  },
  'popup/recorded': popup({
    ...changing,
    fields: CHANGE_BOXES,
    rotation: rotation({ state: 'recorded', candidates: [candidate({ released: [] })] }),
  }),
  'popup/press-submit': popup({ ...changing, fields: FILLED_BOXES, rotation: rotation() }),
  'popup/press-submit-reveal': {
    ...popup({ ...changing, fields: FILLED_BOXES, rotation: rotation() }),
    click: ['Reveal: New password'],
  },
  'popup/press-submit-by-hand': {
    ...popup({ ...changing, fields: FILLED_BOXES, rotation: rotation() }),
    click: ['Reveal: New password', 'By hand'],
  },
  'popup/press-submit-copied': {
    ...popup({ ...changing, fields: FILLED_BOXES, rotation: rotation() }),
    click: ['Copy: New password'],
  },
  'popup/press-submit-own': popup({
    ...changing,
    fields: [field('new-password', 11), field('confirm-password', 11)],
    rotation: rotation({ candidates: [candidate({ madeBy: 'person', released: ['typed'], length: 11 })] }),
  }),
  'popup/press-submit-own-judged': popup({
    ...changing,
    fields: [field('new-password', 18), field('confirm-password', 18)],
    typedNew: 18,
    rotation: rotation({ candidates: [candidate({ madeBy: 'person', released: ['typed'] })] }),
  }),
  'popup/new-password-typed-on-page': popup({ ...changing, fields: FILLED_BOXES, typedNew: 1 }),
  'popup/press-submit-trimmed': popup({
    ...changing,
    fields: [field('new-password', 16), field('confirm-password', 16)],
    rotation: rotation(),
  }),
  'popup/press-submit-trouble': popup({
    ...changing,
    fields: FILLED_BOXES,
    rotation: rotation(),
    trouble: 'value-changed',
  }),
  'popup/waiting': popup({
    ...changing,
    rotation: rotation({ state: 'submitted', candidates: [candidate({ submitted: true })] }),
  }),
  'popup/confirmed': onPage('success', {
    reading: reading('success', { signedIn: true }),
    controls: [control('sign-out', 'Sign Out')],
    rotation: rotation({ state: 'confirmed', candidates: [candidate({ submitted: true })] }),
  }),
  'popup/confirmed-no-link': onPage('success', {
    rotation: rotation({ state: 'confirmed', candidates: [candidate({ submitted: true })] }),
  }),
  'popup/confirmed-hand-over': {
    ...onPage('success', {
      reading: reading('success', { signedIn: true }),
      controls: [control('sign-out', 'Sign Out')],
      rotation: rotation({ state: 'confirmed', candidates: [candidate({ submitted: true })] }),
    }),
    click: ['Tell my other password manager', 'Copy: User name'],
  },
  'popup/press-submit-browser': {
    ...popup({ ...changing, fields: FILLED_BOXES, rotation: rotation() }),
    handOver: 'browser-keep',
  },
  'popup/verified-browser': {
    ...onPage('other', {
      reading: reading('other', { signedIn: true }),
      rotation: rotation({ state: 'verified', candidates: [candidate({ submitted: true })] }),
    }),
    handOver: 'browser-decline',
  },
  'popup/verified': onPage('other', {
    reading: reading('other', { signedIn: true }),
    rotation: rotation({ state: 'verified' }),
  }),
  'popup/verified-no-backup': {
    ...onPage('other', { reading: reading('other', { signedIn: true }), rotation: rotation({ state: 'verified' }) }),
    backup: { verifiedAt: null, unverifiedAt: null, due: true },
  },
  'popup/unsure': onPage('other', { rotation: rotation({ state: 'uncertain' }) }),
  'popup/unsure-old-unknown': onPage('other', {
    rotation: rotation({
      state: 'uncertain',
      oldKnown: false,
      candidates: [candidate({ id: 'c0', submitted: true, rejected: 'punctuation' }), candidate({ submitted: true })],
    }),
  }),
  'popup/after-restart': onPage('other', {}, { waiting: [waiting], review: 1 }),
  'popup/after-restart-elsewhere': popup(
    { standing: 'not-a-page', host: '', storeId: null, reading: null, accounts: [] },
    { waiting: [waiting], review: 1 },
  ),
  ...Object.fromEntries(
    REJECT_REASONS.map((reason) => [
      `popup/rejected-${reason}`,
      popup({
        reading: reading('change-password', {
          messages: [{ tone: 'error', reason, text: 'Password can only contain letters and numbers.' }],
        }),
        fields: CHANGE_BOXES,
        controls: SUBMIT,
        rotation: rotation({ state: 'rejected', candidates: [candidate({ submitted: true, rejected: reason })] }),
      }),
    ]),
  ),

  'first-run/create': { page: 'first-run', view: view({ lock: 'no-vault' }) },
  'first-run/ready': { page: 'first-run', view: view() },
  'first-run/unreadable': { page: 'first-run', view: view({ lock: 'unreadable' }) },
  'rehearsal/code': {
    ...onPage('confirm-identity', { fields: [field('otp')], controls: [control('get-code', 'Get Verification Code')] }),
    page: 'rehearsal',
    mail: 'Your verification code is 123456. It is valid for 15 minutes. Do not tell it to anybody.',
  },
  'rehearsal/done': {
    ...onPage('other', { reading: reading('other', { signedIn: true }), rotation: rotation({ state: 'verified' }) }),
    page: 'rehearsal',
  },

  'vault/loading': { page: 'vault', view: null },
  'vault/create': { page: 'vault', view: view({ lock: 'no-vault' }) },
  'vault/locked': { page: 'vault', view: view({ lock: 'locked', review: 1 }) },
  'vault/unreadable': { page: 'vault', view: view({ lock: 'unreadable' }) },
  'vault/recover-hopeless': {
    page: 'vault',
    view: view({ lock: 'unreadable' }),
    refuse: ['vault.recover', 'header-damaged'],
    click: ['Rebuild from the second copy', 'Rebuild from the second copy'],
  },
  'vault/list': { page: 'vault', view: view() },
  'vault/list-empty': { page: 'vault', view: view(), empty: true },
  'vault/list-empty-search': { page: 'vault', view: view(), type: [['Search accounts', 'nobody@nowhere']] },
  'vault/list-error': { page: 'vault', view: view(), refuse: ['account.list', 'internal'] },
  'vault/account': { page: 'vault', view: view(), hash: '/account/a1' },
  'vault/account-revealed': { page: 'vault', view: view(), hash: '/account/a1', click: ['Reveal: Password'] },
  'vault/account-set-current': { page: 'vault', view: view(), hash: '/account/a1', click: ['Set by hand'] },
  'vault/account-add-question': { page: 'vault', view: view(), hash: '/account/a1', click: ['Add a question'] },
  'vault/account-of-site': { page: 'vault', view: view(), hash: '/account/site' },
  'vault/account-gone': { page: 'vault', view: view(), hash: '/account/a99', refuse: ['account.show', 'not-found'] },
  'vault/account-binned': { page: 'vault', view: view(), hash: '/account/binned' },
  'vault/account-all': { page: 'vault', view: view(), hash: '/account/all', click: ['Show the code'] },
  'vault/account-add-name': { page: 'vault', view: view(), hash: '/account/a1', click: ['Add a user name'] },
  'vault/account-add-generator': {
    page: 'vault',
    view: view(),
    hash: '/account/a1',
    refuse: ['account.edit', 'not-totp'],
    click: ['Add a key', 'Save'],
  },
  'vault/account-reminder': { page: 'vault', view: view(), hash: '/account/a1', click: ['Remind me'] },
  'vault/account-undo': {
    page: 'vault',
    view: view(),
    hash: '/account/all',
    click: ['Remove: vera.kovacs@mail.example'],
  },
  'vault/merge': { page: 'vault', view: view(), hash: '/merge/all' },
  'vault/merge-none': { page: 'vault', view: view(), hash: '/merge/a1' },
  'vault/merge-open': {
    page: 'vault',
    view: view(),
    hash: '/merge/all',
    refuse: ['account.merge', 'change-open'],
    click: ['Merge 3 accounts'],
  },
  'vault/health': { page: 'vault', view: view(), hash: '/health' },
  'vault/health-guessed': { page: 'vault', view: view(), hash: '/health', click: ['Try to guess my passwords'] },
  'vault/health-error': { page: 'vault', view: view(), hash: '/health', refuse: ['health.report', 'internal'] },
  'vault/erase': { page: 'vault', view: view(), hash: '/settings', click: ['Delete everything…'] },
  'vault/add-alike': {
    page: 'vault',
    view: view(),
    hash: '/add',
    finally: [['User name', 'Vera.Kovacs+shop@mail.example']],
  },
  'vault/add': { page: 'vault', view: view(), hash: '/add' },
  'vault/shown': { page: 'vault', view: view(), hash: '/shown' },
  'vault/shown-none': { page: 'vault', view: view(), hash: '/shown', empty: true },
  'vault/settings': { page: 'vault', view: view(), hash: '/settings' },
  'vault/reminder': { page: 'vault', view: view(), backup: { verifiedAt: null, unverifiedAt: null, due: true } },
  'vault/damage': { page: 'vault', view: view({ check: { ...CHECK, opened: 55, damaged: 1, missing: 1 } }) },
  'vault/mended': { page: 'vault', view: view({ check: { ...CHECK, recovered: 3 } }) },
  'vault/one-copy': { page: 'vault', view: view({ check: { ...CHECK, bothCopies: false } }) },
  'vault/settings-damaged': {
    page: 'vault',
    view: view(),
    hash: '/settings',
    data: {
      changedAt: Date.UTC(2026, 10, 24, 8, 12),
      check: { ...CHECK, opened: 55, damaged: 1, missing: 1, bothCopies: false },
      persistent: false,
      usedBytes: 1_240_000,
      damaged: [
        { key: 'k1', kind: 'account', why: 'does-not-open', foundAt: Date.UTC(2026, 10, 24) },
        { key: 'k2', kind: 'other', why: 'not-listed', foundAt: Date.UTC(2026, 10, 20) },
      ],
    },
  },
  'vault/settings-import': {
    ...importing(OTHERS),
    click: ['What each column becomes', '3 accounts in the file', 'What is left out, and why'],
  },
  'vault/settings-import-comparing': { ...importing(OTHERS), hangs: 'restore.add' },
  'vault/settings-import-writing': { ...importing(OTHERS), hangs: 'restore.write', click: ['Import'] },
  'vault/settings-import-refused': importing('just some words'),
  'vault/settings-import-locked': importing(SEALED),
  'vault/settings-restore': {
    page: 'vault',
    view: view(),
    hash: '/settings',
    file: ['Choose a backup file', 'keyturn-backup-2026-11-03.age', ''],
  },
  'vault/settings-backup-form': { page: 'vault', view: view(), hash: '/settings', click: ['Make a backup'] },
  'vault/settings-backup-unverified': {
    page: 'vault',
    view: view(),
    hash: '/settings',
    backup: { verifiedAt: null, unverifiedAt: Date.UTC(2026, 10, 20, 9), due: false },
  },
  'vault/settings-export': { page: 'vault', view: view(), hash: '/settings', click: ['Export accounts'] },
  'vault/settings-export-csv': {
    page: 'vault',
    view: view(),
    hash: '/settings',
    click: ['Export accounts', 'CSV for a spreadsheet'],
  },
  'vault/settings-export-ready': {
    page: 'vault',
    view: view(),
    hash: '/settings',
    click: ['Export accounts', 'Bitwarden JSON', 'Prepare the file'],
  },
  'vault/settings-export-wrong': {
    page: 'vault',
    view: view(),
    hash: '/settings',
    refuse: ['export.read', 'wrong-password'],
    click: ['Export accounts', 'Bitwarden JSON', 'Prepare the file'],
  },
  'vault/slip-choose': { page: 'vault', view: view(), hash: '/slip', click: ['Only these'] },
  'vault/slip': {
    page: 'vault',
    view: view(),
    hash: '/slip',
    click: ['With a QR code of each password, to be read by a telephone', 'Show the slip'],
  },
  'vault/settings-master-form': { page: 'vault', view: view(), hash: '/settings', click: ['Change master password'] },
  'vault/settings-recovery-key': {
    page: 'vault',
    view: view(),
    hash: '/settings',
    click: ['Make a recovery key', 'Make a recovery key'],
  },
  'vault/forgotten': { page: 'vault', view: view({ lock: 'locked' }), click: ['I forgot my master password'] },
  'popup/forgotten': {
    page: 'popup',
    view: view({ lock: 'locked', tabs: {} }),
    click: ['I forgot my master password'],
  },
  'vault/settings-sites': {
    page: 'vault',
    view: view(),
    hash: '/settings',
    sites: ['shop.example', 'www.garden-shop.example'],
  },
  'vault/settings-site-stays': {
    page: 'vault',
    view: view(),
    hash: '/settings',
    sites: ['shop.example'],
    refuse: ['site.remove', 'bad-request'],
    click: ['Remove: shop.example'],
  },
};
