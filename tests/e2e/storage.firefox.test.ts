// Owns the promises about Firefox's own ways with stored data: what it clears, and a Firefox that keeps nothing.
import { expect, it } from 'vitest';
import type { FirefoxDriver } from '../rig/firefox';
import { MASTER, titled } from './main-job';
import { ask } from './oracle';
import { setStage } from './stage';
import { expectKeptThrough } from './storage';

it(
  'a vault in Firefox outlasts the clearing of everything: by hand, and each time Firefox is closed',
  () =>
    expectKeptThrough(
      'firefox',
      async (driver) => {
        const store = await driver.newPage('https://www.aliexpress.com/');
        await store.evaluate(() => localStorage.setItem('control', '1'), []);
        await (driver as FirefoxDriver).inBrowser(`(async () => {
        const { Sanitizer } = ChromeUtils.importESModule('resource:///modules/Sanitizer.sys.mjs');
        const all = ['browsingHistoryAndDownloads', 'cookiesAndStorage', 'cache', 'siteSettings', 'formdata'];
        await Sanitizer.sanitize(all, { ignoreTimespan: true });
        return true;
      })()`);
        await store.goto('https://www.aliexpress.com/');
        expect(await store.evaluate(() => localStorage.getItem('control'), [])).toBeNull();
      },
      {
        preferences: {
          'privacy.sanitize.sanitizeOnShutdown': true,
          'privacy.clearOnShutdown_v2.cookiesAndStorage': true,
          'privacy.clearOnShutdown_v2.browsingHistoryAndDownloads': true,
          'privacy.clearOnShutdown_v2.cache': true,
        },
      },
    ),
  300_000,
);

it('where Firefox is set to never remember history, no vault is made, and it is said', async () => {
  const preferences = { 'browser.privatebrowsing.autostart': true };
  const { driver } = await setStage('firefox', { inPrivateWindows: true, preferences });
  expect(await ask(driver, 'vault.create', { password: MASTER })).toEqual({ ok: false, reason: 'vault-barred' });
  const page = await driver.openVault();
  await page.waitFor(titled('This browser keeps nothing for Keyturn'));
  expect(await page.sees('input')).toBe(false);
});
