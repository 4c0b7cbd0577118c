// Owns the hosts that the person allowed beyond the manifest's: which they are, and that the page script is registered for exactly
// those. The browser's own list of permissions is the only truth; nothing is kept beside it.
import { BREACH_HOST } from '@/utils/browser/breach-range';
import { giveBackHost, grantedHosts, hasHost } from '@/utils/browser/host-permission';
import { injectIntoTabs, registeredHosts, registerHosts, unregisterHosts } from '@/utils/browser/page-script';
import { fail, type Result } from '@/utils/core/result';
import { inManifest, loginFamilyHosts } from '@/utils/stores';
import { storeAt } from '@/utils/stores/sites';

/**
 * Hosts allowed one by one, sorted. Only a permission for exactly the host counts: a switch for all sites, which Firefox offers in its
 * add-on settings, does not say on which of them the person wants Keyturn to read along.
 */
export async function allowedSites(): Promise<readonly string[]> {
  const hosts = await grantedHosts();
  return hosts.filter((host) => !inManifest(host) && host !== BREACH_HOST && storeAt(host) !== undefined).toSorted();
}

/** Whether the person lets Keyturn work on the https pages of a host. */
export async function isAllowed(host: string): Promise<boolean> {
  return inManifest(host) ? hasHost(host) : (await allowedSites()).includes(host);
}

/** Makes the registered scripts follow the permissions. Idempotent: an update empties the one, the person changes the other. */
export async function followPermissions(): Promise<void> {
  const [allowed, registered] = await Promise.all([allowedSites(), registeredHosts()]);
  await unregisterHosts(registered.filter((host) => !allowed.includes(host)));
  await registerHosts(allowed.filter((host) => !registered.includes(host)));
}

/** Hosts were just allowed, perhaps by a popup that the browser's question has closed: go on from here. */
export async function takeAllowed(hosts: readonly string[]): Promise<void> {
  await followPermissions();
  const allowed = await allowedSites();
  await injectIntoTabs(hosts.filter((host) => inManifest(host) || allowed.includes(host)));
}

/** After install or update: brings the page script into tabs that were open before. */
export async function injectEverywhere(): Promise<void> {
  await followPermissions();
  await injectIntoTabs([...loginFamilyHosts, ...(await allowedSites())]);
}

/** Gives the permission for a site back and takes its script away. What the vault holds for it stays. */
export async function removeSite(host: string): Promise<Result> {
  if (!(await allowedSites()).includes(host)) return fail('not-found');
  if (!(await giveBackHost(host))) return fail('bad-request');
  await followPermissions();
  return { ok: true };
}
