// Owns the promises about looking after saved passwords, through the real vault page: what is amiss leads to the page where it is mended,
// nothing is doubled unasked, every edit can be taken back, and everything goes only for whoever knows the master password.
import { expect, it } from 'vitest';
import type { Driver } from '../rig/driver';
import { keepOne } from './backup';
import { MASTER } from './main-job';
import { ask, readVault } from './oracle';
import { setStage } from './stage';

const NAME = 'vera@mail.example';
const ALIAS = 'vera+shop@mail.example';

it('a weak password is found and led to its change page, with the guide beside it', async () => {
  const { driver } = await setStage('chromium');
  await keepOne(driver, NAME, 'short1');
  const page = await driver.openVault();
  await page.click({ text: 'Health' });
  await page.waitFor({ css: '.health-line', text: 'It has fewer than eight characters.' });
  await page.evaluate(() => document.querySelector<HTMLElement>('.health-line button')?.focus(), []);
  expect(await page.text({ css: '.health-line button:focus' })).toBe(`Change now ${NAME}`);
  await page.press('Enter');
  await expect
    .poll(() => whereTo(driver))
    .toMatchObject({
      address: expect.stringMatching(/^https:\/\/[a-z.]*aliexpress\.com\/.*change_password/),
      guide: true,
    });
});

it('accounts are added, asked about, merged, edited, taken back, binned, and deleted in the end', async () => {
  const { driver } = await setStage('chromium');
  await keepOne(driver, NAME, 'Aa1-first-password');
  const page = await driver.openVault();

  await page.click({ text: 'Add' });
  await page.type({ label: 'User name' }, ALIAS);
  await page.waitFor({ css: '.notice', text: 'Is this login already here?' });
  await page.waitFor({ css: '.notice a', text: NAME });
  await page.press('Enter');
  await page.waitFor({ css: 'h1', text: ALIAS });
  expect(await readVault(driver)).toHaveLength(2);

  await page.click({ text: 'Make one account of them' });
  await page.click({ text: 'Merge 2 accounts' });
  await page.waitFor({ css: '.remark', text: 'Merged.' });
  await page.waitFor({ css: '.names li', text: NAME });
  expect(await readVault(driver)).toMatchObject([{ username: ALIAS, passwords: ['Aa1-first-password'] }]);

  await page.click({ text: 'Add a key' });
  await page.type({ label: 'Key of the code generator' }, 'jbsw y3dp ehpk 3pxp');
  await page.press('Enter');
  await page.click({ text: 'Show the code' });
  expect(await page.text({ css: '.code .secret' })).toMatch(/^\d{3} \d{3}$/);

  await page.click({ text: 'Add a user name' });
  await page.type({ label: 'User name' }, 'third');
  await page.press('Enter');
  await page.waitFor({ css: '.names li', text: 'third' });
  await page.click({ css: '.remark button', text: 'Undo' });
  await page.waitFor({ css: '.remark', text: 'It is as it was before.' });
  await page.waitGone({ css: '.names li', text: 'third' });

  await page.click({ text: 'Move to the bin' });
  await page.waitGone({ css: '.account-list li', text: ALIAS });
  await page.click({ text: 'Put it back' });
  await page.waitFor({ css: '.account-list li', text: ALIAS });

  await page.click({ text: 'Settings' });
  await page.click({ text: 'Delete everything…' });
  await page.waitFor({ css: '.bullets li', text: '2 accounts' });
  await page.type({ label: 'Master password now' }, 'not this one');
  await page.press('Enter');
  await page.waitFor({ css: '.notice.bad', text: 'master password' });
  expect(await readVault(driver)).toHaveLength(1);
  await page.type({ label: 'Master password now' }, MASTER);
  await page.press('Enter');
  await page.waitFor({ css: '.notice.good', text: 'Everything was deleted:' });
  await page.waitFor({ css: '.notice.good li', text: '2 accounts' });
  await page.waitFor({ text: 'Create vault' });
  expect(await ask(driver, 'vault.unlock', { password: MASTER })).toMatchObject({ ok: false });
  expect(JSON.stringify(await driver.dump())).not.toContain('records/');
});

/** Where the tab in front is, and whether the guide stands beside it. */
function whereTo(driver: Driver): Promise<{ address: string; guide: boolean }> {
  return driver.inExtension(async () => {
    interface Api {
      tabs: { query(of: object): Promise<{ url?: string }[]> };
      runtime: { getContexts(of: object): Promise<unknown[]> };
    }
    const { tabs, runtime } = (globalThis as unknown as { chrome: Api }).chrome;
    const [tab] = await tabs.query({ url: 'https://*.aliexpress.com/*' });
    const panels = await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
    return { address: tab?.url ?? '', guide: panels.length > 0 };
  }, []);
}
