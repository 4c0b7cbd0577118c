// Owns what is known of AliExpress Russia, as data. Its accounts are apart from the other AliExpress sites, and no
// public address of its change page is known: the guide leads from the home page and the page itself tells the rest.
import type { Store } from '@/utils/core/store';
import { lettersAndDigitsProfile, publishedSamples, strictProfile } from './profiles';

export const aliexpressRu = {
  id: 'aliexpress-ru',
  name: 'AliExpress Russia',
  hosts: ['aliexpress.ru', 'www.aliexpress.ru', 'm.aliexpress.ru', 'login.aliexpress.ru'],
  leaveAlone: ['seller.aliexpress.ru'],
  urls: {
    signIn: 'https://login.aliexpress.ru/?flag=1&return_url=https%3A%2F%2Faliexpress.ru%2F',
    home: 'https://aliexpress.ru/',
  },
  // No rules are published for this site: those of AliExpress are taken over.
  profiles: [strictProfile, lettersAndDigitsProfile],
  signatures: [
    { kind: 'captcha', path: '^/(.*/)?(punish|_____tmd_____)(/|$)' },
    { kind: 'confirm-identity', path: '^/(.*/)?to_iv\\.htm$' },
    // The suffixes of these class names change with every build of the site; the start does not.
    { kind: 'sign-in', hosts: ['login.aliexpress.ru'], selector: '[class*="batman-v2_index__"] input' },
  ],
  successUrls: [],
  successSelectors: ['.ui-tipbox-success'],
  errorSelectors: ['[class*="batman-v2_index__error"]', '.ui-form-error-service'],
  rejections: {},
  labels: {
    'sign-in': 'Войти',
    'forgot-password': 'Забыли пароль?',
  },
  signedInSelectors: ['a[href*="logout"]', '.nav-user-account .account-name'],
  accountNameSelectors: ['.nav-user-account .account-name'],
  codeMail: {
    senders: ['account@notice.aliexpress.com'],
    minDigits: 4,
    maxDigits: 8,
    minutesValid: 15,
  },
  sharedLogin: [],
  apart: ['aliexpress'],
  publishedPasswords: publishedSamples,
  verified: '2026-11-23',
  sources: [
    {
      what: 'address and classes of the sign-in page',
      where: 'https://github.com/search?q=batman-v2_index__&type=code',
      trust: 'B',
    },
    {
      what: 'not one of the sites that share a login',
      where: 'https://github.com/apple/password-manager-resources/blob/main/quirks/shared-credentials.json',
      trust: 'A',
    },
  ],
} satisfies Store;
