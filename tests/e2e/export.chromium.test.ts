// Owns the promises about exports in Chromium, through the real page: nothing without the master password, "verified" only for what
// was read back, no plain copy left behind, and files that the other program opens.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { builtExtension } from '../rig/build';
import type { Page } from '../rig/driver';
import { answerSaveDialog, fetchSaved, keepOne, openSettings, PASSPHRASE } from './backup';
import { MASTER } from './main-job';
import { setStage } from './stage';

/** A formula to a spreadsheet, two cells to a careless writer, and its own end to a careless reader. */
const PASSWORD = '=1+"Ää",🔑 Aa1';

const folder = mkdtempSync(join(tmpdir(), 'keyturn-export-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function prepare(page: Page, format: string, master = MASTER): Promise<void> {
  await page.click({ text: 'Export accounts' });
  await page.click({ css: '.formats b', text: format });
  await page.type({ label: 'Master password now' }, master);
  await page.click({ text: 'Prepare the file' });
}

describe('an export in Chromium', () => {
  it('asks for the master password, says what became of the file, and leaves no copy', async () => {
    const { driver } = await setStage('chromium');
    await keepOne(driver, 'vera', PASSWORD);
    const page = await openSettings(driver);
    await prepare(page, 'Bitwarden JSON', 'not this one');
    await page.waitFor({ css: '.notice.bad', text: 'master password' });
    await page.type({ label: 'Master password now' }, MASTER);
    await page.click({ text: 'Prepare the file' });
    await page.waitFor({ css: '.notice.good', text: 'The file is ready: 1 account.' });
    await answerSaveDialog(page, 'cancel');
    await page.click({ text: 'Save the file' });
    await page.waitFor({ css: '.notice.bad', text: 'The file was not made.' });
    await answerSaveDialog(page, 'save');
    await page.click({ text: 'Save the file' });
    await page.waitFor({ css: '.remark', text: 'Verified: saved, read back and the same.' });
    const json = await fetchSaved(page, folder, '.json');
    expect(json).toMatch(/keyturn-export-\d{4}-\d\d-\d\d\.json$/);
    const [item] = JSON.parse(readFileSync(json, 'utf8')).items;
    expect(item).toMatchObject({ name: 'AliExpress', login: { username: 'vera', password: PASSWORD } });

    await prepare(page, 'CSV in Chrome’s order');
    await page.click({ text: 'Save the file' });
    // What was verified before still says so beside it.
    await page.waitGone({ css: '.notice.good', text: 'The file is ready' });
    await page.waitFor({ css: '.remark', text: 'Verified' });
    const csv = readFileSync(await fetchSaved(page, folder, '.csv'), 'utf8');
    expect(csv).toContain(`,vera,"=1+""Ää"",🔑 Aa1",\n`);
    expect(JSON.stringify(await driver.dump())).not.toContain('Ää');
  });

  it('makes a KDBX file that keepassxc-cli opens, and evaluates no text for it', async () => {
    const { driver } = await setStage('chromium');
    await keepOne(driver, 'vera', PASSWORD);
    const page = await openSettings(driver);
    await page.click({ text: 'Export accounts' });
    await page.type({ label: 'Master password now' }, MASTER);
    await page.type({ label: 'Passphrase of the file' }, PASSPHRASE);
    await page.type({ label: 'Passphrase of the file again' }, PASSPHRASE);
    await page.click({ text: 'Prepare the file' });
    await page.waitFor({ css: '.notice.good', text: 'The file is ready' });
    await answerSaveDialog(page, 'save');
    await page.click({ text: 'Save the file' });
    await page.waitFor({ css: '.remark', text: 'Verified' });
    const path = await fetchSaved(page, folder, '.kdbx');
    const keepass = (...words: string[]) => spawnSync('keepassxc-cli', words, { input: `${PASSPHRASE}\n` });
    if (keepass('--version').status === 0) {
      const shown = keepass('show', '-q', '-s', '-a', 'UserName', '-a', 'Password', path, 'AliExpress');
      expect(String(shown.stdout)).toBe(`vera\n${PASSWORD}\n`);
      expect(String(keepass('db-info', '-q', path).stdout)).toContain('Argon2id (3 rounds, 65536 KB)');
    }
    const built = await builtExtension('chromium');
    const scripts = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(5);
    for (const name of scripts)
      expect(readFileSync(join(built, name), 'utf8'), name).not.toMatch(/\b(Function|eval)\(/);
  });

  it('shows a slip of paper only for the master password, and takes it away', async () => {
    const { driver } = await setStage('chromium');
    await keepOne(driver, 'vera', 'Aa1-first-password');
    const page = await openSettings(driver);
    await page.click({ text: 'Print an emergency slip' });
    await page.type({ label: 'Master password now' }, 'not this one');
    await page.click({ text: 'Show the slip' });
    await page.waitFor({ css: '.notice.bad', text: 'master password' });
    expect(await page.sees('.slip')).toBe(false);
    await page.type({ label: 'Master password now' }, MASTER);
    await page.click({ text: 'Show the slip' });
    await page.waitFor({ css: '.slip .sheet', text: 'vera' });
    const spelled = (await page.text('.slip .by-hand')).replaceAll(/[\u2068\u2069]/g, '');
    expect(spelled).toContain('Easily mistaken: 3: digit 1');
    await page.click({ text: 'Lock' });
    await page.waitGone('.slip');
  });
});
