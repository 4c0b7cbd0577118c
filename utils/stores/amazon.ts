// Owns what is known of Amazon.com, as data. Only the .com site: the sources do not say which of the other countries'
// sites share its accounts. The address of its reset page works only with a long query, so none is given.

import type { Store } from '@/utils/core/store';
import { DIGITS, LOWER, UPPER } from '../core/characters';
import { publishedSamples } from './profiles';

export const amazon = {
  id: 'amazon',
  name: 'Amazon.com',
  hosts: ['www.amazon.com'],
  leaveAlone: [],
  urls: {
    signIn: 'https://www.amazon.com/gp/sign-in.html',
    home: 'https://www.amazon.com/',
    change: 'https://www.amazon.com/ax/account/manage',
  },
  profiles: [
    {
      id: 'default',
      policy: {
        minLength: 6,
        maxLength: 128,
        length: 20,
        classes: [
          { name: 'lower', chars: LOWER, min: 0 },
          { name: 'upper', chars: UPPER, min: 0 },
          { name: 'digit', chars: DIGITS, min: 0 },
          { name: 'special', chars: '!@#$%^&*<>-', min: 0 },
        ],
        // The help asks for three of the four; it names these signs only as examples, so others are no error.
        minClasses: 3,
        anyOther: true,
        noPersonalWords: true,
        noHistory: true,
      },
    },
  ],
  signatures: [
    { kind: 'change-password', selector: '#ap_password_new' },
    { kind: 'signup', selector: '#ap_password_check' },
    { kind: 'sign-in', selector: '#signInSubmit' },
    { kind: 'confirm-identity', path: '^/ap/(mfa|dcq)(/|$)' },
    { kind: 'profile-settings', selector: '#auth-cnep-edit-password-button' },
  ],
  successUrls: [],
  // The same box says that a name or an address was changed; only after a submitted password does it mean one.
  successSelectors: ['#auth-success-message-box'],
  errorSelectors: ['#auth-error-message-box'],
  rejections: {},
  labels: {
    'account-menu': 'Account & Lists',
    'profile-settings': 'Login & security',
    'change-password': 'Edit',
    'forgot-password': 'Forgot password?',
  },
  signedInSelectors: ['#nav-item-signout'],
  accountNameSelectors: [],
  sharedLogin: [],
  publishedPasswords: publishedSamples,
  verified: '2026-11-24',
  sources: [
    {
      what: 'at least 6 characters, three of four classes, no name and nothing close to a recent password',
      where: 'https://pay.amazon.com/help/201754750',
      trust: 'A',
    },
    {
      what: 'at most 128 characters',
      where: 'https://www.homeandgardenauthority.com/amazon/amazon-password-requirements',
      trust: 'C',
    },
    {
      what: 'address of Login & security',
      where: 'https://github.com/apple/password-manager-resources/blob/main/quirks/change-password-URLs.json',
      trust: 'A',
    },
    {
      what: 'boxes, buttons and message boxes of sign-in and change',
      where: 'https://github.com/search?q=ap_password_new_check+cnep_1D_submit_button&type=code',
      trust: 'B',
    },
    {
      what: 'address of sign-in; pages that check who it is',
      where: 'https://github.com/search?q=%22%2Fgp%2Fsign-in.html%22+%22%2Fap%2Fmfa%22&type=code',
      trust: 'B',
    },
    {
      what: 'way to the change page, and what its links say',
      where: 'https://www.passbits.com/blogs/how-to-change-password-amazon.html',
      trust: 'C',
    },
  ],
} satisfies Store;
