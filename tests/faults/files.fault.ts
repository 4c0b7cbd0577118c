// Owns damage to the database's own files on the disk, under a browser that is not running: cut, altered, gone, renamed. Every record
// comes back from the second copy, in the same number. The other half of `npm run faults:vault` is kills.
import { readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { MASTER } from '../e2e/main-job';
import { ask } from '../e2e/oracle';
import { setStage } from '../e2e/stage';
import { type BrowserKind, builtExtension } from '../rig/build';
import { copyOf, expectWhole, type FullProfile, fillProfile, readAll } from './vault-kills';

const browser: BrowserKind = process.env.BROWSER === 'firefox' ? 'firefox' : 'chromium';
const ACCOUNTS = 10;

/** What befalls a file. */
const DAMAGES: Readonly<Record<string, (file: string) => void>> = {
  'cut to half': (file) => truncateSync(file, Math.floor(statSync(file).size / 2)),
  'cut to nothing': (file) => truncateSync(file, 0),
  'altered in the middle': (file) => {
    const bytes = readFileSync(file);
    bytes.fill(0x55, bytes.length >> 1, (bytes.length >> 1) + 512);
    writeFileSync(file, bytes);
  },
  overwritten: (file) => writeFileSync(file, Buffer.alloc(statSync(file).size, 0xa5)),
  gone: (file) => rmSync(file),
  renamed: (file) => renameSync(file, `${file}1`),
};

/** The files in which the browser keeps the extension's database; Firefox has the second copy in another one, of another context. */
function databaseFiles(profile: string): string[] {
  const ours = browser === 'chromium' ? /IndexedDB.*chrome-extension/ : /moz-extension[^^/]*\/idb\//;
  return readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((path) => ours.test(path))
    .map((path) => join(profile, path))
    .filter((file) => statSync(file).isFile() && statSync(file).size > 0);
}

describe(`the database's files in ${browser}`, () => {
  let extension: string;
  let full: FullProfile;
  beforeAll(async () => {
    extension = await builtExtension(browser);
    full = await fillProfile(browser, extension, ACCOUNTS);
  });

  it.each(Object.entries(DAMAGES))('%s: every record comes back', async (_, damage) => {
    const profile = copyOf(full);
    const files = databaseFiles(profile);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) damage(file);
    const { driver } = await setStage(browser, { extension, profile });
    const unlocked = await ask(driver, 'vault.unlock', { password: MASTER });
    if (!unlocked.ok) {
      expect(unlocked.reason).not.toBe('no-vault');
      expect(await ask(driver, 'vault.recover', { password: MASTER, partial: false })).toEqual({ ok: true });
    }
    expect(await readAll(driver)).toEqual(full.records);
    await expectWhole(driver);
    await driver.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
});
