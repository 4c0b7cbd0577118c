// Owns the states of the popup on sign-in pages: filling, adding an account, and trying both passwords.
import { control, field, reading, rotation, summary } from '../samples';
import type { GalleryStates } from './gallery-state';
import { onPage, site } from './on-page';

export const signInStates: GalleryStates = {
  'popup/sign-in': onPage('sign-in', { controls: [control('forgot-password', 'Forgot password?')] }),
  'popup/sign-in-guess': onPage('sign-in', { ...site, controls: [control('forgot-password', 'Forgot password?')] }),
  'popup/sign-in-again': onPage('sign-in', {
    reading: reading('sign-in', { signedIn: true }),
    fields: [field('current-password')],
    controls: [control('continue', 'Next')],
  }),
  'popup/sign-in-no-box': onPage('sign-in', { fields: [] }),
  'popup/sign-in-filled': {
    ...onPage('sign-in', { controls: [control('sign-in', 'Sign In')] }),
    click: ['Fill saved password'],
  },
  'popup/sign-in-several': onPage('sign-in', {
    accounts: [summary(), summary({ id: 'a2', username: 'shop@mail.example' })],
  }),
  'popup/sign-in-related': onPage('sign-in', {
    ...site,
    accounts: [],
    accountId: null,
    related: [summary({ id: 'a7', storeId: 'site:garden.example', host: 'garden.example' })],
  }),
  'popup/sign-in-add': onPage('sign-in', {
    accounts: [],
    accountId: null,
    typedUsername: 'vera.kovacs@mail.example',
    controls: [control('forgot-password', 'Forgot password?')],
  }),
  'popup/sign-in-add-empty': {
    ...onPage('sign-in', { accounts: [], accountId: null }),
    refuse: ['account.add', 'empty-username'],
    click: ['Add account'],
  },
  'popup/sign-in-nothing-saved': onPage('sign-in', { accounts: [summary({ belief: null })] }),
  'popup/sign-in-keep-typed': onPage('sign-in', { accounts: [summary({ belief: null })], typedCurrent: true }),
  'popup/sign-in-verify': onPage('sign-in', {
    accounts: [summary({ belief: 'confirmed' })],
    rotation: rotation({ state: 'confirmed' }),
  }),
  'popup/sign-in-try-both': onPage('sign-in', { rotation: rotation({ state: 'uncertain' }) }),
  'popup/sign-in-beside-uncertain': {
    ...onPage('sign-in', {
      rotation: rotation({ state: 'uncertain' }),
      accounts: [summary(), summary({ id: 'a2', username: 'ben.kovacs@mail.example' })],
    }),
    click: ['Sign in with another account'],
  },
  'popup/sign-in-try-both-filled': {
    ...onPage('sign-in', { rotation: rotation({ state: 'uncertain' }), controls: [control('sign-in', 'Sign In')] }),
    click: ['Fill new password'],
  },
};
