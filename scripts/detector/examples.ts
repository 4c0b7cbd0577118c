// Owns made-up labelled pages of the kinds that every store has and saved corpora lack: code boxes, secret questions, first
// steps, passwords shown as text, and boxes that only look like these. Told in English: the model hears concepts, so
// what it learns here holds in every language of the dictionary.
import { looksLikePassword } from '../../utils/detect/box-words';
import type { BoxEvidence, GroupEvidence } from '../../utils/detect/evidence';
import type { Label, LabelledPage } from './corpus';
import type { ExtractedPage } from './extract';

interface ExampleBox extends Partial<BoxEvidence> {
  /** What names it; where it stands is varied. */
  readonly says?: string;
  readonly role: string;
  readonly confirm?: boolean;
}

interface Example {
  readonly kind: string;
  readonly boxes: readonly ExampleBox[];
  readonly heading?: string;
  readonly button?: string;
}

const SILENT: BoxEvidence = {
  type: 'text',
  names: '',
  autocomplete: '',
  label: '',
  hint: '',
  before: '',
  after: '',
  maxLength: -1,
  passwordLike: false,
};

/** Ways to name a box: by label before it, label after it, placeholder, or the text before it, alone or the end of more. */
const WAYS: readonly ((says: string) => Partial<BoxEvidence>)[] = [
  (label) => ({ label, before: label }),
  (label) => ({ label, after: label }),
  (hint) => ({ hint }),
  (before) => ({ before }),
  (last) => ({ before: `We have sent a message to your e-mail address. ${last}` }),
];

const from = <T>(items: readonly T[], at: number): T => items[at % items.length] as T;

const CODES = [
  'Verification code',
  'Code',
  'Enter the code we sent you',
  'SMS code',
  'One-time code',
  'Code from the e-mail',
];
const ACCOUNTS = ['E-mail or phone number', 'E-mail', 'Username', 'User ID', 'E-mail address', 'Account name'];
/** What stands over a box for the account alone, and what kind of page that makes. */
const HEADINGS: readonly (readonly [heading: string, kind: string])[] = [
  ['Sign in', 'login'],
  ['Forgot your password?', 'other'],
  ['Reset password', 'other'],
  ['', 'login'],
  ['Find your account', 'other'],
  ['Create your account', 'signup'],
];
const NEXT = ['Sign in', 'Submit', 'Reset password', 'Continue', 'Next', 'Continue'];

/** What else a store changes only for who knows the password, and what it asks for beside that. */
const CONFIRMED: readonly (readonly [heading: string, asked: readonly (readonly [says: string, role: string])[]])[] = [
  ['Change e-mail address', [['New e-mail address', 'none']]],
  [
    'Change e-mail address',
    [
      ['New e-mail address', 'none'],
      ['Confirm new e-mail address', 'none'],
    ],
  ],
  [
    'Security questions',
    [
      ['Answer 1', 'secret-answer'],
      ['Answer 2', 'secret-answer'],
    ],
  ],
  ['Delete account', [['Reason', 'none']]],
  ['Delete account', []],
  ['Turn on two-step verification', [['Code from the app', 'otp']]],
];

/** What stands over and under a new password that somebody signed in sets without the old one. */
const SETTINGS: readonly (readonly [heading: string, button: string])[] = [
  ['Password', 'Save'],
  ['Account settings', 'Update'],
  ['Security', 'Save changes'],
  ['Edit profile', 'Save'],
  ['', 'Show password'],
  ['', ''],
];

/** What may stand before the cells of a code. */
const SENT = ['', 'Enter the code that we sent to your e-mail address', 'Enter the code sent to your phone'];

const cells = (count: number, names: string, says: string): ExampleBox[] =>
  Array.from({ length: count }, (_, at) => ({
    role: 'otp',
    maxLength: 1,
    names: names === '' ? '' : `${names}${at + 1}`,
    ...(at === 0 || says.startsWith('Digit') ? { hint: says } : {}),
    ...(at === 0 && says === '' ? { before: from(SENT, count) } : {}),
  }));

function examplesOf(): Example[] {
  const found: Example[] = [];
  const add = (example: Example) => found.push(example);
  CODES.forEach((says, at) => {
    const names = from(['', 'code', 'otp', 'J_Checkcode', 'verifyCode'], at);
    const shape = { names, maxLength: from([-1, 6, 8], at) };
    const around = {
      heading: from(['Confirm it is you', '', 'Security verification'], at),
      button: from(['Verify', 'Confirm', 'Next'], at),
    };
    add({ kind: 'other', ...around, boxes: [{ says, role: 'otp', ...shape }] });
    add({
      kind: 'other',
      ...around,
      boxes: [
        { says: from(ACCOUNTS, at), role: 'username' },
        { says, role: 'otp', ...shape },
      ],
    });
    add({ kind: 'other', ...around, boxes: [{ role: 'otp', autocomplete: 'one-time-code', maxLength: 6 }] });
    // A sign-in by code alone.
    add({
      kind: 'login',
      heading: from(['Sign in', ''], at),
      button: 'Sign in',
      boxes: [
        { says: from(['Phone number', 'E-mail'], at), role: 'username', type: from(['tel', 'text'], at) },
        { says, role: 'otp', ...shape },
      ],
    });
    add({
      kind: 'other',
      ...around,
      boxes: cells(4 + (at % 5), from(['', 'code', 'digit', 'otp-input-'], at), from(['', says, 'Digit 1'], at)),
    });
  });
  for (const [at, says] of [
    'Answer',
    'Your answer',
    'Security answer',
    'Answer to your question',
    'Security question',
  ].entries()) {
    const names = from(['', 'answer', 'J_Answer', 'securityAnswer'], at);
    const asked = {
      heading: from(['Security question', 'Confirm it is you', ''], at),
      button: from(['Confirm', 'Next', 'Submit'], at),
    };
    add({ kind: 'other', ...asked, boxes: [{ says, role: 'secret-answer', names }] });
    add({
      kind: 'other',
      ...asked,
      boxes: [{ label: says, before: `What was the name of your first pet? ${says}`, role: 'secret-answer', names }],
    });
    add({ kind: 'other', ...asked, boxes: [{ says, role: 'secret-answer', names, type: 'password' }] });
    // In a shadow root a label from outside names nothing.
    add({ kind: 'other', ...asked, boxes: [{ role: 'secret-answer', names: names || 'secretAnswer' }] });
  }
  for (const [at, [heading, kind]] of HEADINGS.entries()) {
    for (const [place, says] of ACCOUNTS.entries()) {
      const names = from(['', 'account', 'loginId', 'field-1'], at + place);
      const autocomplete = from(['', 'username', 'email', 'off'], at + 3 * place);
      const type = says.startsWith('E-mail') && at % 2 === 0 ? 'email' : 'text';
      add({ kind, heading, button: from(NEXT, at), boxes: [{ says, role: 'username', names, autocomplete, type }] });
    }
    add({ kind, heading, button: from(NEXT, at), boxes: [{ role: 'username', autocomplete: 'username' }] });
    // Where a password was forgotten, an address alone is that of the account, not of a newsletter.
    if (kind === 'other')
      for (const says of ['E-mail', 'E-mail address', 'Your e-mail'])
        add({ kind, heading, button: 'Send link', boxes: [{ says, role: 'username', names: 'email', type: 'email' }] });
    if (kind === 'login')
      add({ kind, heading, button: 'Get code', boxes: [{ says: 'Phone number', role: 'username', type: 'tel' }] });
  }
  const shown = (says: string, role: string, confirm = false): ExampleBox => ({ says, role, confirm });
  for (const type of ['text', 'password']) {
    const boxes = [
      shown('Current password', 'current-password'),
      shown('New password', 'new-password'),
      shown('Confirm new password', 'new-password', true),
    ].map((box) => ({ ...box, type }));
    add({ kind: 'change-password', heading: 'Change password', button: 'Change password', boxes });
    add({ kind: 'change-password', heading: 'Change password', button: 'Save', boxes: boxes.slice(0, 2) });
    add({ kind: 'reset-set-new', heading: 'Reset your password', button: 'Update password', boxes: boxes.slice(1) });
    add({ kind: 'reset-set-new', heading: 'Choose a new password', button: 'Submit', boxes: boxes.slice(1, 2) });
    for (const says of ACCOUNTS)
      for (const heading of ['Sign in', ''])
        for (const names of ['', 'login-password']) {
          const box = { says: 'Password', role: 'current-password', type, names };
          add({ kind: 'login', heading, button: 'Sign in', boxes: [{ says, role: 'username' }, box] });
        }
  }
  const fresh = [shown('New password', 'new-password'), shown('Confirm new password', 'new-password', true)].map(
    (box): ExampleBox => ({ ...box, type: 'password' }),
  );
  for (const [at, says] of CODES.entries()) {
    const code = { says, role: 'otp', maxLength: from([-1, 6], at), names: from(['', 'code', 'field-1'], at) };
    const old = { says: 'Current password', role: 'current-password', type: 'password' };
    const heading = from(['Reset password', '', 'Security'], at);
    add({ kind: 'reset-set-new', heading, button: from(['Save', 'Reset password'], at), boxes: [code, ...fresh] });
    add({ kind: 'change-password', heading: 'Change password', button: 'Submit', boxes: [code, old, ...fresh] });
  }
  for (const [heading, button] of SETTINGS) {
    add({ kind: 'reset-set-new', heading, button, boxes: fresh });
    const about = ['First name', 'E-mail address'].map((says): ExampleBox => ({ says, role: 'ignore' }));
    add({ kind: 'reset-set-new', heading, button, boxes: [...about, ...fresh] });
  }
  for (const says of ['Choose a password', 'Create a password', 'Choose your new password'])
    for (const button of ['Continue', 'Save', '']) {
      const box: ExampleBox = { says, role: 'new-password', type: 'password' };
      add({ kind: 'reset-set-new', button, boxes: [box] });
      add({ kind: 'signup', button, boxes: [{ says: 'E-mail', role: 'ignore' }, box] });
    }
  for (const [heading, asked] of CONFIRMED) {
    const password = {
      says: from(['Your password', 'Password', 'Account password'], asked.length),
      type: 'password',
    };
    const boxes = [
      ...asked.map(([says, role]): ExampleBox => ({ says, role })),
      { ...password, role: 'current-password' },
    ];
    for (const button of ['Save', 'Continue', '']) add({ kind: 'other', heading, button, boxes });
  }
  const none = 'other';
  for (const says of [
    'Promo code',
    'Gift card code',
    'Zip code',
    'Postal code',
    'Type the code shown in the picture',
    'Coupon code',
  ])
    add({ kind: 'other', heading: '', button: 'Apply', boxes: [{ says, role: none, names: 'code' }] });
  add({
    kind: 'other',
    heading: 'Newsletter',
    button: 'Subscribe',
    boxes: [{ says: 'E-mail', role: none, names: 'newsletter' }],
  });
  add({
    kind: 'other',
    heading: 'Payment',
    button: 'Pay',
    boxes: ['Card number', 'Expiration date', 'Security code'].map((says) => ({ says, role: none, maxLength: 4 })),
  });
  add({
    kind: 'other',
    heading: 'Activate your card',
    button: 'Continue',
    boxes: [1, 2, 3].map((part) => ({ says: 'Activation code', role: none, names: `code${part}`, maxLength: 5 })),
  });
  add({ kind: 'other', button: 'Search', boxes: [{ says: 'Search', role: none, names: 'q' }] });
  add({
    kind: 'other',
    heading: 'Contact us',
    button: 'Send',
    boxes: [
      { says: 'Your name', role: none },
      { says: 'E-mail', role: none },
    ],
  });
  add({
    kind: 'other',
    heading: 'Address',
    button: 'Save',
    boxes: ['First name', 'Last name', 'Street', 'City', 'Phone'].map((says) => ({ says, role: none })),
  });
  return found;
}

/** The examples as labelled pages, each in every way of naming its boxes. */
export function examples(): { labels: Record<string, LabelledPage>; pages: Record<string, ExtractedPage> } {
  const labels: Record<string, LabelledPage> = {};
  const pages: Record<string, ExtractedPage> = {};
  examplesOf().forEach((example, at) => {
    WAYS.forEach((way, manner) => {
      const name = `example ${at} ${manner}`;
      labels[name] = {
        kind: example.kind,
        complete: ['username', 'current-password', 'new-password', 'otp', 'secret-answer'],
        inputs: example.boxes.map(({ role, confirm = false }, index): Label => ({ index, role, confirm })),
      };
      pages[name] = {
        page: { groups: [groupOf(example, way)], title: example.heading ?? '', tooMany: false },
        indexes: [example.boxes.map((_, index) => index)],
        visible: example.boxes.map(() => true),
        original: '',
      };
    });
  });
  return { labels, pages };
}

function groupOf(example: Example, way: (says: string) => Partial<BoxEvidence>): GroupEvidence {
  const { heading = '', button = '' } = example;
  return {
    boxes: example.boxes.map(({ says, role: _, confirm: __, ...given }) => {
      const box = { ...SILENT, ...(says === undefined ? {} : way(says)), ...given };
      return { ...box, passwordLike: looksLikePassword(box) };
    }),
    buttons: [button],
    submit: button,
    headings: heading === '' ? [] : [heading],
    form: '',
  };
}
