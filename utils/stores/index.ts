// Owns the list of stores and the look-ups over it. A host is a store's only when it is spelled exactly as listed:
// no wildcard, no subdomain, no port, no trailing dot. It must hold no facts of its own.
import type { Store } from '@/utils/core/store';
import { alibaba } from './alibaba';
import { aliexpress } from './aliexpress';
import { aliexpressRu } from './aliexpress-ru';
import { amazon } from './amazon';
import { ebay } from './ebay';
import { etsy } from './etsy';
import { target } from './target';
import { walmart } from './walmart';

/** The stores whose hosts stand in the manifest. */
const loginFamily: readonly Store[] = [aliexpress, alibaba, aliexpressRu];

/** The stores whose hosts the person allows one by one, at runtime. A new store file goes here; the manifest stays. */
const furtherStores: readonly Store[] = [amazon, ebay, etsy, target, walmart];

/** Every store that has a file, the first ones first. */
export const stores: readonly Store[] = [...loginFamily, ...furtherStores];

const byHost: ReadonlyMap<string, Store> = new Map(
  stores.flatMap((store) => store.hosts.map((host) => [host, store] as const)),
);
const alone: ReadonlySet<string> = new Set(stores.flatMap((store) => store.leaveAlone));

/** The exact host names of the manifest's static host permissions, without repeats, sorted. */
export const loginFamilyHosts: readonly string[] = loginFamily.flatMap((store) => store.hosts).toSorted();

const manifestHosts: ReadonlySet<string> = new Set(loginFamilyHosts);

/** Whether the manifest asks for a host; every other one is allowed by the person at runtime. */
export function inManifest(host: string): boolean {
  return manifestHosts.has(host);
}

/** The store of a `location.hostname`, or undefined. Anything but a listed spelling, upper case too, is no store's. */
export function storeOfHost(host: string): Store | undefined {
  return byHost.get(host);
}

/** The store with this id, or undefined. utils/stores/sites.ts knows sites without a file too. */
export function storeOfId(id: string): Store | undefined {
  return stores.find((store) => store.id === id);
}

/** Whether a host belongs to the company but must be left alone (sellers' sites): a notice, and no fill. */
export function leftAlone(host: string): boolean {
  return alone.has(host);
}

/** The login family's hosts as match patterns; https only, so that nothing runs on an http page. */
export function matchPatterns(): string[] {
  return loginFamilyHosts.map((host) => `https://${host}/*`);
}

/**
 * The store of the login family whose name stands in a host that is none of its own, or undefined. A reason to warn, never to
 * trust: of these stores every address is known, so another one with their name is most likely a trap.
 */
export function imitatedBy(host: string): Store | undefined {
  return manifestHosts.has(host) ? undefined : loginFamily.find((store) => host.includes(brandOf(store)));
}

/** The label before the top level of the store's first host, as `aliexpress`. */
function brandOf(store: Store): string {
  return store.hosts[0]?.split('.').at(-2) ?? store.id;
}
