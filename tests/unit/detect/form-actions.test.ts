// @vitest-environment happy-dom
// Owns the promise that a form has no way to send that is not looked at: its action and every button of it, wherever that stands.
import { beforeEach, expect, it, vi } from 'vitest';
import { formActionsOf } from '@/utils/detect/fillable';

// The document here knows no base of its own; that a `<base>` counts is tested in a browser (tests/attacks).
vi.mock('@/utils/detect/dom', async (original) => ({ ...(await original<object>()), baseOf: () => location.href }));

const HERE = 'https://login.aliexpress.com';
const EVIL = 'https://evil.example/take';

beforeEach(() => {
  (globalThis as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(`${HERE}/change`);
});

function actionsIn(markup: string): readonly string[] {
  document.body.innerHTML = markup;
  return formActionsOf(document.querySelector('input[type=password]') as HTMLInputElement);
}
const form = (more: string) => `<form id="f" action="/in"><input type="password">${more}</form>`;

it.each([
  ['no form', '<input type="password">', [`${HERE}/change`]],
  ['no action', '<form><input type="password"></form>', [`${HERE}/change`]],
  ['a form', form(''), [`${HERE}/in`]],
  ['a button', form(`<button formaction="${EVIL}">Go</button>`), [`${HERE}/in`, EVIL]],
  [
    'a second button, after one of the same login',
    form(`<button formaction="https://passport.aliexpress.com/x">A</button><button formaction="${EVIL}">B</button>`),
    [`${HERE}/in`, 'https://passport.aliexpress.com/x', EVIL],
  ],
  [
    'a button outside of the form',
    `${form('')}<button form="f" formaction="${EVIL}">Go</button>`,
    [`${HERE}/in`, EVIL],
  ],
  ['an image', form(`<input type="image" formaction="${EVIL}">`), [`${HERE}/in`, EVIL]],
  ['a button of another form', `${form('')}<form><button formaction="${EVIL}">Go</button></form>`, [`${HERE}/in`]],
])('%s', (_, markup, actions) => {
  expect(actionsIn(markup)).toEqual(actions);
});
