// Owns whether an element is rendered, of a size to see. Reading layout is dear, so only boxes and short texts are asked about.
import { rectOf } from './dom';

/** Whether an element is rendered and not `visibility: hidden`, whatever a form's boxes are named. */
export const isRendered = (el: Element): boolean =>
  Element.prototype.checkVisibility.call(el, { visibilityProperty: true });

/** Whether a box is rendered with a size a person could hit. */
export function isShown(el: Element): boolean {
  if (!isRendered(el)) return false;
  const { width, height } = rectOf(el);
  return width > 2 && height > 2;
}
