// Owns the promises about backups in Firefox, which has no save dialog for pages: a download counts only once the person picked
// the file, and Chromium's vault takes it over.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { poll } from '../rig/driver';
import { createVault, keepOne, openBackupIn, openSettings, PASSPHRASE, PICK_SAVED, prepareBackup } from './backup';
import { ask, readVault } from './oracle';
import { setStage } from './stage';

const PASSWORD = ' Ää1-пароль-🔑 ';

describe('a backup in Firefox', () => {
  it('counts once its file was picked, and fills a vault in Chromium', async () => {
    const { driver } = await setStage('firefox');
    await keepOne(driver, 'vera', PASSWORD);
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
    expect((await readVault(driver))[0]?.current).toBe(PASSWORD);
    expect(await ask(driver, 'backup.status', {})).toMatchObject({ ok: true, status: { due: false } });
  });
});
