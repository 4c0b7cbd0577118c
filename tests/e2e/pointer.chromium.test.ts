// Owns the promise that the pointer shows what to press and presses nothing: the page's own clicks go through it, and what a
// person says of a box can be seen, put right and forgotten.
import { describe, expect, it } from 'vitest';
import type { TabState } from '@/entrypoints/background/tab-state';
import { DEMO_ACCOUNT } from '../practice-store/world';
import type { ChromiumDriver } from '../rig/chromium';
import { type Driver, type Page, poll } from '../rig/driver';
import { confirmIdentity, heldBy, keepAccount, pressSignIn, signInByHand, titled, waitForBoxes } from './main-job';
import { ask } from './oracle';
import { faultOf, pointedAt } from './pointed';
import { reachBoxesUnseen, setStage } from './stage';

const way = { by: 'question', boxes: 'two-box' } as const;
const SETTINGS = 'https://accounts.aliexpress.com/user/organization/manage_person_profile.htm';

/** Pointers that stand on the page now: hosts of closed shadow roots beside the page's body. */
function pointers(page: Page, frame?: string): Promise<number> {
  return page.evaluate(
    () => document.querySelectorAll('html > div[popover]').length,
    [],
    frame === undefined ? {} : { frame },
  );
}

/** The link to the change page as Keyturn has read it on a tab. */
function changeLink(driver: Driver, tabId: number) {
  return poll(
    async () => {
      const tab = (await driver.dump()).session[`tab:${tabId}`] as TabState | undefined;
      for (const { frameId, documentId, reading } of tab?.frames ?? []) {
        const link = reading.controls.find(({ purpose }) => purpose === 'change-password');
        if (link) return { frameId, documentId, ref: link.ref };
      }
      return null;
    },
    () => 'the link was not read',
  );
}

/** Zooms a tab as the browser's own menu does. */
function zoom(driver: Driver, tabId: number, factor: number): Promise<void> {
  return driver.inExtension(
    (id: number, by: number) => {
      const { tabs } = (
        globalThis as unknown as { chrome: { tabs: { setZoom(id: number, by: number): Promise<void> } } }
      ).chrome;
      return tabs.setZoom(id, by);
    },
    [tabId, factor],
  );
}

describe('the pointer shows where to press', () => {
  it('outlines "Change Password" on the profile page, takes no click and goes with Escape', async () => {
    const { driver } = await setStage('chromium');
    const page = await driver.newPage('https://www.aliexpress.com/');
    const popup = await keepAccount(driver, page);
    await page.goto(SETTINGS);
    await popup.waitFor({ css: '.page-label', text: 'Change Password' });
    await expect.poll(() => pointers(page)).toBe(1);
    const hit = await page.evaluate(() => {
      const link = document.querySelector('a.change-password');
      const box = link?.getBoundingClientRect();
      return box ? document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === link : null;
    }, []);
    expect(hit).toBe(true);
    await page.press('Escape');
    expect(await pointers(page)).toBe(0);
    await popup.click({ text: 'Show me' });
    await expect.poll(() => pointers(page)).toBe(1);
    await page.click({ css: 'a.change-password' });
    await popup.waitFor(titled('Choose how to confirm it is you'));
  });
});

describe('the pointer stands around its target and in sight', () => {
  it('from right to left, at 200 % zoom, and at both', async () => {
    const driver = (await setStage('chromium')).driver as ChromiumDriver;
    const page = await driver.newPage();
    await signInByHand(page);
    await pressSignIn(page);
    await page.goto(SETTINGS);
    const tabId = await driver.tabIdOf(page);
    const spot = await changeLink(driver, tabId);
    const look = () => pointedAt(driver, SETTINGS, 'a.change-password');
    const show = (dir: 'ltr' | 'rtl') =>
      ask(driver, 'page.point', { tabId, spot, hint: 'Press here to change your password.', dir, scroll: true });

    // As wide as its words and in the middle: room for the note on either side.
    await page.evaluate(() => {
      const link = document.querySelector<HTMLElement>('a.change-password');
      if (link) Object.assign(link.style, { display: 'block', width: 'fit-content', marginInline: 'auto' });
    }, []);
    expect(await show('ltr')).toEqual({ ok: true });
    const first = await look();
    expect(faultOf(first)).toBe('');
    expect(first?.note.left).toBeGreaterThanOrEqual(first?.target.right ?? 0);
    // The page turns under a pointer that stands: it follows.
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    }, []);
    await expect.poll(async () => faultOf(await look())).toBe('');
    expect(await show('rtl')).toEqual({ ok: true });
    const mirrored = await look();
    expect(faultOf(mirrored)).toBe('');
    expect(mirrored?.note.right).toBeLessThanOrEqual(mirrored?.target.left ?? 0);

    const width = mirrored?.view.right ?? 0;
    await zoom(driver, tabId, 2);
    await expect.poll(async () => (await look())?.view.right).toBe(width / 2);
    for (const dir of ['rtl', 'ltr'] as const) {
      expect(await show(dir)).toEqual({ ok: true });
      await expect.poll(async () => faultOf(await look())).toBe('');
    }
  });
});

describe('what a person says of a box', () => {
  it('wins over recognition, and is forgotten in the settings', async () => {
    const stage = await setStage('chromium');
    const { driver, store } = stage;
    const page = await reachBoxesUnseen(stage, way, DEMO_ACCOUNT.username, DEMO_ACCOUNT.password);
    const popup = await driver.openPopup(page);
    await popup.waitFor(titled('Set a new password'));
    await popup.click({ text: 'Wrong box? Put it right' });
    await popup.click({ css: 'li:nth-child(2) button' });
    await popup.waitFor(titled('What does this box take?'));
    await expect.poll(() => pointers(page, 'passport.')).toBe(1);
    await popup.click({ label: 'None of these: leave it alone' });
    await popup.click({ text: 'Remember for this page' });
    await popup.waitGone({ css: 'li:nth-child(2) button' });
    await popup.click({ text: 'Back' });
    await popup.click({ text: 'Record and fill' });
    await popup.waitFor(titled('Filled. Now send it.'));
    const held = await heldBy(page, way);
    expect(held.fresh).toHaveLength(18);
    expect(held.confirm).toBe('');

    const vault = await driver.openVault();
    await vault.click({ text: 'Settings' });
    await vault.click({ text: 'Forget' });
    await vault.waitFor({ css: '.named-boxes', text: 'None.' });
    await vault.close();
    await page.reload();
    await confirmIdentity(page, way, store);
    await waitForBoxes(page, way);
    await popup.click({ text: 'Fill new password' });
    await popup.waitFor(titled('Filled. Now send it.'));
    const again = await heldBy(page, way);
    expect(again).toEqual({ fresh: held.fresh, confirm: held.fresh });
  });
});
