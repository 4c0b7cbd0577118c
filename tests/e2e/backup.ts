// Owns the steps of a backup and of a restore in the vault page, in either browser. What must be true is said by the tests.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupRecord } from '@/utils/core/backup';
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
  // The reminder above the accounts has a button of the same name, and goes only when the settings have come.
  await page.click({ css: '.panel button', text: 'Make a backup' });
  await page.type({ label: 'Passphrase of the backup' }, PASSPHRASE);
  await page.type({ label: 'Passphrase again' }, PASSPHRASE);
  await page.click({ text: 'Prepare backup' });
  await derived(page);
  await page.waitFor({ text: 'Save the file' });
}

/** Waits for scrypt's end: each derivation takes 256 MiB and, on a busy machine, longer than anything else here. */
function derived(page: Page): Promise<void> {
  return page.waitGone({ css: 'form button[aria-busy=true]' }, 120_000);
}

/** Chooses a file to restore and types a passphrase for it. */
export async function openBackupIn(page: Page, path: string, passphrase: string): Promise<void> {
  await page.upload(PICK_RESTORE, path);
  await tryPassphrase(page, passphrase);
}

export async function tryPassphrase(page: Page, passphrase: string): Promise<void> {
  await page.type({ label: 'Passphrase of the backup' }, passphrase);
  await page.click({ text: 'Open the backup' });
  await derived(page);
}

/** No test can press the browser's own dialog: it gives a real file handle of the page's private disk, or is cancelled. */
export function answerSaveDialog(page: Page, answer: 'cancel' | 'save'): Promise<void> {
  return page.evaluate(
    (how) => {
      const dialog = async ({ suggestedName }: { suggestedName: string }) => {
        if (how === 'cancel') throw new DOMException('', 'AbortError');
        const disk = await navigator.storage.getDirectory();
        return disk.getFileHandle(suggestedName, { create: true });
      };
      Object.assign(globalThis, { showSaveFilePicker: dialog });
    },
    [answer] as const,
  );
}

/** Brings the saved file with this ending to a folder of the machine's disk, and gives its path. */
export async function fetchSaved(page: Page, folder: string, ending = '.age'): Promise<string> {
  const { name, bytes } = await page.evaluate(
    async (wanted) => {
      const disk = await navigator.storage.getDirectory();
      // Types of the DOM do not know the iteration yet.
      const files = (disk as unknown as { values(): AsyncIterable<FileSystemFileHandle> }).values();
      for await (const handle of files) {
        if (!handle.name.endsWith(wanted)) continue;
        const file = await handle.getFile();
        return { name: file.name, bytes: [...new Uint8Array(await file.arrayBuffer())] };
      }
      throw new Error('nothing was saved');
    },
    [ending] as const,
  );
  const path = join(folder, name);
  writeFileSync(path, Uint8Array.from(bytes));
  return path;
}

/** Everything that a backup carries of the accounts, as the vault holds it now, without versions: each vault counts its own. */
export async function accountsIn(driver: Driver): Promise<readonly Omit<BackupRecord, 'version'>[]> {
  const answer = await ask(driver, 'backup.read', { from: 0 });
  if (!answer.ok) throw new Error(`the vault cannot be read: ${answer.reason}`);
  return answer.records.filter(({ kind }) => kind === 'account').map(({ version: _, ...record }) => record);
}
