// Owns what is read from a page about its boxes: the words around each box and each group of boxes, as plain data. It
// weighs nothing; the features and the model do.
import { commonAncestorOf, formOf, namesOf, openRootsOf, textBoxesOf, typeOf } from './boxes';
import {
  attr,
  composedChildrenOf,
  composedParentOf,
  hasAttr,
  isBefore,
  nameOf,
  queryAll,
  rootOf,
  textOf,
  titleOf,
} from './dom';
import { bitOf, conceptsOf } from './lexicon';
import { isRendered } from './visibility';

/** Nodes visited in one group, and in a page. */
const MAX_GROUP_NODES = 3000;
const MAX_PAGE_NODES = 12_000;
const MAX_DEPTH = 300;
const MAX_GROUPS = 24;
const LABEL_CHARS = 100;

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
  /** The text between this box and the next box or button, its start. */
  readonly after: string;
  readonly maxLength: number;
  /** May be a password box: of that type, or a text box that says so. */
  readonly passwordLike: boolean;
  readonly required: boolean;
  readonly ruled: boolean;
  readonly numeric: boolean;
  readonly readonly: boolean;
}

/** What is read about one group of boxes that belong together. */
export interface GroupEvidence {
  readonly boxes: readonly BoxEvidence[];
  readonly buttons: readonly string[];
  readonly links: readonly string[];
  readonly headings: readonly string[];
  /** The form's own names. */
  readonly form: string;
  /** Running text. */
  readonly text: string;
  readonly checks: number;
  readonly selects: number;
  readonly areas: number;
}

export interface PageEvidence {
  readonly groups: readonly GroupEvidence[];
  readonly title: string;
  readonly hiddenPasswords: number;
  readonly tooMany: boolean;
}

/** The elements behind a PageEvidence, group by group. */
export type BoxElements = readonly (readonly HTMLInputElement[])[];

type Item =
  | { readonly is: 'text' | 'button' | 'link' | 'heading'; readonly text: string; readonly sends?: boolean }
  | { readonly is: 'check' | 'select' | 'area' }
  | { readonly is: 'box'; readonly el: HTMLInputElement };

const clean = (text: string | null, max: number) =>
  (text ?? '')
    .slice(0, max * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, max);

/** Reads a document's boxes and what stands around them, within bounds. */
export function readEvidence(document: Document): { page: PageEvidence; elements: BoxElements; nodes: number } {
  const roots = openRootsOf(document);
  const { boxes, hiddenPasswords, tooMany } = textBoxesOf(roots);
  const groups: GroupEvidence[] = [];
  const elements: HTMLInputElement[][] = [];
  const budget = { nodes: MAX_PAGE_NODES };
  if (!tooMany) {
    for (const [region, members] of regionsOf(boxes)) {
      if (groups.length >= MAX_GROUPS || budget.nodes <= 0) break;
      const items = itemsOf(region, new Set(members), budget);
      const outside = headingBefore(members[0]);
      for (const segment of segmentsOf(items)) {
        groups.push(groupOf(region, segment, outside));
        elements.push(segment.flatMap((item) => (item.is === 'box' ? [item.el] : [])));
      }
    }
  }
  const page = { groups, title: clean(titleOf(document), 120), hiddenPasswords, tooMany };
  return { page, elements, nodes: MAX_PAGE_NODES - budget.nodes };
}

/** Boxes by the form that owns them; boxes outside any form by their nearest common ancestor with a button in it. */
function regionsOf(boxes: readonly HTMLInputElement[]): Map<Element, HTMLInputElement[]> {
  const regions = new Map<Element, HTMLInputElement[]>();
  const loose: HTMLInputElement[] = [];
  for (const box of boxes) {
    const form = formOf(box);
    if (!form) loose.push(box);
    else regions.set(form, [...(regions.get(form) ?? []), box]);
  }
  const passwords = loose.filter((box) => typeOf(box) === 'password');
  let region = commonAncestorOf(passwords.length > 0 ? passwords : loose);
  for (let up = 0; region && up < 6 && !holdsButton(region); up++) {
    const parent = composedParentOf(region);
    if (!parent || nameOf(parent) === 'html') break;
    region = parent;
  }
  if (region) regions.set(region, loose);
  return regions;
}

const holdsButton = (el: Element) =>
  queryAll(el, 'button,input[type=submit],input[type=button],[role=button]').length > 0;

/** A region's texts, boxes and controls in the order in which a reader meets them. */
function itemsOf(region: Element, members: ReadonlySet<Element>, budget: { nodes: number }): Item[] {
  const items: Item[] = [];
  let left = Math.min(MAX_GROUP_NODES, budget.nodes);
  const before = left;
  const visit = (el: Element, depth: number, heading: boolean): void => {
    for (const child of composedChildrenOf(el)) {
      if (--left <= 0) return;
      if (child.nodeType === 3) {
        const text = clean((child as Text).data, 300);
        if (text !== '' && isRendered(el)) items.push({ is: heading ? 'heading' : 'text', text });
      } else if (child instanceof Element && !read(child, items, members) && depth < MAX_DEPTH) {
        visit(child, depth + 1, heading || isHeading(child));
      }
    }
  };
  visit(region, 0, false);
  budget.nodes -= before - left;
  return items;
}

const isHeading = (el: Element) =>
  /^(h[1-6]|legend)$/.test(nameOf(el)) ||
  attr(el, 'role') === 'heading' ||
  /title|heading|headline/i.test(attr(el, 'class'));

/** Reads an element that is one item; false when its children are to be read instead. */
function read(el: Element, items: Item[], members: ReadonlySet<Element>): boolean {
  switch (nameOf(el)) {
    case 'script':
    case 'style':
    case 'noscript':
    case 'template':
    case 'svg':
      return true;
    case 'select':
      if (isRendered(el)) items.push({ is: 'select' });
      return true;
    case 'textarea':
      if (isRendered(el)) items.push({ is: 'area' });
      return true;
    case 'input':
      return readInput(el as HTMLInputElement, items, members);
    case 'button':
      return readButton(el, items, attr(el, 'type').toLowerCase() !== 'button');
    case 'a':
      if (attr(el, 'role') === 'button' || /\bbtn|button/i.test(attr(el, 'class'))) return readButton(el, items, false);
      return readLink(el, items);
    default:
      return attr(el, 'role') === 'button' && queryAll(el, 'input').length === 0 ? readButton(el, items, false) : false;
  }
}

function readInput(el: HTMLInputElement, items: Item[], members: ReadonlySet<Element>): boolean {
  if (members.has(el)) items.push({ is: 'box', el });
  else if (/^(checkbox|radio)$/.test(el.type)) items.push({ is: 'check' });
  else if (/^(submit|image|button)$/.test(el.type) && isRendered(el)) {
    const text = clean(el.getAttribute('value') || attr(el, 'alt') || attr(el, 'title') || namesOf(el), 60);
    items.push({ is: 'button', text, sends: el.type !== 'button' });
  }
  return true;
}

function readButton(el: Element, items: Item[], sends: boolean): boolean {
  if (!isRendered(el)) return true;
  const text = clean(textOf(el), 60) || clean(attr(el, 'aria-label') || attr(el, 'title') || namesOf(el), 60);
  items.push({ is: 'button', text, sends });
  return true;
}

function readLink(el: Element, items: Item[]): boolean {
  const text = clean(textOf(el), 60);
  if (text !== '' && isRendered(el)) items.push({ is: 'link', text });
  return true;
}

/** The last visible heading before a box. */
function headingBefore(box: Element | undefined): string {
  if (!box) return '';
  let found = '';
  let left = 60;
  for (const el of queryAll(rootOf(box), 'h1,h2,h3,h4,[role=heading]')) {
    if (--left < 0 || !isBefore(el, box)) break;
    const text = clean(textOf(el), LABEL_CHARS);
    if (text !== '' && isRendered(el)) found = text;
  }
  return found;
}

const ENDS = bitOf('login') | bitOf('signup') | bitOf('change') | bitOf('save') | bitOf('reset') | bitOf('next');

/** Cuts a region where a button that sends stands between two password boxes: two forms in one. */
function segmentsOf(items: readonly Item[]): Item[][] {
  const segments: Item[][] = [];
  let current: Item[] = [];
  let cut = -1;
  let seen = false;
  for (const item of items) {
    if (item.is === 'box' && typeOf(item.el) === 'password') {
      if (seen && cut >= 0) {
        segments.push(current.slice(0, cut));
        current = current.slice(cut);
        cut = -1;
      }
      seen = true;
    }
    current.push(item);
    if (item.is === 'button' && seen && cut < 0 && item.sends && conceptsOf(item.text) & ENDS) cut = current.length;
  }
  segments.push(current);
  return segments;
}

function groupOf(region: Element, items: readonly Item[], outside: string): GroupEvidence {
  const texts = (is: Item['is'], max: number) =>
    items.flatMap((item) => (item.is === is && 'text' in item ? [item.text] : [])).slice(0, max);
  const count = (is: Item['is']) => items.filter((item) => item.is === is).length;
  return {
    boxes: boxesOf(items),
    buttons: texts('button', 8),
    links: texts('link', 16),
    headings: [outside, ...texts('heading', 6)],
    form: ['id', 'name', 'class', 'action'].map((name) => attr(region, name).slice(0, 120)).join(' '),
    text: texts('text', 60).join(' ').slice(0, 1500),
    checks: count('check'),
    selects: count('select'),
    areas: count('area'),
  };
}

function boxesOf(items: readonly Item[]): BoxEvidence[] {
  const boxes: BoxEvidence[] = [];
  let before = '';
  items.forEach((item, index) => {
    if (item.is !== 'box') {
      if ('text' in item && item.is !== 'button') before = `${before} ${item.text}`.slice(-LABEL_CHARS);
      else if (item.is === 'check' || item.is === 'select') before = '';
      return;
    }
    boxes.push(boxOf(item.el, before.trim(), textAfter(items, index)));
    before = '';
  });
  return boxes;
}

function textAfter(items: readonly Item[], index: number): string {
  let text = '';
  for (let at = index + 1; at < items.length && text.length < LABEL_CHARS; at++) {
    const item = items[at];
    if (!item || item.is === 'box' || item.is === 'button' || !('text' in item)) break;
    text += ` ${item.text}`;
  }
  return text.trim().slice(0, LABEL_CHARS);
}

const PASSWORD = bitOf('password');

function boxOf(el: HTMLInputElement, before: string, after: string): BoxEvidence {
  const names = namesOf(el);
  const label = labelOf(el);
  const hint = clean([attr(el, 'placeholder'), attr(el, 'aria-label'), attr(el, 'title')].join(' '), LABEL_CHARS);
  const autocomplete = attr(el, 'autocomplete').toLowerCase().slice(0, 60);
  const says = conceptsOf(names) | conceptsOf(label) | conceptsOf(hint);
  return {
    type: el.type,
    names,
    autocomplete,
    label,
    hint,
    before,
    after,
    maxLength: el.maxLength ?? -1,
    passwordLike:
      el.type === 'password' || /password/.test(autocomplete) || (el.type === 'text' && (says & PASSWORD) !== 0),
    required: hasAttr(el, 'required'),
    ruled: hasAttr(el, 'minlength') || hasAttr(el, 'pattern') || hasAttr(el, 'passwordrules'),
    numeric: /numeric|decimal/.test(attr(el, 'inputmode')) || /^(tel|number)$/.test(el.type),
    readonly: hasAttr(el, 'readonly') || hasAttr(el, 'disabled'),
  };
}

/** The text of the labels that name a box, '' when none does. */
export function labelOf(el: HTMLInputElement): string {
  let text = '';
  for (const label of el.labels ?? []) text += ` ${textOf(label) ?? ''}`;
  const ids = attr(el, 'aria-labelledby');
  if (text.trim() === '' && ids !== '') {
    const root = rootOf(el);
    for (const id of ids.split(/\s+/).slice(0, 4)) {
      const named = id === '' ? undefined : queryAll(root, `[id="${CSS.escape(id)}"]`)[0];
      text += ` ${named ? (textOf(named) ?? '') : ''}`;
    }
  }
  return clean(text, LABEL_CHARS);
}
