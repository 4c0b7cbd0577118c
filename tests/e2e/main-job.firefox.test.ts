// Owns the promise of the main job in Firefox, with the real extension installed.
import { describe, expect, it } from 'vitest';
import { DEMO_ACCOUNT } from '../practice-store/world';
import { runMainJob } from './main-job';
import { expectNothingLost, readVault } from './oracle';
import { setStage } from './stage';

describe('a shopper in Firefox changes the password and nobody has to remember anything', () => {
  it.each([
    { by: 'code', boxes: 'two-box' },
    { by: 'question', boxes: 'three-box' },
  ] as const)('by $by on the $boxes page, up to a sign-in that proves it', async (way) => {
    const { driver, store } = await setStage('firefox');
    const { password } = await runMainJob(driver, store, way);
    expect(store.currentPassword(DEMO_ACCOUNT.username)).toBe(password);
    const [account] = await readVault(driver);
    expect(account).toMatchObject({ username: DEMO_ACCOUNT.username, current: password, belief: 'verified' });
    await expectNothingLost(driver, store, DEMO_ACCOUNT.password);
  });
});
