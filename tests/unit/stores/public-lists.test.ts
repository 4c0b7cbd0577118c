// Owns the promise that the vendored public lists are whole and sound, and that a host finds exactly its own entry in them.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSiteHost } from '@/utils/core/site';
import changeAddresses from '@/utils/stores/public/change-password-urls.json';
import rules from '@/utils/stores/public/password-rules.json';
import shared from '@/utils/stores/public/shared-credentials.json';
import { publicChangeAddress, publicRules, sameLoginAt, sharesLogin } from '@/utils/stores/public-lists';

type Group = {
  readonly shared?: readonly string[];
  readonly from?: readonly string[];
  readonly to?: readonly string[];
};
const groups = shared.groups as readonly Group[];
const addressOf = new Map(Object.entries(changeAddresses.addresses));

describe('the public lists', () => {
  it.each([
    ['password rules', rules, 434, Object.keys(rules.rules)],
    ['change pages', changeAddresses, 651, [...addressOf.keys()]],
    ['shared logins', shared, 102, groups],
  ] as const)('%s: are whole, with source, date and licence', (_, list, size, entries) => {
    expect(entries).toHaveLength(size);
    expect(list.source).toMatch(/^https:\/\/github\.com\/apple\/password-manager-resources, quirks\/[\w-]+\.json$/);
    expect(new Date(`${list.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(list.date);
    expect(list.licence).toContain('license.md');
    expect(readFileSync('utils/stores/public/license.md', 'utf8')).toContain('Copyright 2020 - 2026 Apple Inc.');
  });

  it('name public hosts only', () => {
    const domains = groups.flatMap(({ shared = [], from = [], to = [] }) => [...shared, ...from, ...to]);
    for (const host of [...Object.keys(rules.rules), ...addressOf.keys(), ...domains])
      expect(isSiteHost(host), host).toBe(true);
  });

  it('lead people only to https addresses on public hosts', () => {
    for (const address of addressOf.values()) {
      const { protocol, hostname, port, username, password } = new URL(address);
      expect([address, protocol, port + username + password]).toEqual([address, 'https:', '']);
      expect(isSiteHost(hostname), address).toBe(true);
    }
  });

  it('have groups of at least two domains, in one of their two shapes', () => {
    for (const { shared, from, to } of groups) {
      expect(shared ? shared.length : Math.min(from?.length ?? 0, to?.length ?? 0) + 1).toBeGreaterThanOrEqual(2);
      expect(shared === undefined).toBe(from !== undefined && to !== undefined);
    }
  });
});

const domain = fc.constantFrom(...addressOf.keys());
const label = fc.stringMatching(/^[a-z]{1,12}$/);

describe('an entry', () => {
  it('holds for its domain and everything below it, unless a closer one is listed', () => {
    expect(publicRules('account.samsung.com')).toBe(rules.rules['account.samsung.com']);
    expect(publicRules('eu.account.samsung.com')).toBe(rules.rules['account.samsung.com']);
    expect(publicRules('www.163.com')).toBe(rules.rules['163.com']);
    fc.assert(
      fc.property(domain, label, (host, below) => {
        fc.pre(!addressOf.has(`${below}.${host}`));
        expect(publicChangeAddress(`${below}.${host}`)).toBe(addressOf.get(host));
      }),
    );
  });

  it('never holds for a domain that merely ends alike, nor for the one above', () => {
    fc.assert(
      fc.property(domain, label, (host, prefix) => {
        fc.pre(!addressOf.has(`${prefix}${host}`) && host.split('.').length === 2);
        expect(publicChangeAddress(`${prefix}${host}`)).toBeUndefined();
        expect(publicChangeAddress(host.split('.')[1] ?? '')).toBeUndefined();
      }),
    );
    expect(publicRules('samsung.com')).not.toBe(rules.rules['account.samsung.com']);
  });

  it.each(['constructor', '__proto__', 'a.constructor', 'toString', ''])('is nobody’s for %j', (host) => {
    expect([publicRules(host), publicChangeAddress(host)]).toEqual([undefined, undefined]);
  });
});

describe('a login', () => {
  it('is shared by the domains of one group, both ways', () => {
    expect(sharesLogin('www.alibaba.com', 'www.aliexpress.us')).toBe(true);
    expect(sharesLogin('www.aliexpress.us', 'www.alibaba.com')).toBe(true);
    expect(sameLoginAt('www.alibaba.com')).toEqual(['aliexpress.com', 'aliexpress.us']);
  });

  it('goes from an old domain to the new one, and not back', () => {
    expect(sharesLogin('angel.co', 'www.wellfound.com')).toBe(true);
    expect(sharesLogin('wellfound.com', 'angel.co')).toBe(false);
  });

  it('works on the host that serves the change page, and not on its neighbours', () => {
    expect(publicChangeAddress('www.claro.com.br')).toContain('https://minhanet.net.com.br/');
    expect(sharesLogin('www.claro.com.br', 'minhanet.net.com.br')).toBe(true);
    expect(sharesLogin('www.claro.com.br', 'evil.net.com.br')).toBe(false);
  });

  it('is shared with no unlisted neighbour, look-alike or stranger', () => {
    for (const other of ['aliexpress.ru', 'evilaliexpress.com', 'aliexpress.com.evil.example', 'shop.example']) {
      expect(sharesLogin('www.aliexpress.com', other)).toBe(false);
      expect(sharesLogin(other, 'www.aliexpress.com')).toBe(false);
    }
    expect(sharesLogin('one.shop.example', 'two.shop.example')).toBe(false);
    for (const { shared = [] } of groups) {
      for (const domain of shared) expect(sharesLogin(`one.${domain}`, `two.${domain}`), domain).toBe(false);
    }
    expect(sameLoginAt('shop.example')).toEqual([]);
  });
});
