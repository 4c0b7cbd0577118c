// Owns the promise that Firefox's keyboard commands are gestures like the popup's buttons, and open the real sidebar. The key element of
// the browser's own window is set off, as the key itself does.
import { describe, expect, it } from 'vitest';
import type { FirefoxDriver } from '../rig/firefox';
import { fillByCommand, type PressCommand } from './gestures';
import { type Stage, setStage } from './stage';

/** The keys of the manifest, as Firefox's own window names them. */
const KEYS: Readonly<Record<string, string>> = { 'open-guide': 'K', 'record-and-fill': 'F' };

const presser =
  ({ driver }: Stage): PressCommand =>
  async (name, page) => {
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
  };

describe('a keyboard command', () => {
  it('records and fills where the popup would', async () => {
    const stage = await setStage('firefox');
    await fillByCommand(stage, presser(stage));
  });

  it('opens the sidebar', async () => {
    const stage = await setStage('firefox');
    const page = await stage.driver.newPage('https://login.aliexpress.com/');
    await presser(stage)('open-guide', page);
    const shown = () =>
      (stage.driver as FirefoxDriver).inBrowser(
        `(() => {
          const { SidebarController } = Services.wm.getMostRecentWindow('navigator:browser');
          return SidebarController.isOpen ? SidebarController.currentID : '';
        })()`,
      );
    await expect.poll(shown, { timeout: 15_000 }).toContain('keyturn');
  });
});
