// Owns `npm run listing`: the stores' screenshots, 1280 by 800, drawn by the real components in the states that people see first. It must
// stage no state that the gallery does not have.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { findBrowser } from '../browsers.mjs';

const SHOTS = [
  ['popup/new-password', 'popup'],
  ['popup/press-submit', 'popup'],
  ['popup/verified', 'popup'],
  ['vault/account', 'vault'],
] as const;

const root = fileURLToPath(new URL('../../tests/gallery/', import.meta.url));
const folder = fileURLToPath(new URL('../../.output/listing', import.meta.url));
const executablePath = findBrowser('chromium');
if (executablePath === null) throw new Error('no Chromium found: run "node scripts/setup.mjs"');
mkdirSync(folder, { recursive: true });
const server = await createServer({ root, configFile: `${root}vite.config.ts`, logLevel: 'error' });
await server.listen(0);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  for (const [state, kind] of SHOTS) {
    await page.goto(`${server.resolvedUrls?.local[0] ?? ''}?state=${state}`);
    await page.waitForSelector('html[data-drawn]');
    // A popup is 376 wide: it stands in the middle of a quiet ground, as large as fits.
    if (kind === 'popup') {
      await page.addStyleTag({
        content: `html { background: #dfe9ea; min-height: 100vh; display: grid; place-items: center; }
          body { width: 376px; border-radius: 12px; box-shadow: 0 8px 40px #0003; overflow: hidden; zoom: 1.25; }`,
      });
    }
    await page.waitForTimeout(200);
    await page.screenshot({ path: `${folder}/${state.replace('/', '-')}.png` });
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(`${SHOTS.length} screenshots are in .output/listing`);
