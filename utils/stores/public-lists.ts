// Owns the look-ups in Apple's public lists: password rules, change pages and shared logins by domain. It must not fetch
// anything: the lists are vendored, with their date and licence beside them.
import addresses from './public/change-password-urls.json';
import rules from './public/password-rules.json';
import shared from './public/shared-credentials.json';

/**
 * The entry of a list for a host: the host's own, else that of the closest domain above it, as the lists' keys stand for
 * their subdomains too. Whole labels only.
 */
function entryFor<T>(list: Readonly<Record<string, T>>, host: string): T | undefined {
  const key = domainsOf(host).find((domain) => Object.hasOwn(list, domain));
  return key === undefined ? undefined : list[key];
}

/** A host and every domain above it that has at least two labels, the closest first. */
function domainsOf(host: string): readonly string[] {
  const labels = host.split('.');
  return labels.slice(0, -1).map((_, at) => labels.slice(at).join('.'));
}

/** The password-rules text that is known for a host, or undefined. */
export function publicRules(host: string): string | undefined {
  return entryFor<string>(rules.rules, host);
}

/** The address of the page that changes the password of a host's accounts, or undefined. It may be on another host. */
export function publicChangeAddress(host: string): string | undefined {
  return entryFor<string>(addresses.addresses, host);
}

/**
 * Whether a login of one host is known to work at another: two domains of one group of the shared logins stand for them, or the other
 * serves the first one's change page. Two hosts below one domain are not told to be alike by it: they may be two people's shops. Only
 * a reason to offer an account, never to fill it unasked.
 */
export function sharesLogin(from: string, to: string): boolean {
  const change = publicChangeAddress(from);
  if (change !== undefined && new URL(change).hostname === to) return true;
  const [ofFrom, ofTo] = [domainsOf(from), domainsOf(to)];
  return groups.some((group) => {
    const [givers, takers] = 'shared' in group ? [group.shared, group.shared] : [group.from, group.to];
    const giver = givers.find((domain) => ofFrom.includes(domain));
    const taker = takers.find((domain) => ofTo.includes(domain));
    return giver !== undefined && taker !== undefined && giver !== taker;
  });
}

/** The domains where a login of this host is known to work too, itself left out. */
export function sameLoginAt(host: string): readonly string[] {
  const own = domainsOf(host);
  const others = groups.flatMap((group) => ('shared' in group ? group.shared : [...group.from, ...group.to]));
  return [...new Set(others)].filter((domain) => !own.includes(domain) && sharesLogin(host, domain));
}

type Group =
  | { readonly shared: readonly string[] }
  | { readonly from: readonly string[]; readonly to: readonly string[] };
const groups = shared.groups as readonly Group[];
