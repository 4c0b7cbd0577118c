// Owns what is true of the one passport that serves the change and reset pages of AliExpress and Alibaba alike, as data. It must
// not know how either store leads there.
import type { Store } from '@/utils/core/store';
import { lettersAndDigitsProfile, publishedSamples, strictProfile } from './profiles';

export const passport = {
  profiles: [strictProfile, lettersAndDigitsProfile],
  // No recording names an address of the success page; the tip box and the missing form are the evidence.
  successUrls: [],
  successSelectors: ['.ui-tipbox-success'],
  errorSelectors: [
    '.ui-form-error-service',
    '.ui-form-item-error .ui-form-explain',
    '.ui-tipbox-error',
    '#login-error',
  ],
  rejections: {
    punctuation: ['can only contain letters and numbers', 'only letters and numbers'],
    'needs-classes': ['at least two of the following', 'at least two kinds'],
    'same-as-old': ['cannot be the same as the old password', 'used recently'],
    'wrong-password': ['the current password is incorrect'],
    'wrong-answer': ['the answer is incorrect'],
    'code-wrong': ['verification code is incorrect', 'incorrect verification code'],
    'code-expired': ['verification code has expired'],
    'session-expired': ['session has expired', 'page has expired'],
  },
  apart: ['aliexpress-ru'],
  publishedPasswords: publishedSamples,
} as const satisfies Partial<Store>;

/** Pages on the way through, most telling first. */
export const outcomeSignatures: Store['signatures'] = [
  { kind: 'captcha', path: '^/(.*/)?(punish|_____tmd_____)(/|$)' },
  { kind: 'success', selector: '.ui-tipbox-success', without: 'input[type="password"]' },
  { kind: 'rejected', selector: '.ui-tipbox-error', without: 'input' },
  { kind: 'change-password', path: '/ac/password_modify.htm', selector: '#newPwd' },
  { kind: 'set-new-password', path: '/ac/password_find.htm', selector: '#newPwd' },
];

/** The pages that ask who one is, and how to prove it. */
export const identitySignatures: Store['signatures'] = [
  { kind: 'confirm-identity', selector: '#J_Checkcode' },
  { kind: 'confirm-identity', selector: '#J_Phone_Checkcode' },
  {
    kind: 'confirm-identity',
    path: '/ac/',
    selector: '#content > div > ol > li > a',
    without: 'input[type="password"]',
  },
  { kind: 'confirm-identity', path: '^/(.*/)?to_iv\\.htm$' },
];
