// Owns the promise that a host permission taken away in the middle gives one clear reason and keeps the candidate. Firefox
// lets people do that to any extension.
import { describe, expect, it } from 'vitest';
import { DEMO_ACCOUNT } from '../practice-store/world';
import { heldBy, titled } from './main-job';
import { ask, expectNothingLost, readVault } from './oracle';
import { reachBoxesUnseen, setStage } from './stage';

const way = { by: 'question', boxes: 'two-box' } as const;

describe('a permission taken away in the middle', () => {
  it('stops the fill, says why, and loses nothing', async () => {
    const stage = await setStage('firefox');
    const { driver, store } = stage;
    const page = await reachBoxesUnseen(stage, way, DEMO_ACCOUNT.username, DEMO_ACCOUNT.password);
    const popup = await driver.openPopup(page);
    await popup.click({ text: 'Record and fill' });
    await popup.waitFor(titled('Filled. Now send it.'));
    const { fresh } = await heldBy(page, way);
    await driver.inExtension(async () => {
      const api = globalThis as unknown as {
        browser: { permissions: { remove(what: { origins: string[] }): Promise<boolean> } };
      };
      return api.browser.permissions.remove({ origins: ['https://accounts.aliexpress.com/*'] });
    }, []);
    const tabId = await driver.tabIdOf(page);
    const list = await ask(driver, 'account.list', { query: '', page: 0 });
    const shown = await ask(driver, 'account.show', { accountId: list.ok ? (list.accounts[0]?.id ?? '') : '' });
    const rotationId = shown.ok ? (shown.account.rotation?.id ?? '') : '';
    expect(await ask(driver, 'rotation.fill', { tabId, rotationId })).toEqual({ ok: false, reason: 'no-permission' });
    await ask(driver, 'tab.refresh', { tabId });
    const again = await driver.openPopup(page);
    await again.waitFor(titled('Allow Keyturn on this page'));
    const [account] = await readVault(driver);
    expect(account?.passwords).toContain(fresh);
    await expectNothingLost(driver, store, DEMO_ACCOUNT.password);
  });
});
