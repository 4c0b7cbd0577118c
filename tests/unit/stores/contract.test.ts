// Owns the contract that every store file keeps. A file that `satisfies Store` is covered by standing in the folder; nothing
// here names one, save where the first family's published facts are checked.
import { readdirSync, readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { checkPassword } from '@/utils/core/check-password';
import { generatePassword } from '@/utils/core/generator';
import { parsePolicy } from '@/utils/core/password-rules';
import { isPossible } from '@/utils/core/policy-count';
import { CONTROL_PURPOSES, PAGE_KINDS, REJECT_REASONS } from '@/utils/core/reading';
import type { Store } from '@/utils/core/store';
import { leftAlone, loginFamilyHosts, matchPatterns, storeOfHost, storeOfId, stores } from '@/utils/stores/index';
import publicRules from '@/utils/stores/public/password-rules.json';
import { seededRandom } from '../core/seeded-random';

const FOLDER = 'utils/stores';
const document = new Window().document;
const exactHost = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

/** What a store file may import: a type, and files that hold nothing but constants. */
const DATA_IMPORT = /^import (type .*|\{[^}]+\} from '(\.\/(profiles|passport)|\.\.\/core\/characters)');$/;
/** Names of places that a guide may quote and that no control stands for. */
const PLACES = ['account-menu'];

const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ id: name.replace(/\.ts$/, ''), text: readFileSync(`${FOLDER}/${name}`, 'utf8') }))
  .filter(({ text }) => text.includes('satisfies Store;'));

/** The registered domains that Apple's lists could name a host by: the host and each domain above it. */
function domainsOf(host: string): string[] {
  const labels = host.split('.');
  return labels.slice(0, -1).map((_, at) => labels.slice(at).join('.'));
}

function rulesOf(store: Store): string[] {
  const rules: Readonly<Record<string, string>> = publicRules.rules;
  const domains = new Set(store.hosts.flatMap(domainsOf));
  return [...domains].flatMap((domain) => rules[domain] ?? []);
}

describe('the store files', () => {
  it('are all listed, and nothing else is', () => {
    expect(files.map(({ id }) => id).toSorted()).toEqual(stores.map(({ id }) => id).toSorted());
  });

  it.each(files)('$id imports nothing but types and constants', ({ text }) => {
    const imports = text.split('\n').filter((line) => line.startsWith('import '));
    expect(imports.filter((line) => !DATA_IMPORT.test(line))).toEqual([]);
  });
});

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
    for (const selector of selectors) {
      expect(selector.trim()).not.toBe('');
      expect(() => document.querySelector(selector)).not.toThrow();
    }
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

  it('has profiles that can be met, by passwords of at least 80 bits', () => {
    const random = seededRandom(id.length);
    for (const { policy } of store.profiles) {
      expect(isPossible(policy)).toBe(true);
      for (let sample = 0; sample < 20; sample++) {
        const made = generatePassword(policy, { random });
        if (!made.ok) throw new Error(made.reason);
        expect(checkPassword(policy, made.password)).toEqual([]);
        expect(made.bits).toBeGreaterThan(80);
      }
    }
  });

  it('makes, by at least one profile, only passwords that the public rules of its site take', () => {
    const random = seededRandom(id.length);
    for (const text of rulesOf(store)) {
      const rule = parsePolicy(text);
      if (!rule.ok) throw new Error(rule.reason);
      const passes = store.profiles.filter(({ policy }) =>
        Array.from({ length: 50 }, () => generatePassword(policy, { random })).every(
          (made) => made.ok && checkPassword(rule.policy, made.password).length === 0,
        ),
      );
      expect([text, passes.length > 0]).toEqual([text, true]);
    }
  });

  it('words its rejections in lower case under known reasons', () => {
    for (const [reason, words] of Object.entries(store.rejections)) {
      expect(REJECT_REASONS).toContain(reason);
      for (const word of words ?? []) {
        expect(word).toBe(word.toLowerCase().trim());
        expect(word).not.toBe('');
      }
    }
  });

  it('labels only steps that the guide knows', () => {
    for (const [step, label] of Object.entries(store.labels)) {
      expect([...CONTROL_PURPOSES, ...PLACES]).toContain(step);
      expect(label.trim()).not.toBe('');
    }
  });

  it('says which codes its mails carry, where it says it', () => {
    const { codeMail } = store;
    if (codeMail === undefined) return;
    for (const sender of codeMail.senders) expect(sender).toMatch(/^[^@\s]+@[^@\s]+$/);
    expect(codeMail.minDigits).toBeGreaterThanOrEqual(4);
    expect(codeMail.maxDigits).toBeGreaterThanOrEqual(codeMail.minDigits);
    expect(codeMail.minutesValid).toBeGreaterThan(0);
  });

  it('shares its login only with listed stores, and they with it', () => {
    for (const other of store.sharedLogin) expect(storeOfId(other)?.sharedLogin).toContain(id);
    for (const other of store.apart ?? []) {
      expect(storeOfId(other)).toBeDefined();
      expect(store.sharedLogin).not.toContain(other);
    }
  });

  it('says when it was verified, and from which public pages', () => {
    expect(new Date(`${store.verified}T00:00:00Z`).toISOString().slice(0, 10)).toBe(store.verified);
    expect(store.sources.length).toBeGreaterThan(0);
    for (const source of store.sources) {
      expect(source.what.trim()).not.toBe('');
      expect(new URL(source.where).protocol).toBe('https:');
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

  it('leaves the manifest to AliExpress and Alibaba, however many stores there are', () => {
    expect(stores.length).toBeGreaterThanOrEqual(8);
    for (const host of loginFamilyHosts) expect(host).toMatch(/^(?:[a-z-]+\.)*(?:aliexpress|alibaba)\.(?:com|us|ru)$/);
  });
});
