// Owns the walk through the first run and the rehearsal, as a new user goes it, in either browser.
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Driver, Page } from '../rig/driver';
import { MASTER } from './main-job';
import { ask } from './oracle';

/** The shop's frame: a document of the extension itself, without an address. */
const SHOP = { frame: 'about:blank' } as const;
const inShop = (css: string) => ({ css, ...SHOP });

const titled = (text: string) => ({ css: '.guide h1', text });

/** From the settings of the made-up account to the sign-in that proves the new password. `look` takes a picture. */
export async function rehearse(driver: Driver, look: (page: Page, name: string) => Promise<void>): Promise<void> {
  const page = await driver.newPage(`${driver.extensionUrl}rehearsal.html`);
  await page.waitFor(titled('Open the page to change your password'));
  await look(page, '1-settings');
  await page.click(inShop('.change-password'));
  await page.click({ text: 'Get Verification Code', ...SHOP });
  const mail = await page.text('.practice-mail');
  await look(page, '2-code');
  await page.type(inShop('#J_Checkcode'), /\d{6}/.exec(mail)?.[0] ?? '');
  await page.click(inShop('#submitBtn'));
  await page.waitFor(titled('Set a new password'));
  await look(page, '3-new-password');
  await page.click({ text: 'Record and fill' });
  await page.waitFor(titled('Filled. Now send it.'));
  await look(page, '4-filled');
  const made = await page.value(inShop('#newPassword'));
  expect(made).toHaveLength(18);
  expect(await page.value(inShop('#confirmPassword'))).toBe(made);
  await page.click({ css: 'input[type=submit]', ...SHOP });
  await page.waitFor(inShop('.ui-tipbox-success'));
  await look(page, '5-confirmed');
  await page.click({ css: '.ui-tipbox-explain a', ...SHOP });
  await page.click({ text: 'Fill new password' });
  await look(page, '6-sign-in');
  expect(await page.value(inShop('#fm-login-password'))).toBe(made);
  await page.click(inShop('#fm-login-submit'));
  await page.waitFor({ css: '.real-one', text: 'Now the real one' });
  await look(page, '7-done');
}

/** Nothing of a rehearsal is in the vault, and nothing that the browser keeps tells of it. */
export async function expectNothingKept(driver: Driver): Promise<void> {
  const list = await ask(driver, 'account.list', { query: '', page: 0 });
  expect(list).toMatchObject({ ok: true, accounts: [] });
  const dump = JSON.stringify(await driver.dump());
  for (const word of ['robin@shop', 'Garden-Gate', 'practice']) expect(dump).not.toContain(word);
}

/** The page that greets a new user, up to the vault that stands ready. */
export async function greet(driver: Driver): Promise<Page> {
  const page = await driver.newPage(`${driver.extensionUrl}first-run.html`);
  await page.type({ label: 'Master password' }, MASTER);
  await page.type({ label: 'Master password again' }, MASTER);
  await page.press('Enter');
  await page.waitFor({ css: 'h1', text: 'Your vault is ready' });
  return page;
}

/** Pictures go where a person who wants to look says. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.KEYTURN_PICTURES;
  if (folder) await page.screenshot(join(folder, `rehearsal-${name}.png`));
}
