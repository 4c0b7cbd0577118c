// Owns the promise that a change outlasts a computer asleep for a night: the background gone, the vault locked, the clock eight hours on.
import { expect, it } from 'vitest';
import { DEMO_ACCOUNT } from '../practice-store/world';
import type { ChromiumDriver } from '../rig/chromium';
import { poll } from '../rig/driver';
import { heldBy, submit, titled, unlock, waitForSuccess } from './main-job';
import { ask, readVault } from './oracle';
import { reachBoxesUnseen, setStage } from './stage';
import { WAY } from './storage';

const { username, password } = DEMO_ACCOUNT;

it('a change that was filled before the sleep and sent after it is confirmed, and asked about until then', async () => {
  const stage = await setStage('chromium');
  const { driver } = stage;
  const page = await reachBoxesUnseen(stage, WAY, username, password);
  const popup = await driver.openPopup(page);
  await popup.click({ text: 'Record and fill' });
  await popup.waitFor(titled('Filled. Now send it.'));
  const { fresh } = await heldBy(page, WAY);
  await popup.close();

  await driver.stopBackground();
  await driver.inExtension(ringAutoLock, []);
  await poll(
    async () => !(await ask(driver, 'vault.has-printed-key', {})).ok,
    () => 'the vault did not lock',
  );
  const worker = await (driver as ChromiumDriver).worker();
  await worker.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 8 * 3_600_000;
  });

  await submit(page);
  await waitForSuccess(page);
  const again = await driver.openPopup(page);
  await unlock(again);
  await again.waitFor(titled('The store says it is changed'));
  const [account] = await readVault(driver);
  expect(account).toMatchObject({ current: fresh, belief: 'confirmed', state: 'confirmed', candidates: 1 });
  expect(account?.passwords).toContain(password);
});

/** What fell due while the computer slept rings when it wakes. */
async function ringAutoLock(): Promise<void> {
  type Alarms = { create(name: string, when: { when: number }): Promise<void> };
  const { alarms } = (globalThis as unknown as { chrome: { alarms: Alarms } }).chrome;
  await alarms.create('auto-lock', { when: Date.now() });
}
