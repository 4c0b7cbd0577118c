// Owns what of the guide and of gestures in Chromium `npm test` has no time for.
import { describe, expect, it } from 'vitest';
import { DEMO_ACCOUNT } from '../practice-store/world';
import { sendGesture } from './gesture-events';
import { leaveInTheMiddle } from './guide';
import { readVault } from './oracle';
import { reachBoxesUnseen, setStage } from './stage';

describe('the guide in the side panel', () => {
  it('brings back who left in the middle', async () => {
    await leaveInTheMiddle(await setStage('real-popup'));
  });
});

describe('a keyboard command', () => {
  it('copies only what was recorded', async () => {
    const stage = await setStage('chromium');
    const way = { by: 'question', boxes: 'two-box' } as const;
    const page = await reachBoxesUnseen(stage, way, DEMO_ACCOUNT.username, DEMO_ACCOUNT.password);
    await sendGesture(stage, 'command', 'copy-password', page);
    const [box, frame] = ['#newPwd', 'passport.'];
    const held = async () => (await readVault(stage.driver, DEMO_ACCOUNT.username))[0];
    await expect.poll(async () => (await held())?.candidates).toBe(1);
    await page.activate();
    await expect
      .poll(async () => {
        await page.click({ css: box, frame });
        await page.press('Control+a', { frame });
        await page.press('Control+v', { frame });
        return page.value({ css: box, frame });
      })
      .toHaveLength(18);
    expect((await held())?.passwords).toContain(await page.value({ css: box, frame }));
  });
});
