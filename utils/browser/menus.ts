// Owns the menu that the browser opens over a box, and keyboard commands. Both are gestures that the browser vouches for; a page can
// make neither. Firefox on Android has none of the two.
import { browser } from 'wxt/browser';
import type { GuidedTab } from './guide-window';

export interface MenuItem {
  readonly id: string;
  readonly title: string;
}

/** Makes the menu anew, for pages that match. Chrome knows no password boxes here: there it stands at every box. */
export async function buildMenu(items: readonly MenuItem[], pages: readonly string[]): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  for (const { id, title } of items) {
    browser.contextMenus.create({
      id,
      title,
      // The types are Chrome's; Firefox has a context for password boxes.
      contexts: [(import.meta.env.FIREFOX ? 'password' : 'editable') as 'editable'],
      documentUrlPatterns: [...pages],
    });
  }
}

/** Calls back with the name of a command or a menu item, at once: some calls count only before the first await. */
export function watchGestures(onGesture: (name: string, tab: GuidedTab) => void): void {
  const tell = (name: string, tab: { id?: number | undefined; windowId?: number | undefined } | undefined) => {
    if (tab?.id !== undefined) onGesture(name, { tabId: tab.id, windowId: tab.windowId });
  };
  browser.commands?.onCommand.addListener(tell);
  browser.contextMenus?.onClicked.addListener(({ menuItemId }, tab) => tell(String(menuItemId), tab));
}

/** The keyboard commands by name, each with its keys as the person may have changed them; '' where it has none. */
export async function commandKeys(): Promise<ReadonlyMap<string, string>> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return new Map(commands.map(({ name = '', shortcut = '' }) => [name, shortcut]));
}

/** Opens the browser's own page on which keyboard commands are changed. */
export async function openCommandSettings(): Promise<void> {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) await openShortcutSettings.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
