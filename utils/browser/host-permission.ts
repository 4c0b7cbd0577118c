// Owns access to hosts: asking the person for one, and whether it is granted. requestHost must be called first thing in a click handler: the browser counts the
// click as consent only until the first await.
import { browser } from 'wxt/browser';

/** Shows the browser's own question for one https host; true when the person allowed it. */
export function requestHost(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [`https://${host}/*`] });
}

/** Whether the browser grants this extension the https pages of a host right now. */
export function hasHost(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`https://${host}/*`] });
}

/** Gives the permission for a host back; true when it was there. */
export function releaseHost(host: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [`https://${host}/*`] });
}
