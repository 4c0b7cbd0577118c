// Owns what Keyturn does with tabs: find the one in front and follow it, lead it to an address, open the vault page or the popup.
// It reads no page and decides nothing.
import { browser } from 'wxt/browser';

/** The tab the popup was opened for, or null where the browser does not say. */
export async function activeTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Leads a tab to an address; without a tab, a new one. Answers with the tab's id, or null where the browser does not say. */
export async function showAddress(tabId: number | null, url: string): Promise<number | null> {
  const tab = tabId === null ? await browser.tabs.create({ url }) : await browser.tabs.update(tabId, { url });
  return tab?.id ?? null;
}

/** Opens an address in a new tab of a tab's own window: what was found in a private window stays in private windows. */
export async function openBeside(tabId: number, url: string): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  await browser.tabs.create({ url, ...(tab?.windowId === undefined ? {} : { windowId: tab.windowId }) });
}

/** Opens the vault page in a tab of its own. `route` is a place in it, as `/account/x`. */
export async function openVaultPage(route = ''): Promise<void> {
  const page = browser.runtime.getURL('/vault.html');
  await browser.tabs.create({ url: route ? `${page}#${route}` : page });
}

/**
 * Calls back with the active tab of one window: now, at each switch, and when that tab goes to another page. Tabs of other windows are
 * not told. The answer ends it.
 */
export function followActiveTab(windowId: number, onTab: (tabId: number) => void): () => void {
  const switched = (now: { tabId: number; windowId: number }) => {
    if (now.windowId === windowId) onTab(now.tabId);
  };
  const went = (
    tabId: number,
    change: { url?: string; status?: string },
    tab: { active: boolean; windowId?: number },
  ) => {
    const moved = change.url !== undefined || change.status === 'complete';
    if (moved && tab.active && tab.windowId === windowId) onTab(tabId);
  };
  browser.tabs.onActivated.addListener(switched);
  browser.tabs.onUpdated.addListener(went);
  void browser.tabs.query({ active: true, windowId }).then(([tab]) => {
    if (tab?.id !== undefined) onTab(tab.id);
  });
  return () => {
    browser.tabs.onActivated.removeListener(switched);
    browser.tabs.onUpdated.removeListener(went);
  };
}

/** Opens the page that greets a new user. */
export async function openFirstRun(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/first-run.html') });
}

/** Opens the toolbar button's popup over a tab's window. A browser that wants a click of the person for that does nothing. */
export async function openPopup(tabId: number): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const { windowId } = tab ?? {};
  await browser.action.openPopup(windowId === undefined ? {} : { windowId }).catch(() => undefined);
}
