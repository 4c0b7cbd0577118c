// Owns the promises of asking: where Keyturn is not sure it fills nothing, the person says which box it is, and from then on
// that holds for this page.
import { describe, expect, it } from 'vitest';
import { DEMO_ACCOUNT } from '../practice-store/world';
import type { Driver, Page } from '../rig/driver';
import { confirmIdentity, heldBy, MASTER, submit, titled, waitForBoxes, waitForSuccess } from './main-job';
import { ANSWERS, CONFIRM, filledBoxes, frame, NEW, nameByClick, way } from './naming';
import { ask, expectNothingLost, readVault } from './oracle';
import { reachBoxesUnseen, setStage } from './stage';

/** What a fill without the popup comes to, as a hasty caller would try it. */
async function fillNow(driver: Driver, page: Page): Promise<unknown> {
  const tabId = await driver.tabIdOf(page);
  const list = await ask(driver, 'account.list', { query: '', page: 0 });
  const accountId = list.ok ? (list.accounts[0]?.id ?? '') : '';
  const draft = await ask(driver, 'draft.make', { tabId, accountId, options: {} });
  return ask(driver, 'rotation.record-and-fill', { tabId, accountId, draftId: draft.ok ? draft.draftId : '' });
}

describe('where Keyturn is not sure, it asks', () => {
  it('fills nothing until the person has clicked the boxes and named them, and remembers them', async () => {
    const stage = await setStage('real-popup');
    const { driver, store } = stage;
    store.setFault('crowd');
    const page = await reachBoxesUnseen(stage, way, DEMO_ACCOUNT.username, DEMO_ACCOUNT.password);
    await page.waitFor({ css: 'form > input[type=password], #pass-form > input[type=password]', frame });
    await expect.poll(() => fillNow(driver, page)).toEqual({ ok: false, reason: 'box-uncertain' });
    expect(await filledBoxes(page)).toEqual([]);
    expect((await readVault(driver))[0]?.state).toBeNull();

    for (const answer of ANSWERS) {
      await nameByClick(await driver.openPopup(page), page, answer, async () => {
        const naming = await driver.openPopup(page);
        await naming.waitFor(titled('What does this box take?'));
        expect(await filledBoxes(page)).toEqual([]);
        return naming;
      });
    }
    const popup = await driver.openPopup(page);
    await popup.click({ text: 'Not now' });
    await popup.click({ text: 'Record and fill' });
    await popup.waitFor(titled('Filled. Now send it.'));
    expect(await filledBoxes(page)).toEqual([NEW, CONFIRM]);
    const { fresh, confirm } = await heldBy(page, way);
    expect(fresh).toHaveLength(18);
    expect(confirm).toBe(fresh);

    // The next visit needs no answer, not even while the vault is locked.
    await ask(driver, 'vault.lock', {});
    await page.reload();
    await confirmIdentity(page, way, store);
    await waitForBoxes(page, way);
    const locked = await driver.openPopup(page);
    await locked.click({ text: 'Go on without unlocking' });
    await locked.click({ text: 'Record and fill' });
    await locked.waitFor(titled('Filled. Now send it.'));
    expect(await filledBoxes(page)).toEqual([NEW, CONFIRM]);
    await submit(page);
    await waitForSuccess(page);
    await ask(driver, 'vault.unlock', { password: MASTER });
    await expectNothingLost(driver, store, DEMO_ACCOUNT.password);
  });
});
