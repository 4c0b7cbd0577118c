// Owns the job on a shop that no store file knows, as a person does it in either browser: allow the site, keep the account, change the
// password. Steps only; what must be true is said by the tests that call it.
import type { PracticeStore } from '../practice-store/server';
import { DEMO_ACCOUNT } from '../practice-store/world';
import type { Driver, Page } from '../rig/driver';
import { pressSignIn, titled } from './main-job';

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
  await popup.click({ text: 'Add account' });
  await popup.waitFor(titled('Sign in with your saved password'));
  await pressSignIn(page);
  // Not before the shop has taken the person home: what is opened earlier is lost to that.
  await page.waitUntil(() => location.pathname === '/' && document.readyState === 'complete', [] as const);
  return { page, popup };
}

/** From anywhere in the shop, signed in: opens the change page in one click, confirms identity, records, fills, sends. */
export async function change(page: Page, popup: Page, store: PracticeStore): Promise<string> {
  await popup.click({ text: 'Open the change page' });
  const frame = CHANGE_FRAME;
  await page.click({ css: '.way-question a', frame });
  await page.type({ css: '#J_Answer', frame }, DEMO_ACCOUNT.answer);
  await page.click({ css: '#submitBtn', frame });
  await page.waitFor({ css: '#newPwd', frame });
  await popup.click({ text: 'Record and fill' });
  await popup.waitFor(titled('Filled. Now send it.'));
  const fresh = await page.value({ css: '#newPwd', frame });
  await page.click({ css: 'input[type=submit]', frame });
  await popup.waitFor(titled('The store says it is changed'));
  if (store.currentPassword(DEMO_ACCOUNT.username) !== fresh) throw new Error('the shop holds another password');
  return fresh;
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
