// Owns which inputs of a document take part in recognition, and how many may. It assigns no role.
import { attr, composedParentOf, nameOf, queryAll, shadowRootOf } from './dom';
import { TEXT_TYPES } from './input-types';
import { isReachable, type Styles } from './reach';
import { isShown } from './visibility';

/** Elements looked at for open shadow roots, over all roots. */
const MAX_ELEMENTS = 20_000;
const MAX_SHADOW_DEPTH = 24;
const MAX_SHADOW_ROOTS = 400;
/** Inputs of one root that are all looked at. */
const MAX_INPUTS = 400;
/** So many boxes of a page are looked at for being out of reach; no honest page has more. */
const MAX_REACH = 60;
/** Of very many inputs so many passwords are looked around. */
const MAX_PASSWORDS = 32;

/**
 * The document and its open shadow roots, within bounds. Shadow roots nested deeper than the bound are left out.
 * `counted` sums the elements looked at.
 */
export function openRootsOf(document: Document, counted = { nodes: 0 }): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [document];
  const depths = [0];
  let left = MAX_ELEMENTS;
  for (let i = 0; i < roots.length && left > 0; i++) {
    const root = roots[i];
    const depth = depths[i] ?? 0;
    if (!root || depth >= MAX_SHADOW_DEPTH) continue;
    const elements = queryAll(root, '*');
    const count = Math.min(elements.length, left);
    left -= count;
    counted.nodes += count;
    for (let at = 0; at < count && roots.length < MAX_SHADOW_ROOTS; at++) {
      const shadow = shadowRootOf(elements[at] as Element);
      if (!shadow) continue;
      roots.push(shadow);
      depths.push(depth + 1);
    }
  }
  return roots;
}

/** The type an input has, as the browser sees it. */
export function typeOf(el: Element): string {
  return (el as HTMLInputElement).type;
}

/** Whether an input is of the type that hides what is typed. */
export const isPassword = (el: Element): boolean => typeOf(el) === 'password';

/** Inputs that take text, seen or not. Of a page with very many, those around its password boxes. */
export function textInputsOf(roots: readonly (Document | ShadowRoot)[]): HTMLInputElement[] {
  const inputs: HTMLInputElement[] = [];
  for (const root of roots) {
    const all = queryAll(root, 'input') as NodeListOf<HTMLInputElement>;
    for (const el of all.length > MAX_INPUTS ? aroundPasswords([...all], 8, 4) : all) inputs.push(el);
  }
  return inputs.slice(0, MAX_INPUTS * 2).filter((el) => TEXT_TYPES.includes(typeOf(el)));
}

/** Of very many inputs the first few password boxes with so many just before and after each. */
export function aroundPasswords(
  inputs: readonly HTMLInputElement[],
  before: number,
  after: number,
): readonly HTMLInputElement[] {
  const passwords = inputs.flatMap((el, at) => (isPassword(el) ? [at] : [])).slice(0, MAX_PASSWORDS);
  return inputs.filter((_, at) => passwords.some((password) => at >= password - before && at <= password + after));
}

/** Boxes that take text and that a person can see or scroll to, in the order of their roots. */
export function textBoxesOf(roots: readonly (Document | ShadowRoot)[]): HTMLInputElement[] {
  const boxes: HTMLInputElement[] = [];
  const styles: Styles = new Map();
  for (const el of textInputsOf(roots)) {
    if (isShown(el) && (boxes.length >= MAX_REACH || isReachable(el, styles))) boxes.push(el);
  }
  return boxes;
}

/** The form that owns a box, also from inside shadow roots, or null. */
export function formOf(el: HTMLInputElement): Element | null {
  if (el.form) return el.form;
  for (let at = composedParentOf(el); at; at = composedParentOf(at)) if (nameOf(at) === 'form') return at;
  return null;
}

/** Whether a node stands in an element or is it, also from inside shadow roots. */
export function holds(element: Element, inside: Element): boolean {
  for (let at: Element | null = inside; at; at = composedParentOf(at)) if (at === element) return true;
  return false;
}

/** The nearest element that holds all the boxes. */
export function commonAncestorOf([first, ...others]: readonly Element[]): Element | null {
  let found = first ? composedParentOf(first) : null;
  for (const other of others) while (found && !holds(found, other)) found = composedParentOf(found);
  return found;
}

const NAMES = ['name', 'id', 'formcontrolname', 'ng-model', 'data-testid'];

/** What the page calls a box: name, id and the names that frameworks add. */
export function namesOf(el: Element): string {
  const names = new Set<string>();
  for (const attribute of NAMES) {
    const name = attr(el, attribute);
    if (name && name.length < 100) names.add(name);
  }
  return [...names].join(' ');
}
