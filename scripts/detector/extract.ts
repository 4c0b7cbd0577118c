// Owns reading the evidence of every labelled page in a real browser. The network is blocked; nothing is judged here.
import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright';
import type { PageEvidence } from '../../utils/detect/evidence';
import { bundle } from './bundle';

const ORIGIN = 'https://bench.example';

/** One page as the browser reads it: its evidence, and for each box its index among the inputs of the document and then of its shadow roots. */
export interface ExtractedPage {
  readonly page: PageEvidence;
  readonly indexes: readonly (readonly number[])[];
  /** By the same index: whether a person sees it. */
  readonly visible: readonly boolean[];
  /** The address the page was saved from, '' when it does not tell. */
  readonly original: string;
}

/** Reads the named pages of a corpus in the browser at a path. */
export async function extract(
  corpus: string,
  names: readonly string[],
  executablePath = '/usr/bin/chromium',
): Promise<Record<string, ExtractedPage>> {
  const script = await bundle('scripts/detector/reader.ts', 'reader');
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const pages: Record<string, ExtractedPage> = {};
  const queue = names.toSorted();
  const work = async (): Promise<void> => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, serviceWorkers: 'block' });
    await context.route('**/*', (route, request) => {
      const name = new URL(request.url()).searchParams.get('p');
      if (!name || !request.isNavigationRequest() || request.frame().parentFrame()) return route.abort();
      const body = fs.readFileSync(path.join(corpus, 'pages', path.basename(name)));
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    });
    const page = await context.newPage();
    for (let name = queue.shift(); name !== undefined; name = queue.shift())
      pages[name] = await readPage(page, name, script);
    await context.close();
  };
  await Promise.all([work(), work()]);
  await browser.close();
  return pages;
}

async function readPage(page: Page, name: string, script: string): Promise<ExtractedPage> {
  await page.goto(`${ORIGIN}/?p=${encodeURIComponent(name)}`, { waitUntil: 'domcontentloaded' });
  return page.evaluate((source) => {
    // biome-ignore lint/security/noGlobalEval: our own bundle, in a throw-away page
    const { openRootsOf, readEvidence } = globalThis.eval(`${source};reader`) as typeof import('./reader');
    const { page, elements } = readEvidence(document);
    const inputs = openRootsOf(document).flatMap((root) => [...root.querySelectorAll('input')]);
    const visible = inputs.map((el) => {
      const box = el.getBoundingClientRect();
      const text = !/^(hidden|submit|button|image|reset|checkbox|radio|file)$/.test(el.type);
      return text && el.checkVisibility({ visibilityProperty: true }) && box.width > 2 && box.height > 2;
    });
    const original = document.querySelector('link[rel=original]')?.getAttribute('href') ?? '';
    return { page, indexes: elements.map((group) => group.map((el) => inputs.indexOf(el))), visible, original };
  }, script);
}
