// Owns the main job as a person does it, in either browser: sign in, keep the account, change the password with Keyturn
// beside the page, and prove the new one by signing in. Steps only; what must be true is said by the tests that call it.

import type { PracticeStore } from '../practice-store/server';
import { DEMO_ACCOUNT } from '../practice-store/world';
import type { Driver, Page } from '../rig/driver';

export const MASTER = 'four odd words walking';

/** Where the pieces of a flow stand: part of the address of the frame they are in. */
const SIGN_IN_FRAME = 'mini_login';
const IDENTITY_FRAME = 'passport.';

export interface Watch {
  /** Told one line a step. */
  readonly report?: (line: string) => void | Promise<void>;
  /** Told when a page or popup is worth a picture. */
  readonly shot?: (name: string, page: Page) => Promise<void>;
}

export interface Way {
  /** How identity is confirmed. */
  readonly by: 'code' | 'question';
  /** Which page takes the new password. */
  readonly boxes: 'two-box' | 'three-box';
}

/** Signs in on the login page with real keys, as a person without Keyturn does. */
export async function signInByHand(page: Page, password: string = DEMO_ACCOUNT.password): Promise<void> {
  await page.goto('https://login.aliexpress.com/');
  await page.type({ css: '#fm-login-id', frame: SIGN_IN_FRAME }, DEMO_ACCOUNT.username);
  await page.type({ css: '#fm-login-password', frame: SIGN_IN_FRAME }, password);
}

export async function pressSignIn(page: Page): Promise<void> {
  await page.click({ css: '#fm-login-submit', frame: SIGN_IN_FRAME });
  await page.waitFor({ css: '.account-name' });
}

async function createVault(popup: Page): Promise<void> {
  await popup.type({ label: 'Master password' }, MASTER);
  await popup.type({ label: 'Master password again' }, MASTER);
  await popup.click({ text: 'Create vault' });
}

/** The popup's heading, which says where the person stands. */
export const titled = (text: string) => ({ css: 'h1', text });

export async function unlock(popup: Page): Promise<void> {
  await popup.type({ label: 'Master password' }, MASTER);
  await popup.click({ text: 'Unlock' });
}

/** Goes from the home page through the settings to the page that asks who one is. */
export async function openChange(page: Page, way: Way): Promise<void> {
  await page.hover({ css: '.nav-user-account' });
  await page.click({ css: '.my-account' });
  await page.click({ css: '.profile-settings' });
  await page.waitFor({ css: 'a.change-password' });
  const layout = way.boxes === 'three-box' ? '?layout=three-box' : '';
  if (layout === '') await page.click({ css: 'a.change-password' });
  else await page.goto(`https://accounts.aliexpress.com/user/company/change_password_security_prompt.htm${layout}`);
  await page.waitFor({ css: '.ways', frame: IDENTITY_FRAME });
}

/** Confirms identity by the e-mailed code or by the secret question. */
export async function confirmIdentity(page: Page, way: Way, store: PracticeStore): Promise<void> {
  const frame = IDENTITY_FRAME;
  if (way.by === 'question') {
    await page.click({ css: '.way-question a', frame });
    await page.type({ css: '#J_Answer', frame }, DEMO_ACCOUNT.answer);
  } else {
    await page.click({ css: '.way-email a', frame });
    if (way.boxes === 'three-box') await page.type({ css: '#J_Email', frame }, DEMO_ACCOUNT.username);
    await page.click({ css: '#J_GetCode_Email', frame });
    const code = await waitForCode(store);
    await page.type({ css: '#J_Checkcode', frame }, code);
  }
  await page.click({ css: '#submitBtn', frame });
}

async function waitForCode(store: PracticeStore): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const code = store.mailbox.at(-1)?.code;
    if (code) return code;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no code came');
}

export const NEW_BOX = { 'two-box': '#newPwd', 'three-box': '#newPassword' } as const;
export const CONFIRM_BOX = { 'two-box': '#newPwdConfirm', 'three-box': '#confirmPassword' } as const;

/** Waits for the page with the new-password boxes. */
export async function waitForBoxes(page: Page, way: Way): Promise<void> {
  await page.waitFor({ css: NEW_BOX[way.boxes], frame: IDENTITY_FRAME });
}

/** What the boxes hold now. */
export async function heldBy(page: Page, way: Way): Promise<{ fresh: string; confirm: string }> {
  const frame = IDENTITY_FRAME;
  return {
    fresh: await page.value({ css: NEW_BOX[way.boxes], frame }),
    confirm: await page.value({ css: CONFIRM_BOX[way.boxes], frame }),
  };
}

export async function submit(page: Page): Promise<void> {
  await page.click({ css: 'input[type=submit]', frame: IDENTITY_FRAME });
}

export async function waitForSuccess(page: Page): Promise<void> {
  await page.waitFor({ css: '.ui-tipbox-success', frame: IDENTITY_FRAME });
}

/** Starts: a vault, a sign-in by hand, and the account kept with the password as typed. */
export async function keepAccount(driver: Driver, page: Page, watch: Watch = {}): Promise<Page> {
  await signInByHand(page);
  const popup = await driver.openPopup(page);
  await popup.waitFor({ text: 'Create vault' });
  await watch.shot?.('popup-create', popup);
  await createVault(popup);
  await watch.report?.('Vault created.');
  await popup.click({ text: 'Add account' });
  await popup.waitFor(titled('Sign in with your saved password'));
  await watch.report?.(`Account ${DEMO_ACCOUNT.username} kept, with the password as typed.`);
  await pressSignIn(page);
  await watch.report?.('Signed in by hand.');
  return popup;
}

/** The whole job; the popup given back shows the last state. */
export async function runMainJob(
  driver: Driver,
  store: PracticeStore,
  way: Way,
  watch: Watch = {},
): Promise<{ page: Page; popup: Page; password: string }> {
  const page = await driver.newPage('https://www.aliexpress.com/');
  const popup = await keepAccount(driver, page, watch);
  await watch.shot?.('store-home', page);
  await openChange(page, way);
  await watch.shot?.('store-confirm-identity', page);
  await popup.waitFor(titled('Choose how to confirm it is you'));
  await watch.shot?.('popup-confirm-identity', popup);
  await confirmIdentity(page, way, store);
  await watch.report?.(`Identity confirmed by ${way.by === 'code' ? 'e-mailed code' : 'secret question'}.`);
  await waitForBoxes(page, way);
  await popup.waitFor({ css: 'button:enabled', text: 'Record and fill' });
  await watch.shot?.('popup-new-password', popup);
  await popup.click({ text: 'Record and fill' });
  await popup.waitFor(titled('Filled. Now send it.'));
  const { fresh: password } = await heldBy(page, way);
  await watch.report?.('New password recorded, then filled.');
  await watch.shot?.('store-filled', page);
  await watch.shot?.('popup-filled', popup);
  await submit(page);
  await waitForSuccess(page);
  await popup.waitFor(titled('The store says it is changed'));
  await watch.report?.('The store accepted it: confirmed.');
  await watch.shot?.('store-success', page);
  await watch.shot?.('popup-confirmed', popup);
  await verifyBySignIn(page, popup, watch);
  await lookIntoVault(driver, watch);
  return { page, popup, password };
}

/** Signs in again with what Keyturn fills; the store ended the session when it took the new password. */
async function verifyBySignIn(page: Page, popup: Page, watch: Watch = {}): Promise<void> {
  await page.goto('https://login.aliexpress.com/');
  await popup.click({ text: 'Fill new password' });
  await popup.waitFor(titled('Filled'));
  await watch.shot?.('popup-verify', popup);
  await pressSignIn(page);
  await popup.waitFor(titled('Done: the new password works'));
  await watch.report?.('Signed in with it: verified.');
  await watch.shot?.('popup-verified', popup);
}

/** Looks the account up in the vault page, for its picture. */
async function lookIntoVault(driver: Driver, watch: Watch): Promise<void> {
  if (!watch.shot) return;
  const vault = await driver.openVault();
  await watch.shot('vault-list', vault);
  await vault.click({ css: 'a', text: DEMO_ACCOUNT.username });
  await vault.waitFor({ css: 'h2', text: 'Current password' });
  await watch.shot('vault-account', vault);
}
