// Owns how a person tells Keyturn what a box is, in either browser: steps only, and what the page's boxes hold meanwhile.
import type { Page } from '../rig/driver';
import { CONFIRM_BOX, NEW_BOX, titled } from './main-job';

export const way = { by: 'question', boxes: 'two-box' } as const;
export const frame = 'passport.';
export const NEW = NEW_BOX[way.boxes];
export const CONFIRM = CONFIRM_BOX[way.boxes];

/** The boxes to name on a page with a crowd of them, each with what it takes. */
export const ANSWERS = [
  [NEW, 'New password'],
  [CONFIRM, 'New password, once more'],
] as const;

/** The password boxes of the page that hold anything, by id. */
export function filledBoxes(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLInputElement>('input[type=password]')]
        .filter(({ value }) => value !== '')
        .map(({ id }) => `#${id}`),
    [],
    { frame },
  );
}

/** Clicks the box on the page and says what it takes. `reopen` gives the popup as it is after the click. */
export async function nameByClick(
  popup: Page,
  page: Page,
  [box, takes]: (typeof ANSWERS)[number],
  reopen: () => Promise<Page>,
): Promise<Page> {
  await popup.click({ text: 'Click another box on the page' });
  await popup.waitFor(titled('Click the box on the page'));
  await page.click({ css: box, frame });
  const naming = await reopen();
  await naming.click({ label: takes });
  await naming.click({ text: 'Remember for this page' });
  // Of the crowd the first is asked about now, and nothing is chosen for it.
  await naming.waitUntil(() => document.querySelector('input:checked') === null, []);
  return naming;
}
