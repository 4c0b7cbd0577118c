// Owns the promise that Keyturn works on a site that no file knows, in Firefox by the true way: the click asks the browser, which here
// says yes without a prompt; and that what was allowed can be taken back.
import { describe, expect, it } from 'vitest';
import { DEMO_ACCOUNT } from '../practice-store/world';
import type { FirefoxDriver } from '../rig/firefox';
import { allowAndKeep, change, SITE, scriptHosts, UNKNOWN } from './anywhere';
import { MASTER } from './main-job';
import { ask, expectNothingLost, readVault } from './oracle';
import { setStage } from './stage';

describe('a site that no file knows', () => {
  it('is allowed with one click and served like a store, and taken back in the settings', async () => {
    const { driver, store } = await setStage('firefox');
    const firefox = driver as FirefoxDriver;
    await firefox.inBrowser(`Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)`);
    await ask(driver, 'vault.create', { password: MASTER });
    expect(await scriptHosts(driver)).toEqual([]);
    const { page, popup } = await allowAndKeep(driver);
    expect(await scriptHosts(driver)).toEqual([SITE]);

    const fresh = await change(page, popup, store);
    const [account] = await readVault(driver);
    expect(account).toMatchObject({ username: DEMO_ACCOUNT.username, current: fresh, belief: 'confirmed' });
    await expectNothingLost(driver, store, DEMO_ACCOUNT.password);

    const settings = await driver.openVault();
    await settings.click({ text: 'Settings' });
    await settings.click({ css: '.sites button', text: 'Remove' });
    await settings.waitFor({ css: 'p', text: 'None so far.' });
    expect(await scriptHosts(driver)).toEqual([]);
    await page.reload();
    const after = await driver.openPopup(page);
    await after.waitFor(UNKNOWN);
    const tabId = await driver.tabIdOf(page);
    const list = await ask(driver, 'account.list', { query: '', page: 0 });
    const accountId = list.ok ? (list.accounts[0]?.id ?? '') : '';
    expect(await ask(driver, 'saved.fill', { tabId, accountId })).toMatchObject({ ok: false });
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
