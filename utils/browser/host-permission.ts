// Owns access to hosts: asking the person for one, giving it back, and which are granted. requestHost must be called first thing in a
// click handler: the browser counts the click as consent only until the first await.
import { browser } from 'wxt/browser';

/** The https pages of one host, as a match pattern. */
export const patternOf = (host: string) => `https://${host}/*`;

/** Shows the browser's own question for one https host; true when the person allowed it. */
export function requestHost(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(host)] });
}

/** Whether the browser grants this extension the https pages of a host right now. */
export function hasHost(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(host)] });
}

/** Gives the permission for a host back; false when the browser keeps it. */
export function giveBackHost(host: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [patternOf(host)] });
}

/** The https hosts that are granted by name. A wider grant names none. */
export async function grantedHosts(): Promise<readonly string[]> {
  return hostsIn(await browser.permissions.getAll());
}

interface Grants {
  readonly origins?: readonly string[] | undefined;
}

function hostsIn({ origins }: Grants): readonly string[] {
  return (origins ?? []).flatMap((pattern) => /^https:\/\/([^/*:]+)\/\*$/.exec(pattern)?.[1] ?? []);
}

/** Calls back with the named hosts whenever some were granted or taken away, from wherever the person did it. */
export function watchHosts(onAdded: (hosts: readonly string[]) => void, onRemoved: () => void): void {
  browser.permissions.onAdded.addListener((added: Grants) => onAdded(hostsIn(added)));
  browser.permissions.onRemoved.addListener(() => onRemoved());
}
