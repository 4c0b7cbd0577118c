// Owns how a flow names a place on a page, and the finder that runs inside the page of either browser. The finder is
// serialised with toString, so it must use nothing from outside its own body.

/**
 * A place on a page: a CSS selector, or the parts that must all hold. The first visible match in document order counts
 * (an exact `text` before a contained one, the innermost element before what surrounds it); open shadow roots are searched too.
 */
export type Spot =
  | string
  | {
      readonly css?: string;
      /** Text shown by the element, whitespace folded. Without `css` it means a button, link, tab or summary. */
      readonly text?: string;
      /** Text of the label (or aria-label) of a form control, whitespace folded. */
      readonly label?: string;
      /** A part of the address of the frame it stands in; absent: the page itself. */
      readonly frame?: string;
    };

export interface SpotQuery {
  readonly css: string;
  readonly text: string;
  readonly label: string;
}

/** The frame that a spot names, or undefined for the page itself. */
export function frameOf(spot: Spot): string | undefined {
  return typeof spot === 'string' ? undefined : spot.frame;
}

/** For error messages. */
export function nameOf(spot: Spot): string {
  return typeof spot === 'string' ? spot : JSON.stringify(spot);
}

const CLICKABLE =
  'button, a, summary, [role=button], [role=tab], [role=link], [role=menuitem], [role=option], input[type=submit]';
const CONTROL =
  'input, select, textarea, [role=textbox], [role=combobox], [role=slider], [role=switch], [role=checkbox]';

/** A spot with its defaults filled in, as the finder takes it. */
export function queryOf(spot: Spot): SpotQuery {
  if (typeof spot === 'string') return { css: spot, text: '', label: '' };
  const { css, text = '', label = '' } = spot;
  return { css: css ?? (label ? CONTROL : text ? CLICKABLE : '*'), text, label };
}

/** Runs in the page: the element of the query, or null while there is none that a person could see. */
export function findSpot({ css, text, label }: SpotQuery): Element | null {
  const fold = (raw: string | null | undefined): string => (raw ?? '').replace(/\s+/g, ' ').trim();
  const collect = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.matches(css) ? [element] : []),
      ...(element.shadowRoot ? collect(element.shadowRoot) : []),
    ]);
  const isVisible = (element: Element): boolean =>
    element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
  const shown = (element: Element): string =>
    fold(element instanceof HTMLInputElement ? element.value : (element as HTMLElement).innerText);
  const labelsOf = (element: Element): string[] => [
    fold(element.getAttribute('aria-label')),
    ...(element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => fold((id && document.getElementById(id)?.textContent) || '')),
    ...[...((element as HTMLInputElement).labels ?? [])].map((each) => fold(each.textContent)),
  ];
  const visible = collect(document).filter(isVisible);
  const passes = (fits: (had: string, wanted: string) => boolean): Element[] =>
    visible.filter(
      (element) =>
        (!text || fits(shown(element), fold(text))) &&
        (!label || labelsOf(element).some((had) => fits(had, fold(label)))),
    );
  const exact = passes((had, wanted) => had === wanted);
  const found = exact.length > 0 ? exact : passes((had, wanted) => had.includes(wanted));
  const innermost = (
    text ? found.filter((one) => !found.some((other) => other !== one && one.contains(other))) : found
  )[0];
  return innermost ?? null;
}

/**
 * An expression for a promise of the element of `expression`, scrolled into view and at rest: a page that is still being laid
 * out moves it from under the pointer, and the click is lost. Rejects when the element is gone or never rests, or when something
 * else would take the click in its middle.
 */
export function aimAt(expression: string): string {
  return `(async (found) => {
    if (!found) throw new Error('the element went away');
    found.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const place = () => { const { x, y, width, height } = found.getBoundingClientRect(); return [x + width / 2, y + height / 2]; };
    // Not by animation frames: a tab in the background has none.
    const later = () => new Promise((done) => setTimeout(done, 34));
    let at = place();
    for (let tries = 0; ; tries += 1) {
      const before = at;
      await later();
      at = place();
      if (before.join() === at.join()) break;
      if (tries === 60) throw new Error('the element does not rest');
    }
    if (!found.isConnected) throw new Error('the element went away');
    let hit = document.elementFromPoint(...at);
    for (let inner = hit; inner; ) {
      hit = inner;
      const deeper = hit.shadowRoot?.elementFromPoint(...at);
      inner = deeper === hit ? null : deeper;
    }
    if (!hit || !(found.contains(hit) || hit.contains(found))) throw new Error('covered by ' + hit?.outerHTML.slice(0, 120));
    return found;
  })(${expression})`;
}
