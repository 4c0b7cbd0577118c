// Owns the promise that a page is what its main part is for, whatever small sign-in stands in its header.
import { describe, expect, it } from 'vitest';
import { useLab } from './lab';

const held = useLab();

const SIGN_IN = `<header><nav><form><input type="email" name="email" placeholder="E-mail"><input type="password" name="password"
placeholder="Password"><button>Sign in</button></form></nav></header>`;
const SIGN_OUT = '<header><a href="/logout">Sign out</a></header>';
const box = (id: string, says: string, type = 'password') =>
  `<p><label for="${id}">${says}</label><input type="${type}" id="${id}"></p>`;
const main = (heading: string, boxes: string, button: string) =>
  `<main><h1>${heading}</h1><form>${boxes}<button>${button}</button></form></main>`;

const NEW = box('fresh', 'New password') + box('again', 'Confirm new password');
const CODE = box('code', 'Verification code', 'text');
const CHANGE_LINK = '<main><h1>My account</h1><a href="/change">Change password</a></main>';

async function kindOf(markup: string): Promise<string> {
  await held.lab.show(markup, 'en');
  return (await held.lab.read()).kind;
}

describe('beside a small sign-in in the header, a page', () => {
  it.each([
    ['change-password', main('Change password', box('old', 'Current password') + NEW, 'Save')],
    ['set-new-password', main('Set a new password', NEW, 'Save')],
    ['reset-request', main('Forgot your password?', box('email', 'E-mail address', 'email'), 'Send reset link')],
    ['confirm-identity', main('Confirm your identity', CODE, 'Verify')],
    ['success', '<main><h1>Thank you</h1><p>Your password has been changed.</p></main>'],
    ['sign-in', '<main><h1>Summer sale</h1><p>All shirts for less.</p></main>'],
    ['sign-in', CHANGE_LINK],
  ])('is for %s', async (kind, rest) => {
    expect(await kindOf(SIGN_IN + rest)).toBe(kind);
  });

  it.each([
    ['profile-settings', CHANGE_LINK],
    ['other', '<main><h1>Summer sale</h1></main>'],
  ])('is for %s where somebody is signed in', async (kind, rest) => {
    expect(await kindOf(SIGN_OUT + SIGN_IN + rest)).toBe(kind);
  });
});

it('a sign-in page with all of it in its header is one all the same', async () => {
  const form = `${box('email', 'E-mail address', 'email')}${box('password', 'Password')}`;
  const page = `<header>${main('Sign in', form, 'Sign in').replaceAll('main>', 'section>')}<a href="/forgot">Forgot password?</a></header>`;
  expect(await kindOf(page)).toBe('sign-in');
});
