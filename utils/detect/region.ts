// Owns which boxes belong together: by form, by nearest common container, and cut where a button that sends stands between
// two passwords. It reads no words but those of such buttons.
import { commonAncestorOf, formOf, holds, typeOf } from './boxes';
import { attr, composedParentOf, nameOf, queryAll } from './dom';
import { buttonText } from './evidence';
import { conceptsOf, maskOf } from './lexicon';
import { isRendered } from './visibility';

/** A form, or the container of boxes outside any form, or a part of one. */
export interface Region {
  readonly element: Element;
  readonly boxes: readonly HTMLInputElement[];
  readonly buttons: readonly Element[];
  /** Open shadow roots inside the element. */
  readonly shadows: readonly ShadowRoot[];
}

const BUTTONS =
  'button,input[type=submit],input[type=image],input[type=button],[role=button],a[class*=btn i],a[class*=button i]';
const MAX_BUTTONS = 24;
const MAX_CLIMB = 6;

/** What a selector finds in a region, open shadow roots included. */
export function within(region: Pick<Region, 'element' | 'shadows'>, selector: string): Element[] {
  const found = [...queryAll(region.element, selector)];
  for (const shadow of region.shadows) found.push(...queryAll(shadow, selector));
  return found;
}

/** Groups the visible boxes of a page; groups with passwords come first, each in document order. */
export function regionsOf(boxes: readonly HTMLInputElement[], roots: readonly (Document | ShadowRoot)[]): Region[] {
  const byForm = new Map<Element, HTMLInputElement[]>();
  const loose: HTMLInputElement[] = [];
  for (const box of boxes) {
    const form = formOf(box);
    const members = form ? byForm.get(form) : loose;
    if (members) members.push(box);
    else if (form) byForm.set(form, [box]);
  }
  const container = containerOf(loose);
  if (container) byForm.set(container, loose);
  const regions = [...byForm].flatMap(([element, members]) => cut(element, members, shadowsIn(element, roots)));
  const hasPassword = (region: Region) => region.boxes.some((box) => typeOf(box) === 'password');
  return [...regions.filter(hasPassword), ...regions.filter((region) => !hasPassword(region))];
}

const shadowsIn = (element: Element, roots: readonly (Document | ShadowRoot)[]) =>
  roots.filter((root): root is ShadowRoot => root instanceof ShadowRoot && holds(element, root.host));

/** The nearest element around the boxes outside any form that also holds a button. */
function containerOf(loose: readonly HTMLInputElement[]): Element | null {
  const passwords = loose.filter((box) => typeOf(box) === 'password');
  let region = commonAncestorOf(passwords.length > 0 ? passwords : loose);
  for (let up = 0; region && up < MAX_CLIMB && queryAll(region, BUTTONS).length === 0; up++) {
    const parent = composedParentOf(region);
    if (!parent || nameOf(parent) === 'html') break;
    region = parent;
  }
  return region;
}

/** What a button that sends a form speaks of. */
const SENDS = maskOf('login', 'signup', 'reset', 'change');
const SIGNS = maskOf('login', 'signup');

function cut(element: Element, boxes: readonly HTMLInputElement[], shadows: readonly ShadowRoot[]): Region[] {
  const buttons = within({ element, shadows }, BUTTONS).slice(0, MAX_BUTTONS).filter(isRendered);
  const passwords = boxes.filter((box) => typeOf(box) === 'password');
  const cuts: Element[] = [];
  for (let i = 1; i < passwords.length; i++) {
    const before = passwords[i - 1];
    const after = passwords[i];
    const between = buttons.find(
      (el) => before && after && precedes(before, el) && precedes(el, after) && isSending(el),
    );
    if (between) cuts.push(between);
  }
  const partOf = (el: Element) => cuts.filter((at) => at !== el && precedes(at, el)).length;
  if (cuts.length === 0) return [{ element, boxes, buttons, shadows }];
  return [...cuts.keys(), cuts.length].map((part) => ({
    element,
    boxes: boxes.filter((box) => partOf(box) === part),
    buttons: buttons.filter((el) => partOf(el) === part),
    shadows,
  }));
}

/** Whether `a` stands before `b` in document order. */
export const precedes = (a: Element, b: Element) =>
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** A submit button whose words say that it sends, or any that signs in or up; not "show", not "send code". */
function isSending(el: Element): boolean {
  const typed =
    /^(submit|image)$/.test(attr(el, 'type').toLowerCase()) || (nameOf(el) === 'button' && attr(el, 'type') === '');
  return (conceptsOf(buttonText(el)) & (typed ? SENDS : SIGNS)) !== 0;
}
