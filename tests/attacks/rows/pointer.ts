// Owns the attacks on the one thing that Keyturn shows inside a page, the pointer: clicks stolen through it (A1), and pages that
// make it unusable (A2). Real mouse events throughout.
import { type Row, signIn } from '../row';
import type { Scene } from '../scene';

/** Ways to hide the pointer while it may still be hit. `host` is its element, which any page can find. */
const HIDINGS = {
  'host transparent': "host.style.setProperty('opacity', '0', 'important')",
  'body transparent': "document.body.style.opacity = '0.001'",
  'root transparent': "document.documentElement.style.opacity = '0.001'",
  'shadow root opened':
    "globalThis.reached = host.shadowRoot && [...host.shadowRoot.querySelectorAll('*')].map((el) => el.click())",
  'partly covered': "cover('width:40px')",
  'covered, clicks pass': "cover('width:100%;height:100%;left:0;top:0;pointer-events:none')",
  'covered in the top layer':
    "cover('width:100%;height:100%;left:0;top:0;pointer-events:none;margin:0;padding:0').showPopover()",
} as const;

/** Where the pointer is brought to. */
const PLACES = {
  'where it stands': '',
  'under the mouse':
    "addEventListener('mousemove', ({ x, y }) => { host.style.setProperty('inset', (y - 20) + 'px auto auto ' + (x - 20) + 'px', 'important'); host.style.setProperty('pointer-events', 'auto', 'important'); });",
} as const;

const PARTS = ['username', 'current-password', 'sign-in'] as const;

const script = (hiding: string, place: string) => `<script>
globalThis.cover = (how) => {
  const one = document.createElement('div');
  one.popover = 'manual';
  one.style.cssText = 'position:fixed;display:block;left:0;top:0;height:40px;background:#fff;border:0;' + how;
  document.documentElement.append(one);
  return one;
};
new MutationObserver((records) => {
  for (const { addedNodes } of records) for (const host of addedNodes) {
    if (host.nodeName !== 'DIV' || !host.popover || host.style.background) continue;
    ${hiding}; ${place}
  }
}).observe(document.documentElement, { childList: true });
</script>`;

/** A person lured into clicking all over the place, with the mouse and the keyboard. */
async function clickAround(scene: Scene, part: (typeof PARTS)[number]): Promise<void> {
  await scene.point(part);
  const { page } = scene;
  for (const css of ['#name', '#word', 'h1']) await page.hover({ css }).catch(() => undefined);
  for (const id of ['name', 'word']) await page.evaluate((one) => document.getElementById(one)?.focus(), [id] as const);
  await page.click({ css: '#bait' });
  await page.press('Tab');
  await page.press('Space');
  await page.press('Escape');
}

const BAIT = '<p><a id="bait" href="#won">You have won. Click here.</a></p>';

export const CLICKJACKING: readonly Row[] = Object.entries(HIDINGS).flatMap(([hiding, hide]) =>
  Object.entries(PLACES).flatMap(([place, bring]) =>
    PARTS.map((part) => ({
      ...signIn(
        'A1',
        `${hiding}, ${place}, at ${part}`,
        { head: script(hide, bring), body: BAIT },
        { end: 'untouched' },
      ),
      wish: 'nothing' as const,
      before: (scene: Scene) => clickAround(scene, part),
      ...(part === 'current-password' && place === 'under the mouse' && hiding !== 'body transparent'
        ? { sample: true as const }
        : {}),
    })),
  ),
);

/** Pages that fight the pointer. */
const SPOILERS = {
  'no clicks in the body': '<style>body { pointer-events: none }</style>',
  'everything inert': "<script>addEventListener('load', () => document.body.setAttribute('inert', ''))</script>",
  'everything on top': '<style>body > * { position: relative; z-index: 2147483647 }</style>',
  'popovers hidden': '<style>div[popover] { display: none !important }</style>',
  'removed at once':
    "<script>new MutationObserver(() => document.querySelector('html > div[popover]')?.remove()).observe(document.documentElement, { childList: true })</script>",
  'root replaced':
    "<script>addEventListener('load', () => document.documentElement.style.setProperty('transform', 'scale(1)'))</script>",
} as const;

/** What is left of the pointer after it was taken away: nothing, and no place that takes clicks for it. */
async function leavesNothing({ page }: Scene): Promise<string[]> {
  const left = await page.evaluate(() => document.querySelectorAll('html > div[popover]').length, []);
  return left === 0 ? [] : [`${left} pointers were left on the page`];
}

export const SPOILED: readonly Row[] = Object.entries(SPOILERS).map(([name, head]) => ({
  ...signIn('A2', name, { head }, { end: 'either', boxes: ['name', 'word'], reasons: ['box-hidden', 'no-box'] }),
  before: (scene) => scene.point('current-password'),
  after: async (scene) => {
    await scene.ask('page.unpoint', { tabId: scene.tabId });
    return leavesNothing(scene);
  },
  ...(name === 'popovers hidden' ? { sample: true as const } : {}),
}));
