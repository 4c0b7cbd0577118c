// Owns the faults of the place where the vault stands that need root, minutes, or a browser of their own: npm run faults:vault.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keepOne } from '../e2e/backup';
import { heldBy, MASTER } from '../e2e/main-job';
import { ask, readVault } from '../e2e/oracle';
import { reachBoxesUnseen, setStage } from '../e2e/stage';
import { expectKeptThrough, expectNewerLeftAlone, WAY } from '../e2e/storage';
import { DEMO_ACCOUNT } from '../practice-store/world';

describe('with cookies blocked on all sites a vault is kept', () => {
  it('in Chromium', () =>
    expectKeptThrough('chromium', async () => undefined, {
      preferences: { profile: { default_content_setting_values: { cookies: 2 } } },
    }));
  it('in Firefox', () =>
    expectKeptThrough('firefox', async () => undefined, { preferences: { 'network.cookie.cookieBehavior': 2 } }));
});

it('a vault in Firefox is let go for newer code, and not written to afterwards', () => expectNewerLeftAlone('firefox'));

it('a vault that Firefox keeps back, once set to never remember history, is there again afterwards', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-forgetful-'));
  const begin = (forgetful: boolean) =>
    setStage('firefox', {
      profile: folder,
      inPrivateWindows: true,
      preferences: { 'browser.privatebrowsing.autostart': forgetful },
    });
  const first = await begin(false);
  await keepOne(first.driver, 'vera', 'Aa1-first-password');
  await first.driver.close();
  const forgetful = await begin(true);
  const barred = { ok: false, reason: 'vault-barred' };
  expect(await ask(forgetful.driver, 'vault.unlock', { password: MASTER })).toEqual(barred);
  await forgetful.driver.close();
  const again = await begin(false);
  expect(await ask(again.driver, 'vault.unlock', { password: MASTER })).toEqual({ ok: true });
  expect(await readVault(again.driver)).toMatchObject([{ username: 'vera', current: 'Aa1-first-password' }]);
  await again.driver.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A file system of this size of its own, or null where this machine lets nobody make one. */
function makeDisk(megabytes: number): string | null {
  const path = mkdtempSync(join(tmpdir(), 'keyturn-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], { stdio: 'ignore' });
    return path;
  } catch {
    rmdirSync(path);
    return null;
  }
}

const disk = process.platform === 'linux' ? makeDisk(200) : null;
afterAll(() => {
  if (disk === null) return;
  execFileSync('umount', ['--lazy', disk]);
  rmdirSync(disk);
});

/** Fills the disk to its last byte. */
function fill(path: string): void {
  for (const size of [2 ** 20, 2 ** 12, 1]) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(size), { flag: 'a' });
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOSPC' });
    }
  }
}

// Not run where no file system can be mounted; the report says "skipped".
it.skipIf(disk === null)(
  'on a full disk nothing is filled, it is said, and the vault opens once there is room',
  async () => {
    const { username, password } = DEMO_ACCOUNT;
    const stage = await setStage('chromium', { profile: join(disk ?? '', 'profile') });
    const page = await reachBoxesUnseen(stage, WAY, username, password);
    const popup = await stage.driver.openPopup(page);
    await popup.waitFor({ css: 'button:enabled', text: 'Record and fill' });
    const filler = join(disk ?? '', 'filler');
    fill(filler);
    // What a file still has room for by its last page is used up first.
    const place = { storeId: 'aliexpress', host: 'www.aliexpress.com', password: 'Bb2-another' };
    let reason = '';
    const kept: string[] = [];
    for (let at = 0; at < 40 && reason === ''; at += 1) {
      const added = await ask(stage.driver, 'account.add', { ...place, username: `filler-${at}` });
      if (added.ok) kept.push(`filler-${at}`);
      else reason = added.reason;
    }
    // Chromium does not always say that it is the disk; then the sentence asks the person to look.
    expect(['storage-full', 'not-recorded']).toContain(reason);
    // By now the database may not open any more: the popup says so by itself, and has no such button.
    await popup.click({ text: 'Record and fill' }).catch(() => undefined);
    await popup.waitFor({ css: 'body', text: 'disk' });
    expect(await heldBy(page, WAY)).toEqual({ fresh: '', confirm: '' });

    rmSync(filler);
    stage.driver = await stage.driver.restart();
    expect(await ask(stage.driver, 'vault.unlock', { password: MASTER })).toEqual({ ok: true });
    const held = (await readVault(stage.driver)).map((account) => account.username);
    expect(held.sort()).toEqual([username, ...kept].sort());
    const again = await stage.driver.openVault();
    await again.waitFor({ css: '.account-name', text: username });
    await stage.driver.close();
  },
);
