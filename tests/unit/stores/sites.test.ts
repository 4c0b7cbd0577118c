// Owns the promise that any public host has a store of its own, for exactly that host, and that a file's store always wins.
import { describe, expect, it } from 'vitest';
import { generatePassword } from '@/utils/core/generator';
import { examinePolicy } from '@/utils/core/policy';
import { siteIdOf } from '@/utils/core/site';
import { imitatedBy, inManifest, loginFamilyHosts, storeOfHost, stores } from '@/utils/stores';
import rules from '@/utils/stores/public/password-rules.json';
import { changeAddress, sharingWith, signInAddress, storeAt, storeById, worksAt } from '@/utils/stores/sites';

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing there');
  return value;
}

const shop = must(storeAt('www.garden-shop.example'));

describe('the store of a site without a file', () => {
  it('has exactly one host, its own, and is found again by its id', () => {
    expect(shop).toMatchObject({ id: 'site:www.garden-shop.example', name: 'www.garden-shop.example' });
    expect(shop.hosts).toEqual(['www.garden-shop.example']);
    expect(storeById(shop.id)).toEqual(shop);
    expect(sharingWith(shop.id)).toEqual([shop.id]);
  });

  it('is a store apart from its neighbours', () => {
    expect(storeAt('garden-shop.example')?.id).not.toBe(shop.id);
    expect(worksAt({ storeId: shop.id, host: 'www.garden-shop.example' }, 'garden-shop.example')).toBe(false);
    expect(worksAt({ storeId: shop.id, host: 'www.garden-shop.example' }, 'www.garden-shop.example')).toBe(true);
  });

  it.each(['localhost', '127.0.0.1', '[::1]', '', 'WWW.EXAMPLE.COM'])('does not exist for %j', (host) => {
    expect(storeAt(host)).toBeUndefined();
    expect(storeById(siteIdOf(host))).toBeUndefined();
  });

  it('does not exist for hosts that must be left alone', () => {
    for (const host of stores.flatMap((store) => store.leaveAlone)) expect(storeAt(host)).toBeUndefined();
  });

  it('takes the public list’s rules before its own', () => {
    const rule = must(rules.rules['163.com']);
    expect(rule).toBe('minlength: 6; maxlength: 16;');
    expect(storeAt('www.163.com')?.profiles[0].policy).toMatchObject({ minLength: 6, maxLength: 16, noHistory: true });
    expect(shop.profiles[0].policy.minLength).toBeGreaterThanOrEqual(16);
  });

  it('has profiles that can be met, whatever the public list says', () => {
    for (const host of [...Object.keys(rules.rules), 'www.garden-shop.example']) {
      for (const { policy } of storeAt(host)?.profiles ?? []) {
        expect(examinePolicy(policy).ok, host).toBe(true);
        expect(
          generatePassword(policy, { context: { usernames: [], storeName: host, history: [], published: [] } }).ok,
          host,
        ).toBe(true);
      }
    }
  });
});

describe('a store with a file', () => {
  it('keeps its hosts, and what was kept for them before it had a file', () => {
    for (const store of stores) {
      for (const host of store.hosts) {
        expect(storeAt(host)).toBe(store);
        expect(storeById(siteIdOf(host))).toBe(store);
        expect(sharingWith(store.id)).toContain(siteIdOf(host));
        expect(worksAt({ storeId: siteIdOf(host), host }, host)).toBe(true);
      }
    }
  });

  it('is in the manifest only when it is of the login family', () => {
    const family = stores.filter((store) => store.hosts.some(inManifest)).map(({ id }) => id);
    expect(family).toEqual(['aliexpress', 'alibaba', 'aliexpress-ru']);
  });
});

describe('the change page', () => {
  it('comes from the store’s file, else from the public list, else from the well-known address', () => {
    const aliexpress = must(storeOfHost('www.aliexpress.com'));
    expect(changeAddress(aliexpress, 'www.aliexpress.com')).toEqual({ url: aliexpress.urls.change, page: 'known' });
    expect(changeAddress(must(storeAt('www.11st.co.kr')), 'www.11st.co.kr')).toEqual({
      url: 'https://www.11st.co.kr/register/popupModifyPWD.tmall',
      page: 'known',
    });
    expect(changeAddress(shop, 'www.garden-shop.example')).toEqual({
      url: 'https://www.garden-shop.example/.well-known/change-password',
      page: 'guess',
    });
  });

  it('is not mistaken for a sign-in page that nobody knows', () => {
    expect(signInAddress(shop)).toBeUndefined();
    expect(signInAddress(must(storeOfHost('www.aliexpress.com')))).toMatch(/^https:\/\//);
  });
});

describe('a host with the name of a store in it', () => {
  it.each([
    ['aliexpress-secure.com', 'aliexpress'],
    ['www.aliexpress.com.evil.example', 'aliexpress'],
    ['login-alibaba.example', 'alibaba'],
  ])('is warned of: %s', (host, id) => {
    expect(imitatedBy(host)?.id).toBe(id);
  });

  it('is not warned of when it is the store’s own, or has another name', () => {
    for (const host of [...loginFamilyHosts, 'www.garden-shop.example', 'www.amazon.de'])
      expect(imitatedBy(host)).toBeUndefined();
  });
});
