// Owns the small functions that the rig runs inside an inert page of the extension. They are serialised with toString, so
// each must use nothing from outside its own body.

interface ExtensionApi {
  readonly runtime: { reload(): void; sendMessage(message: unknown): Promise<unknown> };
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id?: number }[]>;
    get(tabId: number): Promise<{ readonly windowId: number }>;
  };
}

/** The active tab of a window, or of the window that was last in front. */
export async function activeTabId(windowId: number | null): Promise<number> {
  const { tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
  const [tab] = await tabs.query({ active: true, ...(windowId === null ? { lastFocusedWindow: true } : { windowId }) });
  if (tab?.id === undefined) throw new Error('no active tab');
  return tab.id;
}

/** The window that a tab stands in. */
export async function windowOf(tabId: number): Promise<number> {
  return (await (globalThis as unknown as { chrome: ExtensionApi }).chrome.tabs.get(tabId)).windowId;
}

/** Whether the page has the extension's API, that is, whether the extension runs. */
export function hasApi(): boolean {
  return typeof (globalThis as { chrome?: { runtime?: { id?: string } } }).chrome?.runtime?.id === 'string';
}

/** Wakes the background with a message that means nothing to it. */
export async function wakeBackground(): Promise<void> {
  const { runtime } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
  await runtime.sendMessage({ rig: 'wake' }).catch(() => undefined);
}

export function reloadExtension(): void {
  (globalThis as unknown as { chrome: ExtensionApi }).chrome.runtime.reload();
}
