// Owns the promise that a host which merely looks like a store's is no store's.
import { describe, expect, it } from 'vitest';
import { leftAlone, loginFamilyHosts, storeOfHost, stores } from '@/utils/stores/index';

const hosts = stores.flatMap((store) => store.hosts);

/** Changes the longest label of a host, which people read as its name. */
function rename(host: string, change: (label: string) => string): string {
  const longest = host.split('.').reduce((one, other) => (other.length > one.length ? other : one));
  return host.replace(longest, change(longest));
}

const DIGIT_FOR: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', l: '1', o: '0', s: '5', t: '7' };
const CYRILLIC_FOR: Readonly<Record<string, string>> = { a: '\u0430', e: '\u0435', i: '\u0456', o: '\u043e' };

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
  'letter doubled': (host) => rename(host, (label) => label.slice(0, 1) + label),
  'letter dropped': (host) => rename(host, (label) => label.slice(1)),
  'letters swapped': (host) => rename(host, (label) => label.slice(1, 2) + label.slice(0, 1) + label.slice(2)),
  'digit for a letter': (host) =>
    rename(host, (label) => label.replace(/[aeilost]/, (letter) => DIGIT_FOR[letter] ?? '')),
  'capital inside': (host) => rename(host, (label) => label.slice(0, 1) + label.slice(1).toUpperCase()),
  'rn for m': (host) => (host.endsWith('m') ? `${host.slice(0, -1)}rn` : `${host}s`),
  'cyrillic vowel': (host) => rename(host, (label) => label.replace(/[aeio]/, (letter) => CYRILLIC_FOR[letter] ?? '')),
  punycode: (host) => rename(host, (label) => `xn--${label}-9fg`),
  'full-width dot': (host) => host.replace('.', '\uff0e'),
  'ideographic dot': (host) => host.replace('.', '\u3002'),
  'zero-width space': (host) => host.replace('.', '\u200b.'),
  'soft hyphen': (host) => rename(host, (label) => `${label.slice(0, 2)}\u00ad${label.slice(2)}`),
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
