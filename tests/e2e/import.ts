// Owns the steps of an import in the vault page, in either browser: a CSV and a sealed database that KeePassXC wrote, and a file that is
// neither. What must be true is said here, as it is the same for both.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Driver } from '../rig/driver';
import { keepOne, openSettings } from './backup';
import { readVault } from './oracle';

const PICK = 'input[type=file][aria-label="Choose a file"]';
const MINE = 'Mine-1-password';
const THEIRS = '=1+1,"quoted";🔑 密码';
const fixture = (name: string) => fileURLToPath(new URL(`../vectors/import/${name}`, import.meta.url));

/** Imports over an account that the vault holds: nothing newer gives way, and nothing is written before the person says so. */
export async function importBoth(driver: Driver, folder: string): Promise<void> {
  await keepOne(driver, 'vera@mail.example', MINE);
  const page = await openSettings(driver);

  const words = join(folder, 'words.txt');
  writeFileSync(words, 'just some words');
  await page.upload(PICK, words);
  await page.waitFor({ css: '.notice.bad', text: 'Keyturn does not know this kind of file.' });

  await page.upload(PICK, fixture('lastpass.csv'));
  await page.waitFor({ css: '.import-preview p', text: 'LastPass (CSV)' });
  await page.waitFor({ css: '.import-preview li', text: '1 account is new' });
  await page.waitFor({ css: '.import-preview li', text: '1 account gets something' });
  await page.waitFor({ css: '.import-preview li', text: '1 entry is left out' });
  expect(await readVault(driver)).toHaveLength(1);
  await page.click({ text: 'Import' });
  await page.waitFor({ css: '.remark', text: 'Imported.' });
  const afterCsv = await readVault(driver);
  expect(afterCsv.find(({ username }) => username === 'vera@mail.example')).toMatchObject({
    current: MINE,
    passwords: [MINE, THEIRS],
  });
  expect(afterCsv.find(({ username }) => username === 'ben')).toMatchObject({ current: ' spaced ' });

  await page.upload(PICK, fixture('keepassxc-4.kdbx'));
  await page.type({ label: 'Password of the file' }, 'not this one');
  await page.click({ text: 'Open the file' });
  await page.waitFor({ css: '.notice.bad', text: 'This password does not open the file.' });
  await page.type({ label: 'Password of the file' }, 'four odd words');
  await page.click({ text: 'Open the file' });
  await page.waitFor({ css: '.import-preview p', text: 'KeePass (KDBX 4)' });
  await page.click({ text: 'Import' });
  await page.waitFor({ css: '.remark', text: 'Imported.' });
  const vera = (await readVault(driver)).find(({ username }) => username === 'vera@mail.example');
  expect(vera).toMatchObject({ current: MINE });
  expect(vera?.passwords).toEqual(expect.arrayContaining([MINE, THEIRS, 'Former-2<b>', ' older = spaced ']));
}
