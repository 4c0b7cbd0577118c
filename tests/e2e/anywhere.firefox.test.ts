// Owns the promise that Keyturn works on a site that no file knows, in Firefox by the true way: the click asks the browser, which here
// says yes without a prompt; and that what was allowed can be taken back.
import { describe, expect, it } from 'vitest';
import type { FirefoxDriver } from '../rig/firefox';
import { allowAndKeep, expectServed, SITE, scriptHosts, UNKNOWN } from './anywhere';
import { MASTER } from './main-job';
import { ask } from './oracle';
import { setStage } from './stage';

describe('a site that no file knows', () => {
  it('is allowed with one click, served like a store up to a proven password, and taken back in the settings', async () => {
    const stage = await setStage('firefox');
    const firefox = stage.driver as FirefoxDriver;
    await firefox.inBrowser(`Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)`);
    await expectServed(stage);
  });

  it('is followed when the person takes it back in the browser’s own settings', async () => {
    const { driver } = await setStage('firefox');
    const firefox = driver as FirefoxDriver;
    await firefox.inBrowser(`Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)`);
    await ask(driver, 'vault.create', { password: MASTER });
    const { page, popup } = await allowAndKeep(driver);
    expect(await scriptHosts(driver)).toEqual([SITE]);
    await firefox.inBrowser(`(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByHostname(new URL('${driver.extensionUrl}').hostname);
      await ExtensionPermissions.remove(extension.id, { permissions: [], origins: ['https://${SITE}/*'] }, extension);
    })()`);
    await popup.waitFor(UNKNOWN);
    expect(await scriptHosts(driver)).toEqual([]);
    await page.reload();
    expect(await popup.sees(UNKNOWN)).toBe(true);
  });
});
