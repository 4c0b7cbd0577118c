// Owns the promise that a host which merely looks like a store's is no store's.
import { describe, expect, it } from 'vitest';
import { leftAlone, loginFamilyHosts, storeOfHost, stores } from '@/utils/stores/index';

const hosts = stores.flatMap((store) => store.hosts);

/** Ways in which a host is imitated; each turns a real host into one that must be refused. */
const disguises: Record<string, (host: string) => string> = {
  'trailing dot': (host) => `${host}.`,
  'leading dot': (host) => `.${host}`,
  'upper case': (host) => host.toUpperCase(),
  'one capital': (host) => `${host.slice(0, 1).toUpperCase()}${host.slice(1)}`,
  port: (host) => `${host}:443`,
  userinfo: (host) => `someone@${host}`,
  'suffix of another domain': (host) => `${host}.evil.example`,
  'second top level': (host) => `${host}.com`,
  subdomain: (host) => `evil.${host}`,
  'deep subdomain': (host) => `a.b.${host}`,
  'glued prefix': (host) => `evil${host}`,
  'dashed prefix': (host) => `secure-${host}`,
  'dashed suffix': (host) => host.replace(/\.([a-z]+)$/, '-secure.$1'),
  'dots to dashes': (host) => `${host.replaceAll('.', '-')}.example`,
  'other top level': (host) => host.replace(/\.[a-z]+$/, '.shop'),
  'doubled dot': (host) => host.replace('.', '..'),
  'letter doubled': (host) => host.replace('ali', 'alii'),
  'letter dropped': (host) => host.replace('ali', 'al'),
  'letters swapped': (host) => host.replace('ali', 'ail'),
  'one for l': (host) => host.replace('ali', 'a1i'),
  'capital i for l': (host) => host.replace('ali', 'aIi'),
  'rn for m': (host) => host.replace(/com$|ru$|us$/, (end) => (end === 'com' ? 'corn' : `${end}s`)),
  'cyrillic a': (host) => host.replace('a', '\u0430'),
  'greek iota': (host) => host.replace('i', '\u03b9'),
  punycode: (host) => host.replace(/ali[a-z]+/, (name) => `xn--${name}-9fg`),
  'full-width dot': (host) => host.replace('.', '\uff0e'),
  'ideographic dot': (host) => host.replace('.', '\u3002'),
  'zero-width space': (host) => host.replace('.', '\u200b.'),
  'soft hyphen': (host) => host.replace('ali', 'al\u00adi'),
  'percent code': (host) => host.replace('.', '%2e'),
  'trailing space': (host) => `${host} `,
  'leading tab': (host) => `\t${host}`,
  'NUL at the end': (host) => `${host}\0`,
  path: (host) => `${host}/`,
  scheme: (host) => `https://${host}`,
  wildcard: (host) => host.replace(/^[^.]+/, '*'),
};

const lookAlikes = Object.entries(disguises).flatMap(([name, disguise]) =>
  hosts.map((host) => [name, disguise(host)] as const),
);
const plain = [
  '',
  'aliexpress-secure.com',
  'www.aliexpress.com.evil.example',
  'localhost',
  '127.0.0.1',
  '[::1]',
  'constructor',
  '__proto__',
  'toString',
  'null',
  'undefined',
  'seller-passport.aliexpress.com',
  'unlisted.aliexpress.com',
  'aliexpress.co',
];

describe('a look-alike host', () => {
  it('comes in at least 500 distinct spellings here', () => {
    expect(new Set(lookAlikes.map(([, host]) => host)).size).toBeGreaterThanOrEqual(500);
  });

  it('is no store’s', () => {
    const accepted = lookAlikes.filter(([, host]) => storeOfHost(host) !== undefined);
    expect(accepted).toEqual([]);
  });

  it('is not taken for a seller’s site either', () => {
    const sellers = stores.flatMap((store) => store.leaveAlone);
    for (const seller of sellers) {
      for (const disguise of Object.values(disguises)) expect(leftAlone(disguise(seller))).toBe(false);
    }
  });

  it.each(plain)('is no store’s: %j', (host) => {
    expect(storeOfHost(host)).toBeUndefined();
  });

  it('does not hide a real host', () => {
    expect(hosts.filter((host) => storeOfHost(host) === undefined)).toEqual([]);
    expect(loginFamilyHosts.length).toBeGreaterThanOrEqual(40);
  });
});
