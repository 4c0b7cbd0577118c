// Owns what is read from a page about its boxes: the words around each box and each group of boxes, as plain data. It
// weighs nothing; features and model do. Only boxes and their neighbourhood are read, natively and within bounds.

import { looksLikePassword } from './box-words';
import { aroundPasswords, holds, isPassword, namesOf, openRootsOf, textBoxesOf, typeOf } from './boxes';
import { attr, closestOf, precedes, queryAll, rectOf, rootOf, textOf, titleOf } from './dom';
import { type Labels, labelsIn, labelTextOf } from './labels';
import { conceptsOf, maskOf } from './lexicon';
import { isSubmit, type Region, regionsOf } from './region';
import { isRendered } from './visibility';

/** What is read about one box. */
export interface BoxEvidence {
  readonly type: string;
  readonly names: string;
  readonly autocomplete: string;
  readonly label: string;
  /** Placeholder, aria-label and title. */
  readonly hint: string;
  /** The text between the box before and this one, its end. */
  readonly before: string;
  /** The text between this box and the next one, its start. */
  readonly after: string;
  readonly maxLength: number;
  /** May be a password box: of that type, or a text box that says so. */
  readonly passwordLike: boolean;
}

/** What is read about one group of boxes that belong together. */
export interface GroupEvidence {
  readonly boxes: readonly BoxEvidence[];
  readonly buttons: readonly string[];
  /** The button that sends the form, as far as the markup tells; '' where none does. */
  readonly submit: string;
  readonly headings: readonly string[];
  /** The form's own names. */
  readonly form: string;
}

export interface PageEvidence {
  readonly groups: readonly GroupEvidence[];
  readonly title: string;
  readonly tooMany: boolean;
}

/** The elements behind a PageEvidence, group by group; of a page with too many passwords these alone, at most 100. */
export type BoxElements = readonly (readonly HTMLInputElement[])[];

/** More visible password boxes than any honest page has: ask, do not guess. */
const MAX_PASSWORD_BOXES = 16;
const MAX_GROUPS = 10;
const MAX_BOXES = 30;
const MAX_CHARS = 100;
/** Text nodes looked at on each side of a box. */
const MAX_TEXTS = 14;

/** One line of a page's text, cut to so many characters. */
export const clean = (text: string | null, max = MAX_CHARS) =>
  (text ?? '')
    .slice(0, max * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, max);

/** Reads a document's boxes and what stands around them, within bounds, in the document and its open shadow roots. */
export function readEvidence(
  document: Document,
  roots: readonly (Document | ShadowRoot)[] = openRootsOf(document),
): { page: PageEvidence; elements: BoxElements } {
  const boxes = textBoxesOf(roots);
  const groups: GroupEvidence[] = [];
  const passwords = boxes.filter(isPassword);
  const tooMany = passwords.length > MAX_PASSWORD_BOXES;
  const page = { groups, title: clean(titleOf(document)), tooMany };
  if (tooMany) return { page, elements: [passwords.slice(0, 100)] };
  const elements: (readonly HTMLInputElement[])[] = [];
  const labels = labelsIn(roots);
  for (const region of regionsOf(boxes, roots).slice(0, MAX_GROUPS)) {
    const members = near(region.boxes);
    groups.push(groupOf(document, region, members, labels));
    elements.push(members);
  }
  return { page, elements };
}

/** Of a long form the boxes around its passwords, or its first ones. */
function near(boxes: readonly HTMLInputElement[]): readonly HTMLInputElement[] {
  if (boxes.length <= MAX_BOXES) return boxes;
  const some = aroundPasswords(boxes, 5, 3);
  return (some.length > 0 ? some : boxes).slice(0, MAX_BOXES);
}

const FORM_NAMES = ['id', 'name', 'class', 'action'];

function groupOf(
  document: Document,
  region: Region,
  boxes: readonly HTMLInputElement[],
  labels: Labels,
): GroupEvidence {
  const { element, passwords, buttons } = region;
  const texts = buttons.map(buttonText);
  const read: BoxEvidence[] = [];
  for (const [at, box] of boxes.entries()) read.push(boxOf(document, box, labels, boxes[at - 1], boxes[at + 1]));
  let form = '';
  for (const name of FORM_NAMES) form += `${attr(element, name).slice(0, 80)} `;
  return {
    boxes: read,
    buttons: texts.slice(0, 8),
    submit: submitText(buttons, texts, passwords.at(-1)),
    headings: headingsBefore(passwords[0] ?? boxes[0]),
    form,
  };
}

export const buttonText = (el: Element) =>
  clean(textOf(el), 60) ||
  clean(attr(el, 'value') || attr(el, 'aria-label') || attr(el, 'title') || attr(el, 'alt') || namesOf(el), 60);

/** What the button says that sends: the first after the last password that is no toggle, else the last of the region. */
function submitText(buttons: readonly Element[], texts: readonly string[], password: Element | undefined): string {
  let [last, sending] = ['', ''];
  for (const [at, button] of buttons.entries()) {
    const text = texts[at] ?? '';
    if (!text || conceptsOf(text) & TOGGLES) continue;
    last = text;
    if (!isSubmit(button)) continue;
    sending = text;
    if (password && precedes(password, button)) break;
  }
  return sending || last;
}

const TOGGLES = maskOf('show');

/** The last two visible headings before a box, the nearest first. */
function headingsBefore(box: Element | undefined): string[] {
  if (!box) return [];
  const headings = queryAll(rootOf(box), 'h1,h2,h3,h4,h5,legend,[role=heading]');
  // They stand in document order: halve to the last one before the box.
  let at = 0;
  for (let end = Math.min(headings.length, 120); at < end; ) {
    const middle = (at + end) >> 1;
    if (precedes(headings[middle] as Element, box)) at = middle + 1;
    else end = middle;
  }
  const texts: string[] = [];
  for (const first = Math.max(0, at - 12); at > first && texts.length < 2; at--) {
    const el = headings[at - 1] as Element;
    const text = clean(textOf(el));
    if (text && isRendered(el)) texts.push(text);
  }
  return texts;
}

function boxOf(
  document: Document,
  el: HTMLInputElement,
  labels: Labels,
  previous: HTMLInputElement | undefined,
  next: HTMLInputElement | undefined,
): BoxEvidence {
  const before = textBeside(document, el, previous, false);
  const after = textBeside(document, el, next, true);
  const hint = clean(`${attr(el, 'placeholder')} ${attr(el, 'aria-label')} ${attr(el, 'title')}`);
  const label = clean(labelTextOf(el, labels));
  const box = {
    type: typeOf(el),
    names: namesOf(el),
    autocomplete: attr(el, 'autocomplete').toLowerCase().slice(0, 60),
    label: label || hint || !isOver(el, after.at) ? label : clean(textOf(after.at)),
    hint,
    before: before.text,
    after: after.text,
    maxLength: el.maxLength,
  };
  return { ...box, passwordLike: looksLikePassword(box) };
}

/** Whether what follows a box in the page is drawn over its first half or right above, as floating labels are: at its end stands "Show". */
function isOver(el: Element, following: Element | undefined): following is Element {
  if (!following || holds(following, el)) return false;
  const box = rectOf(el);
  const text = rectOf(following);
  return Math.abs(text.top - box.top) < box.height && Math.abs(text.left - box.left) < box.width / 2;
}

/** What stands between a box and its neighbour, read from the box on. */
interface Beside {
  readonly text: string;
  /** What holds the text next to the box. */
  readonly at: Element | undefined;
}

/** The visible text between a box and its neighbour, nearest first in what is kept; of no more texts than make up `enough`. */
function textBeside(
  document: Document,
  el: Element,
  neighbour: Element | undefined,
  forward: boolean,
  enough = MAX_CHARS,
): Beside {
  const root = rootOf(el);
  const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT);
  walker.currentNode = el;
  const form = closestOf(el, 'form');
  let text = '';
  let at: Element | undefined;
  let alone = root instanceof ShadowRoot;
  for (let steps = 0; steps < MAX_TEXTS && text.length < enough; steps++) {
    const node = (forward ? walker.nextNode() : walker.previousNode()) as Text | null;
    if (!node) break;
    const part = clean(node.data);
    if (!part) continue;
    if (neighbour && (forward ? precedes(neighbour, node) : precedes(node, neighbour))) {
      alone = false;
      break;
    }
    const parent = node.parentElement;
    if (!parent || !isRendered(parent)) continue;
    // What another form says is not said of this box.
    const other = closestOf(parent, 'form');
    if (other && other !== form) break;
    at ||= parent;
    text = forward ? `${text} ${part}` : `${part} ${text}`;
  }
  if (!text && alone) {
    const { host } = root as ShadowRoot;
    // A box with nothing around it in its shadow root is named by what is slotted into that, or stands next to the host.
    const slotted = clean(textOf(host));
    return slotted ? { text: forward ? '' : slotted, at } : textBeside(document, host, undefined, forward, 1);
  }
  const kept = forward ? text.slice(0, MAX_CHARS) : text.slice(-MAX_CHARS);
  return { text: kept.trim(), at };
}
