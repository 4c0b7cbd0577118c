// Owns what is known of Target, as data. Apple's list gives a change address on a host where employees sign in; the help
// for customers leads over the account's settings instead, whose address no source gives. So none stands here.

import type { Store } from '@/utils/core/store';
import { DIGITS, LOWER, UPPER } from '../core/characters';
import { publishedSamples } from './profiles';

export const target = {
  id: 'target',
  name: 'Target',
  hosts: ['www.target.com'],
  leaveAlone: ['logonservices.iam.target.com'],
  urls: {
    signIn: 'https://www.target.com/account/login',
    home: 'https://www.target.com/',
  },
  profiles: [
    {
      id: 'default',
      policy: {
        minLength: 8,
        maxLength: 20,
        length: 20,
        classes: [
          { name: 'lower', chars: LOWER, min: 1 },
          { name: 'upper', chars: UPPER, min: 0 },
          { name: 'digit', chars: DIGITS, min: 1 },
          { name: 'special', chars: '!"#$%&\'()*+,-./:;=?@[\\^_`{|}~', min: 0 },
        ],
      },
    },
  ],
  signatures: [],
  successUrls: [],
  successSelectors: [],
  errorSelectors: [],
  rejections: {},
  labels: {
    'account-menu': 'Account',
    'profile-settings': 'Settings',
    'change-password': 'Change',
    'forgot-password': 'Forgot password',
    submit: 'Submit',
  },
  signedInSelectors: [],
  accountNameSelectors: [],
  codeMail: { senders: ['orders@oe.target.com'], minDigits: 6, maxDigits: 6, minutesValid: 720 },
  sharedLogin: [],
  publishedPasswords: publishedSamples,
  verified: '2026-11-24',
  sources: [
    {
      what: '8 to 20 characters, two of four classes, no < and >; code mail of 6 digits, valid 12 hours',
      where:
        'https://help.target.com/help/subcategoryarticle?childcat=Reset+password&parentcat=Target+Account&searchQuery=search+help',
      trust: 'A',
    },
    {
      what: 'a letter, and a digit or sign; which signs',
      where: 'https://github.com/apple/password-manager-resources/blob/main/quirks/password-rules.json',
      trust: 'A',
    },
    {
      what: 'way to the change page over Account and Settings',
      where:
        'https://help.target.com/help/subcategoryarticle?childcat=Manage+account&parentcat=Target+Account&searchQuery=search+help',
      trust: 'A',
    },
    {
      what: 'address of sign-in',
      where: 'https://github.com/search?q=%22www.target.com%2Faccount%2Flogin%22&type=code',
      trust: 'B',
    },
    {
      what: 'the host of the listed change address is where employees sign in',
      where: 'https://github.com/search?q=%22logonservices.iam.target.com%22&type=code',
      trust: 'B',
    },
  ],
} satisfies Store;
