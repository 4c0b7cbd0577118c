// Owns the promise that the popup offers both passwords after a killed browser. That nothing is lost wherever the blow falls is
// faults.chromium.test.ts's.
import { describe, expect, it } from 'vitest';
import { DEMO_ACCOUNT } from '../practice-store/world';
import type { Page } from '../rig/driver';
import { NEW_BOX, titled, unlock } from './main-job';
import { readVault } from './oracle';
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
    await again.waitFor(titled('Find out which password works'));
    await again.waitFor({ text: 'The store took the new one' });
    await again.waitFor({ text: 'The store kept the old one' });
    const [account] = await readVault(stage.driver);
    expect(account?.state).toBe('uncertain');
    expect(account?.passwords).toContain(password);
    expect(account?.passwords).toContain(DEMO_ACCOUNT.password);
  });
});
