// Owns the page as it is drawn (the flat tree of the CSS Scoping standard): an open shadow root in place of what its host holds, and
// what is slotted in the place of its slot. It judges nothing that it walks over.
import { attr, composedParentOf, edgeOf, nameOf, queryAll, shadowRootOf, siblingOf, textOf } from './dom';

type Root = Document | ShadowRoot;

/** Nodes that one text may be made of: more are no message and no label. And those of all texts of a reading. */
const MAX_NODES = 80;
const MAX_NODES_SHARED = 6000;
/** Slots of one shadow root that are looked at. */
const MAX_SLOTS = 40;
/** What is slotted beside other things is looked for among so many of them. */
const MAX_BESIDE = 400;
const NEVER_DRAWN = /^(style|script|noscript|template)$/;

/** The slot that a node is drawn in, or null. Asked of the prototype: inputs of a form may be named anything. */
function slotOf(node: Node): Element | null {
  if (!(node instanceof Element || node instanceof Text)) return null;
  const prototype = node instanceof Text ? Text.prototype : Element.prototype;
  return Reflect.get(prototype, 'assignedSlot', node) ?? null;
}

/** The element that a node is drawn in. */
export const flatParentOf = (node: Node): Element | null => slotOf(node) ?? composedParentOf(node);

/** The element whose box a node is drawn in; a slot has none. */
export function boxAround(node: Node): Element | null {
  let at = flatParentOf(node);
  while (at && nameOf(at) === 'slot') at = flatParentOf(at);
  return at;
}

/** The nearest element that fits, from this one upwards. */
export function flatClosestOf(el: Element, selector: string): Element | null {
  for (let at: Element | null = el; at; at = flatParentOf(at)) {
    if (Element.prototype.matches.call(at, selector)) return at;
  }
  return null;
}

/** Whether a node is drawn somewhere in an element. */
export function isDrawnIn(node: Node, el: Element): boolean {
  for (let at = flatParentOf(node); at; at = flatParentOf(at)) if (at === el) return true;
  return false;
}

/** The first or last node that is drawn in an element. */
function flatEdgeOf(el: Element, first: boolean): Node | null {
  const slotted = nameOf(el) === 'slot' ? HTMLSlotElement.prototype.assignedNodes.call(el) : [];
  return slotted.at(first ? 0 : -1) ?? edgeOf(shadowRootOf(el) ?? el, first);
}

/** The node that is drawn next to another in the same element. */
function flatSiblingOf(node: Node, next: boolean): Node | null {
  const slot = slotOf(node);
  let at = siblingOf(node, next);
  for (let left = MAX_BESIDE; slot && at && slotOf(at) !== slot; at = siblingOf(at, next)) if (--left < 0) return null;
  return at;
}

/** The nodes that are drawn after (or before) one, nearest first, at most so many; backwards an element comes after what it holds. */
export function* flatNodesFrom(start: Node, forward: boolean, most: number): Generator<Node> {
  let at: Node | null = start;
  for (let left = most; left > 0; left--) {
    at = forward ? nodeAfter(at) : nodeBefore(at);
    if (!at) return;
    yield at;
  }
}

function nodeAfter(node: Node): Node | null {
  const inside = node instanceof Element ? flatEdgeOf(node, true) : null;
  if (inside) return inside;
  for (let at: Node | null = node; at; at = flatParentOf(at)) {
    const beside = flatSiblingOf(at, true);
    if (beside) return beside;
  }
  return null;
}

function nodeBefore(node: Node): Node | null {
  let at = flatSiblingOf(node, false);
  if (!at) return flatParentOf(node);
  for (let last: Node | null = at; last; last = last instanceof Element ? flatEdgeOf(last, false) : null) at = last;
  return at;
}

/** An element's text as it is drawn; '' where that is more than a message, or boxes stand among it. */
export type DrawnText = (el: Element) => string;

/** How the texts of a page are read: plainly wherever nothing of an element is drawn elsewhere. */
export function drawnTextIn(roots: readonly Root[]): DrawnText {
  const mixed = new Set<Element>();
  const mark = (el: Element) => {
    for (let at: Element | null = el; at && !mixed.has(at); at = flatParentOf(at)) mixed.add(at);
  };
  for (const root of roots) {
    if (!(root instanceof ShadowRoot)) continue;
    mark(root.host);
    for (const slot of [...queryAll(root, 'slot')].slice(0, MAX_SLOTS)) mark(slot);
  }
  let shared = MAX_NODES_SHARED;
  return (el) => {
    if (!mixed.has(el)) return textOf(el) ?? '';
    const budget = { left: Math.min(MAX_NODES, shared) };
    shared -= budget.left;
    const text = flatTextOf(el, budget);
    shared += Math.max(0, budget.left);
    return text;
  };
}

/** The same of one element; `budget` is what it may cost, in nodes. */
export function flatTextOf(el: Element, budget = { left: MAX_NODES }): string {
  const parts: string[] = [];
  return addText(el, budget, parts) ? parts.join('') : '';
}

/** False where it ended early. */
function addText(el: Element, budget: { left: number }, parts: string[]): boolean {
  for (let at = flatEdgeOf(el, true); at; at = flatSiblingOf(at, true)) {
    if (--budget.left < 0) return false;
    if (at instanceof Text) parts.push(at.data);
    if (!(at instanceof Element) || isUndrawn(at)) continue;
    if (nameOf(at) === 'form' || (nameOf(at) === 'input' && attr(at, 'type') !== 'hidden')) return false;
    if (!addText(at, budget, parts)) return false;
    parts.push(' ');
  }
  return true;
}

const isUndrawn = (el: Element) => NEVER_DRAWN.test(nameOf(el)) || globalThis.getComputedStyle(el).display === 'none';
