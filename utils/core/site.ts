// Owns the identity of a site that has no store file: its id is its exact host. Pure; it must not know which sites the
// person allowed, nor which hosts have a file.

const PREFIX = 'site:';

/** Labels of letters, digits and inner dashes, at least two, the last one starting with a letter (RFC 1123, RFC 3696). */
const NAME = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;
const LONGEST_NAME = 253;

/**
 * Whether a host, as `location.hostname` spells it, can be allowed as a site: a domain name of two labels or more. An IP
 * address or a bare name such as `localhost` says nothing of whose it is, and belongs to somebody else in the next network.
 */
export function isSiteHost(host: string): boolean {
  return host.length <= LONGEST_NAME && NAME.test(host);
}

/** The store id of a site without a file. */
export function siteIdOf(host: string): string {
  return `${PREFIX}${host}`;
}

/** The host of such an id, or undefined for the id of a store with a file. */
export function hostOfSite(storeId: string): string | undefined {
  const host = storeId.startsWith(PREFIX) ? storeId.slice(PREFIX.length) : '';
  return isSiteHost(host) ? host : undefined;
}
