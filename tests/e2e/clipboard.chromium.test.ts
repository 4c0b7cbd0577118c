// Owns the promise that a copied password leaves the clipboard in time, and that nothing else is ever taken out of it. The
// build differs in one word: leave to read the clipboard is given, because no test can press the browser's own question.
import { describe, expect, it } from 'vitest';
import { buildMutant } from '../rig/build';
import type { Page } from '../rig/driver';
import { MASTER } from './main-job';
import { ask } from './oracle';
import { setStage } from './stage';

const held = (page: Page) => page.evaluate(() => navigator.clipboard.readText(), []);

describe('the clipboard', () => {
  it('is emptied half a minute after a copy, and not when something else was copied since', async () => {
    const given = await buildMutant(
      'clipboard',
      'wxt.config.ts',
      "'clipboardWrite',",
      "'clipboardWrite',\n      'clipboardRead',",
      'chromium',
    );
    const { driver } = await setStage('chromium', { extension: given });
    await ask(driver, 'vault.create', { password: MASTER });
    const account = {
      storeId: 'aliexpress',
      host: 'www.aliexpress.com',
      username: 'a@example.com',
      password: 'Copied-Canary-1',
    };
    await ask(driver, 'account.add', account);
    const vault = await driver.openVault();
    await vault.click({ css: 'a', text: 'a@example.com' });
    await vault.click({ text: 'Copy' });
    await vault.waitUntil(async () => (await navigator.clipboard.readText()) === 'Copied-Canary-1', []);
    await new Promise((resolve) => setTimeout(resolve, 25_000));
    await vault.waitUntil(async () => (await navigator.clipboard.readText()).trim() === '', []);

    await vault.click({ text: 'Copy' });
    await vault.waitUntil(async () => (await navigator.clipboard.readText()) === 'Copied-Canary-1', []);
    await vault.evaluate(() => navigator.clipboard.writeText('something else'), []);
    await new Promise((resolve) => setTimeout(resolve, 34_000));
    expect(await held(vault)).toBe('something else');
  });
});
