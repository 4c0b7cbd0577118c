// Owns pictures of every state and what axe says of them:
// npm run shots:gallery -- <folder> [part of a name,another] [theme...] [--lang ar]
// It ends with 1 where a popup needs scrolling sideways, a screen that should fit does not, or axe finds something serious.
import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { act } from './act';
import { FITTING, findUnfit, MOST_HIGH } from './fit';
import { loadStates, openGallery } from './stage';

const args = process.argv.slice(2);
const langAt = args.indexOf('--lang');
const [, language = 'en'] = langAt < 0 ? [] : args.splice(langAt, 2);
const [folder = 'shots', part = '', ...wanted] = args;
const parts = part.split(',');
mkdirSync(folder, { recursive: true });

interface Look {
  readonly scheme: 'light' | 'dark';
  readonly query: string;
  readonly forcedColors?: 'active';
  readonly popup?: { readonly width: number; readonly height: number };
  readonly vault?: { readonly width: number; readonly height: number };
}

const GUIDE = '&surface=guide';
const THEMES = {
  light: { scheme: 'light', query: '' },
  dark: { scheme: 'dark', query: '' },
  rtl: { scheme: 'light', query: '&dir=rtl' },
  long: { scheme: 'light', query: '&lang=long' },
  // High contrast of the system's own colours.
  forced: { scheme: 'dark', query: '', forcedColors: 'active' },
  // At 200 % zoom a popup is half as high, and a window of 1180 by 760 has half of both.
  zoom: { scheme: 'light', query: '', popup: { width: 376, height: 300 }, vault: { width: 590, height: 380 } },
  // A telephone.
  narrow: { scheme: 'light', query: '', popup: { width: 376, height: 300 }, vault: { width: 360, height: 640 } },
  // The popup's states as the guide in a side panel, which people draw as narrow or wide as they like.
  guide: { scheme: 'light', query: GUIDE, popup: { width: 320, height: 760 } },
  'guide-dark': { scheme: 'dark', query: GUIDE, popup: { width: 400, height: 760 } },
  'guide-rtl': { scheme: 'light', query: `${GUIDE}&dir=rtl`, popup: { width: 360, height: 760 } },
  'guide-long': { scheme: 'light', query: `${GUIDE}&lang=long`, popup: { width: 320, height: 760 } },
  // A panel 640 pixels wide at 200 %.
  'guide-zoom': { scheme: 'light', query: GUIDE, popup: { width: 320, height: 380 } },
} as const satisfies Record<string, Look>;
type Theme = keyof typeof THEMES;
const themes = (wanted.length > 0 ? wanted : ['light', 'dark', 'rtl']) as Theme[];

const states = await loadStates();
const gallery = await openGallery();

const findings: string[] = [];
for (const theme of themes) {
  const { scheme, query, forcedColors, popup, vault }: Look = THEMES[theme];
  const context = await gallery.browser.newContext({
    colorScheme: scheme,
    deviceScaleFactor: 1.5,
    reducedMotion: 'reduce',
    ...(forcedColors ? { forcedColors } : {}),
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => findings.push(`${theme} ${page.url()}: ${error.message}`));
  for (const [name, state] of Object.entries(states)) {
    if (!parts.some((each) => name.includes(each)) || (theme.startsWith('guide') && state.page === 'vault')) continue;
    await page.setViewportSize(
      state.page === 'popup' ? (popup ?? { width: 376, height: 200 }) : (vault ?? { width: 1180, height: 760 }),
    );
    // Stretched words are no names to click by.
    await gallery.show(page, name, theme.endsWith('long') ? query : `${query}&lang=${language}`);
    if (!theme.endsWith('long')) await act(page, state, language);
    await page.waitForTimeout(120);
    findings.push(...(await lookOver(page, `${theme} ${name}`)));
    await page.screenshot({
      path: `${folder}/${name.replace('/', '-')}-${theme}.png`,
      fullPage: theme !== 'narrow' || state.page === 'vault',
    });
  }
  await context.close();
}
await gallery.close();
for (const finding of findings) console.log(finding);
console.log(`${findings.length} findings`);
process.exit(findings.length > 0 ? 1 : 0);

async function lookOver(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  const size = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth > innerWidth,
    high: document.documentElement.scrollHeight,
    primaries: document.querySelectorAll('.button.primary').length,
  }));
  if (size.wide) found.push(`${name}: wider than its window`);
  found.push(...(await findUnfit(page)).map((line) => `${name}: ${line}`));
  if (size.primaries > 1) found.push(`${name}: ${size.primaries} primary actions`);
  if (name.includes('popup/') && !name.startsWith('guide') && size.high > MOST_HIGH) {
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
