// Owns what is known of Etsy, as data. The password stands on the account page beside the e-mail address, each with a
// form of its own: that page is told by its roles, not by a signature.

import type { Store } from '@/utils/core/store';
import { DIGITS, LOWER, UPPER } from '../core/characters';
import { publishedSamples } from './profiles';

export const etsy = {
  id: 'etsy',
  name: 'Etsy',
  hosts: ['www.etsy.com'],
  leaveAlone: [],
  urls: {
    signIn: 'https://www.etsy.com/signin',
    home: 'https://www.etsy.com/',
    change: 'https://www.etsy.com/your/account',
    reset: 'https://www.etsy.com/forgot_password',
  },
  profiles: [
    {
      id: 'default',
      // The help names no signs and no refused one: those that are made are few and common, others are no error.
      policy: {
        minLength: 8,
        maxLength: 120,
        length: 20,
        classes: [
          { name: 'lower', chars: LOWER, min: 1 },
          { name: 'upper', chars: UPPER, min: 1 },
          { name: 'digit', chars: DIGITS, min: 1 },
          { name: 'special', chars: '@#$!.-_', min: 1 },
        ],
        anyOther: true,
        noPersonalWords: true,
        noHistory: true,
      },
    },
  ],
  signatures: [
    { kind: 'signup', selector: '#join_neu_first_name_field' },
    { kind: 'sign-in', path: '/signin', selector: '#join_neu_password_field' },
  ],
  successUrls: [],
  successSelectors: [],
  errorSelectors: [],
  rejections: {},
  labels: {
    'profile-settings': 'Account settings',
    'change-password': 'Change Password',
    submit: 'Change Password',
  },
  signedInSelectors: [],
  accountNameSelectors: [],
  sharedLogin: [],
  publishedPasswords: publishedSamples,
  verified: '2026-11-24',
  sources: [
    {
      what: 'at least 8 characters, small and capital letters, numbers, symbols; no name, no earlier password',
      where: 'https://www.etsy.com/help/article/3335',
      trust: 'A',
    },
    {
      what: 'at most 120 characters',
      where: 'https://slipsum.com/how-to-change-password-on-etsy',
      trust: 'C',
    },
    {
      what: 'way to the change form with current, new and confirm; labels; the reset by e-mailed link',
      where: 'https://help.etsy.com/hc/en-us/articles/115015652588-How-to-Change-or-Reset-Your-Password',
      trust: 'A',
    },
    {
      what: 'address of the account page',
      where: 'https://github.com/apple/password-manager-resources/blob/main/quirks/change-password-URLs.json',
      trust: 'A',
    },
    {
      what: 'boxes of sign-in and registration',
      where: 'https://github.com/search?q=join_neu_password_field&type=code',
      trust: 'B',
    },
    {
      what: 'address of the reset page',
      where: 'https://github.com/search?q=%22etsy.com%2Fforgot_password%22&type=code',
      trust: 'B',
    },
  ],
} satisfies Store;
