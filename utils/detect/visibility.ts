// Owns whether an element is rendered, of a size to see. Reading layout is dear, so only boxes and short texts are asked about.
import { composedParentOf, rectOf } from './dom';

/** Whether an element is rendered and not `visibility: hidden`. */
export function isRendered(el: Element): boolean {
  return el.checkVisibility ? el.checkVisibility({ visibilityProperty: true }) : isRenderedByStyle(el);
}

/** For engines without checkVisibility. */
function isRenderedByStyle(el: Element): boolean {
  const view = el.ownerDocument.defaultView ?? globalThis;
  if (view.getComputedStyle(el).visibility === 'hidden') return false;
  for (let at: Element | null = el; at; at = composedParentOf(at)) {
    if (view.getComputedStyle(at).display === 'none') return false;
  }
  return true;
}

/** Whether a box is rendered with a size a person could hit. */
export function isShown(el: Element): boolean {
  if (!isRendered(el)) return false;
  const { width, height } = rectOf(el);
  return width > 2 && height > 2;
}
