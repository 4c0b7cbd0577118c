// Owns the promises about stores built of web components: what stands in an open shadow root, or is slotted into one, is read as if
// it stood in the page itself, for bounded work.
import { describe, expect, it } from 'vitest';
import { useLab } from './lab';
import { CHANGE, CHANGE_FORM, COUNT_NODES } from './work';

const held = useLab(COUNT_NODES);

const STYLE = '<style>:host { display: block } .error { font-size: 12px }</style>';
const component = (name: string, inside: string, { slotted = '', attributes = '' } = {}) =>
  `<${name} ${attributes}><template shadowrootmode="open">${STYLE}${inside}</template>${slotted}</${name}>`;

const BOX = (id: string, says: string, below = '') =>
  component('ui-field', `<label for="${id}">${says}</label><input type="password" id="${id}">${below}`);
const FORM = (beside = '', below = '') =>
  `<h1>Change password</h1><form>${BOX('old', 'Current password')}${BOX('fresh', 'New password', below)}
${beside}${BOX('again', 'Confirm new password')}${component('ui-button', '<button><slot></slot></button>', { slotted: 'Save' })}</form>`;

const REFUSAL = 'New password is too short';

async function readingOf(markup: string) {
  await held.lab.show(markup, 'en');
  return held.lab.read();
}

describe('a refusal is read', () => {
  it.each([
    ['in a shadow root', component('ui-box', `<div class="error">${REFUSAL}</div>`)],
    ['two shadow roots deep', component('ui-form', component('ui-box', `<p role="alert">${REFUSAL}</p>`))],
    ['slotted into an alert', component('ui-box', '<div role="alert"><slot></slot></div>', { slotted: REFUSAL })],
    ['within a host that is an alert', component('ui-box', `<p>${REFUSAL}</p>`, { attributes: 'role="alert"' })],
    ['within a host that is named as one', component('ui-alert', `<p>${REFUSAL}</p>`)],
    ['red', component('ui-box', `<span style="color:#c4001a">${REFUSAL}</span>`)],
  ])('%s', async (_, said) => {
    for (const markup of [FORM(said), `${FORM()}${said}`]) {
      expect((await readingOf(markup)).messages).toEqual([{ tone: 'error', reason: 'too-short', text: REFUSAL }]);
    }
  });

  it('beside the box, in the shadow root of that', async () => {
    const { messages } = await readingOf(FORM('', `<span class="error">${REFUSAL}</span>`));
    expect(messages).toEqual([{ tone: 'error', reason: 'too-short', text: REFUSAL }]);
  });

  it('after many other components', async () => {
    const card = component('ui-card', '<h3>Blue shirt</h3><p class="message">9.99</p>');
    const { messages } = await readingOf(`${card.repeat(200)}${FORM()}${component('ui-alert', `<p>${REFUSAL}</p>`)}`);
    expect(messages.map(({ reason }) => reason)).toEqual(['too-short']);
  });
});

describe('a success is read', () => {
  it.each([
    ['in a heading', '<h2>Your password has been changed.</h2>'],
    ['in a plain paragraph', '<p>Your password has been changed.</p>'],
  ])('%s of a page without boxes', async (_, said) => {
    const reading = await readingOf(component('ui-page', component('ui-card', said)));
    expect(reading).toMatchObject({ kind: 'success', messages: [{ tone: 'success' }] });
  });
});

describe('no message is', () => {
  it.each([
    ['what a component keeps unseen', component('ui-alert', `<p hidden>${REFUSAL}</p>`, { attributes: 'hidden' })],
    ['what its host gives no slot', component('ui-alert', '<i></i>', { slotted: `<p>${REFUSAL}</p>` })],
    ['its style sheet', component('ui-alert', '<style>.new-password-is-too-short { color: red }</style>')],
    ['a hint', component('ui-hint', '<p class="hint">At least 12 characters</p>')],
  ])('%s', async (_, said) => {
    expect((await readingOf(`${FORM(said)}`)).messages).toEqual([]);
  });
});

describe('rules are read', () => {
  const ITEMS = '<ul><li>At least 12 characters</li><li>At least one digit</li></ul>';
  const WHOLE = { minLength: 12, requires: ['digit'] };

  it.each([
    ['in a component beside the box', FORM(component('ui-rules', ITEMS))],
    ['slotted into one', FORM(component('ui-rules', '<div><slot></slot></div>', { slotted: ITEMS }))],
    ['below the box, in its own shadow root', FORM('', ITEMS)],
    ['in the page around the box', FORM(ITEMS)],
  ])('%s', async (_, markup) => {
    expect((await readingOf(markup)).rules).toEqual(WHOLE);
  });

  it('but not from a component of another form', async () => {
    const other = `<form>${component('ui-rules', '<p>Your comment: at least 30 characters</p>')}<textarea></textarea></form>`;
    expect((await readingOf(`${FORM()}${other}`)).rules).toEqual({});
  });
});

it('a button of a component is called what is slotted into it', async () => {
  const { controls } = await readingOf(FORM());
  expect(controls.map(({ label, purpose }) => ({ label, purpose }))).toEqual([{ label: 'Save', purpose: 'submit' }]);
});

describe('it is noticed', () => {
  const ROOT = (name: string) => `document.querySelector('${name}').shadowRoot`;
  const COMPONENT = `(() => {
    const host = document.createElement('ui-alert');
    host.attachShadow({ mode: 'open' }).innerHTML = '<p></p>';
    document.body.append(host);
  })()`;

  it.each([
    ['when a component comes', [COMPONENT]],
    ['when its text comes later', [COMPONENT, `${ROOT('ui-alert')}.querySelector('p').textContent = '${REFUSAL}'`]],
    [
      'when what it slotted a box into has moved',
      [`${ROOT('ui-drawer')}.querySelector('div').style.translate = '9px'`],
    ],
  ])('%s', async (_, steps) => {
    const drawer = '<div style="transition:translate 300ms"><slot></slot></div>';
    await held.lab.show(component('ui-drawer', drawer, { slotted: CHANGE_FORM }), 'en');
    await held.lab.read();
    await held.lab.page.evaluate(() => keyturnLab.lab.watch());
    const told = async () => held.lab.page.evaluate(() => keyturnLab.lab.watched());
    for (const step of steps) {
      const before = await told();
      await held.lab.page.evaluate(step);
      await expect.poll(told).toBeGreaterThan(before);
    }
    // The end of a movement is told for itself.
    if (steps[0]?.includes('translate')) await expect.poll(told).toBe(2);
  });
});

it('with 400 components full of messages around the form, work is bounded', async () => {
  const loud = component('ui-alert', '<p class="message">Blue <b>shirt</b></p>'.repeat(100));
  await held.lab.show(`${loud.repeat(200)}${CHANGE_FORM}${loud.repeat(200)}`, 'en');
  await held.lab.page.evaluate('touched.clear(); calls = 0;');
  const { roles } = await held.lab.read();
  expect(roles).toEqual(CHANGE);
  expect(await held.lab.page.evaluate<number>('touched.size')).toBeLessThan(30_000);
  expect(await held.lab.page.evaluate<number>('calls')).toBeLessThan(60_000);
});
