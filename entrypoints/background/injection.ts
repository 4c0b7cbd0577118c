// Owns bringing the page script into tabs that were open before the extension was. It injects nothing but the script
// that the manifest registers, and only into pages of its hosts.
import { browser } from 'wxt/browser';
import { matchPatterns } from '@/utils/stores';

export async function injectIntoOpenTabs(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const files = scripts.flatMap((script) => script.js ?? []);
  const tabs = await browser.tabs.query({ url: matchPatterns() });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    const target = { tabId: id, allFrames: true };
    // A tab may be gone or refuse scripts by now; the next navigation brings the script anyway.
    await browser.scripting.executeScript({ target, files: files as never }).catch(() => undefined);
  }
}
