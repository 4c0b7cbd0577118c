// Owns what the guide must show, in either browser: the step of the page in front, and nothing of other tabs and windows. Steps only.
import { expect } from 'vitest';
import { DEMO_ACCOUNT } from '../practice-store/world';
import type { Page } from '../rig/driver';
import {
  confirmIdentity,
  heldBy,
  MASTER,
  openChange,
  pressSignIn,
  submit,
  titled,
  waitForBoxes,
  waitForSuccess,
} from './main-job';
import { ask, signOf } from './oracle';
import { reachBoxesUnseen, type Stage } from './stage';

/** The step at hand, as the guide names it. */
const atStep = (name: string) => ({ css: '.flow li.now .flow-name', text: name });

const way = { by: 'code', boxes: 'two-box' } as const;

/** A vault with the demo account, and a page at the sign-in. */
async function openStore({ driver }: Stage): Promise<Page> {
  const { username, password } = DEMO_ACCOUNT;
  await ask(driver, 'vault.create', { password: MASTER });
  await ask(driver, 'account.add', { storeId: 'aliexpress', host: 'www.aliexpress.com', username, password });
  return driver.newPage('https://login.aliexpress.com/');
}

/** The whole change with the guide alone: every step is named as the page comes to it, and its own buttons fill. */
export async function changeByGuide({ driver, store }: Stage): Promise<void> {
  const page = await openStore({ driver, store });
  const guide = await driver.openGuide(page);
  await guide.waitFor(atStep('Sign in'));
  await guide.click({ text: 'Fill saved password' });
  await guide.waitFor(titled('Filled. Now sign in.'));
  await pressSignIn(page);
  await guide.waitFor(atStep('Open the change page'));
  await openChange(page, way);
  await guide.waitFor(atStep('Confirm it is you'));
  await confirmIdentity(page, way, store);
  await waitForBoxes(page, way);
  await guide.waitFor(atStep('Set a new password'));
  // Seen or not: a low window shows the step at hand alone.
  await guide.waitUntil(
    (name) => [...document.querySelectorAll('.flow li.done .flow-name')].some((each) => each.textContent === name),
    ['Confirm it by e-mailed code'] as const,
  );
  await guide.click({ text: 'Record and fill' });
  await guide.waitFor(atStep('Send it to the store'));
  expect((await heldBy(page, way)).fresh).toHaveLength(18);
  await submit(page);
  await waitForSuccess(page);
  await guide.waitFor(atStep('Sign in to check it'));
  await page.goto('https://login.aliexpress.com/');
  await guide.click({ text: 'Fill new password' });
  await guide.waitFor(titled('Filled. Now sign in.'));
  await pressSignIn(page);
  await guide.waitFor(titled('Done: the new password works'));
  expect(await guide.sees('.flow li:not(.done)')).toBe(false);
}

/** Tabs and stores beside each other: the guide is about the one in front, and a change of one is not told of at the other. Gives the guide. */
export async function keepTabsApart(stage: Stage): Promise<Page> {
  const { driver } = stage;
  const page = await openStore(stage);
  const guide = await driver.openGuide(page);
  await guide.waitFor({ css: '.host', text: 'login.aliexpress.com' });
  // A new tab opens in the window in front, which is the guide's where that stands in one.
  await page.activate();
  const other = await driver.newPage('https://aliexpress.ru/');
  await other.activate();
  await guide.waitFor({ css: '.page-kind', text: 'AliExpress Russia' });
  expect(await guide.sees({ css: 'option', text: DEMO_ACCOUNT.username })).toBe(false);
  await page.activate();
  await guide.waitFor({ css: '.host', text: 'login.aliexpress.com' });
  await page.goto('https://www.aliexpress.com/');
  await guide.waitFor({ css: '.host', text: 'www.aliexpress.com' });
  return guide;
}

/** A change left in the middle stands on the toolbar button, is told of at another store, and is taken up again on the way back. */
export async function leaveInTheMiddle(stage: Stage): Promise<void> {
  const { driver } = stage;
  const page = await reachBoxesUnseen(stage, way, DEMO_ACCOUNT.username, DEMO_ACCOUNT.password);
  const tabId = await driver.tabIdOf(page);
  const guide = await driver.openGuide(page);
  await guide.click({ text: 'Record and fill' });
  await guide.waitFor(atStep('Send it to the store'));
  await page.goto('https://aliexpress.ru/');
  await guide.waitFor({ css: '.notice', text: '1 change was not finished.' });
  await expect.poll(() => signOf(driver, tabId)).toBe('1');
  await guide.click({ text: 'Look at it' });
  await guide.waitFor({ text: 'The store took the new one' });
  await page.goto('https://login.aliexpress.com/');
  await guide.waitFor({ text: 'Fill new password' });
  await expect.poll(() => signOf(driver, tabId)).toBe('');
}
