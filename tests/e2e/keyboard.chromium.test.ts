// Owns the promise that the whole job needs no pointer: every control is reached by Tab in the order of reading, with a ring around it;
// each new screen takes the focus or is announced; a password is spelled out.
import { describe, expect, it } from 'vitest';
import { DEMO_ACCOUNT } from '../practice-store/world';
import type { Page } from '../rig/driver';
import { stopAt, tabTo, typeKeys } from './keys-only';
import { MASTER, titled } from './main-job';
import { expectNothingLost, readVault } from './oracle';
import { setStage } from './stage';

/** The store's own rings are the store's matter. */
const ofStore = { ringed: false };
const CHANGE = 'https://accounts.aliexpress.com/user/company/change_password_security_prompt.htm';

async function tabAndEnter(page: Page, name: string | RegExp, where?: { ringed: boolean }): Promise<void> {
  await tabTo(page, name, where);
  await page.press('Enter');
}

/** Waits for a screen and sees that a screen reader would begin with its heading. */
async function arriveAt(popup: Page, title: string): Promise<void> {
  await popup.waitFor(titled(title));
  await expect.poll(async () => (await stopAt(popup)).name).toBe(title);
}

describe('a shopper without a pointer', () => {
  it('keeps an account, changes its password and proves the new one', async () => {
    const { driver, store } = await setStage('chromium');
    const page = await driver.newPage('https://login.aliexpress.com/');
    await tabTo(page, /member/i, ofStore);
    await typeKeys(page, DEMO_ACCOUNT.username);
    await tabTo(page, /^password:?$/i, ofStore);
    await typeKeys(page, DEMO_ACCOUNT.password);

    const popup = await driver.openPopup(page);
    await popup.waitFor(titled('Create your vault'));
    await expect.poll(async () => (await stopAt(popup)).name).toBe('Master password');
    await typeKeys(popup, MASTER);
    await tabTo(popup, 'Master password again');
    await typeKeys(popup, MASTER);
    await popup.press('Enter');
    await arriveAt(popup, 'Add your account');
    await tabAndEnter(popup, 'Add account');
    await popup.waitFor(titled('Sign in with your saved password'));

    await page.activate();
    await tabAndEnter(page, /^sign in$/i, ofStore);
    await page.waitFor({ css: '.account-name' });
    await page.goto(CHANGE);
    await tabAndEnter(page, /secret question/i, ofStore);
    await page.waitFor({ css: '#J_Answer', frame: 'passport.' });
    await tabTo(page, /answer/i, ofStore);
    await typeKeys(page, DEMO_ACCOUNT.answer);
    await page.press('Enter');

    await popup.activate();
    await popup.waitFor({ css: 'button:enabled', text: 'Record and fill' });
    const order = await tabTo(popup, 'Record and fill');
    expect(order).toEqual([
      'Account',
      'Random',
      'Make another',
      expect.stringMatching(/^All \d+ rules of the store are kept$/),
      'More options',
      'Copy',
      'Reveal to type',
    ]);
    await popup.press('Enter');
    await arriveAt(popup, 'Filled. Now send it.');

    await tabAndEnter(popup, 'Copy: New password');
    await popup.waitUntil(() => document.querySelector('[role=status]')?.textContent?.startsWith('Copied.'), []);
    await tabAndEnter(popup, 'Reveal: New password');
    await tabAndEnter(popup, 'By hand');
    const spoken = await popup.waitUntil(
      () =>
        [...document.querySelectorAll('.by-hand ol ol .unseen')].map((cell) =>
          (cell.textContent ?? '').replace(/[\u2066-\u2069]/g, ''),
        ),
      [],
    );
    expect(spoken).toHaveLength(18);
    for (const name of spoken) expect(name).toMatch(/^(capital [A-Z]|small [a-z]|digit \d|[a-z -]+ [^\s\da-z])$/);

    await page.activate();
    await tabAndEnter(page, /^submit$/i, ofStore);
    await page.waitFor({ css: '.ui-tipbox-success', frame: 'passport.' });
    await arriveAt(popup, 'The store says it is changed');

    await page.goto('https://login.aliexpress.com/');
    await popup.activate();
    await popup.waitFor(titled('Sign in once with the new password'));
    await tabAndEnter(popup, 'Fill new password');
    await popup.waitFor(titled('Filled'));
    await page.activate();
    await tabAndEnter(page, /^sign in$/i, ofStore);
    await arriveAt(popup, 'Done: the new password works');

    const [account] = await readVault(driver);
    expect(account).toMatchObject({ belief: 'verified', state: 'verified' });
    expect(store.currentPassword(DEMO_ACCOUNT.username)).toBe(account?.current);
    await expectNothingLost(driver, store, DEMO_ACCOUNT.password);
  });
});
