// Owns the promise that the question "is this login already here?" is asked where it makes sense, and not elsewhere.
import { expect, it } from 'vitest';
import { alikeUsername, sameUsername } from '@/utils/core/username';

it.each([
  ['case', 'Vera@Mail.example', 'vera@mail.example'],
  ['surrounding space', ' vera ', 'vera'],
  ['width', 'ｖｅｒａ', 'vera'],
])('%s does not tell two logins apart', (_, one, other) => {
  expect(sameUsername(one, other)).toBe(true);
  expect(alikeUsername(one, other)).toBe(true);
});

it.each([
  ['a plus alias', 'vera+shop@mail.example', 'vera@mail.example'],
  ['two plus aliases', 'vera+one@mail.example', 'Vera+two@mail.example'],
  ['composed and decomposed letters', 'jose\u0301', 'jos\u00e9'],
  ['a mark on a letter', 'josé', 'jose'],
  ['a character nobody sees', 've\u200bra', 'vera'],
  ['a direction mark', '\u202evera', 'vera'],
])('%s is asked about', (_, one, other) => {
  expect(alikeUsername(one, other)).toBe(true);
});

it.each([
  ['another name', 'vera@mail.example', 'ben@mail.example'],
  ['another provider', 'vera@mail.example', 'vera@post.example'],
  ['a plus sign in a name that is no address', 'vera+shop', 'vera'],
  ['a plus sign at the start', '+vera@mail.example', '@mail.example'],
  ['telephone numbers', '+36 20 555', '+36 20 556'],
])('%s is not', (_, one, other) => {
  expect(alikeUsername(one, other)).toBe(false);
});
