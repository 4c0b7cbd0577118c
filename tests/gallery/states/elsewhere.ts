// Owns the states of the popup away from a store's own steps: other sites, pages without permission, and the way to the change page.
import { candidate, control, reading, rotation } from '../samples';
import type { GalleryStates } from './gallery-state';
import { onPage, popup, site } from './on-page';

/** What a tab tells where Keyturn may not look. */
const nowhere = {
  storeId: null,
  reading: null,
  accounts: [],
  accountId: null,
  opens: { change: null, signIn: false },
} as const;

/** The part of a page that another site brings. */
const foreignFrame = { frameId: 0, documentId: 'd1', ref: 'r7', host: 'login.garden-members.example' };
const framed = { ...site, reading: reading('other', { signedIn: true }), foreignFrame };
/** A password that was copied for that part. */
const copied = rotation({ candidates: [candidate({ released: ['copied'] })] });

export const elsewhereStates: GalleryStates = {
  'popup/not-a-page': popup({ standing: 'not-a-page', host: '', storeId: null, reading: null, accounts: [] }),
  'popup/unlisted': popup({ standing: 'unlisted', host: 'www.garden-shop.example', ...nowhere }),
  'popup/unlisted-refused': {
    ...popup({ standing: 'unlisted', host: 'www.garden-shop.example', ...nowhere }),
    click: ['Use Keyturn on this site'],
  },
  'popup/unlisted-look-alike': popup({ standing: 'unlisted', host: 'www.aliexpress.com.evil.example', ...nowhere }),
  'popup/not-a-site': popup({ standing: 'not-a-site', host: '192.168.1.1', ...nowhere }),
  'popup/left-alone': popup({
    standing: 'left-alone',
    host: 'seller-passport.aliexpress.com',
    storeId: null,
    reading: null,
    accounts: [],
  }),
  'popup/not-secure': popup({ standing: 'not-secure', host: 'us.my.alibaba.com', storeId: null, reading: null }),
  'popup/no-permission': popup({ standing: 'no-permission', reading: null }),
  'popup/unread': popup({ reading: null }),
  'popup/find-sign-in': onPage('other', { controls: [control('sign-in', 'Sign in')] }),
  'popup/page-unsure': onPage('other', { reading: reading('other', { lang: '', certainty: 0.2 }) }),
  'popup/page-unsure-guess': onPage('other', site),
  'popup/foreign-frame': onPage('other', framed),
  'popup/foreign-frame-first': onPage('other', { ...framed, accounts: [], accountId: null }),
  'popup/foreign-frame-gone': {
    ...onPage('other', framed),
    refuse: ['frame.open', 'page-silent'],
    click: ['Open this part in a tab of its own'],
  },
  'popup/foreign-frame-new': { ...onPage('other', framed), click: ['Make a new password to paste'] },
  'popup/foreign-frame-passed': { ...onPage('other', framed), click: ['The form is not in that part'] },
  'popup/foreign-frame-paste': onPage('other', { ...framed, rotation: copied }),
  'popup/find-change-link': onPage('profile-settings', {
    reading: reading('profile-settings', { signedIn: true }),
    controls: [control('change-password', 'Change Password')],
  }),
  'popup/find-change-link-guess': onPage('profile-settings', {
    ...site,
    reading: reading('profile-settings', { signedIn: true }),
    controls: [control('change-password', 'Change Password')],
  }),
  'popup/find-settings-link': onPage('other', {
    reading: reading('other', { signedIn: true }),
    controls: [control('profile-settings', 'Profile Settings')],
  }),
  'popup/find-change-address': onPage('other', { reading: reading('other', { signedIn: true }) }),
  'popup/find-change-guess': onPage('other', { ...site, reading: reading('other', { signedIn: true }) }),
  'popup/find-sign-in-guess': onPage('other', { ...site, controls: [control('sign-in', 'Log in')] }),
};
