// Owns the steps of an import in the vault page, in either browser: a CSV and a sealed database that KeePassXC wrote, and a file that is
// neither. What must be true is said here, as it is the same for both.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Driver } from '../rig/driver';
import { createVault, keepOne, openSettings } from './backup';
import { ask, readVault } from './oracle';

const MANY = 3_000;
/** Markup and template: shown as the text it is. */
const CODE = '<img src=x onerror=seen=1>{{1+1}}';
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

/** A long file: how far it has come is shown, a cancel in the middle leaves nothing behind, and without one all of it is there. */
export async function importMany(driver: Driver, folder: string): Promise<void> {
  await createVault(driver);
  const page = await openSettings(driver);
  const path = join(folder, 'many.csv');
  const rows = Array.from({ length: MANY }, (_, at) => `,https://shop${at % 500}.example/,shopper${at},Aa1-${at},`);
  writeFileSync(path, `name,url,username,password,note\n${CODE},javascript:seen=1,u,p,\n${rows.join('\n')}\n`);

  for (const part of ['Reading', 'Comparing']) {
    await page.evaluate(cancelOnceIn, [part] as const);
    await page.upload(PICK, path);
    await page.waitUntil((name) => (globalThis as unknown as { cancelled?: string }).cancelled === name, [
      part,
    ] as const);
    await page.waitFor({ css: 'button:not([aria-busy=true])', text: 'Choose a file' });
    expect(await page.sees('.import-preview')).toBe(false);
    expect(await countAccounts(driver)).toBe(0);
  }

  await page.upload(PICK, path);
  await page.waitFor({ css: '.import-preview li', text: `${MANY.toLocaleString('en')} accounts are new` });
  expect(await countAccounts(driver)).toBe(0);
  await page.click({ text: 'What is left out, and why' });
  await page.waitFor({ css: '.import-preview li', text: CODE });
  expect(
    await page.evaluate(
      () => 'seen' in globalThis || document.querySelector('[href^="javascript:" i], [onerror]') !== null,
      [],
    ),
  ).toBe(false);
  await page.click({ text: 'Import' });
  await page.waitFor({ css: '.remark', text: 'Imported.' });
  expect(await countAccounts(driver)).toBe(MANY);
}

async function countAccounts(driver: Driver): Promise<number> {
  const list = await ask(driver, 'account.list', { query: '', page: 0 });
  return list.ok ? list.total : Number.NaN;
}

/** Runs in the page: presses Cancel as soon as the bar of this part of the work says that some of it is done. */
function cancelOnceIn(part: string): void {
  const look = new MutationObserver(() => {
    const bar = document.querySelector<HTMLProgressElement>(`.progress progress[value][aria-label^=${part}]`);
    const cancel = [...document.querySelectorAll('button')].find(({ innerText }) => innerText.trim() === 'Cancel');
    if (!bar || bar.value === 0 || !cancel) return;
    look.disconnect();
    cancel.click();
    Object.assign(globalThis, { cancelled: part });
  });
  look.observe(document, { childList: true, subtree: true, attributes: true });
}
