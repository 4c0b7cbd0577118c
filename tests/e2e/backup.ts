// Owns the steps of a backup and of a restore in the vault page, in either browser. What must be true is said by the tests.
import type { Driver, Page } from '../rig/driver';
import { MASTER } from './main-job';
import { ask } from './oracle';

export const PASSPHRASE = 'kelp violin grunt otter';

export const PICK_SAVED = 'input[type=file][aria-label="Choose the saved file"]';
const PICK_RESTORE = 'input[type=file][aria-label="Choose a backup file"]';

/** A new vault with one account of this user name and password. */
export async function keepOne(driver: Driver, username: string, password: string): Promise<void> {
  await createVault(driver);
  await ask(driver, 'account.add', { storeId: 'aliexpress', host: 'www.aliexpress.com', username, password });
}

export async function createVault(driver: Driver): Promise<void> {
  const created = await ask(driver, 'vault.create', { password: MASTER });
  if (!created.ok) throw new Error(`no vault: ${created.reason}`);
}

/** The vault page at its settings. */
export async function openSettings(driver: Driver): Promise<Page> {
  const page = await driver.openVault();
  await page.click({ text: 'Settings' });
  return page;
}

/** Up to the button that saves the file. */
export async function prepareBackup(page: Page): Promise<void> {
  await page.click({ text: 'Make a backup' });
  await page.type({ label: 'Passphrase of the backup' }, PASSPHRASE);
  await page.type({ label: 'Passphrase again' }, PASSPHRASE);
  await page.click({ text: 'Prepare backup' });
  await page.waitFor({ text: 'Save the file' });
}

/** Chooses a file to restore and types a passphrase for it. */
export async function openBackupIn(page: Page, path: string, passphrase: string): Promise<void> {
  await page.upload(PICK_RESTORE, path);
  await tryPassphrase(page, passphrase);
}

export async function tryPassphrase(page: Page, passphrase: string): Promise<void> {
  await page.type({ label: 'Passphrase of the backup' }, passphrase);
  await page.click({ text: 'Open the backup' });
}
