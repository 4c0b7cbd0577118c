// Owns whether a plain element without any role, which only its words and a handler make a button, sends what a form's boxes hold. It
// knows no handlers: a page script cannot see them.
import type { ControlPurpose, FieldReading } from '@/utils/core/reading';
import { isPassword } from './boxes';
import { COOKIE_NOTICE, purposeOf } from './controls';
import { nameOf, queryAll, rectOf, rootOf } from './dom';
import { flatClosestOf, flatParentOf, flatTextOf } from './flat-tree';
import { clean } from './places';
import { TEXT_LANGUAGES } from './text-languages';
import { says } from './texts';

/** Elements from the one that was hit upwards: an icon stands a few within its button. */
const MAX_STEPS = 5;
const MAX_CHARS = 40;
/** No button is higher, in CSS pixels. */
const MAX_HEIGHT = 120;

/** What is no button, whatever it says. */
const NO_BUTTON =
  'h1,h2,h3,h4,h5,h6,p,label,legend,summary,select,textarea,[role=heading],[role=tab],[contenteditable]';
/** What holds one of these is more than a button. */
const PARTS = 'a,button,input,select,textarea,label,form,[role],h1,h2,h3,p,li';
/** Words that send anything. Others, such as a sign-in's, have to fit the boxes that are filled. */
const PLAIN: readonly ControlPurpose[] = ['submit', 'continue'];

/** A box of the last reading and what was read of it. */
export interface ReadBox {
  readonly el: HTMLInputElement;
  readonly field: FieldReading;
}

/** Whether a click on an element, within no button or link, sends what a group of filled boxes holds. */
export function isPlainSubmit(target: Element, boxes: readonly ReadBox[]): boolean {
  const filled = filledOf(boxes);
  if (filled.length === 0) return false;
  const said = wordsAt(target);
  if (!said || boxes.some(({ field }) => clean(field.label) === said.text)) return false;
  const purpose = purposeOf(said.el, said.text);
  if (!purpose || flatClosestOf(said.el, `${NO_BUTTON},${COOKIE_NOTICE}`)) return false;
  if (PLAIN.includes(purpose) && !says(TEXT_LANGUAGES, said.text, 'a-password')) return true;
  const setsNew = filled.some(({ field }) => field.role === 'new-password');
  if (purpose === 'sign-in' ? setsNew : purpose !== 'change-password' && !PLAIN.includes(purpose)) return false;
  // What names a password is a heading, a tab or a label as well, unless it comes after the boxes.
  return filled.every(({ el }) => standsAfter(said.el, el));
}

/** The boxes of the groups that are filled: all their passwords, or any box where there is none. */
function filledOf(boxes: readonly ReadBox[]): readonly ReadBox[] {
  const groups = [...new Set(boxes.map(({ field }) => field.group))];
  return groups.flatMap((group) => {
    const own = boxes.filter(({ field }) => field.group === group);
    const passwords = own.filter(({ el, field }) => isPassword(el) || /password/.test(field.role));
    return (passwords.length > 0 ? passwords : own).every(({ el }) => el.value !== '') ? own : [];
  });
}

/** The small element around a click that has words, where it has them in one piece; null for anything larger. */
function wordsAt(target: Element): { readonly el: Element; readonly text: string } | null {
  let at: Element | null = target;
  for (let left = MAX_STEPS; at && left > 0; left--, at = flatParentOf(at)) {
    if (nameOf(at) === 'slot') continue;
    if (rectOf(at).height > MAX_HEIGHT || queryAll(at, PARTS).length > 0) return null;
    const text = clean(flatTextOf(at));
    if (text.length > MAX_CHARS) return null;
    if (/\p{L}/u.test(text)) return isOnePiece(at) ? { el: at, text } : null;
  }
  return null;
}

/** Two children with words are two things: "Cancel" and "Save". */
function isOnePiece(el: Element): boolean {
  const worded = [...queryAll(el, ':scope > *')].filter((child) => /\p{L}/u.test(flatTextOf(child)));
  const [only, other] = worded;
  return other === undefined && (only === undefined || isOnePiece(only));
}

/** Whether an element comes after a box in the page, out of whatever shadow roots both stand in. */
function standsAfter(el: Element, box: Element): boolean {
  for (const own of hostsAround(el)) {
    const other = hostsAround(box).find((each) => rootOf(each) === rootOf(own));
    if (!other) continue;
    return (Node.prototype.compareDocumentPosition.call(other, own) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }
  return false;
}

/** An element, the host of the shadow root that it stands in, and so on. */
function hostsAround(el: Element): readonly Element[] {
  const root = rootOf(el);
  return root instanceof ShadowRoot ? [el, ...hostsAround(root.host)] : [el];
}
