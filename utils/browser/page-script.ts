// Owns where the page script runs beyond the manifest's hosts: its registrations, one a host, and bringing it into open tabs. Always
// the script that the manifest names, never another; who may have it is decided elsewhere.
import { browser } from 'wxt/browser';
import { patternOf } from './host-permission';

/** Paths within the extension. Firefox states them in its manifest as addresses, and takes no address back. */
function files(): string[] {
  const own = new URL(browser.runtime.getURL('/')).origin;
  const stated = (browser.runtime.getManifest().content_scripts ?? []).flatMap((script) => script.js ?? []);
  return stated.map((file) => (file.startsWith(own) ? file.slice(own.length) : file));
}

/** The hosts the script is registered for at runtime. An update of the extension empties this list. */
export async function registeredHosts(): Promise<readonly string[]> {
  return (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
}

/** Registers the script for the https pages of exactly these hosts, this and every later time the browser runs. */
export async function registerHosts(hosts: readonly string[]): Promise<void> {
  if (hosts.length === 0) return;
  await browser.scripting.registerContentScripts(
    hosts.map((host) => ({
      id: host,
      js: files(),
      matches: [patternOf(host)],
      allFrames: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    })),
  );
}

/** Takes the registrations of these hosts back. A script that runs in an open page stays there until the page goes. */
export async function unregisterHosts(hosts: readonly string[]): Promise<void> {
  if (hosts.length > 0) await browser.scripting.unregisterContentScripts({ ids: [...hosts] });
}

/** Brings the script into every open tab of these hosts. */
export async function injectIntoTabs(hosts: readonly string[]): Promise<void> {
  if (hosts.length === 0) return;
  const tabs = await browser.tabs.query({ url: hosts.map(patternOf) });
  for (const { id } of tabs) if (id !== undefined) injectIntoTab(id);
}

/**
 * Brings the script into the frames of a tab that the extension may read; one that runs there already reads anew. Nobody waits for
 * it: a page that hangs must not hold up the queue.
 */
export function injectIntoTab(tabId: number): void {
  const target = { tabId, allFrames: true };
  // A tab may be gone or refuse scripts by now; the next navigation brings the script anyway.
  void browser.scripting.executeScript({ target, files: files() as never }).catch(() => undefined);
}
