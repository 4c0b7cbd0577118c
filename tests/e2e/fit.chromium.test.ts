// The promise that no text is cut off at 320 pixels, in a sample: the two fullest screens in every language, and English words a
// third longer. All screens: npm run check:fit. And that the popup's main screens are no higher than browsers make a popup, and that
// the next step is in sight at 200 % zoom.
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act } from '../gallery/act';
import { FITTING, findUnfit, MOST_HIGH } from '../gallery/fit';
import { type Gallery, languages, openGallery } from '../gallery/stage';
import { states } from '../gallery/states';

let gallery: Gallery;
let page: Page;

beforeAll(async () => {
  gallery = await openGallery();
  const context = await gallery.browser.newContext({
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
  });
  page = await context.newPage();
});
afterAll(() => gallery.close());

describe.each(['popup/new-password-options', 'vault/settings'])('%s', (name) => {
  it.each(['long', ...languages])('shows all its text in %s', async (language) => {
    await gallery.show(page, name, `&lang=${language}`);
    const state = states[name];
    if (state && language !== 'long') await act(page, state, language);
    expect(await findUnfit(page)).toEqual([]);
  });
});

describe.each(FITTING)('%s', (name) => {
  it('needs no scrolling in a popup, in any language', async () => {
    const popup = await gallery.browser.newPage({ viewport: { width: 376, height: 200 } });
    await gallery.show(popup, name);
    const state = states[name];
    const heights: Record<string, number> = {};
    for (const language of languages) {
      await gallery.redraw(popup, language);
      if (state) await act(popup, state, language);
      heights[language] = await popup.evaluate(() => document.documentElement.scrollHeight);
    }
    await popup.close();
    expect(Object.entries(heights).filter(([, height]) => height > MOST_HIGH)).toEqual([]);
  });
});

describe('at 200 % zoom', () => {
  it.each([
    ['popup', { width: 376, height: 300 }],
    ['guide', { width: 320, height: 380 }],
  ])('the %s shows what a step is about and what to do next at once', async (surface, viewport) => {
    const small = await gallery.browser.newPage({ viewport });
    await gallery.show(small, 'popup/press-submit', `&lang=de&surface=${surface}`);
    const places = await small.evaluate(() =>
      ['h1', '.next'].map((each) => document.querySelector(each)?.getBoundingClientRect().toJSON() as DOMRect),
    );
    await small.close();
    const [heading, next] = places;
    expect(heading?.bottom).toBeLessThanOrEqual(next?.top ?? 0);
    expect(next?.bottom).toBeLessThanOrEqual(viewport.height);
  });
});

describe('a text that does not fit', () => {
  it.each([
    ['.button { inline-size: 2rem; white-space: nowrap }', /^over the edge of button/],
    ['h1 { block-size: 0.5rem; overflow: hidden }', /^cut off by h1/],
    ['h1 { position: relative; inset-inline-start: 18rem }', /^outside the window/],
    ['.box select { inline-size: 4rem }', /^cut off by select/],
  ])('is found: %s', async (css, finding) => {
    await gallery.show(page, 'popup/new-password');
    await page.addStyleTag({ content: css });
    expect(await findUnfit(page)).toContainEqual(expect.stringMatching(finding));
  });
});
