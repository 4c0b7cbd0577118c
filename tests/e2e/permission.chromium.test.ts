// Owns the promise that a host permission taken away in the middle gives one clear reason and keeps the candidate, in Chromium. There an
// extension can give back only what was allowed one by one, so it is a site that no file knows.
import { describe, expect, it } from 'vitest';
import { DEMO_ACCOUNT } from '../practice-store/world';
import { allowAndKeep, recordAndFill, SITE, UNKNOWN } from './anywhere';
import { MASTER } from './main-job';
import { ask, expectNothingLost, readVault } from './oracle';
import { setStage } from './stage';

describe('a permission taken away in the middle', () => {
  it('stops the fill, says why, and loses nothing', async () => {
    const { driver, store } = await setStage('chromium', { allowedBefore: [SITE] });
    await ask(driver, 'vault.create', { password: MASTER });
    const { page, popup } = await allowAndKeep(driver);
    const fresh = await recordAndFill(page, popup);
    const isRemoved = await driver.inExtension(
      (host: string) => {
        const { chrome } = globalThis as unknown as { chrome: { permissions: Permissions } };
        interface Permissions {
          remove(what: { origins: string[] }): Promise<boolean>;
        }
        return chrome.permissions.remove({ origins: [`https://${host}/*`] });
      },
      [SITE],
    );
    expect(isRemoved).toBe(true);
    await popup.waitFor(UNKNOWN);

    const tabId = await driver.tabIdOf(page);
    const list = await ask(driver, 'account.list', { query: '', page: 0 });
    const accountId = list.ok ? (list.accounts[0]?.id ?? '') : '';
    const shown = await ask(driver, 'account.show', { accountId });
    const rotationId = shown.ok ? (shown.account.rotation?.id ?? '') : '';
    expect(await ask(driver, 'rotation.fill', { tabId, rotationId })).toEqual({ ok: false, reason: 'not-listed' });
    const [account] = await readVault(driver);
    expect(account?.passwords).toContain(fresh);
    await expectNothingLost(driver, store, DEMO_ACCOUNT.password);
  });
});
