// Owns the attacks by what a page is made of: clobbered names and tampered prototypes (A10), synthetic events (A11), boxes that
// take more than asked (A13), and names that are markup (A19).
import { CHANGE_FORM, change, type Must, type Row, SIGN_IN_FORM, signIn } from '../row';
import { pause, type Scene } from '../scene';
import { MARKUP } from '../vault-of-canaries';

const NAMES = [
  'action',
  'submit',
  'elements',
  'querySelector',
  'querySelectorAll',
  'ownerDocument',
  'parentNode',
  'attributes',
  'getAttribute',
  'type',
  'value',
  'form',
  'labels',
  'id',
  'children',
  'nodeName',
  'contains',
  'isConnected',
  'closest',
  'matches',
  'getBoundingClientRect',
  'body',
  'documentElement',
  'location',
  'defaultView',
  '__proto__',
  'constructor',
  'length',
  'item',
  'namedItem',
];

const RIGHT = { end: 'filled', boxes: ['name', 'word'] } as const;
const OR_ASKS: Must = {
  end: 'either',
  boxes: ['name', 'word'],
  reasons: ['no-box', 'box-uncertain', 'box-changed', 'box-hidden'],
};

/** What a page does to the world that our script would share with it, were it not in its own. */
const PROTOTYPES = {
  'a value setter of its own':
    "Object.defineProperty(document.getElementById('word'), 'value', { set(v) { globalThis.stolen = v; }, get() { return ''; } })",
  'HTMLInputElement.prototype.value':
    "const d = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value'); Object.defineProperty(HTMLInputElement.prototype, 'value', { ...d, set(v) { globalThis.stolen = v; d.set.call(this, v); } })",
  'Array.prototype':
    "for (const n of ['map', 'filter', 'flatMap', 'find', 'includes']) Array.prototype[n] = () => { throw new Error('mine'); }",
  'Object.prototype':
    "Object.prototype.role = 'new-password'; Object.prototype.value = 'x'; Object.prototype.then = undefined",
  querySelectorAll: 'Document.prototype.querySelectorAll = Element.prototype.querySelectorAll = () => []',
  getBoundingClientRect:
    'Element.prototype.getBoundingClientRect = () => ({ left: 0, top: 0, width: 500, height: 50, right: 500, bottom: 50 })',
  getComputedStyle: "globalThis.getComputedStyle = () => ({ opacity: '1', display: 'block', visibility: 'visible' })",
  elementFromPoint: 'Document.prototype.elementFromPoint = () => null',
  setTimeout: 'globalThis.setTimeout = (work) => { work(); return 0; }',
  JSON: "JSON.stringify = () => '{}'",
  'a flood of changes':
    "setInterval(() => { for (let i = 0; i < 50; i++) document.body.append(document.createElement('i')); if (document.body.children.length > 3000) document.body.querySelectorAll('i').forEach((el) => el.remove()); }, 16)",
} as const;

const script = (code: string) => `<script>${code}</script>`;

export const TAMPERED: readonly Row[] = [
  ...NAMES.map((name, at) => ({
    ...signIn(
      'A10',
      `a box called ${name}`,
      { form: SIGN_IN_FORM.replace('</form>', `<input type="hidden" name="${name}" id="x-${at}"></form>`) },
      OR_ASKS,
    ),
    ...(name === 'elements' ? { sample: true as const } : {}),
  })),
  ...NAMES.slice(0, 20).map((name) =>
    signIn(
      'A10',
      `an element with the id ${name}`,
      { body: `<img name="${name}" id="${name}" alt=""><a id="${name}" name="x"></a>` },
      OR_ASKS,
    ),
  ),
  ...Object.entries(PROTOTYPES).map(([name, code]) => ({
    ...signIn('A10', name, { body: script(code) }, name.includes('value') ? OR_ASKS : RIGHT),
    // The page's own copy of a box's value is the page's; that nothing else was handed over is what the sniffer sees.
    ...(name.includes('value') ? { after: async () => [] } : {}),
  })),
];

const EVENTS = [
  'click',
  'input',
  'change',
  'blur',
  'submit',
  'keydown',
  'pointerdown',
  'mouseup',
  'focus',
  'paste',
  'pagehide',
  'pageshow',
  'message',
  'toggle',
];

/** A page that presses everything itself and fills its own boxes, without anybody's hand. */
const SELF_MADE = script(`addEventListener('load', () => setTimeout(() => {
  for (const box of document.querySelectorAll('input')) box.value = 'Made-by-the-page-1';
  for (const type of ${JSON.stringify(EVENTS)}) for (const el of [window, document, ...document.querySelectorAll('*')])
    el.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  document.getElementById('send').click();
}, 300))`);

const FORMS = [
  ['at sign-in', signIn('A11', 'x', { body: SELF_MADE })],
  ['where it changes', change('A11', 'x', { body: SELF_MADE })],
] as const;

export const SYNTHETIC: readonly Row[] = FORMS.map(([name, row]) => ({
  ...row,
  name: `a page that presses and types by itself, ${name}`,
  wish: 'nothing',
  must: { end: 'untouched' },
  before: () => pause(900),
  sample: true,
}));

const hidden = (how: string, id = 'trap') =>
  `<p ${how}><label for="${id}">New password</label><input type="password" id="${id}" autocomplete="new-password"></p>`;
const inForm = (more: string) => CHANGE_FORM.replace('</form>', `${more}</form>`);
const THREE: Must = {
  end: 'either',
  boxes: ['old', 'fresh', 'again'],
  reasons: ['box-uncertain', 'box-changed', 'box-hidden', 'no-box', 'value-changed'],
};

const TRAPS = [
  'style="opacity:0"',
  'style="position:absolute;left:-9999px"',
  'hidden',
  'style="width:0;height:0;overflow:hidden"',
  'style="clip-path:inset(50%)"',
  'style="transform:scale(0)"',
  'style="visibility:hidden"',
  'style="position:fixed;top:-200px"',
  'style="font-size:0;height:1px;overflow:hidden"',
  'style="filter:opacity(0)"',
];

/** Done to the boxes between reading and writing, or in the write itself. */
const SWAPS = {
  'the box is put in another’s place':
    "const a = document.getElementById('fresh'); const b = a.cloneNode(); b.id = 'swapped'; a.replaceWith(b)",
  'two boxes change places':
    "const [a, b] = [document.getElementById('old'), document.getElementById('fresh')]; const mark = document.createElement('i'); a.before(mark); b.before(a); mark.replaceWith(b)",
  'the new box becomes a text box': "document.getElementById('fresh').type = 'text'",
  'the box becomes read-only': "document.getElementById('fresh').readOnly = true",
  'the box goes out of sight': "document.getElementById('again').style.opacity = '0'",
  'everything is covered':
    "document.body.insertAdjacentHTML('beforeend', '<div style=\"position:fixed;inset:0;background:#fff\"></div>')",
  'the box hides when it is focused':
    "document.getElementById('fresh').addEventListener('focus', (event) => { event.target.style.display = 'none'; })",
  'the box moves to a form of its own':
    "const f = document.createElement('form'); f.action = 'https://collect.evil.example/'; document.body.append(f); f.append(document.getElementById('fresh'))",
} as const;

/** A box that is there in the moment of the write may be filled for what it is then, whatever stood there before. */
const SWAPPED: Must = {
  end: 'either',
  boxes: ['old', 'fresh', 'again', 'swapped'],
  reasons: ['box-uncertain', 'box-changed', 'box-hidden', 'no-box', 'value-changed', 'action-changed'],
};

/** The old password is nowhere but in the box for it, and the new one nowhere but in those for it. */
async function eachInItsBox({ page, canary }: Scene): Promise<string[]> {
  const held = await page.evaluate(
    () => [...document.querySelectorAll('input')].map(({ id, value }) => [id, value] as const),
    [],
  );
  return held
    .filter(([id, value]) => value !== '' && (id === 'old') !== (value === canary.password))
    .map(([id]) => `the box "${id}" holds the password of another`);
}

export const STEALING: readonly Row[] = [
  ...TRAPS.map((how, at) => ({
    ...change('A13', `a trap beside the boxes: ${how}`, { form: inForm(hidden(how)) }, THREE),
    ...(at === 0 ? { sample: true as const } : {}),
  })),
  change(
    'A13',
    'a second form with the same boxes',
    { body: CHANGE_FORM.replaceAll('id="', 'id="two-').replaceAll('for="', 'for="two-') },
    { ...THREE, boxes: ['old', 'fresh', 'again', 'two-old', 'two-fresh', 'two-again'] } as Must,
  ),
  change(
    'A13',
    '40 boxes for the same password',
    { form: inForm(Array.from({ length: 40 }, (_, at) => hidden('', `more-${at}`)).join('')) },
    { end: 'refused', reasons: ['box-uncertain', 'no-box'] },
  ),
  ...Object.entries(SWAPS).map(([name, code]) => ({
    ...change('A13', name, {}, SWAPPED),
    after: eachInItsBox,
    ...(name.includes('text box') ? { inClear: true as const } : {}),
    before: ({ page }: Parameters<NonNullable<Row['before']>>[0]) =>
      page.evaluate(
        (text) => {
          new Function(text)();
        },
        [code] as const,
      ),
    ...(name.includes('covered') ? { sample: true as const } : {}),
  })),
];

export const NAMED: readonly Row[] = [
  {
    ...signIn('A19', 'user names that are markup, in the vault page', {}, { end: 'untouched' }),
    wish: 'nothing',
    after: async ({ driver }) => {
      const vault = await driver.openVault();
      // The list draws the rows in sight alone; these are the newest.
      await vault.waitFor({ css: 'a', text: MARKUP[0] });
      const found = await vault.evaluate(
        (names) => [
          ...('pwned' in globalThis ? ['a user name was run as a script'] : []),
          ...(document.querySelector('main script, main img[src=x], main svg[onload]')
            ? ['a user name became markup']
            : []),
          ...[...document.querySelectorAll('a[href^="javascript:"], a[href^="data:"]')].map(
            () => 'a user name became a link',
          ),
          ...names
            .filter((name) => !document.body.textContent?.includes(name))
            .map((name) => `not shown as text: ${name}`),
        ],
        [MARKUP.slice(0, 5)] as const,
      );
      await vault.close();
      return found;
    },
    sample: true,
  },
];
