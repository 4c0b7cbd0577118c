// Owns which boxes belong together: by form, by nearest common container, and cut where a button that sends stands between
// two passwords. It reads no words but those of such buttons.
import { commonAncestorOf, formOf, holds, isPassword } from './boxes';
import { composedParentOf, nameOf, precedes, queryAll } from './dom';
import { buttonText } from './evidence';
import { conceptsOf, maskOf } from './lexicon';
import { isRendered } from './visibility';

/** A form, or the container of boxes outside any form, or a part of one. */
export interface Region {
  readonly element: Element;
  readonly boxes: readonly HTMLInputElement[];
  readonly passwords: readonly HTMLInputElement[];
  readonly buttons: readonly Element[];
}

const BUTTONS =
  'button,input[type=submit],input[type=image],input[type=button],[role=button],a[class*=btn i],a[class*=button i]';
const MAX_BUTTONS = 24;
const MAX_CLIMB = 6;

/** The first visible buttons in an element, open shadow roots included. */
function buttonsIn(element: Element, roots: readonly (Document | ShadowRoot)[]): Element[] {
  const found = [...queryAll(element, BUTTONS)];
  for (const root of roots)
    if (root instanceof ShadowRoot && holds(element, root.host)) found.push(...queryAll(root, BUTTONS));
  return found.slice(0, MAX_BUTTONS).filter(isRendered);
}

/** Groups the visible boxes of a page; groups with passwords come first, each in document order. */
export function regionsOf(boxes: readonly HTMLInputElement[], roots: readonly (Document | ShadowRoot)[]): Region[] {
  const byForm = new Map<Element | null, HTMLInputElement[]>();
  for (const box of boxes) {
    const form = formOf(box);
    const members = byForm.get(form);
    if (members) members.push(box);
    else byForm.set(form, [box]);
  }
  const regions: Region[] = [];
  for (const [form, members] of byForm) {
    const element = form ?? containerOf(members);
    if (!element) continue;
    const buttons = buttonsIn(element, roots);
    regions.push(...cut({ element, boxes: members, passwords: members.filter(isPassword), buttons }));
  }
  return regions.sort((one, other) => Math.min(other.passwords.length, 1) - Math.min(one.passwords.length, 1));
}

/** The nearest element around the boxes outside any form that also holds a button. */
function containerOf(loose: readonly HTMLInputElement[]): Element | null {
  const passwords = loose.filter(isPassword);
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

/** A region cut after every button that sends, where one stands between two passwords. */
function cut(region: Region): Region[] {
  const { passwords, buttons } = region;
  for (const [i, after] of passwords.entries()) {
    const before = passwords[i - 1];
    const end = before && buttons.find((el) => precedes(before, el) && precedes(el, after) && isSending(el));
    if (end) return [part(region, (el) => !precedes(end, el)), ...cut(part(region, (el) => precedes(end, el)))];
  }
  return [region];
}

const part = (region: Region, keep: (el: Element) => boolean): Region => ({
  ...region,
  boxes: region.boxes.filter(keep),
  passwords: region.passwords.filter(keep),
  buttons: region.buttons.filter(keep),
});

/** Whether a button sends its form, as far as the markup tells. */
export const isSubmit = (el: Element): boolean => /^(submit|image)$/.test((el as HTMLButtonElement).type);

/** A submit button whose words say that it sends, or any that signs in or up; not "show", not "send code". */
const isSending = (el: Element) => (conceptsOf(buttonText(el)) & (isSubmit(el) ? SENDS : SIGNS)) !== 0;
