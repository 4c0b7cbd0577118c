// Owns what is known of eBay, as data. Its countries' sites share one account; of those only hosts that a source names
// stand here.

import type { Store } from '@/utils/core/store';
import { DIGITS, LOWER, UPPER } from '../core/characters';
import { publishedSamples } from './profiles';

export const ebay = {
  id: 'ebay',
  name: 'eBay',
  hosts: ['www.ebay.com', 'signin.ebay.com', 'accounts.ebay.com', 'fyp.ebay.com', 'accounts.ebay.co.uk'],
  leaveAlone: [],
  urls: {
    signIn: 'https://signin.ebay.com/',
    home: 'https://www.ebay.com/',
    change: 'https://accounts.ebay.com/acctsec/security-center/chngpwd',
    reset: 'https://fyp.ebay.com/',
  },
  profiles: [
    {
      id: 'default',
      // The help says 6 to 64 and two of four classes; newer how-to pages say 8 to 30 or 32 and one of each. What is
      // made has 20 characters and one of each, so it passes all of them.
      policy: {
        minLength: 6,
        maxLength: 64,
        length: 20,
        classes: [
          { name: 'lower', chars: LOWER, min: 1 },
          { name: 'upper', chars: UPPER, min: 1 },
          { name: 'digit', chars: DIGITS, min: 1 },
          { name: 'special', chars: '!@#$%^*-_+=', min: 1 },
        ],
        noPersonalWords: true,
      },
    },
  ],
  signatures: [
    { kind: 'sign-in', hosts: ['signin.ebay.com'], selector: '#userid' },
    { kind: 'sign-in', hosts: ['signin.ebay.com'], selector: '#pass' },
  ],
  successUrls: [],
  successSelectors: [],
  errorSelectors: ['#signin-error-msg', '#errormsg'],
  rejections: {},
  labels: {
    'profile-settings': 'Account settings',
    'sign-in': 'Sign in',
  },
  signedInSelectors: [],
  accountNameSelectors: [],
  sharedLogin: [],
  publishedPasswords: publishedSamples,
  verified: '2026-11-24',
  sources: [
    {
      what: '6 to 64 characters, two of four classes, the signs !@#$%^*-_+=, nothing personal',
      where: 'https://www.ebay.ie/pages/help/account/create-password.html',
      trust: 'A',
    },
    {
      what: '8 to 32 characters, one of each class; labels on the way',
      where: 'https://consultingtimes.com/how-do-you-change-ebay-password',
      trust: 'C',
    },
    {
      what: 'address of the change page; the British account host',
      where: 'https://github.com/apple/password-manager-resources/blob/main/quirks/change-password-URLs.json',
      trust: 'A',
    },
    {
      what: 'one account for all countries',
      where: 'https://github.com/apple/password-manager-resources/blob/main/quirks/shared-credentials.json',
      trust: 'A',
    },
    {
      what: 'boxes and messages of sign-in',
      where: 'https://github.com/search?q=signin-continue-btn+sgnBt&type=code',
      trust: 'B',
    },
    { what: 'host of the reset', where: 'https://github.com/search?q=%22fyp.ebay.com%22&type=code', trust: 'B' },
  ],
} satisfies Store;
