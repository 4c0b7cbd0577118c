// Owns pictures of every state and what axe says of them: npx jiti tests/gallery/shots.ts <folder> [part of a name] [theme...]
// It ends with 1 where a popup needs scrolling sideways, a screen that should fit does not, or axe finds something serious.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Page } from 'playwright';
import { createServer } from 'vite';
import type { GalleryState } from './states';

const [folder = 'shots', part = '', ...wanted] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

interface Look {
  readonly scheme: 'light' | 'dark';
  readonly query: string;
  readonly forcedColors?: 'active';
  readonly popup?: { readonly width: number; readonly height: number };
  readonly vault?: { readonly width: number; readonly height: number };
}

const THEMES: Readonly<Record<'light' | 'dark' | 'rtl' | 'long' | 'forced' | 'narrow', Look>> = {
  light: { scheme: 'light', query: '' },
  dark: { scheme: 'dark', query: '' },
  rtl: { scheme: 'light', query: '&dir=rtl' },
  long: { scheme: 'light', query: '&lang=long' },
  // High contrast of the system's own colours.
  forced: { scheme: 'dark', query: '', forcedColors: 'active' },
  // A telephone, and a popup at 200 % zoom, which is half as high.
  narrow: { scheme: 'light', query: '', popup: { width: 376, height: 300 }, vault: { width: 360, height: 640 } },
};
type Theme = keyof typeof THEMES;
const themes = (wanted.length > 0 ? wanted : ['light', 'dark', 'rtl']) as Theme[];

/** Browsers cut a popup off at 600 pixels. These screens are seen most; at 100 % zoom they need no scrolling. */
const FITTING = ['popup/new-password', 'popup/sign-in', 'popup/press-submit', 'popup/confirmed', 'popup/verified'];
const MOST_HIGH = 600;

const root = fileURLToPath(new URL('.', import.meta.url));
const server = await createServer({ root, configFile: `${root}vite.config.ts`, logLevel: 'error' });
await server.listen(0);
// Through vite, which knows the path alias.
const { states } = (await server.ssrLoadModule('/states.ts')) as typeof import('./states');
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});

const findings: string[] = [];
for (const theme of themes) {
  const { scheme, query, forcedColors, popup, vault } = THEMES[theme];
  const context = await browser.newContext({
    colorScheme: scheme,
    deviceScaleFactor: 1.5,
    reducedMotion: 'reduce',
    ...(forcedColors ? { forcedColors } : {}),
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => findings.push(`${theme} ${page.url()}: ${error.message}`));
  for (const [name, state] of Object.entries(states)) {
    if (!name.includes(part)) continue;
    await page.setViewportSize(
      state.page === 'popup' ? (popup ?? { width: 376, height: 200 }) : (vault ?? { width: 1180, height: 760 }),
    );
    await page.goto(`${address}?state=${name}${query}`);
    await page.waitForSelector('html[data-drawn]');
    if (theme !== 'long') await act(page, state);
    await page.waitForTimeout(120);
    findings.push(...(await lookOver(page, `${theme} ${name}`)));
    await page.screenshot({
      path: `${folder}/${name.replace('/', '-')}-${theme}.png`,
      fullPage: !popup || state.page === 'vault',
    });
  }
  await context.close();
}
await browser.close();
await server.close();
for (const finding of findings) console.log(finding);
console.log(`${findings.length} findings`);
process.exit(findings.length > 0 ? 1 : 0);

async function act(page: Page, state: GalleryState): Promise<void> {
  for (const [label, value] of state.type ?? []) await page.getByLabel(label, { exact: true }).fill(value);
  if (state.type) await page.waitForTimeout(900);
  for (const name of state.click ?? []) {
    // Substitutions come isolated: "Reveal: \u2068New password\u2069".
    const written = new RegExp(`^${name.replace(/: (.*)$/, ': \u2068?$1\u2069?')}$`);
    const button = page.getByRole('button', { name: written });
    await ((await button.count()) > 0 ? button.first() : page.getByText(name, { exact: true }).first()).click();
    await page.waitForTimeout(80);
  }
  for (const [label, value] of state.finally ?? []) await page.getByLabel(label, { exact: true }).fill(value);
  if (state.finally) await page.waitForTimeout(1500);
}

async function lookOver(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  const size = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth > innerWidth,
    high: document.documentElement.scrollHeight,
    primaries: document.querySelectorAll('.button.primary').length,
  }));
  if (size.wide) found.push(`${name}: wider than its window`);
  if (size.primaries > 1) found.push(`${name}: ${size.primaries} primary actions`);
  if (name.includes('popup/') && size.high > MOST_HIGH) {
    const said = `${name} is ${size.high} high`;
    if (FITTING.some((fitting) => ['light', 'dark', 'rtl'].some((theme) => name === `${theme} ${fitting}`)))
      found.push(said);
    else console.log(`note: ${said}`);
  }
  const { violations } = await new AxeBuilder({ page }).analyze();
  for (const violation of violations) {
    if (violation.impact !== 'serious' && violation.impact !== 'critical') continue;
    found.push(`${name}: axe ${violation.id}: ${violation.nodes.map((node) => node.target).join(' | ')}`);
  }
  return found;
}
