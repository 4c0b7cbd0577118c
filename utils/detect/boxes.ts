// Owns which inputs of a document take part in recognition, and how many may. It assigns no role.
import { attr, composedParentOf, nameOf, queryAll, shadowRootOf } from './dom';
import { isReachable } from './reach';
import { isShown } from './visibility';

/** Elements looked at for open shadow roots, over all roots. */
const MAX_ELEMENTS = 20_000;
const MAX_SHADOW_DEPTH = 24;
const MAX_SHADOW_ROOTS = 400;
/** Inputs of one root that are all looked at. */
const MAX_INPUTS = 400;
/** So many boxes of a page are looked at for being out of reach; no honest page has more. */
const MAX_REACH = 60;
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

/** Inputs that take text, seen or not. Of a page with very many, those around its password boxes. */
export function textInputsOf(roots: readonly (Document | ShadowRoot)[]): HTMLInputElement[] {
  const inputs: HTMLInputElement[] = [];
  for (const root of roots) {
    const all = queryAll(root, 'input') as NodeListOf<HTMLInputElement>;
    if (all.length <= MAX_INPUTS) for (const el of all) inputs.push(el);
    else inputs.push(...neighboursOf(all, queryAll(root, 'input[type=password i]')));
  }
  return inputs.slice(0, MAX_INPUTS * 2).filter((el) => TEXT_TYPES.test(el.type));
}

/** The first few password boxes with the inputs just before and after each. */
function neighboursOf(all: NodeListOf<HTMLInputElement>, passwords: NodeListOf<Element>): HTMLInputElement[] {
  const places = new Map<Element, number>();
  all.forEach((el, at) => {
    places.set(el, at);
  });
  const wanted = new Set<number>();
  for (const el of [...passwords].slice(0, MAX_PASSWORD_BOXES * 2)) {
    const at = places.get(el) ?? 0;
    for (let near = Math.max(0, at - 8); near <= at + 4; near++) wanted.add(near);
  }
  return [...wanted].sort((a, b) => a - b).flatMap((at) => all[at] ?? []);
}

/** Boxes that take text and that a person can see or scroll to, in the order of their roots; `tooMany` when no honest page has so many passwords. */
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
    if (isShown(el) && (boxes.length >= MAX_REACH || isReachable(el))) {
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
