// Owns the promise that a copied password leaves the clipboard in time, and that nothing else is ever taken out of it. The build
// differs in one word of its manifest: leave to read the clipboard is given, because no test can press the browser's own question.
// Nobody waits here for the alarm that the background sets: its time is read, and then the browser is told to ring it at once.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { builtExtension } from '../rig/build';
import { type Driver, type Page, poll } from '../rig/driver';
import { MASTER } from './main-job';
import { ask } from './oracle';
import { setStage } from './stage';

const COPIED = 'Copied-Canary-1';

const folder = mkdtempSync(join(tmpdir(), 'keyturn-clipboard-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the clipboard', () => {
  it('is emptied half a minute after a copy, and not when something else was copied since', async () => {
    const { driver } = await setStage('chromium', { extension: await withLeaveToRead() });
    await ask(driver, 'vault.create', { password: MASTER });
    const username = 'a@example.com';
    await ask(driver, 'account.add', { storeId: 'aliexpress', host: 'www.aliexpress.com', username, password: COPIED });
    const vault = await driver.openVault();
    await vault.click({ css: 'a', text: username });
    await copy(driver, vault);
    await ring(driver);
    expect((await held(vault)).trim()).toBe('');

    await copy(driver, vault);
    await vault.evaluate(() => navigator.clipboard.writeText('something else'), []);
    await ring(driver);
    expect(await held(vault)).toBe('something else');
  });
});

async function withLeaveToRead(): Promise<string> {
  cpSync(await builtExtension('chromium'), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, permissions: [...manifest.permissions, 'clipboardRead'] }));
  return folder;
}

const held = (page: Page) => page.evaluate(() => navigator.clipboard.readText(), []);

/** Copies the password by the page's own button; the alarm that the background sets is half a minute away. */
async function copy(driver: Driver, vault: Page): Promise<void> {
  const before = Date.now();
  await vault.click({ text: 'Copy' });
  await vault.waitUntil(async (text) => (await navigator.clipboard.readText()) === text, [COPIED] as const);
  const { scheduledTime } = await poll(
    () => driver.inExtension(readAlarm, []),
    () => 'the background set no alarm',
  );
  expect(Math.ceil(scheduledTime)).toBeGreaterThanOrEqual(before + 30_000);
  expect(Math.floor(scheduledTime)).toBeLessThanOrEqual(Date.now() + 30_000);
}

/** Brings the alarm forward, and waits until the background has looked at the clipboard and is done with it. */
async function ring(driver: Driver): Promise<void> {
  await driver.inExtension(bringForward, []);
  await poll(
    () => driver.inExtension(hasLooked, []),
    () => 'the background did not look at the clipboard',
  );
}

interface Alarm {
  readonly scheduledTime: number;
}

interface Api {
  readonly alarms: { get(name: string): Promise<Alarm | undefined>; create(name: string, when: object): Promise<void> };
  readonly runtime: {
    readonly onMessage: { addListener(hear: (message: { readonly to?: string }) => void): void };
    getContexts(filter: object): Promise<readonly unknown[]>;
  };
}

/** These run in the extension; each uses nothing from outside its own body. */
function readAlarm(): Promise<Alarm | undefined> {
  return (globalThis as unknown as { chrome: Api }).chrome.alarms.get('clear-clipboard');
}

/** The document that reads the clipboard comes and goes too quickly to be seen; what it is asked can be heard here. */
async function bringForward(): Promise<void> {
  const scope = globalThis as unknown as { chrome: Api; looks: boolean };
  scope.looks = false;
  scope.chrome.runtime.onMessage.addListener(({ to }) => {
    if (to === 'offscreen') scope.looks = true;
  });
  await scope.chrome.alarms.create('clear-clipboard', { when: Date.now() });
}

async function hasLooked(): Promise<boolean> {
  const { chrome, looks } = globalThis as unknown as { chrome: Api; looks: boolean };
  return looks && (await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length === 0;
}
