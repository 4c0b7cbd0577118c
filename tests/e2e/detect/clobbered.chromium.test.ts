// Owns the promise that names which a page gives its elements, and which then stand in place of the document's and the form's
// own properties, change no role and stop nothing.
import { describe, expect, it } from 'vitest';
import { useLab } from './lab';

const held = useLab();

/** Properties of documents, forms and elements that reading could lean on. */
const NAMES = [
  'elements',
  'querySelector',
  'querySelectorAll',
  'getAttribute',
  'hasAttribute',
  'attributes',
  'parentNode',
  'parentElement',
  'children',
  'childNodes',
  'firstChild',
  'nextSibling',
  'ownerDocument',
  'nodeType',
  'nodeName',
  'tagName',
  'localName',
  'textContent',
  'innerText',
  'innerHTML',
  'id',
  'name',
  'className',
  'classList',
  'style',
  'title',
  'type',
  'value',
  'form',
  'action',
  'method',
  'submit',
  'length',
  'labels',
  'matches',
  'closest',
  'contains',
  'compareDocumentPosition',
  'getRootNode',
  'getBoundingClientRect',
  'checkVisibility',
  'shadowRoot',
  'isConnected',
  'addEventListener',
  'body',
  'head',
  'documentElement',
  'defaultView',
  'createTreeWalker',
  'getElementById',
  'getElementsByTagName',
  'forms',
  'images',
  'URL',
  'baseURI',
  'createElement',
  'scrollingElement',
  'elementFromPoint',
  'cookie',
  'location',
  'toString',
  'valueOf',
  'constructor',
  '__proto__',
  'hasOwnProperty',
];

const label = (id: string, text: string) => `<p><label for="${id}">${text}</label>`;
const CHANGE = { old: 'current-password', fresh: 'new-password', again: 'confirm-password' };

/** A change form in which one more element carries the name; beside the form, images and forms carry it in the document. */
function page(name: string, inside: string, beside: string): string {
  return `${beside}<h1>Change password</h1><form method="post" action="/change">${inside}
${label('old', 'Current password')}<input type="password" id="old"></p>
${label('fresh', 'New password')}<input type="password" id="fresh"></p>
${label('again', 'Confirm new password')}<input type="password" id="again"></p>
<button name="${name}">Change password</button></form>`;
}

describe('an element of a form that is named', () => {
  it.each(NAMES)('%s changes nothing', async (name) => {
    const inside = `<input type="hidden" name="${name}"><input type="hidden" id="${name}">`;
    expect(await held.lab.rolesOn(page(name, inside, ''), { lang: 'en' })).toEqual(CHANGE);
    expect(await held.lab.look('fresh')).toEqual({ fillable: true, sendsTo: ['https://lab.example/change'] });
  });
});

describe('an element of the document that is named', () => {
  it.each(NAMES)('%s changes nothing', async (name) => {
    const beside = `<img name="${name}" alt=""><form name="${name}"></form><object id="${name}"></object>`;
    expect(await held.lab.rolesOn(page('send', '', beside), { lang: 'en' })).toEqual(CHANGE);
    expect(await held.lab.look('fresh')).toEqual({ fillable: true, sendsTo: ['https://lab.example/change'] });
  });
});

describe('a password box that is itself named', () => {
  it.each(NAMES)('%s gets the right role or none', async (name) => {
    const markup = `<h1>Sign in</h1><form>${label('who', 'Email')}<input id="who" type="email"></p>
${label('secret', 'Password')}<input type="password" id="secret" name="${name}"></p><button>Sign in</button></form>`;
    const roles = await held.lab.rolesOn(markup, { lang: 'en' });
    expect(['current-password', 'ask']).toContain(roles.secret);
  });
});

it.each(['baseURI', 'URL'])(
  'an image named %s hides neither where a form sends to nor where the page is',
  async (name) => {
    const image = `<img name="${name}" alt="">`;
    await held.lab.show(`${image}<form action="take"><input type="password" id="fresh"></form>`);
    expect((await held.lab.look('fresh')).sendsTo).toEqual(['https://lab.example/take']);
    await held.lab.show(`${image}<form><input type="password" id="fresh"></form><input type="password" id="alone">`);
    expect((await held.lab.look('fresh')).sendsTo).toEqual(['https://lab.example/']);
    expect((await held.lab.look('alone')).sendsTo).toEqual(['https://lab.example/']);
  },
);

it.each(['addEventListener', 'URL', 'body', 'documentElement'])(
  'an image named %s does not keep the page from being followed',
  async (name) => {
    const { lab } = held;
    await lab.show(`<img name="${name}" alt=""><form><input type="password" id="fresh"></form>`);
    await lab.page.evaluate(() => keyturnLab.lab.watch());
    await lab.page.locator('#fresh').click();
    await lab.page.waitForFunction(() => keyturnLab.lab.watched() === 1);
  },
);

it('where a form sends to is read past an input named action, and past a button that sends elsewhere', async () => {
  await held.lab.show(
    `<form action="https://evil.example/take"><input name="action" value="https://lab.example/change"><input type="password" id="fresh"></form>`,
  );
  expect((await held.lab.look('fresh')).sendsTo).toContain('https://evil.example/take');
  await held.lab.show(
    `<form action="/change"><input type="password" id="fresh"><button formaction="https://evil.example/take">Go</button></form>`,
  );
  expect((await held.lab.look('fresh')).sendsTo).toContain('https://evil.example/take');
  await held.lab.show(
    `<form id="f" action="/change"><input type="password" id="fresh"><button formaction="/other">A</button></form>
<button form="f" formaction="https://evil.example/take">Go</button>`,
  );
  expect((await held.lab.look('fresh')).sendsTo).toEqual([
    'https://lab.example/change',
    'https://lab.example/other',
    'https://evil.example/take',
  ]);
});
