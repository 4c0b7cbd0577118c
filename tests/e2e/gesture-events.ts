// Owns the browsers' own events of keyboard commands and of the menu, which no driver can give by hand. It must not carry a gesture out.
import { expect } from 'vitest';
import type { ChromiumDriver } from '../rig/chromium';
import type { Page } from '../rig/driver';
import type { FirefoxDriver } from '../rig/firefox';
import type { Stage } from './stage';

/** Sends an event of Chromium in the service worker: of a command, or of an item of the menu. */
export async function sendGesture(
  { driver }: Stage,
  event: 'command' | 'menu',
  name: string,
  page: Page,
): Promise<void> {
  const tabId = await driver.tabIdOf(page);
  const worker = await (driver as ChromiumDriver).worker();
  await worker.evaluate(
    async ([kind, named, id]) => {
      interface Sent {
        dispatch(...args: unknown[]): void;
      }
      const { commands, contextMenus, tabs } = (globalThis as unknown as { chrome: Api }).chrome;
      interface Api {
        commands: { onCommand: Sent };
        contextMenus: { onClicked: Sent };
        tabs: { get(tabId: number): Promise<unknown> };
      }
      const tab = await tabs.get(id);
      if (kind === 'command') commands.onCommand.dispatch(named, tab);
      else contextMenus.onClicked.dispatch({ menuItemId: named }, tab);
    },
    [event, name, tabId] as const,
  );
}

/** The keys of the manifest, as Firefox's own window names them. */
const KEYS: Readonly<Record<string, string>> = { 'open-guide': 'K', 'record-and-fill': 'F' };

/** Sets off the key element of Firefox's own window, as the key itself does. */
export async function pressKey({ driver }: Stage, name: string, page: Page): Promise<void> {
  await page.activate();
  const pressed = await (driver as FirefoxDriver).inBrowser(
    `(() => {
      const window = Services.wm.getMostRecentWindow('navigator:browser');
      const key = window.document.querySelector('keyset[id^="ext-keyset"] key[key="${KEYS[name]}"]');
      key?.doCommand();
      return key !== null;
    })()`,
  );
  expect(pressed).toBe(true);
}
