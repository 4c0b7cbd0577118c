// Owns the attacks by pages that lie about what became of a password (A12), and permissions and hosts that go in between (A17, A18).
import { change, page, type Row, signIn } from '../row';
import { pause, type Scene } from '../scene';

const LIES = [
  'Your password has been changed successfully.',
  'Congratulations, you have successfully modified your password.',
  'Ваш пароль успешно изменён.',
  'Su contraseña se ha cambiado correctamente.',
  'تم تغيير كلمة المرور بنجاح',
  '密码修改成功',
];

/** No browser tells a form that the page sends from one that the person sends, once he has touched the page. */
const SENT = 'by a submit of its own';

/** Ways to claim that it went well, without anything having been changed. */
const CLAIMS: Readonly<Record<string, (lie: string) => string>> = {
  'beside the boxes': (lie) =>
    `document.body.insertAdjacentHTML('beforeend', '<div class="ui-tipbox-success"><p>${lie}</p></div>')`,
  'in their place': (lie) =>
    `document.getElementById('form').outerHTML = '<div class="ui-tipbox-success"><h2>${lie}</h2></div>'`,
  'by another address': (lie) =>
    `history.pushState(null, '', '/ac/success.htm'); document.getElementById('form').outerHTML = '<h1>${lie}</h1>'`,
  [SENT]: (lie) =>
    `document.getElementById('form').addEventListener('submit', (event) => event.preventDefault()); document.getElementById('form').requestSubmit(); document.getElementById('form').outerHTML = '<div class="ui-tipbox-success">${lie}</div>'`,
  'by an alert': (lie) => `document.body.insertAdjacentHTML('beforeend', '<div role="alert">${lie}</div>')`,
};

/** The page tells its lie once it holds the password. What Keyturn never saw sent is not taken for done, and the old one stays. */
async function lies(scene: Scene, code: string, beliefs: readonly string[]): Promise<string[]> {
  await scene.page.evaluate(
    (text) => {
      new Function(text)();
    },
    [code] as const,
  );
  await pause(1_600);
  const shown = await scene.ask('account.show', { accountId: scene.canary.accountId });
  if (!shown.ok) return [`the account does not open: ${shown.reason}`];
  const { rotation, current } = shown.account;
  const old = rotation ? await scene.ask('secret.reveal', { kind: 'old', rotationId: rotation.id }) : null;
  return [
    ...(rotation && ['confirmed', 'verified'].includes(rotation.state) && !beliefs.includes(rotation.state)
      ? [`a page that lies made it ${rotation.state}`]
      : []),
    ...(current === null ? ['the old password is not the current one any more'] : []),
    ...(old?.ok && old.value === scene.canary.password ? [] : ['the old password cannot be read']),
  ];
}

export const LYING: readonly Row[] = Object.entries(CLAIMS).flatMap(([how, claim], row) =>
  LIES.map((lie, at) => ({
    ...change('A12', `success claimed ${how}, ${at + 1}`, {}),
    after: (scene: Scene) => lies(scene, claim(lie), how === SENT ? ['confirmed'] : []),
    ...(how === SENT ? { mayConfirm: true as const } : {}),
    ...(row === at && row < 2 ? { sample: true as const } : {}),
  })),
);

/** Firefox starts its event page again before anybody sees it stopped, where an open page speaks to it. */
const SEEN_IN_FAULTS = {
  firefox: 'the event page is awake again at once; npm run faults stops it in Firefox',
} as const;

export const BETWEEN: readonly Row[] = [
  {
    ...signIn('A17', 'a host that nobody allowed', {}, { end: 'refused', reasons: ['not-listed'] }),
    address: 'https://garden-shop.example/sign-in',
  },
  {
    ...signIn('A18', 'the background is stopped between reading and filling', {}),
    before: async ({ driver }) => driver.stopBackground(),
    notIn: SEEN_IN_FAULTS,
    sample: true,
  },
  {
    ...change('A18', 'the background is stopped between reading and recording', {}),
    before: async ({ driver }) => driver.stopBackground(),
    notIn: SEEN_IN_FAULTS,
  },
  {
    ...change('A18', 'the page is sent away and comes back from the cache', {}),
    pages: {
      ...change('A18', 'x', {}).pages,
      '/away': page('<p>Elsewhere</p>'),
    },
    before: async (scene) => {
      await scene.page.goto('https://passport.aliexpress.com/away');
      await scene.page.evaluate(() => history.back(), []);
      await pause(500);
      await scene.settle();
    },
  },
];
