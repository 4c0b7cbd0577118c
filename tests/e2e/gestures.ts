// Owns what keyboard commands do, in either browser: the same as the popup's buttons, recorded before released, and nothing where the
// popup would offer nothing. `press` gives the browser's own event for a command.
import { expect } from 'vitest';
import type { TabState } from '@/entrypoints/background/tab-state';
import { DEMO_ACCOUNT } from '../practice-store/world';
import type { Page } from '../rig/driver';
import { heldBy, MASTER, submit, waitForSuccess } from './main-job';
import { ask, readVault, signOf } from './oracle';
import { reachBoxesUnseen, type Stage } from './stage';

type PressCommand = (name: string, page: Page) => Promise<void>;

const way = { by: 'question', boxes: 'two-box' } as const;
const { username, password } = DEMO_ACCOUNT;

/** The boxes stand on the page before Keyturn has read them; a person's hand is slower than both. */
async function newBoxesReadOn({ driver }: Stage, tabId: number): Promise<boolean> {
  const tab = (await driver.dump()).session[`tab:${tabId}`] as TabState | undefined;
  return (tab?.frames ?? []).some(({ reading }) => reading.fields.some(({ role }) => role === 'new-password'));
}

/** One key on the change page records and fills, and the store takes what the vault holds. */
export async function fillByCommand(stage: Stage, press: PressCommand): Promise<void> {
  const { driver } = stage;
  const page = await reachBoxesUnseen(stage, way, username, password);
  const tabId = await driver.tabIdOf(page);
  await expect.poll(() => newBoxesReadOn(stage, tabId)).toBe(true);
  await press('record-and-fill', page);
  await expect.poll(async () => (await heldBy(page, way)).confirm).toHaveLength(18);
  const { fresh, confirm } = await heldBy(page, way);
  expect(confirm).toBe(fresh);
  const [account] = await readVault(driver, username);
  expect(account?.passwords).toEqual(expect.arrayContaining([fresh, password]));
  await expect.poll(() => signOf(driver, tabId)).toBe('✓');
  await submit(page);
  await waitForSuccess(page);
  await expect.poll(async () => (await readVault(driver, username))[0]?.state).toBe('confirmed');
}

/** On a page that asks for nothing a command does nothing; the button says so, and the guide says why. */
export async function refuseElsewhere({ driver }: Stage, press: PressCommand): Promise<void> {
  await ask(driver, 'vault.create', { password: MASTER });
  await ask(driver, 'account.add', { storeId: 'aliexpress', host: 'www.aliexpress.com', username, password });
  const page = await driver.newPage('https://www.aliexpress.com/');
  const tabId = await driver.tabIdOf(page);
  await press('record-and-fill', page);
  await expect.poll(() => signOf(driver, tabId)).toBe('!');
  const popup = await driver.openPopup(page);
  await popup.waitFor({ css: '.notice', text: 'Keyturn sees no box for this password on the page.' });
  expect((await readVault(driver, username))[0]).toMatchObject({ candidates: 0 });
}
