// Owns the promise that only exactly a known https host gets anything: look-alikes and http get nothing at all.
import { describe, expect, it } from 'vitest';
import { MASTER, titled } from './main-job';
import { ask } from './oracle';
import { setStage } from './stage';

const CHANGE = '/user/company/change_password_security_prompt.htm?layout=three-box';

describe('a stranger gets nothing', () => {
  it('look-alike hosts and http: no script, no draft, no fill, and the popup says why', async () => {
    const { driver } = await setStage('chromium');
    await ask(driver, 'vault.create', { password: MASTER });
    const username = 'demo.shopper@example.com';
    const added = await ask(driver, 'account.add', {
      storeId: 'aliexpress',
      host: 'www.aliexpress.com',
      username,
      password: 'Canary-1234',
    });
    const accountId = added.ok ? added.accountId : '';
    for (const [address, heading] of [
      [`https://aliexpress-secure.com${CHANGE}`, 'Keyturn does not know this site'],
      [`https://www.aliexpress.com.evil.example${CHANGE}`, 'Keyturn does not know this site'],
      ['http://login.aliexpress.com/?layout=direct', 'This page is not secure'],
    ] as const) {
      const page = await driver.newPage(address);
      const popup = await driver.openPopup(page);
      await popup.waitFor(titled(heading));
      const tabId = await driver.tabIdOf(page);
      expect(await ask(driver, 'saved.fill', { tabId, accountId })).toMatchObject({ ok: false });
      const draft = await ask(driver, 'draft.make', { tabId: null, accountId, options: {} });
      const draftId = draft.ok ? draft.draftId : '';
      expect(await ask(driver, 'rotation.record-and-fill', { tabId, accountId, draftId })).toMatchObject({ ok: false });
      const held = await page.evaluate(
        () => [...document.querySelectorAll('input')].map((box) => box.value).join(''),
        [],
      );
      expect(held).not.toContain('Canary');
      expect(held).not.toContain(draft.ok ? draft.password : 'no draft was made');
      const detail = await ask(driver, 'account.show', { accountId });
      expect(detail.ok && detail.account.rotation).toBeNull();
    }
  });
});
