// Owns the job on a shop that no store file knows, as a person does it in either browser: allow the site, keep the account, change the
// password, prove it by signing in, take the site back. What must be true on the way is said here once, for both browsers.
import { expect } from 'vitest';
import type { PracticeStore } from '../practice-store/server';
import { DEMO_ACCOUNT } from '../practice-store/world';
import type { Driver, Page } from '../rig/driver';
import { MASTER, pressSignIn, titled } from './main-job';
import { ask, expectNothingLost, readVault } from './oracle';
import type { Stage } from './stage';

export const SITE = 'www.garden-shop.example';
const SIGN_IN = `https://${SITE}/buyer.htm`;
const SIGN_IN_FRAME = 'mini_login';
const CHANGE_FRAME = '/ac/';

export const UNKNOWN = titled('Keyturn does not know this site');

async function typeSignIn(page: Page): Promise<void> {
  await page.type({ css: '#fm-login-id', frame: SIGN_IN_FRAME }, DEMO_ACCOUNT.username);
  await page.type({ css: '#fm-login-password', frame: SIGN_IN_FRAME }, DEMO_ACCOUNT.password);
}

/** Allows the site from the popup of its sign-in page, and keeps the account with the password as typed. */
export async function allowAndKeep(driver: Driver): Promise<{ page: Page; popup: Page }> {
  const page = await driver.newPage(SIGN_IN);
  const popup = await driver.openPopup(page);
  await popup.waitFor(UNKNOWN);
  await popup.click({ text: 'Use Keyturn on this site' });
  await popup.waitFor(titled('Add your account'));
  await typeSignIn(page);
  await popup.waitUntil((name) => [...document.querySelectorAll('input')].some((box) => box.value === name), [
    DEMO_ACCOUNT.username,
  ] as const);
  // The password is told a moment after the name.
  await popup.waitFor({ css: '.notice.info' });
  await popup.click({ text: 'Add account' });
  await popup.waitFor(titled('Sign in with your saved password'));
  await pressSignIn(page);
  // Not before the shop has taken the person home: what is opened earlier is lost to that.
  await page.waitUntil(() => location.pathname === '/' && document.readyState === 'complete', [] as const);
  return { page, popup };
}

/** From anywhere in the shop, signed in: opens the change page in one click, confirms identity, records, fills. Gives what was filled. */
export async function recordAndFill(page: Page, popup: Page): Promise<string> {
  await popup.click({ text: 'Open the change page' });
  const frame = CHANGE_FRAME;
  await page.click({ css: '.way-question a', frame });
  await page.type({ css: '#J_Answer', frame }, DEMO_ACCOUNT.answer);
  await page.click({ css: '#submitBtn', frame });
  await page.waitFor({ css: '#newPwd', frame });
  await popup.click({ text: 'Record and fill' });
  await popup.waitFor(titled('Filled. Now send it.'));
  return page.value({ css: '#newPwd', frame });
}

/** The same, and sends it. */
async function change(page: Page, popup: Page, store: PracticeStore): Promise<string> {
  const fresh = await recordAndFill(page, popup);
  await page.click({ css: 'input[type=submit]', frame: CHANGE_FRAME });
  await popup.waitFor(titled('The store says it is changed'));
  if (store.currentPassword(DEMO_ACCOUNT.username) !== fresh) throw new Error('the shop holds another password');
  return fresh;
}

/** Signs in anew with what Keyturn fills, which proves the new password. */
async function signInAgain(page: Page, popup: Page): Promise<void> {
  await page.goto(SIGN_IN);
  await popup.click({ text: 'Fill new password' });
  await popup.waitFor(titled('Filled'));
  await pressSignIn(page);
  await popup.waitFor(titled('Done: the new password works'));
}

/** The whole way on a site that nobody has allowed yet, with a vault made before. */
export async function expectServed({ driver, store }: Stage): Promise<void> {
  await ask(driver, 'vault.create', { password: MASTER });
  expect(await scriptHosts(driver)).toEqual([]);
  const { page, popup } = await allowAndKeep(driver);
  expect(await scriptHosts(driver)).toEqual([SITE]);

  const fresh = await change(page, popup, store);
  const confirmed = { username: DEMO_ACCOUNT.username, current: fresh, belief: 'confirmed' };
  expect(await readVault(driver)).toMatchObject([confirmed]);
  await signInAgain(page, popup);
  expect(await readVault(driver)).toMatchObject([{ ...confirmed, belief: 'verified', state: 'verified' }]);
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
}

/** The scripts that run beyond the manifest's hosts, by host. */
export function scriptHosts(driver: Driver): Promise<readonly string[]> {
  return driver.inExtension(async () => {
    interface Api {
      scripting: { getRegisteredContentScripts(): Promise<readonly { readonly id: string }[]> };
    }
    const { chrome } = globalThis as unknown as { chrome: Api };
    return (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  }, []);
}
