// Owns the promise that a site's id is its exact host and that only a public name can be a site.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOfSite, isSiteHost, siteIdOf } from '@/utils/core/site';

const nameless = [
  '',
  'localhost',
  'router',
  '127.0.0.1',
  '192.168.1.1',
  '[::1]',
  '[2001:db8::1]',
  '1.2.3',
  'shop.example.',
  '.shop.example',
  'shop..example',
  'Shop.example',
  'shop.example:8443',
  'me@shop.example',
  'shop.example/path',
  '*.example',
  'sh op.example',
  '-shop.example',
  'shop-.example',
  'shöp.example',
  `${'a'.repeat(64)}.example`,
  `${'a.'.repeat(126)}example`,
  '__proto__',
];

describe('a site', () => {
  it.each(nameless)('cannot be %j', (host) => {
    expect(isSiteHost(host)).toBe(false);
    expect(hostOfSite(siteIdOf(host))).toBeUndefined();
  });

  it.each([
    'shop.example',
    'www.garden-shop.co.uk',
    'xn--bcher-kva.example',
    'a.xn--p1ai',
    '1and1.com',
    'a.b.c.d.example',
  ])('can be %j', (host) => {
    expect(isSiteHost(host)).toBe(true);
  });

  it('is found again by its id, whatever its name', () => {
    fc.assert(
      fc.property(fc.domain(), (host) => {
        fc.pre(isSiteHost(host));
        expect(hostOfSite(siteIdOf(host))).toBe(host);
      }),
    );
  });

  it('is never the address that a browser writes for an IP address', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.ipV4(),
          fc.ipV6().map((ip) => `[${ip}]`),
        ),
        (ip) => {
          expect(isSiteHost(new URL(`https://${ip}/`).hostname)).toBe(false);
        },
      ),
    );
  });

  it('is not the store of a file', () => {
    expect(hostOfSite('aliexpress')).toBeUndefined();
  });
});
