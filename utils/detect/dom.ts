// Owns access to nodes that a page cannot falsify: form.elements, form.action or document.querySelectorAll may be shadowed
// by inputs and images of that name, so every property a form or the document could shadow is read through its prototype.

type Getter<N, T> = (node: N) => T;

/** The property's own getter on the prototypes, which no element's name or id can shadow, as a function of the node. */
/* @__NO_SIDE_EFFECTS__ */
function getter<N, T>(prototype: object, name: string): Getter<N, T> {
  const own = Object.getOwnPropertyDescriptor(prototype, name);
  return own?.get
    ? (Function.prototype.call.bind(own.get) as Getter<N, T>)
    : getter(Object.getPrototypeOf(prototype), name);
}

const element = Element.prototype;
const node = Node.prototype;

const parentNodeOf = getter<Node, Node | null>(node, 'parentNode');
const firstChildOf = getter<Node, Node | null>(node, 'firstChild');
const lastChildOf = getter<Node, Node | null>(node, 'lastChild');
const nextSiblingOf = getter<Node, Node | null>(node, 'nextSibling');
const previousSiblingOf = getter<Node, Node | null>(node, 'previousSibling');
export const textOf = getter<Node, string | null>(node, 'textContent');
export const shadowRootOf = getter<Element, ShadowRoot | null>(element, 'shadowRoot');
export const nameOf = getter<Element, string>(element, 'localName');

export const titleOf = getter<Document, string>(Document.prototype, 'title');
export const bodyOf = getter<Document, HTMLElement | null>(Document.prototype, 'body');
export const htmlOf = getter<Document, HTMLElement | null>(Document.prototype, 'documentElement');
/** The document's own address. */
export const addressOf = getter<Document, string>(Document.prototype, 'URL');
/** What relative addresses in a document start from. */
export const baseOf = getter<Document, string>(node, 'baseURI');
export const scrollLeftOf = getter<Element, number>(element, 'scrollLeft');
export const scrollTopOf = getter<Element, number>(element, 'scrollTop');

/** Where an element stands in the window, as laid out now. */
export function rectOf(el: Element): DOMRect {
  return element.getBoundingClientRect.call(el);
}

const FOLLOWING = 4 satisfies typeof Node.DOCUMENT_POSITION_FOLLOWING;

/** Whether `a` stands before `b` in document order. */
export const precedes = (a: Node, b: Node): boolean => (node.compareDocumentPosition.call(a, b) & FOLLOWING) !== 0;

/** A new element that is not in the document yet. */
export function makeElement(document: Document, name: 'div'): HTMLElement {
  return Document.prototype.createElement.call(document, name);
}

/** An attribute's value, '' when absent. */
export function attr(el: Element, name: string): string {
  return element.getAttribute.call(el, name) ?? '';
}

/** querySelectorAll of a document, shadow root or element, whatever its children are named. */
export function queryAll(root: Document | ShadowRoot | Element, selector: string): NodeListOf<Element> {
  if (root instanceof Element) return element.querySelectorAll.call(root, selector);
  if (root instanceof Document) return Document.prototype.querySelectorAll.call(root, selector);
  return root.querySelectorAll(selector);
}

/** The first or last node within another. */
export const edgeOf = (at: Node, first: boolean): Node | null => (first ? firstChildOf(at) : lastChildOf(at));

/** The node next to another, after or before it. */
export const siblingOf = (at: Node, next: boolean): Node | null => (next ? nextSiblingOf(at) : previousSiblingOf(at));

/** The root (document or shadow root) a node stands in. */
export function rootOf(at: Node): Document | ShadowRoot {
  return node.getRootNode.call(at) as Document | ShadowRoot;
}

/** The parent in the composed tree: out of a shadow root to its host. */
export function composedParentOf(at: Node): Element | null {
  const parent = parentNodeOf(at);
  if (parent instanceof Element) return parent;
  return parent instanceof ShadowRoot ? parent.host : null;
}

export function closestOf(el: Element, selector: string): Element | null {
  return element.closest.call(el, selector);
}
