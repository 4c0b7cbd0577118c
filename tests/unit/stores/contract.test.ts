// Owns the contract that every store file keeps. A new store is covered by being listed; nothing here names one, save
// where the first family's published facts are checked.
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { PAGE_KINDS, REJECT_REASONS } from '@/utils/core/reading';
import { leftAlone, loginFamilyHosts, matchPatterns, storeOfHost, storeOfId, stores } from '@/utils/stores/index';

const document = new Window().document;
const exactHost = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

describe.each(stores.map((store) => [store.id, store] as const))('store %s', (id, store) => {
  it('survives a round trip through JSON', () => {
    expect(JSON.parse(JSON.stringify(store))).toEqual(store);
  });

  it('is named after its id and found by it', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(store.name.trim()).not.toBe('');
    expect(storeOfId(id)).toBe(store);
  });

  it('lists exact lower-case hosts without wildcards', () => {
    expect(store.hosts.length).toBeGreaterThan(0);
    for (const host of [...store.hosts, ...store.leaveAlone]) expect(host).toMatch(exactHost);
  });

  it('finds itself by each of its hosts and by none of those to be left alone', () => {
    for (const host of store.hosts) {
      expect(storeOfHost(host)).toBe(store);
      expect(leftAlone(host)).toBe(false);
    }
    for (const host of store.leaveAlone) {
      expect(storeOfHost(host)).toBeUndefined();
      expect(leftAlone(host)).toBe(true);
    }
  });

  it('sends people only to https addresses on its own hosts', () => {
    for (const address of [...Object.values(store.urls), ...store.successUrls]) {
      const url = new URL(address);
      expect(url.protocol).toBe('https:');
      expect(store.hosts).toContain(url.hostname);
      expect(url.port + url.username + url.password).toBe('');
    }
  });

  it('has selectors and paths that parse', () => {
    const selectors = [
      ...store.successSelectors,
      ...store.errorSelectors,
      ...store.signedInSelectors,
      ...store.accountNameSelectors,
      ...store.signatures.flatMap((signature) => [signature.selector ?? '*', signature.without ?? '*']),
    ];
    for (const selector of selectors) expect(() => document.querySelector(selector)).not.toThrow();
    for (const { path } of store.signatures) {
      if (path === undefined) continue;
      if (path.startsWith('^')) expect(() => new RegExp(path)).not.toThrow();
      else expect(path.startsWith('/')).toBe(true);
    }
  });

  it('has signatures of known kinds, each bound by a path or a selector, on its own hosts', () => {
    for (const signature of store.signatures) {
      expect(PAGE_KINDS).toContain(signature.kind);
      expect(signature.path ?? signature.selector).toBeDefined();
      for (const host of signature.hosts ?? []) expect(store.hosts).toContain(host);
    }
  });

  it('has profiles whose classes are disjoint, reach the length and can start a password', () => {
    for (const { policy } of store.profiles) {
      const chars = policy.classes.flatMap((entry) => [...entry.chars]);
      expect(new Set(chars).size).toBe(chars.length);
      expect(chars).not.toContain(' ');
      const required = policy.classes.reduce((sum, entry) => sum + entry.min, 0);
      expect(policy.minLength).toBeGreaterThanOrEqual(required);
      expect(policy.maxLength).toBeGreaterThanOrEqual(policy.minLength);
      const length = policy.length ?? policy.minLength;
      expect(length).toBeGreaterThanOrEqual(policy.minLength);
      expect(length).toBeLessThanOrEqual(policy.maxLength);
      for (const first of policy.first ?? '') expect(chars).toContain(first);
    }
    const ids = store.profiles.map((profile) => profile.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('words its rejections in lower case under known reasons', () => {
    for (const [reason, words] of Object.entries(store.rejections)) {
      expect(REJECT_REASONS).toContain(reason);
      for (const word of words ?? []) expect(word).toBe(word.toLowerCase().trim());
    }
  });

  it('shares its login only with listed stores, and they with it', () => {
    for (const other of store.sharedLogin) expect(storeOfId(other)?.sharedLogin).toContain(id);
  });

  it('says when it was verified and from what', () => {
    expect(new Date(`${store.verified}T00:00:00Z`).toISOString().slice(0, 10)).toBe(store.verified);
    expect(store.sources.length).toBeGreaterThan(0);
    for (const source of store.sources) {
      expect(source.what.trim()).not.toBe('');
      expect(source.where.trim()).not.toBe('');
    }
  });
});

describe('all stores together', () => {
  it('never share a host', () => {
    const hosts = stores.flatMap((store) => [...store.hosts, ...store.leaveAlone]);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it('never share an id', () => {
    expect(new Set(stores.map((store) => store.id)).size).toBe(stores.length);
  });

  it('gives the manifest one https pattern per host of the login family and no wildcard in a host', () => {
    const patterns = matchPatterns();
    expect(patterns).toEqual(loginFamilyHosts.map((host) => `https://${host}/*`));
    expect(new Set(patterns).size).toBe(patterns.length);
    for (const pattern of patterns) expect(pattern).toMatch(/^https:\/\/[a-z0-9.-]+\/\*$/);
    for (const host of loginFamilyHosts) expect(storeOfHost(host)).toBeDefined();
  });
});
