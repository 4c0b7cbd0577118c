// Owns what is known of Walmart.com, as data. Its pages are drawn by a framework whose names change; roles tell them.

import type { Store } from '@/utils/core/store';
import { DIGITS, LOWER, UPPER } from '../core/characters';
import { publishedSamples } from './profiles';

export const walmart = {
  id: 'walmart',
  name: 'Walmart',
  hosts: ['www.walmart.com'],
  leaveAlone: [],
  urls: {
    signIn: 'https://www.walmart.com/account/login',
    home: 'https://www.walmart.com/',
    change: 'https://www.walmart.com/account/profile',
    reset: 'https://www.walmart.com/account/forgotpassword',
  },
  profiles: [
    {
      id: 'default',
      policy: {
        minLength: 8,
        // No source names a longest password; this is the longest that Keyturn makes.
        maxLength: 128,
        length: 20,
        classes: [
          { name: 'lower', chars: LOWER, min: 1 },
          { name: 'upper', chars: UPPER, min: 1 },
          { name: 'digit', chars: DIGITS, min: 1 },
          { name: 'special', chars: '!"#$%&\'()*+,-.:;<=>?@[]^_`{|}~', min: 0 },
        ],
        noHistory: true,
      },
    },
  ],
  signatures: [{ kind: 'signup', selector: '#first-name-su' }],
  successUrls: [],
  successSelectors: [],
  errorSelectors: [],
  rejections: {},
  labels: {
    'account-menu': 'Account',
    'profile-settings': 'Personal info',
    'change-password': 'Edit',
    'forgot-password': 'Forgot password?',
    'get-code': 'Request Verification Code',
    submit: 'Submit',
  },
  signedInSelectors: [],
  accountNameSelectors: [],
  sharedLogin: [],
  publishedPasswords: publishedSamples,
  verified: '2026-11-24',
  sources: [
    {
      what: 'which characters are taken',
      where: 'https://github.com/apple/password-manager-resources/blob/main/quirks/password-rules.json',
      trust: 'A',
    },
    {
      what: 'address of the profile with the password',
      where: 'https://github.com/apple/password-manager-resources/blob/main/quirks/change-password-URLs.json',
      trust: 'A',
    },
    {
      what: 'at least 8 characters, small and capital letters, a number or sign; a code of 6 digits',
      where: 'https://devicemag.com/walmart-com-account',
      trust: 'C',
    },
    {
      what: 'none of the last two passwords; the steps of the reset and their labels; a code is valid 30 minutes',
      where:
        'https://www.pars20.com/help/article/how-do-i-reset-my-walmart-com-password/fafc8033252745ac8ddae77b68d9f215',
      trust: 'C',
    },
    {
      what: 'way to the profile, and what its links say',
      where: 'https://seminartopics.net/walmart-online-shopping-all-departments-walmart-com-shopping-online',
      trust: 'C',
    },
    {
      what: 'addresses of sign-in and reset; a box of the registration',
      where: 'https://github.com/search?q=%22walmart.com%2Faccount%2Fforgotpassword%22&type=code',
      trust: 'B',
    },
  ],
} satisfies Store;
