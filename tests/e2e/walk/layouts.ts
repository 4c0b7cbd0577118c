// Owns the list of the practice store's layouts, one row each: where the person signs in, how identity is confirmed, which
// boxes are filled, and how the account stands in the end. Data only.
import type { Belief } from '@/utils/core/account';
import {
  APP,
  askReset,
  BY_DIGITS,
  BY_QUESTION,
  byCode,
  choose,
  ENTRY,
  FIND_NEW,
  FIND_OLD,
  fill,
  hear,
  open,
  PASSPORT,
  press,
  proveBySignIn,
  refusedByHand,
  SEND,
  SET,
  type Step,
  see,
  signInFirst,
  THROUGH_SETTINGS,
  turn,
  type,
  UNDECEIVED,
  WIDGET,
  wait,
} from './steps';

export interface Layout {
  readonly name: string;
  /** Words for every address: layout, lang, way, policy, digits, fault. */
  readonly words?: Readonly<Record<string, string>>;
  /** The login it belongs to; absent: the one that AliExpress and Alibaba share. */
  readonly realm?: 'ru';
  /** The password was forgotten: the guide's list begins with asking for a reset. */
  readonly reset?: true;
  /** Walked by `npm test` too, as one of a few that differ most. */
  readonly sample?: true;
  readonly steps: readonly Step[];
  /** What is believed of the current password in the end; absent: a sign-in proved it. */
  readonly belief?: Belief;
}

const fault = (name: string) => ({ fault: name });
const SHORT = 'It is too short for the store.';

/** A change on the passport's two boxes by secret question, up to the form. */
const TO_TWO_BOXES: readonly Step[] = [...signInFirst('frame'), open(ENTRY), ...BY_QUESTION];

/** The new password filled and sent, whatever comes of it. */
const SENT: readonly Step[] = [
  ...TO_TWO_BOXES,
  see('Set a new password'),
  fill('Record and fill', 'new', 'confirm'),
  { do: 'press', spot: SEND },
];

/** After a refusal: another one, which the store takes. */
const ANOTHER: readonly Step[] = [turn('Make a new one'), ...SET.two];

export const LAYOUTS: readonly Layout[] = [
  // changes
  {
    name: 'legacy change in the frame, by code, two boxes, through the settings',
    steps: [...signInFirst('frame'), ...THROUGH_SETTINGS, ...byCode(), ...SET.two, ...proveBySignIn('frame')],
  },
  {
    name: 'legacy change in the frame, by question, three boxes',
    words: { layout: 'three-box' },
    steps: [...signInFirst('frame'), open(ENTRY), ...BY_QUESTION, ...SET.three, ...proveBySignIn('frame')],
  },
  {
    name: 'three boxes, a five-digit code and the e-mail asked for',
    words: { layout: 'direct,three-box' },
    steps: [...signInFirst('direct'), open(ENTRY), ...byCode(true), ...SET.three, ...proveBySignIn('direct')],
  },
  {
    name: 'current single page: six code boxes in a frame of another origin, no form',
    words: { layout: 'single-page' },
    steps: [
      ...signInFirst('frame'),
      open('https://www.aliexpress.com/p/account-center/find-password.html'),
      ...BY_DIGITS,
      ...SET.app,
      ...proveBySignIn('frame'),
    ],
  },
  {
    name: 'current single page, by secret question',
    words: { layout: 'single-page', way: 'question' },
    steps: [
      ...signInFirst('two-step'),
      open('https://www.aliexpress.com/p/account-center/find-password.html'),
      see('Answer your secret question'),
      type('#answer', 'answer', APP),
      press('[data-go="verify-answer"]', APP),
      ...SET.app,
      ...proveBySignIn('two-step'),
    ],
  },
  {
    name: 'Alibaba: account settings and the passport’s own step page',
    steps: [
      ...signInFirst('alibaba'),
      open('https://i.alibaba.com/buyer/accounts/account_settings'),
      see('Open the page to change your password'),
      open('https://passport.alibaba.com/ac/password_modify.htm?fromSite=4&lang=en_US'),
      ...byCode(),
      ...SET.two,
      ...proveBySignIn('alibaba'),
    ],
  },
  {
    name: 'AliExpress US: the session crosses over, then the shared change page',
    steps: [...signInFirst('us'), ...THROUGH_SETTINGS, ...BY_QUESTION, ...SET.two, ...proveBySignIn('us')],
  },
  {
    name: 'AliExpress Russia: changing class names, no labels, three boxes',
    realm: 'ru',
    steps: [
      ...signInFirst('russian'),
      open('https://aliexpress.ru/settings'),
      see('Open the page to change your password'),
      press('a.change-password'),
      ...SET.russian,
      ...proveBySignIn('russian'),
    ],
  },
  ...(['es', 'ar', 'ja', 'tr', 'vi', 'ru', 'zh'] as const).map((lang) => ({
    name: `legacy change in ${lang}`,
    words: { lang, layout: 'three-box' },
    // One language of its own script and one from right to left in every test run.
    ...(lang === 'ru' || lang === 'ar' ? { sample: true as const } : {}),
    steps: [...signInFirst('frame'), open(ENTRY), ...BY_QUESTION, ...SET.three],
    belief: 'confirmed' as const,
  })),

  // resets
  {
    name: 'reset on the passport: slide-to-verify by the person, code, two boxes',
    reset: true,
    sample: true,
    steps: [...askReset('frame', WIDGET), ...byCode(), ...SET.two, ...proveBySignIn('frame')],
  },
  {
    name: 'reset by e-mailed link on the Alibaba host',
    reset: true,
    words: { layout: 'direct,link' },
    steps: [
      ...askReset('direct'),
      wait('.mail-sent'),
      see('Open the link in the mail'),
      { do: 'open-mail' },
      ...SET.link,
      ...proveBySignIn('direct'),
    ],
  },
  {
    name: 'the e-mailed link over http: nothing to fill until the page is the secure one',
    reset: true,
    words: { layout: 'direct,link' },
    steps: [
      ...askReset('direct'),
      wait('.mail-sent'),
      see('Open the link in the mail'),
      { do: 'open-mail', plain: true },
      see('This page is not secure'),
      choose('Open the secure page'),
      ...SET.link,
      ...proveBySignIn('direct'),
    ],
  },
  {
    name: 'reset on the current single page',
    reset: true,
    steps: [
      open('https://www.aliexpress.com/p/account-center/find-password.html'),
      see('Reset the forgotten password'),
      type('#account', 'username'),
      press('[data-go="account"]'),
      ...BY_DIGITS,
      ...SET.app,
      ...proveBySignIn('two-step'),
    ],
  },

  // what comes between
  {
    name: 'risk page with slide-to-verify before the change',
    words: fault('captcha'),
    steps: [
      ...signInFirst('frame'),
      open(ENTRY),
      see('Solve the store’s check yourself'),
      { do: 'slide', frame: 'punish' },
      ...BY_QUESTION,
      ...SET.two,
    ],
    belief: 'confirmed',
  },
  {
    name: 'security check by code before the change',
    words: fault('identity'),
    steps: [
      ...signInFirst('frame'),
      open(ENTRY),
      see('Type the code from the e-mail'),
      press('#J_GetCode_Email'),
      type('#J_Checkcode', 'code'),
      press('#submitBtn'),
      ...BY_QUESTION,
      ...SET.two,
    ],
    belief: 'confirmed',
  },
  {
    name: 'characters of a picture at sign-in',
    words: { ...fault('checkcode'), layout: 'direct' },
    steps: [
      open('https://login.aliexpress.com/'),
      see('Sign in with your saved password'),
      fill('Fill saved password', 'username', 'current'),
      type('#fm-login-checkcode', { text: '7KXQ' }),
      press('#fm-login-submit'),
      wait('.account-name'),
      see('Open the page to change your password'),
    ],
  },

  // pages that move, hide and distract
  ...(
    [
      'late',
      'replace',
      'dialog',
      'shadow',
      'framework',
      'shown',
      'decoys',
      'foreign-frame',
      'mutate',
      'newsletter',
    ] as const
  ).map((name) => ({
    name: `${name}: three boxes`,
    words: { ...fault(name), layout: 'three-box' },
    steps: [...signInFirst('frame'), open(ENTRY), ...BY_QUESTION, ...SET.three, ...proveBySignIn('frame')],
  })),
  {
    name: 'sign-up dialog and newsletter beside the sign-in',
    words: { ...fault('sign-up,newsletter'), layout: 'direct' },
    sample: true,
    steps: [...signInFirst('direct'), open(ENTRY), ...BY_QUESTION, ...SET.two, ...proveBySignIn('direct')],
  },
  {
    name: 'sign-up dialog and newsletter beside the two-step sign-in',
    words: { ...fault('sign-up,newsletter'), layout: 'single-page' },
    steps: [
      ...signInFirst('two-step'),
      open('https://www.aliexpress.com/p/account-center/find-password.html'),
      ...BY_DIGITS,
      ...SET.app,
      ...proveBySignIn('two-step'),
    ],
  },
  {
    name: 'passwords shown as text on the single page',
    words: { ...fault('shown'), layout: 'single-page' },
    steps: [
      ...signInFirst('two-step'),
      open('https://www.aliexpress.com/p/account-center/find-password.html'),
      ...BY_DIGITS,
      ...SET.app,
    ],
    belief: 'confirmed',
  },

  // rules and refusals
  {
    name: 'punctuation refused: letters and digits in one click, same rotation',
    words: { ...fault('rules-silent'), policy: 'P2' },
    sample: true,
    steps: [
      ...SENT,
      see('The store refused this password'),
      hear('The store does not take the symbols in it.'),
      turn('Make one of letters and digits'),
      ...SET.two,
      ...proveBySignIn('frame'),
    ],
  },
  {
    name: 'the page says letters and numbers only: no punctuation is made',
    words: { policy: 'P2' },
    steps: [...TO_TWO_BOXES, ...SET.two],
    belief: 'confirmed',
  },
  {
    name: 'two of each class asked for',
    words: { policy: 'P3' },
    steps: [...TO_TWO_BOXES, ...SET.two],
    belief: 'confirmed',
  },
  {
    name: 'maxlength 16 on the boxes, and no word about it',
    words: fault('maxlength'),
    steps: [...TO_TWO_BOXES, ...SET.two],
    belief: 'confirmed',
  },
  ...(
    [
      ['too short', 'Ab1', 'Ab1', SHORT],
      ['too long', 'Abcdefgh12345678901234', 'Abcdefgh12345678901234', 'It is too long for the store.'],
      ['one class only', 'kdjfhgkq', 'kdjfhgkq', 'The store wants more kinds of characters in it.'],
      ['two different ones', 'Kdjfhg1kq', 'Kdjfhg1kz', 'The two boxes for the new password did not hold the same.'],
    ] as const
  ).map(([what, one, other, reason]) => ({
    name: `typed by hand and refused: ${what}`,
    steps: [...TO_TWO_BOXES, ...refusedByHand(one, other, reason), ...(what === 'two different ones' ? [] : ANOTHER)],
    belief: what === 'two different ones' ? ('verified' as const) : ('confirmed' as const),
  })),
  {
    name: 'the old password as the new one',
    steps: [
      ...TO_TWO_BOXES,
      see('Set a new password'),
      type('#newPwd', 'password', PASSPORT),
      type('#newPwdConfirm', 'password', PASSPORT),
      { do: 'press', spot: SEND },
      wait('.ui-form-error-service', PASSPORT),
      hear('The store had this password before.'),
      ...ANOTHER,
    ],
    belief: 'confirmed',
  },
  ...(['es', 'ar', 'ja', 'tr', 'vi', 'ru', 'zh'] as const).map((lang) => ({
    name: `refused as too short in ${lang}`,
    words: { lang },
    steps: [...TO_TWO_BOXES, ...refusedByHand('Ab1', 'Ab1', SHORT)],
  })),

  // what ends without a change: the old password counts on
  ...(
    [
      ['code-wrong', 'The code was wrong.'],
      ['code-expired', 'The code was too old.'],
    ] as const
  ).map(([name, reason]) => ({
    name: `${name}: said, and nothing filled`,
    words: fault(name),
    steps: [...signInFirst('frame'), open(ENTRY), ...byCode(), hear(reason), see('Type the code from the e-mail')],
  })),
  {
    name: 'the session expires under the new password',
    words: fault('session-expired'),
    steps: [...SENT, see('The store did not change it', 'Sign in'), hear('The store signed you out meanwhile.')],
  },
  ...(['wipe', 'silent-trim'] as const).map((name) => ({
    name: `${name}: the page changes what was filled in`,
    words: fault(name),
    steps: [
      ...TO_TWO_BOXES,
      see('Set a new password'),
      choose('Record and fill'),
      hear('The page changed what was filled in.'),
    ],
  })),
  ...(['action-changed', 'http-action'] as const).map((name) => ({
    name: `${name}: a form that would send elsewhere`,
    words: fault(name),
    steps: [
      open('https://login.aliexpress.com/'),
      see('Sign in with your saved password'),
      type('#fm-login-id', 'username', WIDGET),
      {
        do: 'fill-nothing',
        button: 'Fill saved password',
        why: 'The form would be sent to another address, so its boxes were left empty.',
      } as const,
    ],
    belief: 'typed' as const,
  })),

  // what the page says is not what the store did
  {
    name: 'success-lie: the store says it is changed, and it is not',
    words: fault('success-lie'),
    sample: true,
    steps: [...TO_TWO_BOXES, ...SET.two, ...UNDECEIVED],
  },
  {
    name: 'error-lie: the store says that it failed, and it did not',
    words: fault('error-lie'),
    steps: [...SENT, see('The store reports an error'), ...FIND_NEW],
  },
  ...(['blank', 'no-answer'] as const).map((name) => ({
    name: `${name}: the store says nothing of the change it made`,
    words: fault(name),
    steps: [...SENT, see('Waiting for the store’s answer'), ...FIND_NEW],
  })),
  {
    name: 'server-error: the store changes nothing and says so badly',
    words: fault('server-error'),
    steps: [...SENT, ...FIND_OLD],
  },
];
