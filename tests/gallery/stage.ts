// Owns how scripts and tests reach the gallery: built once, served on a free port, with a Chromium in front of it. It must know no
// state and judge nothing.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { build, createServer, preview } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const configFile = `${root}vite.config.ts`;

export interface Gallery {
  readonly browser: Browser;
  /** Draws a state; `query` goes on in the address, from an ampersand. */
  readonly show: (page: Page, state: string, query?: string) => Promise<void>;
  /** Draws the state that stands there in another language, as it was before anything was done to it: much quicker than showing it anew. */
  readonly redraw: (page: Page, language: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openGallery(): Promise<Gallery> {
  const outDir = mkdtempSync(join(tmpdir(), 'keyturn-gallery-'));
  const shared = { root, configFile, logLevel: 'error' } as const;
  // Built, since a page of a hundred modules takes a second each time it is opened.
  await build({ ...shared, build: { outDir, emptyOutDir: true, target: 'es2023', minify: false } });
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  return {
    browser,
    async show(page, state, query = '') {
      await page.goto(`${address}?state=${state}${query}`);
      await page.waitForSelector('html[data-drawn]');
    },
    redraw: (page, language) =>
      page.evaluate(async (wanted) => {
        await window.redraw(wanted);
        // Effects and what they ask for are done after two frames.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }, language),
    async close() {
      await browser.close();
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

/** Every state, for scripts that do not know the path alias. */
export async function loadStates(): Promise<typeof import('./states').states> {
  const server = await createServer({
    root,
    configFile,
    logLevel: 'error',
    server: { middlewareMode: true },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  const { states } = (await server.ssrLoadModule('/states.ts')) as typeof import('./states');
  await server.close();
  return states;
}

/** The languages that there are, by their folders. */
export const languages: readonly string[] = readdirSync(new URL('../../public/_locales', import.meta.url));
