// Owns the promise that Firefox's keyboard commands open the real sidebar. What else they do: guide.firefox.walk.ts.
import { describe, expect, it } from 'vitest';
import type { FirefoxDriver } from '../rig/firefox';
import { pressKey } from './gesture-events';
import { setStage } from './stage';

describe('a keyboard command', () => {
  it('opens the sidebar', async () => {
    const stage = await setStage('firefox');
    const page = await stage.driver.newPage('https://login.aliexpress.com/');
    await pressKey(stage, 'open-guide', page);
    const shown = () =>
      (stage.driver as FirefoxDriver).inBrowser(
        `(() => {
          const { SidebarController } = Services.wm.getMostRecentWindow('navigator:browser');
          return SidebarController.isOpen ? SidebarController.currentID : '';
        })()`,
      );
    await expect.poll(shown).toContain('keyturn');
  });
});
