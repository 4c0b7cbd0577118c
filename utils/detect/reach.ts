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

/** What every look at an element needs of its style. Each property read is dear, so the rarer ones are asked of `all`. */
interface Style {
  readonly position: string;
  readonly overflow: string;
  readonly away: boolean;
  readonly all: CSSStyleDeclaration;
}

/** Styles read already in one reading: boxes of a form share what is around them. */
export type Styles = Map<Element, Style>;

function styleOf(el: Element, styles: Styles): Style {
  let style = styles.get(el);
  if (!style) {
    const all = globalThis.getComputedStyle(el);
    const { position, overflow } = all;
    style = { position, overflow, away: isAway(all, position), all };
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
    if (at === el) {
      if (style.all.opacity === '0') return false;
    } else {
      if (!holds(style, position)) continue;
      const shown = throughFrame(area, at, style);
      if (!shown) return false;
      area = shown;
    }
    position = style.position;
    // What was moved below the window is a closed sheet; a fixed dialog may well be higher than the window.
    if (position === 'fixed' && style.all.transform !== 'none' && rectOf(at).top >= globalThis.innerHeight)
      return false;
  }
  return isOnPage(area, position === 'fixed', el.ownerDocument, styles);
}

/** Whether an ancestor with this style clips and scrolls what is positioned so inside it. */
function holds({ position, all }: Style, inside: string): boolean {
  if (inside !== 'fixed' && (inside !== 'absolute' || position !== 'static')) return true;
  return all.transform !== 'none';
}

/** Where a box will be seen once the element around it is scrolled to it; null where no scrolling shows it. */
function throughFrame(area: Area, at: Element, { overflow, all }: Style): Area | null {
  if (overflow === 'visible') return area;
  const [overflowX = '', overflowY = overflowX] = overflow.split(' ');
  const frame = rectOf(at);
  let { left, top, right, bottom } = area;
  if (cuts(overflowX) && (frame.width <= SLIVER || left >= frame.right || right <= frame.left)) return null;
  if (cuts(overflowY) && frame.height <= SLIVER) return null;
  if (scrolls(overflowX)) {
    const scrolled = scrollLeftOf(at);
    // Nothing scrolls to what lies before the start of the line.
    if (all.direction === 'rtl' ? left + scrolled >= frame.right : right + scrolled <= frame.left) return null;
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
  // A drawer that is closed. On its way in, it is read again at the end of the movement.
  if (fixed) return right > 0 && bottom > 0 && left < innerWidth;
  const [html, body] = [htmlOf(document), bodyOf(document)];
  let [cut, rtl] = [false, false];
  for (const el of [html, body]) {
    const style = el && styleOf(el, known);
    if (style?.away) return false;
    cut ||= /^(hidden|clip)/.test(style?.overflow ?? '');
    rtl ||= style?.all.direction === 'rtl';
  }
  // Where the page is laid out so that its body scrolls, and not the document.
  const x = scrollX + (body ? scrollLeftOf(body) : 0);
  const y = scrollY + (body ? scrollTopOf(body) : 0);
  if (bottom + y <= 0) return false;
  if (cut) return right > 0 && left < innerWidth;
  return rtl ? right + x > -FAR && left + x < innerWidth : right + x > 0 && left + x < innerWidth + FAR;
}

const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';

/** The ways by which style sheets take an element out of sight and leave it to screen readers. */
function isAway(style: CSSStyleDeclaration, position: string): boolean {
  if (/^inset\(([5-9]\d|\d{3})[.\d]*%|^(circle|ellipse)\(0[p% )]/.test(style.clipPath)) return true;
  if (position !== 'absolute' && position !== 'fixed') return false;
  // rect(top, right, bottom, left) in pixels; where one is `auto` nothing is cut away.
  const [top = 0, right = 0, bottom = 0, left] = (style.clip.match(/-?[\d.]+/g) ?? []).map(Number);
  if (left === undefined) return false;
  return right - left <= SLIVER || bottom - top <= SLIVER;
}
