// Owns the words in which a walk is written down, and the stretches that many walks share. Data only: it must do nothing.
// Places are named by the practice store's own ids, headings and buttons by what Keyturn's popup says.
import type { Spot } from '../../rig/spot';
import type { Purpose } from './boxes';

/** What a person types: a value of the account, the newest mailed code, or the very text. */
export type Typed = 'username' | 'password' | 'answer' | 'code' | { readonly text: string };

export type Step =
  /** Opens an address, with the walk's words in its query. */
  | { readonly do: 'open'; readonly address: string }
  /** Opens the newest mailed link; `plain`: over http, as an old mail or a stranger's may have it. */
  | { readonly do: 'open-mail'; readonly plain?: true }
  | { readonly do: 'hover' | 'press' | 'wait'; readonly spot: Spot }
  | { readonly do: 'type'; readonly spot: Spot; readonly what: Typed }
  /** Types the mailed code, one digit a box. */
  | { readonly do: 'type-digits'; readonly frame: string }
  | { readonly do: 'slide'; readonly frame: string }
  /** The popup's heading, and the guide's; the step that the guide names beside it stands in GUIDED, or in `guided` where several share the heading. */
  | { readonly do: 'see'; readonly heading: string; readonly guided?: string }
  /** Something that the popup says. */
  | { readonly do: 'hear'; readonly text: string }
  /** A button of the popup; `turn`: one that only turns the screen it stands on, so it is pressed in the guide as well. */
  | { readonly do: 'choose' | 'turn'; readonly button: string }
  /** A button of the popup that fills exactly the boxes of these purposes; every other box must stay as it is. */
  | { readonly do: 'fill'; readonly button: string; readonly into: readonly Purpose[] }
  /** The same, where Keyturn must change no box; the popup says why instead. */
  | { readonly do: 'fill-nothing'; readonly button: string; readonly why: string };

/**
 * The step at hand that the guide names beside each heading. Null: none, for the page can come at any step, is no part of the flow, or
 * everything is done.
 */
export const GUIDED: Readonly<Record<string, string | null>> = {
  'Sign in with your saved password': 'Sign in',
  'Open the page to change your password': 'Open the change page',
  'Reset the forgotten password': 'Ask for a reset',
  'Open the link in the mail': 'Open the link in the mail',
  'Choose how to confirm it is you': 'Confirm it is you',
  'Type the code from the e-mail': 'Confirm it by e-mailed code',
  'Answer your secret question': 'Confirm it by secret question',
  'Set a new password': 'Set a new password',
  'The store refused this password': 'Set a new password',
  'The store reports an error': 'Set a new password',
  'Waiting for the store’s answer': 'Send it to the store',
  'The store says it is changed': 'Sign in to check it',
  'Sign in once with the new password': 'Sign in to check it',
  'Find out which password works': 'Sign in to check it',
  'Done: the new password works': null,
  'Solve the store’s check yourself': null,
  'This page is not secure': null,
};

export const open = (address: string): Step => ({ do: 'open', address });
export const press = (css: string, frame?: string): Step => ({ do: 'press', spot: spotOf(css, frame) });
const hover = (css: string): Step => ({ do: 'hover', spot: css });
export const wait = (css: string, frame?: string): Step => ({ do: 'wait', spot: spotOf(css, frame) });
export const type = (css: string, what: Typed, frame?: string): Step => ({
  do: 'type',
  spot: spotOf(css, frame),
  what,
});
export const see = (heading: string, guided?: string): Step => ({ do: 'see', heading, ...(guided && { guided }) });
export const hear = (text: string): Step => ({ do: 'hear', text });
export const choose = (button: string): Step => ({ do: 'choose', button });
export const turn = (button: string): Step => ({ do: 'turn', button });
export const fill = (button: string, ...into: Purpose[]): Step => ({ do: 'fill', button, into });

function spotOf(css: string, frame: string | undefined): Spot {
  return frame === undefined ? { css } : { css, frame };
}

/** Part of the address of the frames in which the stores' pages keep their boxes. */
const WIDGET = 'mini_login';
const PASSPORT = 'passport.';
const APP = 'newreset';

export const ENTRY = 'https://accounts.aliexpress.com/user/company/change_password_security_prompt.htm';

/** One generation of the sign-in page: its address, and the boxes in the order in which they come. */
export interface SignIn {
  readonly address: string;
  readonly submit: Spot;
  /** Leads from the name to the password where they do not stand together. */
  readonly between?: Spot;
}

export const SIGN_IN = {
  frame: { address: 'https://login.aliexpress.com/', submit: { css: '#fm-login-submit', frame: WIDGET } },
  direct: { address: 'https://login.aliexpress.com/?layout=direct', submit: '#fm-login-submit' },
  alibaba: { address: 'https://login.alibaba.com/', submit: { css: '#fm-login-submit', frame: WIDGET } },
  'two-step': {
    address: 'https://www.aliexpress.com/p/ug-login-page/login.html',
    between: '[data-go="password"]',
    submit: '[data-go="submit"]',
  },
  russian: { address: 'https://login.aliexpress.ru/?flag=1', submit: 'button[type="submit"].fm-button' },
  us: {
    address: 'https://login.aliexpress.com/?return=https://www.aliexpress.us/',
    submit: { css: '#fm-login-submit', frame: WIDGET },
  },
} as const satisfies Record<string, SignIn>;

/** Fills the saved password at sign-in and signs in; `heading` and `button` as the popup words them. */
function signIn(way: keyof typeof SIGN_IN, heading: string, button: string): Step[] {
  const page: SignIn = SIGN_IN[way];
  const boxes: Step[] = page.between
    ? [fill(button, 'username'), { do: 'press', spot: page.between }, see(heading), fill(button, 'current')]
    : [fill(button, 'username', 'current')];
  return [open(page.address), see(heading), ...boxes, { do: 'press', spot: page.submit }, wait('.account-name')];
}

/** The sign-in that starts a walk. */
export const signInFirst = (way: keyof typeof SIGN_IN): Step[] => [
  ...signIn(way, 'Sign in with your saved password', 'Fill saved password'),
  see('Open the page to change your password'),
];

/** The sign-in that ends a walk and proves the new password. */
export const proveBySignIn = (way: keyof typeof SIGN_IN): Step[] => [
  ...signIn(way, 'Sign in once with the new password', 'Fill new password'),
  see('Done: the new password works'),
];

/** A sign-in that the store refuses, with the button that fills what it refuses. */
const refusedSignIn = (heading: string, button: string): Step[] => [
  open(SIGN_IN.frame.address),
  see(heading),
  fill(button, 'username', 'current'),
  { do: 'press', spot: SIGN_IN.frame.submit },
  wait('#login-error:not([hidden])', WIDGET),
  open(SIGN_IN.frame.address),
  see(heading),
];

/** A sign-in that finds out which password the store holds: the new one first, which works. */
export const FIND_NEW: readonly Step[] = [
  ...signIn('frame', 'Find out which password works', 'Fill new password'),
  see('Done: the new password works'),
];

/** The same, where the store kept the old one. */
export const FIND_OLD: readonly Step[] = [
  ...refusedSignIn('Find out which password works', 'Fill new password'),
  fill('Fill old password', 'username', 'current'),
  { do: 'press', spot: SIGN_IN.frame.submit },
  wait('.account-name'),
];

/** The store said it was changed and refuses the new password: back to the old one, and the person says so. */
export const UNDECEIVED: readonly Step[] = [
  ...refusedSignIn('Sign in once with the new password', 'Fill new password'),
  fill('Fill old password', 'username', 'current'),
  { do: 'press', spot: SIGN_IN.frame.submit },
  wait('.account-name'),
  see('Find out which password works'),
  choose('The store kept the old one'),
];

/** From the name at the top right to the link in the profile settings. */
export const THROUGH_SETTINGS: readonly Step[] = [
  hover('.nav-user-account'),
  press('.my-account'),
  press('.profile-settings'),
  see('Open the page to change your password'),
  press('a.change-password'),
];

/** The passport's list of ways, wherever it stands, and the e-mailed code. */
export const byCode = (asksEmail = false): Step[] => [
  see('Choose how to confirm it is you'),
  press('.way-email a', PASSPORT),
  see('Type the code from the e-mail'),
  ...(asksEmail ? [type('#J_Email', 'username', PASSPORT)] : []),
  press('#J_GetCode_Email', PASSPORT),
  type('#J_Checkcode', 'code', PASSPORT),
  press('#submitBtn', PASSPORT),
];

/** The same list, and the secret question. */
export const BY_QUESTION: readonly Step[] = [
  see('Choose how to confirm it is you'),
  press('.way-question a', PASSPORT),
  see('Answer your secret question'),
  type('#J_Answer', 'answer', PASSPORT),
  press('#submitBtn', PASSPORT),
];

/** The current page's six boxes, in the passport's app. */
export const BY_DIGITS: readonly Step[] = [
  see('Type the code from the e-mail'),
  press('[data-go="send"]', APP),
  { do: 'type-digits', frame: APP },
  press('[data-go="verify-code"]', APP),
];

/** Records and fills the new password, sends it, and hears that the store took it. */
const set = (into: readonly Purpose[], submit: Spot, success: Spot): Step[] => [
  see('Set a new password'),
  { do: 'fill', button: 'Record and fill', into },
  { do: 'press', spot: submit },
  { do: 'wait', spot: success },
  see('The store says it is changed'),
];

const SEND = { css: 'input[type=submit]', frame: PASSPORT };
const TAKEN = { css: '.ui-tipbox-success', frame: PASSPORT };
const NEW: readonly Purpose[] = ['new', 'confirm'];

export const SET = {
  two: set(NEW, SEND, TAKEN),
  three: set([...NEW, 'current'], SEND, TAKEN),
  app: set(NEW, { css: '[data-go="update"]', frame: APP }, { css: '.done-tick', frame: APP }),
  russian: set([...NEW, 'current'], 'button[type="submit"].fm-button', '.ui-tipbox-success'),
  link: set(NEW, 'input[type=submit]', '.ui-tipbox-success'),
} as const;

/** "Forgot password?" on the sign-in page, up to the passport's request with its slide, and sent. */
export const askReset = (from: keyof typeof SIGN_IN, frame?: string): Step[] => [
  open(SIGN_IN[from].address),
  see('Sign in with your saved password'),
  press('#forgot-password-link', frame),
  see('Reset the forgotten password'),
  hear('This page also has a check for humans.'),
  type('#J-accName', 'username'),
  { do: 'slide', frame: 'slide.htm' },
  wait('.slide-done'),
  press('#submitBtn'),
];

/** Types a new password twice, sends it, and hears why the store refused: for the password itself, or because two were typed. */
export const refusedByHand = (password: string, again: string, reason: string): Step[] => [
  see('Set a new password'),
  type('#newPwd', { text: password }, PASSPORT),
  type('#newPwdConfirm', { text: again }, PASSPORT),
  { do: 'press', spot: SEND },
  wait('.ui-form-error-service', PASSPORT),
  hear(reason),
  password === again
    ? see('The store refused this password')
    : see('The store did not change it', 'Set a new password'),
];

export { APP, PASSPORT, SEND, WIDGET };
