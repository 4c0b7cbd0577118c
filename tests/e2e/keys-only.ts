// Owns a person without a pointer: goes from stop to stop with Tab, as far as a name, and looks at each stop for its ring. It must
// never click, nor focus anything by script.
import type { Page, Where } from '../rig/driver';

/** More stops than any screen of Keyturn or of the practice store has. */
const PATIENCE = 80;

export interface Stop {
  readonly name: string;
  /** The part of the address of the frame that has the focus; null: the page itself. */
  readonly inside: string | null;
  readonly ringed: boolean;
}

/** Where the focus is, by the name that a screen reader says; runs in the page and uses nothing from outside. */
function lookAtFocus(): Stop {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (!at || at === document.body) return { name: '', inside: null, ringed: true };
  if (at instanceof HTMLIFrameElement) {
    // A frame of another host may have gone on since; one of the page's own needs its path to be told from the page.
    const { host, pathname } = new URL(at.src);
    return { name: '', inside: host === location.host ? host + pathname : host, ringed: true };
  }
  const labels = (at as HTMLInputElement).labels;
  const said =
    at.getAttribute('aria-label') ?? [...(labels ?? [])].map(({ textContent }) => textContent).join(' ') ?? '';
  const own = at instanceof HTMLInputElement && at.type === 'submit' ? at.value : at.textContent;
  // A radio button that is not drawn has its ring around its label.
  const drawn = Number(getComputedStyle(at).opacity) === 0 ? (at.closest('label') ?? at) : at;
  const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
  return {
    name: (said === '' ? (own ?? '') : said).replace(/[\s\u2066-\u2069]+/g, ' ').trim(),
    inside: null,
    ringed: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0,
  };
}

/** The stop at hand, in whichever frame it is. */
export async function stopAt(page: Page): Promise<Stop> {
  let where: Where = {};
  for (;;) {
    const stop: Stop = await page.evaluate(lookAtFocus, [], where);
    if (stop.inside === null) return { ...stop, inside: where.frame ?? null };
    where = { frame: stop.inside };
  }
}

/** Tabs to the stop of this name and gives back the names passed on the way. Throws where there is none, or one without a ring. */
export async function tabTo(page: Page, name: string | RegExp, { ringed = true } = {}): Promise<readonly string[]> {
  const passed: string[] = [];
  for (let tries = 0; tries < PATIENCE; tries++) {
    await page.press('Tab');
    const stop = await stopAt(page);
    if (ringed && !stop.ringed) throw new Error(`no ring around "${stop.name}"`);
    if (typeof name === 'string' ? stop.name === name : name.test(stop.name)) return passed;
    passed.push(stop.name);
  }
  throw new Error(`Tab never reaches ${name}: ${[...new Set(passed)].join(' | ')}`);
}

/** Types where the focus is. */
export async function typeKeys(page: Page, text: string): Promise<void> {
  for (const key of text) await page.press(key);
}
