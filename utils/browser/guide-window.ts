// Owns opening the guide beside the page: Chrome's side panel, Firefox's sidebar or, where a browser has neither (Firefox on Android), a
// tab of its own. A browser takes the first two only as the very first call of a click, menu or command handler: no await before it.
import { browser } from 'wxt/browser';

/** The tab that the guide is opened for. */
export interface GuidedTab {
  readonly tabId: number;
  /** Absent where the browser has no windows. */
  readonly windowId?: number | undefined;
}

interface Surfaces {
  readonly sidePanel?: { open(where: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

function surfaces(): Surfaces {
  const { sidePanel } = ((globalThis as { chrome?: Surfaces }).chrome ?? {}) as Surfaces;
  const { sidebarAction } = browser as unknown as Surfaces;
  return { ...(sidePanel && { sidePanel }), ...(sidebarAction && { sidebarAction }) };
}

/** Opens the guide; call it first of all. False where the browser refused. */
export function openGuide({ tabId, windowId }: GuidedTab): Promise<boolean> {
  return start(tabId, windowId).then(
    () => true,
    () => false,
  );
}

function start(tabId: number, windowId: number | undefined): Promise<unknown> {
  const { sidePanel, sidebarAction } = surfaces();
  if (sidePanel && windowId !== undefined) return sidePanel.open({ windowId });
  if (sidebarAction) return sidebarAction.open();
  return browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tabId=${tabId}`) });
}

/**
 * The same for a page that leads to a new tab of its own window (null: there are none), which does not exist yet. Where the guide
 * would be a tab of its own, it is not opened: it could not know whose.
 */
export async function openGuideBeside(windowId: number | null): Promise<void> {
  const { sidePanel, sidebarAction } = surfaces();
  if (windowId === null || !(sidePanel ?? sidebarAction)) return;
  await (sidePanel ? sidePanel.open({ windowId }) : sidebarAction?.open())?.catch(() => undefined);
}

/** The window that this page stands in; null where the browser has no windows. */
export async function ownWindow(): Promise<number | null> {
  const own = await browser.windows?.getCurrent().catch(() => undefined);
  return own?.id ?? null;
}

/** The tab with the window it stands in, looked up before the click so that nothing has to be awaited in it. */
export async function guidedTab(tabId: number): Promise<GuidedTab> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return { tabId, windowId: tab?.windowId };
}
