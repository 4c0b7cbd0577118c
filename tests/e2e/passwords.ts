// Owns how a person makes or types a password in the popup, in either browser. Steps and what they see; no promise is judged here.
import type { Driver, Page } from '../rig/driver';

const DRAFT = '.draft .secret.large [aria-hidden]';

/** The made password on show. */
export const shownDraft = (popup: Page): Promise<string> => popup.text({ css: DRAFT });

/** Chooses a style and waits for its password; the one before must go. */
export async function chooseStyle(popup: Page, name: string): Promise<string> {
  const before = await shownDraft(popup);
  await popup.click({ css: '.segments label', text: name });
  await popup.waitUntil((css, old) => document.querySelector(css)?.textContent !== old, [DRAFT, before] as const);
  return shownDraft(popup);
}

/** Types a password of one's own into the popup and waits until it was judged. */
export async function typeOwn(popup: Page, password: string): Promise<void> {
  await popup.type({ label: 'Your own new password' }, password);
  await popup.waitFor({ css: '.draft .meter b' });
}

/** Broken rules, as the ticks name them. */
export const brokenRules = (popup: Page): Promise<string[]> =>
  popup.evaluate(
    () => [...document.querySelectorAll('.ticks .broken')].map((item) => item.lastChild?.textContent ?? ''),
    [],
  );

/** Everything on disk, as one text; bytes as the text they would be. What is sealed cannot be found in it. */
export async function writtenBy(driver: Driver): Promise<string> {
  const { local, databases } = await driver.dump();
  const text = JSON.stringify([local, databases]);
  const bytes = [...text.matchAll(/[A-Za-z0-9+/]{16,}={0,2}/g)].map(([base64]) => Buffer.from(base64, 'base64'));
  return [text, ...bytes.map((each) => each.toString('latin1'))].join('\n');
}
