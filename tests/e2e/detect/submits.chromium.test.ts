// Owns the promise that a click which sends a form is noticed, whatever the form's author made the button of, and that other clicks
// are not taken for it.
import { describe, expect, it } from 'vitest';
import { useLab } from './lab';

const held = useLab();

const FORM = (control: string, { value = 'pearl-Kayak-9', within = 'form' } = {}) =>
  `<main style="padding:20px;min-height:500px" id="page"><h1>Change password</h1><${within} id="form" style="padding:20px;display:block">
<div><label for="old">Current password</label><input type="password" id="old" value="${value}"></div>
<div><label for="new">New password</label><input type="password" id="new" value="${value}"></div>
<div><label for="again">Confirm new password</label><input type="password" id="again" value="${value}"></div>
${control}</${within}></main>`;

/** Whether a click on the element counts as sending; in its middle, or at its upper left corner. */
async function sends(markup: string, selector: string, corner = false): Promise<boolean> {
  await held.lab.show(markup);
  await held.lab.page.evaluate(() => keyturnLab.lab.hearClicks());
  // A form that is really sent would take the page away.
  await held.lab.page.evaluate(() => addEventListener('submit', (event) => event.preventDefault(), { once: true }));
  await held.lab.page.locator(selector).click(corner ? { position: { x: 2, y: 2 } } : {});
  return (await held.lab.page.evaluate(() => keyturnLab.lab.sent())) === 1;
}

const component = (inside: string, slotted: string) =>
  `<ui-button id="x"><template shadowrootmode="open">${inside}</template>${slotted}</ui-button>`;

describe('a click sends', () => {
  it.each([
    ['on a button', '<button id="x">Save</button>'],
    ['on a plain element', '<div id="x">Save</div>'],
    ['on a plain element in French', '<div id="x">Enregistrer</div>'],
    ['on a plain element in Japanese', '<span id="x">変更する</span>'],
    [
      'on what a plain element holds',
      '<div class="btn"><svg id="x" width="20" height="20"></svg><span>Save</span></div>',
    ],
    ['on a plain element that names the step', '<div id="x">Change password</div>'],
    ['on a component', component('<button><slot></slot></button>', 'Save')],
    ['on what is slotted into a component', component('<button><slot></slot></button>', '<b>Save</b>')],
    ['on a component that names the step', component('<div>Save password</div>', '')],
    ['on a component of plain elements', component('<div><slot></slot></div>', 'Save')],
  ])('%s', async (_, control) => {
    expect(await sends(FORM(control), '#x')).toBe(true);
  });

  it('beside boxes that no form holds', async () => {
    expect(await sends(FORM('<div id="x">Save</div>', { within: 'section' }), '#x')).toBe(true);
  });
});

describe('a click does not send', () => {
  it.each([
    ['on “Show”', '<span id="x">Show</span>'],
    ['on “Cancel”', '<div><div id="x">Cancel</div><div>Save</div></div>'],
    ['on “Forgot password?”', '<span id="x">Forgot password?</span>'],
    ['on a heading', '<h2 id="x">Change password</h2>'],
    ['on a label', '<label id="x">Confirm new password</label>'],
    ['on what stands for a label', '<div id="x">Confirm new password</div>'],
    ['on a rule', '<div id="x">Save a password of at least 12 characters, one of them a digit</div>'],
    ['on a notice about cookies', '<div class="cookie-banner"><span id="x">OK</span></div>'],
  ])('%s', async (_, control) => {
    expect(await sends(FORM(control), '#x')).toBe(false);
  });

  it.each([
    ['beside the buttons', '<div id="x" style="padding:9px"><span>Cancel</span> <span>Save</span></div>', '#x'],
    ['on the form', '<div>Save</div>', '#form'],
    ['on the page', '<div>Save</div>', '#page'],
  ])('%s', async (_, control, selector) => {
    expect(await sends(FORM(control), selector, true)).toBe(false);
  });

  it('while the boxes are empty', async () => {
    expect(await sends(FORM('<div id="x">Save</div>', { value: '' }), '#x')).toBe(false);
  });

  it('where it would sign in beside a form that is filled', async () => {
    expect(await sends(`<header><div id="x">Sign in</div></header>${FORM('<div>Save</div>')}`, '#x')).toBe(false);
  });
});
