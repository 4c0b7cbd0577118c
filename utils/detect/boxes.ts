// Owns which inputs of a document take part in recognition, and how many may. It assigns no role.
import { attr, composedParentOf, nameOf, queryAll, shadowRootOf } from './dom';
import { isShown } from './visibility';

/** Elements looked at for open shadow roots, over all roots. */
const MAX_ELEMENTS = 20_000;
const MAX_SHADOW_DEPTH = 24;
const MAX_SHADOW_ROOTS = 400;
/** Inputs looked at, over all roots; the page's first ones. */
const MAX_INPUTS = 1200;
/** More visible password boxes than any honest page has: ask, do not guess. */
const MAX_PASSWORD_BOXES = 16;

const TEXT_TYPES = /^(text|password|email|tel|number|url|search)$/;

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
      const el = elements[at];
      const shadow = el && shadowRootOf(el);
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

/** Inputs that take text, seen or not, within bounds. */
export function textInputsOf(roots: readonly (Document | ShadowRoot)[]): HTMLInputElement[] {
  const inputs: HTMLInputElement[] = [];
  let left = MAX_INPUTS;
  for (const root of roots) {
    for (const el of queryAll(root, 'input')) {
      if (--left < 0) return inputs;
      if (TEXT_TYPES.test(typeOf(el))) inputs.push(el as HTMLInputElement);
    }
  }
  return inputs;
}

/** Visible boxes that take text, in the order of their roots; `tooMany` when no honest page has so many passwords. */
export function textBoxesOf(roots: readonly (Document | ShadowRoot)[]): {
  boxes: HTMLInputElement[];
  hiddenPasswords: number;
  tooMany: boolean;
} {
  const boxes: HTMLInputElement[] = [];
  let passwords = 0;
  let hiddenPasswords = 0;
  for (const el of textInputsOf(roots)) {
    const password = typeOf(el) === 'password';
    if (isShown(el)) {
      boxes.push(el);
      if (password) passwords++;
    } else if (password) hiddenPasswords++;
  }
  return { boxes, hiddenPasswords, tooMany: passwords > MAX_PASSWORD_BOXES };
}

/** The form that owns a box, also from inside shadow roots, or null. */
export function formOf(el: HTMLInputElement): Element | null {
  if (el.form) return el.form;
  for (let at = composedParentOf(el); at; at = composedParentOf(at)) if (nameOf(at) === 'form') return at;
  return null;
}

/** The nearest element that holds all the boxes. */
export function commonAncestorOf(boxes: readonly Element[]): Element | null {
  const [first, ...others] = boxes;
  if (!first) return null;
  let line: Element[] = [];
  for (let at = composedParentOf(first); at; at = composedParentOf(at)) line.push(at);
  for (const other of others) {
    const above = new Set<Element>();
    for (let at: Element | null = other; at; at = composedParentOf(at)) above.add(at);
    line = line.filter((el) => above.has(el));
  }
  return line[0] ?? null;
}

/** What the page calls a box: name, id and the names that frameworks add. */
export function namesOf(el: Element): string {
  return ['name', 'id', 'formcontrolname', 'ng-model', 'data-testid']
    .map((name) => attr(el, name))
    .filter((value, index, all) => value !== '' && value.length < 100 && all.indexOf(value) === index)
    .join(' ');
}
