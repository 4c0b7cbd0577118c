// Owns the promise of the main job in Chromium: afterwards the new password is in the vault, the store has accepted it,
// and the two agree on every password.
import { describe, expect, it } from 'vitest';
import { DEMO_ACCOUNT } from '../practice-store/world';
import { heldBy, runMainJob, submit, titled, unlock, waitForSuccess } from './main-job';
import { ask, expectNothingLost, readVault } from './oracle';
import { reachBoxesUnseen, setStage } from './stage';

describe('a shopper changes the password and nobody has to remember anything', () => {
  it.each([
    { by: 'code', boxes: 'two-box' },
    { by: 'question', boxes: 'three-box' },
  ] as const)('by $by on the $boxes page, up to a sign-in that proves it', async (way) => {
    const stage = await setStage('chromium');
    const { password } = await runMainJob(stage.driver, stage.store, way);
    expect(password).toHaveLength(18);
    expect(stage.store.currentPassword(DEMO_ACCOUNT.username)).toBe(password);
    const [account] = await readVault(stage.driver);
    expect(account).toMatchObject({
      username: DEMO_ACCOUNT.username,
      current: password,
      belief: 'verified',
      state: 'verified',
    });
    await expectNothingLost(stage.driver, stage.store, DEMO_ACCOUNT.password);
  });

  it('with the real popup of the toolbar button', async () => {
    const stage = await setStage('real-popup');
    const way = { by: 'question', boxes: 'two-box' } as const;
    const page = await reachBoxesUnseen(stage, way, DEMO_ACCOUNT.username, DEMO_ACCOUNT.password);
    const popup = await stage.driver.openPopup(page);
    await popup.click({ text: 'Record and fill' });
    await popup.waitFor(titled('Filled. Now send it.'));
    const held = await heldBy(page, way);
    expect(held.fresh).toHaveLength(18);
    expect(held.confirm).toBe(held.fresh);
    await submit(page);
    await waitForSuccess(page);
    const again = await stage.driver.openPopup(page);
    await again.waitFor(titled('The store says it is changed'));
    expect(stage.store.currentPassword(DEMO_ACCOUNT.username)).toBe(held.fresh);
    await expectNothingLost(stage.driver, stage.store, DEMO_ACCOUNT.password);
  });
});

describe('locked is not blind', () => {
  it('a password recorded while the vault is locked is in the vault after unlocking', async () => {
    const stage = await setStage('chromium');
    const { driver, store } = stage;
    const way = { by: 'code', boxes: 'two-box' } as const;
    const page = await reachBoxesUnseen(stage, way, DEMO_ACCOUNT.username, DEMO_ACCOUNT.password);
    await ask(driver, 'vault.lock', {});
    const popup = await driver.openPopup(page);
    await popup.click({ text: 'Go on without unlocking' });
    await popup.click({ text: 'Record and fill' });
    await popup.waitFor(titled('Filled. Now send it.'));
    const { fresh } = await heldBy(page, way);
    expect(fresh).toHaveLength(18);
    await submit(page);
    await waitForSuccess(page);
    await popup.waitFor(titled('Unlock: 1 change to review'));
    await unlock(popup);
    await popup.waitFor(titled('The store says it is changed'));
    const [account] = await readVault(driver);
    expect(account).toMatchObject({ current: fresh, belief: 'confirmed', state: 'confirmed' });
    await expectNothingLost(driver, store, DEMO_ACCOUNT.password);
  });
});
