// Owns the promises about backups in Firefox, which has no save dialog for pages: a download counts only once the person picked
// the file, and Chromium's vault takes it over.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { poll } from '../rig/driver';
import {
  accountsIn,
  answerSaveDialog,
  createVault,
  fetchSaved,
  keepOne,
  openBackupIn,
  openSettings,
  PASSPHRASE,
  PICK_SAVED,
  prepareBackup,
} from './backup';
import { ask, readVault } from './oracle';
import { setStage } from './stage';

const PASSWORD = ' Ää1-пароль-🔑 ';
const LATER = 'Bb2-\u202e"\t\\\u0000,;';

const folder = mkdtempSync(join(tmpdir(), 'keyturn-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a backup in Firefox', () => {
  it('counts once its file was picked, fills a vault in Chromium, and comes back the same from there', async () => {
    const { driver } = await setStage('firefox');
    await keepOne(driver, 'vera', PASSWORD);
    const [{ id } = { id: '' }] = await accountsIn(driver);
    expect(await ask(driver, 'account.set-current', { accountId: id, password: LATER })).toEqual({ ok: true });
    const page = await openSettings(driver);
    await prepareBackup(page);
    await page.click({ text: 'Save the file' });
    await page.waitFor({ css: '.notice.warn', text: 'Choose the file once, and Keyturn compares it.' });
    await page.waitFor({ css: '.panel p', text: 'There is no verified backup yet.' });
    const downloads = join(driver.profile, 'downloads');
    const name = await poll(
      async () => readdirSync(downloads).find((each) => each.endsWith('.age')),
      () => 'nothing was downloaded',
    );
    const path = join(downloads, name);
    await page.upload(PICK_SAVED, path);
    await page.waitFor({ css: '.panel p', text: 'Last verified backup' });

    const other = await setStage('chromium');
    await createVault(other.driver);
    const there = await openSettings(other.driver);
    await openBackupIn(there, path, PASSPHRASE);
    await there.click({ text: 'Add to my vault' });
    await there.waitFor({ css: '.remark', text: 'Restored.' });
    expect(await readVault(other.driver)).toEqual(await readVault(driver));
    expect((await readVault(other.driver))[0]?.passwords).toEqual([LATER, PASSWORD]);
    expect(await accountsIn(other.driver)).toEqual(await accountsIn(driver));

    await answerSaveDialog(there, 'save');
    await prepareBackup(there);
    await there.click({ text: 'Save the file' });
    await there.waitFor({ css: '.panel p', text: 'Last verified backup' });
    const back = await setStage('firefox');
    await createVault(back.driver);
    const home = await openSettings(back.driver);
    await openBackupIn(home, await fetchSaved(there, folder), PASSPHRASE);
    await home.click({ text: 'Add to my vault' });
    await home.waitFor({ css: '.remark', text: 'Restored.' });
    expect(await accountsIn(back.driver)).toEqual(await accountsIn(driver));
    expect(await ask(driver, 'backup.status', {})).toMatchObject({ ok: true, status: { due: false } });
  }, 300_000);
});
