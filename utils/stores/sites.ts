// Owns the store of any host: the one with a file, else one made up for exactly that host from public lists and cautious
// defaults. It must not say whether the person allowed the host: entrypoints/background/standing.ts does.
import type { Account } from '@/utils/core/account';
import { hostOfSite, isSiteHost, siteIdOf } from '@/utils/core/site';
import type { Store } from '@/utils/core/store';
import { alikeUsername } from '@/utils/core/username';
import type { ChangePage } from '@/utils/core/view';
import { imitatedBy, leftAlone, storeOfHost, storeOfId } from './index';
import { publicChangeAddress, sharesLogin } from './public-lists';
import { siteProfiles } from './site-profiles';

/** The store at a host as `location.hostname` spells it; undefined where nothing can be filled, whatever the person allows. */
export function storeAt(host: string): Store | undefined {
  return storeOfHost(host) ?? (isSiteHost(host) && !leftAlone(host) ? siteStore(host) : undefined);
}

/** The store with this id. A site that has a file by now is that file's store. */
export function storeById(id: string): Store | undefined {
  const host = hostOfSite(id);
  return host === undefined ? storeOfId(id) : storeAt(host);
}

/** The ids of the stores whose accounts are the same login, the given one included; with what was kept before it had a file. */
export function sharingWith(storeId: string): readonly string[] {
  const store = storeById(storeId);
  const ids = [storeId, ...(store ? [store.id, ...store.sharedLogin, ...store.hosts.map(siteIdOf)] : [])];
  return [...new Set(ids)];
}

/** Whether two accounts may be one login: of one store, of stores that share their logins, or of sites that public lists hold together. */
export function isOneLogin(one: Pick<Account, 'storeId' | 'host'>, other: Pick<Account, 'storeId' | 'host'>): boolean {
  return (
    sharingWith(one.storeId).includes(other.storeId) ||
    sharingWith(other.storeId).includes(one.storeId) ||
    sharesLogin(one.host, other.host) ||
    sharesLogin(other.host, one.host)
  );
}

/** Whether two accounts are, or may be, one login kept twice: one login as above, under names that are alike. */
export function isKeptTwice(
  one: Pick<Account, 'storeId' | 'host' | 'usernames'>,
  other: Pick<Account, 'storeId' | 'host' | 'usernames'>,
): boolean {
  const alike = one.usernames.some((name) => other.usernames.some((theirs) => alikeUsername(name, theirs)));
  return alike && isOneLogin(one, other);
}

/** Whether an account may be used at a host, once the person has chosen it there. */
export function worksAt(account: Pick<Account, 'storeId' | 'host'>, host: string): boolean {
  const store = storeAt(host);
  return store !== undefined && (sharingWith(store.id).includes(account.storeId) || sharesLogin(account.host, host));
}

/**
 * Whether a host belongs to another site than a store, one that the person could go to and allow. A host with a known store's name
 * that is none of its own is none: it is most likely a trap, and nobody shall be led there.
 */
export function isAnotherSite(host: string, store: Store): boolean {
  const other = storeAt(host);
  return other !== undefined && !sharingWith(store.id).includes(other.id) && imitatedBy(host) === undefined;
}

/**
 * Where the password of a host's accounts is changed: the store's own page, else the public list's, else the well-known address, which
 * the site may not serve (W3C, A Well-Known URL for Changing Passwords).
 */
export function changeAddress(store: Store, host: string): { readonly url: string; readonly page: ChangePage } {
  const url = store.urls.change ?? publicChangeAddress(host);
  return url === undefined
    ? { url: `https://${host}/.well-known/change-password`, page: 'guess' }
    : { url, page: 'known' };
}

/** The sign-in page, or undefined for a site of which none is known. */
export function signInAddress(store: Store): string | undefined {
  return store.urls.signIn === store.urls.home ? undefined : store.urls.signIn;
}

function siteStore(host: string): Store {
  const home = `https://${host}/`;
  return {
    id: siteIdOf(host),
    name: host,
    hosts: [host],
    leaveAlone: [],
    urls: { signIn: home, home },
    profiles: siteProfiles(host),
    signatures: [],
    successUrls: [],
    successSelectors: [],
    errorSelectors: [],
    rejections: {},
    labels: {},
    signedInSelectors: [],
    accountNameSelectors: [],
    sharedLogin: [],
    publishedPasswords: [],
    verified: '',
    sources: [],
  };
}
