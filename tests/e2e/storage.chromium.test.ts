// Owns the promises about Chromium's own ways with stored data: what it clears, what newer code does, and a quota that is used up.
import { describe, expect, it } from 'vitest';
import { DEMO_ACCOUNT } from '../practice-store/world';
import type { ChromiumDriver } from '../rig/chromium';
import { heldBy } from './main-job';
import { readVault } from './oracle';
import { reachBoxesUnseen, setStage } from './stage';
import { expectKeptThrough, expectNewerLeftAlone, WAY } from './storage';

describe('a vault in Chromium', () => {
  it('outlasts "delete browsing data" of everything, for all time', () =>
    expectKeptThrough('chromium', async (driver) => {
      const { context } = driver as ChromiumDriver;
      await context.addCookies([{ url: 'https://www.aliexpress.com/', name: 'control', value: '1' }]);
      const page = await context.newPage();
      await page.goto('chrome://settings/clearBrowserData');
      await page.getByText('More', { exact: true }).click();
      await page.getByText('All time', { exact: true }).click();
      await page.getByText('Show more').click();
      for (const box of await page.getByRole('checkbox').all()) await box.check();
      await page.locator('#deleteButton').click();
      await page.getByText('deleted', { exact: false }).first().waitFor();
      expect(await context.cookies()).toEqual([]);
    }));

  it('is let go for newer code, and not written to afterwards', () => expectNewerLeftAlone('chromium'));
});

it('where the quota is used up at any of the three writes, nothing is filled, and it is said', async () => {
  const { username, password } = DEMO_ACCOUNT;
  const { driver, ...stage } = await setStage('chromium');
  const page = await reachBoxesUnseen({ driver, ...stage }, WAY, username, password);
  const popup = await driver.openPopup(page);
  await popup.waitFor({ css: 'button:enabled', text: 'Record and fill' });
  const before = await driver.dump();
  const worker = await (driver as ChromiumDriver).worker();
  for (const place of ['records', 'manifest', 'second copy'] as const) {
    await worker.evaluate(useUpQuota, place);
    await popup.click({ text: 'Record and fill' });
    await popup.waitFor({ css: '.notice.bad', text: 'nothing was saved and the page was not touched' });
    expect(await heldBy(page, WAY)).toEqual({ fresh: '', confirm: '' });
    expect((await driver.dump()).databases).toEqual(before.databases);
    expect(await readVault(driver)).toMatchObject([{ current: password, candidates: 0 }]);
  }
  await worker.evaluate(useUpQuota, 'nowhere' as const);
  await popup.click({ text: 'Record and fill' });
  await popup.waitGone({ css: '.notice.bad' });
  await popup.waitFor({ css: 'h1', text: 'Filled. Now send it.' });
});

/** Runs in the service worker: from now on this place, and no other, says that the quota is used up. */
function useUpQuota(place: 'records' | 'manifest' | 'second copy' | 'nowhere'): void {
  interface Scope {
    chrome: { storage: { local: { set(items: object): Promise<void> } } };
    real?: { put: IDBObjectStore['put']; set(items: object): Promise<void> };
  }
  const scope = globalThis as unknown as Scope;
  const { local } = scope.chrome.storage;
  scope.real ??= { put: IDBObjectStore.prototype.put, set: local.set.bind(local) };
  const { put, set } = scope.real;
  const full = () => new DOMException('the quota is used up', 'QuotaExceededError');
  local.set = (items) => (place === 'second copy' ? Promise.reject(full()) : set(items));
  IDBObjectStore.prototype.put = function (...args) {
    if (this.name === place) throw full();
    return put.apply(this, args);
  };
}
