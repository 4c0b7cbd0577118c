// Owns the promises about backups in Chromium: only a file that was read back counts, a restore shows what it changes and loses
// nothing, and another vault takes a backup over whole.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  answerSaveDialog,
  createVault,
  fetchSaved,
  keepOne,
  openBackupIn,
  openSettings,
  PASSPHRASE,
  prepareBackup,
  tryPassphrase,
} from './backup';
import { MASTER } from './main-job';
import { ask, readVault } from './oracle';
import { setStage } from './stage';

const FIRST = 'Aa1-first-password';
const SECOND = 'Bb2-second-password';

const folder = mkdtempSync(join(tmpdir(), 'keyturn-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a backup in Chromium', () => {
  it('counts once read back, changes nothing newer, and fills another vault', async () => {
    const { driver } = await setStage('chromium');
    await keepOne(driver, 'vera', FIRST);
    const page = await driver.openVault();
    await page.waitFor({ css: '.reminder p', text: 'Your passwords are in one place only.' });
    await page.click({ css: '.reminder button', text: 'Make a backup' });
    await answerSaveDialog(page, 'cancel');
    await prepareBackup(page);
    await page.click({ text: 'Save the file' });
    await page.waitFor({ css: '.notice.bad', text: 'The backup was not saved.' });
    await page.waitFor({ css: '.panel p', text: 'There is no verified backup yet.' });
    await answerSaveDialog(page, 'save');
    await page.click({ text: 'Save the file' });
    await page.waitFor({ css: '.panel p', text: 'Last verified backup' });
    await page.click({ text: 'All accounts' });
    await page.waitFor({ css: '.account-name', text: 'vera' });
    expect(await page.sees('.reminder')).toBe(false);
    await page.click({ text: 'Settings' });
    const path = await fetchSaved(page, folder);
    expect(path).toMatch(/keyturn-backup-\d{4}-\d\d-\d\d\.age$/);

    const [kept] = (await accountIds(driver)) ?? [];
    await ask(driver, 'account.set-current', { accountId: kept ?? '', password: SECOND });
    await openBackupIn(page, path, 'another passphrase');
    await page.waitFor({ css: '.notice.bad', text: 'This passphrase does not open the backup.' });
    await tryPassphrase(page, PASSPHRASE);
    await page.waitFor({ css: '.panel p', text: 'Everything in this backup is in your vault already.' });
    expect((await readVault(driver))[0]).toMatchObject({ current: SECOND, passwords: [SECOND, FIRST] });

    const other = await setStage('chromium');
    await createVault(other.driver);
    const there = await openSettings(other.driver);
    await openBackupIn(there, path, PASSPHRASE);
    await there.waitFor({ css: '.panel li', text: '1 account is new' });
    await there.waitFor({ css: '.notice.warn', text: 'This backup was made by another vault' });
    expect(await readVault(other.driver)).toEqual([]);
    await there.click({ text: 'Add to my vault' });
    await there.waitFor({ css: '.remark', text: 'Restored.' });
    expect(await readVault(other.driver)).toMatchObject([{ username: 'vera', current: FIRST, passwords: [FIRST] }]);
  });

  it('is refused, and the vault unchanged, where the file is damaged or none', async () => {
    const { driver } = await setStage('chromium');
    await keepOne(driver, 'vera', FIRST);
    const page = await openSettings(driver);
    const before = await driver.dump();
    const picture = join(folder, 'picture.age');
    writeFileSync(picture, Buffer.from('89504e470d0a1a0a', 'hex'));
    await openBackupIn(page, picture, PASSPHRASE);
    await page.waitFor({ css: '.notice.bad', text: 'This file is not a Keyturn backup.' });
    expect((await driver.dump()).local).toEqual(before.local);
  });
});

describe('the master password in Chromium', () => {
  const NEXT = 'gravel lantern seventy moss';

  it('can be changed, and be set anew with the recovery key', async () => {
    const { driver } = await setStage('chromium');
    await keepOne(driver, 'vera', FIRST);
    const page = await openSettings(driver);
    await page.click({ text: 'Change master password' });
    await page.type({ label: 'Master password now' }, 'not this one');
    await page.type({ label: 'New master password' }, NEXT);
    await page.type({ label: 'New master password again' }, NEXT);
    await page.click({ text: 'Change master password' });
    await page.waitFor({ css: '.notice.bad', text: 'master password' });
    await page.type({ label: 'Master password now' }, MASTER);
    await page.click({ text: 'Change master password' });
    await page.waitFor({ css: '.remark', text: 'From now on the new master password opens your vault.' });
    await ask(driver, 'vault.lock', {});
    expect(await ask(driver, 'vault.unlock', { password: MASTER })).toEqual({ ok: false, reason: 'wrong-password' });
    expect(await ask(driver, 'vault.unlock', { password: NEXT })).toMatchObject({ ok: true });

    await page.click({ text: 'Settings' });
    await page.click({ text: 'Make a recovery key' });
    await page.type({ label: 'Master password now' }, NEXT);
    await page.click({ text: 'Make a recovery key' });
    const printed = await page.text('.printed-key');
    expect(printed).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/);
    await page.click({ text: 'Lock' });
    await page.click({ text: 'I forgot my master password' });
    await page.type({ label: 'Recovery key' }, printed.toLowerCase().replaceAll('-', ' '));
    await page.type({ label: 'New master password' }, MASTER);
    await page.type({ label: 'New master password again' }, MASTER);
    await page.click({ text: 'Set password and unlock' });
    await page.waitFor({ css: '.account-name', text: 'vera' });
    await ask(driver, 'vault.lock', {});
    expect(await ask(driver, 'vault.unlock', { password: NEXT })).toEqual({ ok: false, reason: 'wrong-password' });
    expect(await ask(driver, 'vault.unlock', { password: MASTER })).toMatchObject({ ok: true });
    expect(await readVault(driver)).toMatchObject([{ username: 'vera', current: FIRST }]);
  });
});

async function accountIds(driver: Parameters<typeof readVault>[0]): Promise<readonly string[]> {
  const list = await ask(driver, 'account.list', { query: '', page: 0 });
  return list.ok ? list.accounts.map(({ id }) => id) : [];
}
