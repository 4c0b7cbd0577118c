// Owns what is read from a page about its boxes: the words around each box and each group of boxes, as plain data. It
// weighs nothing; features and model do. Only boxes and their neighbourhood are read, natively and within bounds.

import { looksLikePassword } from './box-words';
import { aroundPasswords, namesOf, openRootsOf, textBoxesOf, typeOf } from './boxes';
import { attr, closestOf, hasAttr, queryAll, rootOf, textOf, titleOf } from './dom';
import { conceptsOf, maskOf } from './lexicon';
import { precedes, type Region, regionsOf, within } from './region';
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
  passwordLike: boolean;
  readonly ruled: boolean;
  readonly numeric: boolean;
  readonly locked: boolean;
}

/** What is read about one group of boxes that belong together. */
export interface GroupEvidence {
  readonly boxes: readonly BoxEvidence[];
  readonly buttons: readonly string[];
  /** The button that sends the form, as far as the markup tells; '' where none does. */
  readonly submit: string;
  readonly links: readonly string[];
  readonly headings: readonly string[];
  /** The form's own names. */
  readonly form: string;
  readonly checks: number;
  readonly selects: number;
}

export interface PageEvidence {
  readonly groups: readonly GroupEvidence[];
  readonly title: string;
  readonly hiddenPasswords: number;
  readonly tooMany: boolean;
}

/** The elements behind a PageEvidence, group by group. */
export type BoxElements = readonly (readonly HTMLInputElement[])[];

const MAX_GROUPS = 10;
const MAX_BOXES = 30;
const MAX_CHARS = 100;
const MAX_LINKS = 40;
/** Text nodes looked at on each side of a box. */
const MAX_TEXTS = 14;

const clean = (text: string | null, max = MAX_CHARS) =>
  text && /\S/.test(text)
    ? text
        .slice(0, max * 4)
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, max)
    : '';

/** Reads a document's boxes and what stands around them, within bounds. */
export function readEvidence(document: Document): { page: PageEvidence; elements: BoxElements } {
  const roots = openRootsOf(document);
  const { boxes, hiddenPasswords, tooMany } = textBoxesOf(roots);
  const groups: GroupEvidence[] = [];
  const elements: (readonly HTMLInputElement[])[] = [];
  const regions = tooMany ? [] : regionsOf(boxes, roots).slice(0, MAX_GROUPS);
  for (const region of regions) {
    const members = near(region.boxes);
    groups.push(groupOf(document, region, members));
    elements.push(members);
  }
  const page = { groups, title: clean(titleOf(document)), hiddenPasswords, tooMany };
  for (const group of groups) for (const box of group.boxes) box.passwordLike = looksLikePassword(box);
  return { page, elements };
}

/** Of a long form the boxes around its passwords, or its first ones. */
function near(boxes: readonly HTMLInputElement[]): readonly HTMLInputElement[] {
  if (boxes.length <= MAX_BOXES) return boxes;
  const some = aroundPasswords(boxes, 5, 3);
  return (some.length > 0 ? some : boxes).slice(0, MAX_BOXES);
}

function groupOf(document: Document, region: Region, boxes: readonly HTMLInputElement[]): GroupEvidence {
  const passwords = boxes.filter((box) => typeOf(box) === 'password');
  const links = within(region, 'a');
  const texts = region.buttons.map(buttonText);
  return {
    boxes: boxes.map((box, index) => boxOf(document, box, boxes[index - 1], boxes[index + 1])),
    buttons: texts.slice(0, 8),
    submit: submitText(region.buttons, texts, passwords.at(-1)),
    // So many links are a whole page's, not a form's.
    links: links.length > MAX_LINKS ? [] : textsOfAll(links),
    headings: headingsBefore(passwords[0] ?? boxes[0]),
    form: ['id', 'name', 'class', 'action'].map((name) => attr(region.element, name).slice(0, 80)).join(' '),
    checks: within(region, 'input[type=checkbox],input[type=radio]').length,
    selects: within(region, 'select').length,
  };
}

export const buttonText = (el: Element) =>
  clean(textOf(el), 60) ||
  clean(attr(el, 'value') || attr(el, 'aria-label') || attr(el, 'title') || attr(el, 'alt') || namesOf(el), 60);

/** What the button says that sends: the first after the last password that is no toggle, else the last of the region. */
function submitText(buttons: readonly Element[], texts: readonly string[], password: Element | undefined): string {
  const named = [...buttons.keys()].filter((at) => texts[at] !== '' && !(conceptsOf(texts[at] ?? '') & TOGGLES));
  const sending = named.filter((at) => /^(submit|image)$/.test((buttons[at] as HTMLButtonElement).type));
  const after = sending.find((at) => password && precedes(password, buttons[at] as Element));
  return texts[after ?? sending.at(-1) ?? named.at(-1) ?? -1] ?? '';
}

const TOGGLES = maskOf('show');

function textsOfAll(elements: readonly Element[]): string[] {
  const texts: string[] = [];
  for (const el of elements) {
    if (texts.length >= 12) break;
    const text = clean(textOf(el), 60);
    if (text !== '' && isRendered(el)) texts.push(text);
  }
  return texts;
}

/** The last two visible headings before a box, the nearest first. */
function headingsBefore(box: Element | undefined): string[] {
  if (!box) return [];
  const texts: string[] = [];
  const headings = queryAll(rootOf(box), 'h1,h2,h3,h4,h5,legend,[role=heading]');
  // They stand in document order: halve to the last one before the box.
  let at = 0;
  for (let end = Math.min(headings.length, 120); at < end; ) {
    const middle = (at + end) >> 1;
    if (precedes(headings[middle] as Element, box)) at = middle + 1;
    else end = middle;
  }
  for (const first = Math.max(0, at - 12); at > first && texts.length < 2; at--) {
    const el = headings[at - 1] as Element;
    const text = clean(textOf(el));
    if (text !== '' && isRendered(el)) texts.push(text);
  }
  return texts;
}

function boxOf(
  document: Document,
  el: HTMLInputElement,
  previous: HTMLInputElement | undefined,
  next: HTMLInputElement | undefined,
): BoxEvidence {
  const autocomplete = attr(el, 'autocomplete').toLowerCase().slice(0, 60);
  const type = typeOf(el);
  return {
    type,
    names: namesOf(el),
    autocomplete,
    label: labelOf(el),
    hint: clean([attr(el, 'placeholder'), attr(el, 'aria-label'), attr(el, 'title')].join(' ')),
    before: textBeside(document, el, previous, false),
    after: textBeside(document, el, next, true),
    maxLength: el.maxLength ?? -1,
    passwordLike: false,
    ruled: hasAttr(el, 'minlength') || hasAttr(el, 'pattern') || hasAttr(el, 'passwordrules'),
    numeric: /numeric|decimal/.test(attr(el, 'inputmode')) || type === 'tel' || type === 'number',
    locked: hasAttr(el, 'readonly') || hasAttr(el, 'disabled'),
  };
}

/** The visible text between a box and its neighbour, nearest first in what is kept. */
function textBeside(document: Document, el: Element, neighbour: Element | undefined, forward: boolean): string {
  const walker = Document.prototype.createTreeWalker.call(document, rootOf(el), NodeFilter.SHOW_TEXT);
  walker.currentNode = el;
  const form = closestOf(el, 'form');
  let text = '';
  for (let steps = 0; steps < MAX_TEXTS && text.length < MAX_CHARS; steps++) {
    const node = (forward ? walker.nextNode() : walker.previousNode()) as Text | null;
    if (!node) break;
    const part = clean(node.data);
    if (part === '') continue;
    if (neighbour && isPast(node, neighbour, forward)) break;
    const parent = node.parentElement;
    if (!parent || !isText(parent)) continue;
    // What another form says is not said of this box.
    const other = closestOf(parent, 'form');
    if (other && other !== form) break;
    text = forward ? `${text} ${part}` : `${part} ${text}`;
  }
  return (forward ? text.slice(0, MAX_CHARS) : text.slice(-MAX_CHARS)).trim();
}

const isText = (parent: Element) =>
  !/^(script|style|noscript|option|template)$/.test(parent.localName) && isRendered(parent);

/** Whether a text lies on the far side of the neighbouring box. */
function isPast(node: Node, neighbour: Element, forward: boolean): boolean {
  const position = node.compareDocumentPosition(neighbour);
  return (position & (forward ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING)) !== 0;
}

/** The text of the labels that name a box, '' when none does. */
export function labelOf(el: HTMLInputElement): string {
  let text = '';
  for (const label of el.labels ?? []) text += ` ${textOf(label) ?? ''}`;
  const ids = attr(el, 'aria-labelledby');
  if (ids !== '' && text.trim() === '') {
    for (const id of ids.split(/\s+/).slice(0, 4)) {
      const named = id === '' ? undefined : queryAll(rootOf(el), `[id="${CSS.escape(id)}"]`)[0];
      text += ` ${named ? (textOf(named) ?? '') : ''}`;
    }
  }
  return clean(text);
}
