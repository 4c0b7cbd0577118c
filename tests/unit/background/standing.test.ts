// Owns the promise that nothing but an https page of a known host with the browser's leave is worked on.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isTrustedFrame, standingOf } from '@/entrypoints/background/standing';

let allowed: (host: string) => boolean;
vi.mock('@/entrypoints/background/sites', () => ({ isAllowed: async (host: string) => allowed(host) }));

beforeEach(() => {
  allowed = (host) => host.endsWith('.aliexpress.com') || host.endsWith('.alibaba.com');
});

describe('an address', () => {
  it.each([
    ['https://login.aliexpress.com/', 'allowed'],
    ['https://LOGIN.aliexpress.com:443/x?y#z', 'allowed'],
    ['http://login.aliexpress.com/', 'not-secure'],
    ['https://login.aliexpress.com:8443/', 'not-a-site'],
    ['https://seller-passport.aliexpress.com/', 'left-alone'],
    ['https://aliexpress-secure.com/', 'unlisted'],
    ['https://login.aliexpress.com.evil.example/', 'unlisted'],
    ['https://login.aliexpress.com@evil.example/', 'unlisted'],
    ['https://127.0.0.1/', 'not-a-site'],
    ['data:text/html,x', 'not-a-page'],
    ['blob:https://login.aliexpress.com/0', 'not-a-page'],
    ['about:blank', 'not-a-page'],
    ['null', 'not-a-page'],
    [undefined, 'not-a-page'],
  ])('%s is %s', async (url, standing) => {
    expect(await standingOf(url)).toMatchObject({ standing });
  });

  it('of a store is none to work on once the permission is gone', async () => {
    allowed = () => false;
    expect(await standingOf('https://login.aliexpress.com/')).toMatchObject({ standing: 'no-permission' });
    expect(await isTrustedFrame('https://login.aliexpress.com', 'www.aliexpress.com')).toBe(false);
  });
});

describe('a frame', () => {
  it.each([
    ['https://passport.aliexpress.com', 'www.aliexpress.com', true],
    ['https://passport.alibaba.com', 'www.aliexpress.com', true],
    ['http://passport.aliexpress.com', 'www.aliexpress.com', false],
    ['https://evil.example', 'www.aliexpress.com', false],
    ['https://www.amazon.com', 'www.aliexpress.com', false],
    ['https://login.aliexpress.com', 'evil.example', false],
    ['null', 'www.aliexpress.com', false],
  ])('of %s in a page of %s is trusted: %s', async (origin, top, trusted) => {
    expect(await isTrustedFrame(origin, top)).toBe(trusted);
  });

  it('of a site that was allowed by itself is as foreign as before in the page of another, its sister too', async () => {
    allowed = () => true;
    for (const top of ['www.garden-shop.example', 'garden-shop.example', 'www.aliexpress.com']) {
      expect(await isTrustedFrame('https://login.garden-shop.example', top), top).toBe(false);
    }
    expect(await isTrustedFrame('https://login.garden-shop.example', 'login.garden-shop.example')).toBe(true);
  });
});
