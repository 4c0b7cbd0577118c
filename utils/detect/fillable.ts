// Owns the last look before a write: can the person see this very box, and where would its form send it. It never writes.
import { addressOf, attr, baseOf, bodyOf, composedParentOf, queryAll, rectOf, rootOf, shadowRootOf } from './dom';
import { isReachable } from './reach';
import { isShown } from './visibility';

const MIN_OPACITY = 0.2;
const MAX_ANCESTORS = 400;

/**
 * Whether a person can see and reach a box now: rendered, of a size to hit, not transparent (itself or any ancestor),
 * writable, on screen or where scrolling leads (the page or a dialog), and, where it is on screen, not covered by something else.
 */
export function isFillable(el: Element): boolean {
  if (!el.isConnected || !(el instanceof HTMLInputElement) || el.disabled || el.readOnly || !isShown(el)) return false;
  if (isTransparent(el) || !isReachable(el)) return false;
  const box = rectOf(el);
  if (box.width < 8 || box.height < 8) return false;
  const onScreen = isOnScreen(middleOf(box));
  if (onScreen && isOnTop(el, box)) return true;
  const scroller = scrollerBefore(el, middleOf(box));
  return scroller ? isSeen(scroller) : !onScreen && !isFixed(el);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const middleOf = ({ left, top, width, height }: DOMRect): Point => ({ x: left + width / 2, y: top + height / 2 });
const isOnScreen = ({ x, y }: Point) => x >= 0 && y >= 0 && x < globalThis.innerWidth && y < globalThis.innerHeight;

/** The closest element around a box that a person scrolls to bring it into view, as a long dialog; null where there is none. */
function scrollerBefore(el: Element, { x, y }: Point): Element | null {
  const body = bodyOf(el.ownerDocument);
  let left = MAX_ANCESTORS;
  let inside = globalThis.getComputedStyle(el).position;
  for (let at = composedParentOf(el); at && at !== body && --left > 0; at = composedParentOf(at)) {
    // What is fixed scrolls with nothing, and what is absolute not with an element that is not positioned.
    if (inside === 'fixed') return null;
    const { position, overflow } = globalThis.getComputedStyle(at);
    if (inside === 'absolute' && position === 'static') continue;
    inside = position;
    const frame = rectOf(at);
    const isInView = x >= frame.left && x < frame.right && y >= frame.top && y < frame.bottom;
    if (!isInView && /auto|scroll/.test(overflow)) return at;
  }
  return null;
}

/** Whether a scrolling element is what a person sees in its middle, or will see there once he scrolls the page. */
function isSeen(scroller: Element): boolean {
  const middle = middleOf(rectOf(scroller));
  if (!isOnScreen(middle)) return !isFixed(scroller);
  let left = MAX_ANCESTORS;
  for (let at = hitAt(scroller.ownerDocument, middle.x, middle.y); at && --left > 0; at = composedParentOf(at))
    if (at === scroller) return true;
  return false;
}

/** No scrolling brings into the window what is fixed outside of it. */
function isFixed(el: Element): boolean {
  let left = MAX_ANCESTORS;
  for (let at: Element | null = el; at && --left > 0; at = composedParentOf(at)) {
    if (globalThis.getComputedStyle(at).position === 'fixed') return true;
  }
  return false;
}

function isTransparent(el: Element): boolean {
  let opacity = 1;
  let left = MAX_ANCESTORS;
  for (let at: Element | null = el; at; at = composedParentOf(at)) {
    if (--left < 0) return true;
    const style = globalThis.getComputedStyle(at);
    opacity *= style.opacity === '' ? 1 : Number(style.opacity);
    if (opacity < MIN_OPACITY || /opacity\(0?\.?0*%?\)/.test(style.filter)) return true;
  }
  return false;
}

/** Whether most of a box is what a click would hit: itself or its own label. */
function isOnTop(el: HTMLInputElement, box: DOMRect): boolean {
  const y = box.top + box.height / 2;
  const hits = [0.1, 0.5, 0.9].filter((part) => {
    const top = hitAt(el.ownerDocument, box.left + box.width * part, y);
    return top !== null && (top === el || isOwnLabel(el, top));
  });
  return hits.length >= 2;
}

/** The innermost element at a point, through open shadow roots. */
function hitAt(document: Document, x: number, y: number): Element | null {
  let hit: Element | null = Document.prototype.elementFromPoint.call(document, x, y);
  for (let depth = 0; hit && depth < 32; depth++) {
    const inner: Element | null = shadowRootOf(hit)?.elementFromPoint(x, y) ?? null;
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit;
}

/** Floating labels lie over the box they name. */
function isOwnLabel(el: HTMLInputElement, top: Element): boolean {
  for (const label of el.labels ?? []) if (Node.prototype.contains.call(label, top)) return true;
  return false;
}

/**
 * Every address a box's form could send to, resolved: its action, and the formaction of each of its buttons, wherever they stand. The
 * document's own address where there is no form or no action. Attributes are read through prototypes, so inputs named `action` or
 * `elements` change nothing.
 */
export function formActionsOf(el: Element): readonly string[] {
  const form = el instanceof HTMLInputElement ? el.form : null;
  if (!form) return [addressOf(el.ownerDocument)];
  // A button belongs to a form by its own word too (form="…"), from anywhere in the same tree; `elements` would leave out images.
  const buttons = [...queryAll(rootOf(form), '[formaction]')].filter(
    (at) => (at instanceof HTMLButtonElement || at instanceof HTMLInputElement) && at.form === form,
  );
  const raw = [attr(form, 'action'), ...buttons.map((button) => attr(button, 'formaction'))];
  return raw.map((address) => resolve(address, el.ownerDocument));
}

function resolve(raw: string, document: Document): string {
  const path = raw.trim();
  const base = baseOf(document);
  return path !== '' && URL.canParse(path, base) ? new URL(path, base).href : path || addressOf(document);
}
