// Owns rendering public/icon/mark.svg to the sizes that the manifest names. Run it after a change of the drawing:
// npx jiti scripts/icons.ts
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

const SIZES = [16, 32, 48, 128];
const folder = fileURLToPath(new URL('../public/icon/', import.meta.url));
const source = readFileSync(`${folder}mark.svg`).toString('base64');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>*{margin:0}img{display:block;width:${size}px;height:${size}px}</style>
     <img src="data:image/svg+xml;base64,${source}">`,
  );
  await page.screenshot({ path: `${folder}${size}.png`, omitBackground: true });
}
await browser.close();
