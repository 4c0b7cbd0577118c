// Owns the promise that bad input ends in one clear sentence and loses nothing.
import { describe, expect, it } from 'vitest';
import { DEMO_ACCOUNT } from '../practice-store/world';
import { CONFIRM_BOX, heldBy, MASTER, NEW_BOX, titled } from './main-job';
import { ask, readVault } from './oracle';
import { reachBoxesUnseen, setStage } from './stage';

const way = { by: 'question', boxes: 'two-box' } as const;

describe('bad input ends in one clear sentence, and nothing is lost', () => {
  it('a wrong master password, an empty user name, and boxes that vanish under the fill', async () => {
    const stage = await setStage('chromium');
    const { driver, store } = stage;
    const page = await reachBoxesUnseen(stage, way, DEMO_ACCOUNT.username, DEMO_ACCOUNT.password);
    await ask(driver, 'vault.lock', {});
    const popup = await driver.openPopup(page);
    await popup.type({ label: 'Master password' }, 'not the right words');
    await popup.click({ text: 'Unlock' });
    await popup.waitFor({ css: '[role=alert], .notice', text: 'This is not your master password.' });
    await popup.type({ label: 'Master password' }, MASTER);
    await popup.click({ text: 'Unlock' });
    await popup.waitFor(titled('Set a new password'));

    const empty = await ask(driver, 'account.add', {
      storeId: 'aliexpress',
      host: 'www.aliexpress.com',
      username: '   ',
    });
    expect(empty).toEqual({ ok: false, reason: 'empty-username' });

    // The page hides its boxes without a word, in the very moment of the click.
    await page.evaluate(
      (boxes) => {
        for (const box of boxes) (document.querySelector(box) as HTMLElement).style.opacity = '0';
      },
      [[NEW_BOX[way.boxes], CONFIRM_BOX[way.boxes]]] as const,
      { frame: 'passport.' },
    );
    await popup.click({ text: 'Record and fill' });
    await popup.waitFor({ css: '[role=alert], .notice', text: 'nothing was filled' });
    expect(await heldBy(page, way)).toEqual({ fresh: '', confirm: '' });
    const [account] = await readVault(driver);
    expect(account?.current).toBe(DEMO_ACCOUNT.password);
    expect(store.currentPassword(DEMO_ACCOUNT.username)).toBe(DEMO_ACCOUNT.password);
  });
});
