// Owns the last look before a write: can the person see this very box, and where would its form send it. It never writes.
import { addressOf, attr, baseOf, composedParentOf, queryAll, rectOf, shadowRootOf } from './dom';
import { isReachable } from './reach';
import { isShown } from './visibility';

const MIN_OPACITY = 0.2;
const MAX_ANCESTORS = 400;

/**
 * Whether a person can see and reach a box now: rendered, of a size to hit, not transparent (itself or any ancestor),
 * writable, on screen or where scrolling leads, and, where it is on screen, not covered by something else.
 */
export function isFillable(el: Element): boolean {
  if (!el.isConnected || !(el instanceof HTMLInputElement) || el.disabled || el.readOnly || !isShown(el)) return false;
  if (isTransparent(el) || !isReachable(el)) return false;
  const box = rectOf(el);
  if (box.width < 8 || box.height < 8) return false;
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  const onScreen = x >= 0 && y >= 0 && x < globalThis.innerWidth && y < globalThis.innerHeight;
  return onScreen ? isOnTop(el, box) : !isFixed(el);
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
 * The address a box's form would send to, resolved; the document's own address where there is no form or no action. Where
 * a button of the form sends to another origin (formaction), that address is returned: the one to be wary of. Attributes
 * are read through prototypes, so inputs named `action` or `elements` change nothing.
 */
export function formActionOf(el: Element): string {
  const form = el instanceof HTMLInputElement ? el.form : null;
  const here = addressOf(el.ownerDocument);
  if (!form) return here;
  const action = resolve(attr(form, 'action'), el.ownerDocument);
  for (const button of queryAll(form, '[formaction]')) {
    const other = resolve(attr(button, 'formaction'), el.ownerDocument);
    if (originOf(other) !== originOf(action)) return other;
  }
  return action;
}

function resolve(raw: string, document: Document): string {
  const path = raw.trim();
  const base = baseOf(document);
  return path !== '' && URL.canParse(path, base) ? new URL(path, base).href : path || addressOf(document);
}

const originOf = (address: string) => (URL.canParse(address) ? new URL(address).origin : address);
