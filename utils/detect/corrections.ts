// Owns how a person's own answer ("this is the new password") is tied to a box, so that it holds on the next visit: by the
// shape of its form, not by an element. It stores nothing.
import type { Role } from '@/utils/core/reading';
import { formOf, namesOf, typeOf } from './boxes';
import { bodyOf, queryAll } from './dom';

/** Roles that the person gave, by key of the box; only for the page (host and path) they were given on. */
export type Corrections = ReadonlyMap<string, Role>;

const TEXT = 'input:not([type=hidden]):not([type=checkbox]):not([type=radio]):not([type=submit]):not([type=button])';

/** Names a box by its place in its form and the form's shape: types and names of its boxes, digits left out. */
export function boxKeyOf(el: HTMLInputElement): string {
  const scope = formOf(el) ?? bodyOf(el.ownerDocument);
  const boxes = scope ? [...queryAll(scope, TEXT)].slice(0, 60) : [el];
  const shape = boxes.map((box) => `${typeOf(box)}:${namesOf(box).replace(/\d+/g, '')}`).join('|');
  return `${hash(shape)}/${boxes.indexOf(el)}`;
}

/** FNV-1a, 32 bits: short keys, no secrecy wanted. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36);
}
