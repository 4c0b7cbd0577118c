// Owns whether a person can get to where a rendered box stands: in the window, or where scrolling leads. A box below the fold is
// reachable; one parked at -9999px, clipped to nothing or all transparent is none of his. It must not judge what lies above a box.
import { bodyOf, composedParentOf, htmlOf, rectOf, scrollLeftOf, scrollTopOf } from './dom';

/** Elements around a box that are looked at. */
const MAX_ANCESTORS = 400;
/** What stands in a clipping element no larger than this is there for screen readers or robots, in CSS pixels. */
const SLIVER = 2;
/** No form stands so far to the side that a page still scrolls to it, in CSS pixels: boxes are parked there. */
const FAR = 4000;

/** Edges in the window's coordinates. */
interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What counts of an element's style. */
interface Style {
  readonly position: string;
  readonly transform: string;
  readonly overflowX: string;
  readonly overflowY: string;
  readonly direction: string;
  readonly opacity: string;
  readonly away: boolean;
}

/** Styles read already in one reading: boxes of a form share what is around them, and every look is dear. */
export type Styles = Map<Element, Style>;

function styleOf(el: Element, styles: Styles): Style {
  let style = styles.get(el);
  if (!style) {
    const computed = globalThis.getComputedStyle(el);
    const { position, transform, overflowX, overflowY, direction, opacity } = computed;
    style = { position, transform, overflowX, overflowY, direction, opacity, away: isAway(computed) };
    styles.set(el, style);
  }
  return style;
}

/** Whether a person can see a rendered box after scrolling, if he does not see it already. */
export function isReachable(el: Element, styles: Styles = new Map()): boolean {
  const body = bodyOf(el.ownerDocument);
  let area: Area = rectOf(el);
  let position = 'static';
  let looks = MAX_ANCESTORS;
  for (let at: Element | null = el; at && at !== body && looks > 0; at = composedParentOf(at)) {
    looks--;
    const style = styleOf(at, styles);
    if (style.away) return false;
    // A form may be fading in; a box that is transparent by itself is no part of it.
    if (at === el && style.opacity === '0') return false;
    if (at !== el) {
      if (!holds(style, position)) continue;
      const shown = throughFrame(area, at, style);
      if (!shown) return false;
      area = shown;
    }
    position = style.position;
  }
  return isOnPage(area, position === 'fixed', el.ownerDocument, styles);
}

/** Whether an ancestor with this style clips and scrolls what is positioned so inside it. */
function holds({ position, transform }: Style, inside: string): boolean {
  if (inside === 'fixed') return transform !== 'none';
  return inside !== 'absolute' || position !== 'static' || transform !== 'none';
}

/** Where a box will be seen once the element around it is scrolled to it; null where no scrolling shows it. */
function throughFrame(area: Area, at: Element, style: Style): Area | null {
  const { overflowX, overflowY, direction } = style;
  if (overflowX === 'visible' && overflowY === 'visible') return area;
  const frame = rectOf(at);
  let { left, top, right, bottom } = area;
  if (cuts(overflowX) && frame.width <= SLIVER) return null;
  if (cuts(overflowY) && frame.height <= SLIVER) return null;
  if (scrolls(overflowX)) {
    const scrolled = scrollLeftOf(at);
    // Nothing scrolls to what lies before the start of the line.
    if (direction === 'rtl' ? left + scrolled >= frame.right : right + scrolled <= frame.left) return null;
    ({ left, right } = frame);
  }
  if (scrolls(overflowY)) {
    if (bottom + scrollTopOf(at) <= frame.top) return null;
    ({ top, bottom } = frame);
  }
  return { left, top, right, bottom };
}

function isOnPage({ left, right, bottom }: Area, fixed: boolean, document: Document, known: Styles): boolean {
  const { innerWidth, scrollX, scrollY } = globalThis;
  // What is fixed and lies beyond the far edges may be on its way in, as drawers are.
  if (fixed) return right > 0 && bottom > 0 && left < innerWidth + FAR;
  const [html, body] = [htmlOf(document), bodyOf(document)];
  const styles = [html, body].flatMap((el) => (el ? [styleOf(el, known)] : []));
  if (styles.some(({ away }) => away)) return false;
  // Where the page is laid out so that its body scrolls, and not the document.
  const x = scrollX + (body ? scrollLeftOf(body) : 0);
  const y = scrollY + (body ? scrollTopOf(body) : 0);
  if (bottom + y <= 0) return false;
  if (styles.some(({ overflowX }) => cuts(overflowX))) return right > 0 && left < innerWidth;
  const [first, last] = styles.some(({ direction }) => direction === 'rtl')
    ? [-FAR, innerWidth]
    : [0, innerWidth + FAR];
  return right + x > first && left + x < last;
}

const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';

/** The ways by which style sheets take an element out of sight and leave it to screen readers. */
function isAway({ clip, clipPath, position }: CSSStyleDeclaration): boolean {
  if (/^inset\((?:[5-9]\d|\d{3})(?:\.\d+)?%|^(?:circle|ellipse)\(0(?:px|%)?[ )]/.test(clipPath)) return true;
  if (position !== 'absolute' && position !== 'fixed') return false;
  const edges = /^rect\((-?[\d.]+)px,? (-?[\d.]+)px,? (-?[\d.]+)px,? (-?[\d.]+)px\)$/.exec(clip);
  if (!edges) return false;
  const [top = 0, right = 0, bottom = 0, left = 0] = edges.slice(1).map(Number);
  return right - left <= SLIVER || bottom - top <= SLIVER;
}
