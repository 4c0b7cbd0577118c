// Owns the promises about looking after saved passwords, through the real vault page: what is amiss leads to the page where it is mended.
import { expect, it } from 'vitest';
import type { Driver } from '../rig/driver';
import { keepOne } from './backup';
import { setStage } from './stage';

const NAME = 'vera@mail.example';

it('a weak password is found and led to its change page, with the guide beside it', async () => {
  const { driver } = await setStage('chromium');
  await keepOne(driver, NAME, 'short1');
  const page = await driver.openVault();
  await page.click({ text: 'Health' });
  await page.waitFor({ css: '.health-line', text: 'It has fewer than eight characters.' });
  await page.evaluate(() => document.querySelector<HTMLElement>('.health-line button')?.focus(), []);
  expect(await page.text({ css: '.health-line button:focus' })).toBe(`Rotate now ${NAME}`);
  await page.press('Enter');
  await expect
    .poll(() => whereTo(driver))
    .toMatchObject({
      address: expect.stringMatching(/^https:\/\/[a-z.]*aliexpress\.com\/.*change_password/),
      guide: true,
    });
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
