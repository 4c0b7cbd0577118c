// Owns the promise that a killed browser loses no password, and the control that shows the test could notice a loss.
import { describe, expect, it } from 'vitest';
import { DEMO_ACCOUNT } from '../practice-store/world';
import { buildMutant } from '../rig/build';
import type { Page } from '../rig/driver';
import { heldBy, MASTER, NEW_BOX, submit, titled, unlock } from './main-job';
import { ask, expectNothingLost, readVault, receivedBy } from './oracle';
import { reachBoxes, type Stage, setStage } from './stage';

const way = { by: 'question', boxes: 'two-box' } as const;

/** Presses "Record and fill" and stops at the first instant at which the page holds the password. */
async function fillAndSee(popup: Page, page: Page): Promise<string> {
  await popup.click({ text: 'Record and fill' });
  return page.waitUntil(
    (box) => (document.querySelector(box) as HTMLInputElement | null)?.value,
    [NEW_BOX[way.boxes]] as const,
    {
      frame: 'passport.',
    },
  );
}

/** SIGKILL, a new browser on the same profile, and the popup on the store's page. */
async function killAndReturn(stage: Stage): Promise<Page> {
  await stage.driver.kill();
  stage.driver = await stage.driver.restart();
  const page = await stage.driver.newPage('https://www.aliexpress.com/');
  const popup = await stage.driver.openPopup(page);
  await unlock(popup);
  return popup;
}

describe('a browser killed in the middle loses no password', () => {
  it('right after the fill: the popup offers the new and the old one', async () => {
    const stage = await setStage('chromium');
    const { page, popup } = await reachBoxes(stage, way);
    const password = await fillAndSee(popup, page);
    const again = await killAndReturn(stage);
    await again.waitFor(titled('Find out which password the store has'));
    await again.waitFor({ text: 'The store took the new one' });
    await again.waitFor({ text: 'The store kept the old one' });
    const [account] = await readVault(stage.driver);
    expect(account?.state).toBe('uncertain');
    expect(account?.passwords).toContain(password);
    expect(account?.passwords).toContain(DEMO_ACCOUNT.password);
  });

  it('right after the submit: what the store received is in the vault, and so is the one before', async () => {
    const stage = await setStage('chromium');
    const { page, popup } = await reachBoxes(stage, way);
    await fillAndSee(popup, page);
    await popup.waitFor(titled('Filled. Now send it.'));
    const { fresh } = await heldBy(page, way);
    await submit(page);
    while (receivedBy(stage.store).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const again = await killAndReturn(stage);
    await again.waitFor({ css: 'h1' });
    expect(receivedBy(stage.store)).toEqual([fresh]);
    await expectNothingLost(stage.driver, stage.store, DEMO_ACCOUNT.password);
  });

  it('control: a build that fills before it records loses the password here', async () => {
    const mutant = await buildMutant(
      'fill-first',
      'entrypoints/background/rotations.ts',
      'const recorded = await recordDraft(tabId, accountId, draftId);',
      "const early = (await shownDraft(draftId))?.password ?? '';\n  await fill(planned.plan, { 'new-password': early, 'confirm-password': early });\n  const recorded = await recordDraft(tabId, accountId, draftId);",
      'chromium',
    );
    const stage = await setStage('chromium', { extension: mutant });
    const { page, popup } = await reachBoxes(stage, way);
    const password = await fillAndSee(popup, page);
    await stage.driver.kill();
    stage.driver = await stage.driver.restart();
    await ask(stage.driver, 'vault.unlock', { password: MASTER });
    const [account] = await readVault(stage.driver);
    expect(account?.passwords).not.toContain(password);
  });
});
