// Owns the making of chromium.csv by Chromium itself: logins added on the pages of its password manager, then «Download file», as
// people press it. The save dialog is the system's; press-save.py clicks in it.
// Run: xvfb-run -a -s '-screen 0 1280x1024x24' node tests/vectors/import/freeze-chromium.mjs
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { findBrowser } from '../../../scripts/browsers.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const LOGINS = [
  ['https://www.aliexpress.com', 'vera@mail.example', '=1+1,"quoted";🔑 密码', 'two\nlines'],
  ['https://shop.example/login', 'ben', ' spaced ', ''],
  ['https://nameless.example', '', 'no "user" name', ''],
];

const home = mkdtempSync(join(tmpdir(), 'keyturn-chromium-'));
const context = await chromium.launchPersistentContext(join(home, 'profile'), {
  executablePath: findBrowser('chromium'),
  headless: false,
  // The dialog begins in the home folder.
  env: { ...process.env, HOME: home },
  args: ['--no-sandbox', '--password-store=basic', '--lang=en-US'],
});
try {
  const page = await context.newPage();
  await page.goto('chrome://password-manager/passwords');
  for (const [site, name, password, note] of LOGINS) {
    await page.locator('#addPasswordButton').click();
    const dialog = page.locator('add-password-dialog');
    await dialog.locator('#websiteInput input').fill(site);
    await dialog.locator('#usernameInput input').fill(name);
    await dialog.locator('#passwordInput input').fill(password);
    await dialog.locator('#noteInput textarea').fill(note);
    await dialog.locator('#addButton').click();
    await dialog.waitFor({ state: 'detached' });
  }
  await page.goto('chrome://password-manager/settings');
  const clicking = spawn('python3', [here('press-save.py'), 'Export Passwords'], { stdio: 'inherit' });
  const clicked = new Promise((resolve) => clicking.on('exit', resolve));
  await page.locator('#exportPasswordsButton').click();
  if ((await clicked) !== 0) throw new Error('the save dialog did not take the click');
  await page.locator('#openInShellButton').waitFor();
  const [written] = readdirSync(home).filter((name) => name.endsWith('.csv'));
  copyFileSync(join(home, written), here('chromium.csv'));
  console.log(`${written}, written by Chromium ${await page.evaluate(() => navigator.userAgent)}`);
} finally {
  await context.close();
  rmSync(home, { recursive: true, force: true });
}
