// Owns how a person's own answer ("this is the new password") is tied to a box and put into a reading: by the shape of the
// box's form, not by an element, so that it holds on the next visit. It stores nothing.
import type { Correction } from '@/utils/core/reading';
import { formOf, namesOf, openRootsOf, textInputsOf, typeOf } from './boxes';
import type { ClassifiedField } from './classify';
import { isReachable } from './reach';
import { isShown } from './visibility';

/**
 * What the person said of boxes, by key of the box; only for the page (host and path) it was said on. `ask`: he pointed at
 * the box and has not said yet.
 */
export type Corrections = ReadonlyMap<string, Correction | 'ask'>;

/** Boxes of one form that can be told apart; no honest form has more. */
const MOST_BOXES = 60;

/**
 * A name for each text box of the document: its place in its form, and the form's shape (types and names of its boxes, digits
 * left out). A box beyond the first 60 of its form has none. Forms of one shape are told apart by their order.
 */
export function boxKeysOf(document: Document): ReadonlyMap<HTMLInputElement, string> {
  const forms = new Map<Element | null, HTMLInputElement[]>();
  for (const el of textInputsOf(openRootsOf(document))) {
    const form = formOf(el);
    const members = forms.get(form);
    if (members) members.push(el);
    else forms.set(form, [el]);
  }
  const keys = new Map<HTMLInputElement, string>();
  const alike = new Map<string, number>();
  for (const members of forms.values()) {
    const boxes = members.slice(0, MOST_BOXES);
    const shape = hash(boxes.map((el) => `${typeOf(el)}:${namesOf(el).replace(/\d+/g, '')}`).join('|'));
    const nth = alike.get(shape) ?? 0;
    alike.set(shape, nth + 1);
    boxes.forEach((el, place) => {
      keys.set(el, `${shape}.${nth}.${place}`);
    });
  }
  return keys;
}

/** The fields as the person named them: his word wins over the model's, `none` takes a box out, a missed box comes in. */
export function correctFields(
  document: Document,
  fields: readonly ClassifiedField[],
  corrections: Corrections,
): readonly ClassifiedField[] {
  if (corrections.size === 0) return fields;
  const said = new Map<Element, Correction | 'ask'>();
  for (const [el, key] of boxKeysOf(document)) {
    const word = corrections.get(key);
    if (word && isShown(el) && isReachable(el)) said.set(el, word);
  }
  const missed = [...said.keys()]
    .filter((el): el is HTMLInputElement => el instanceof HTMLInputElement && !fields.some((field) => field.el === el))
    .map((el) => ({ el, group: groupOf(el, fields) }));
  return [...fields, ...missed].flatMap((box): ClassifiedField[] => {
    const role = said.get(box.el);
    if (role === undefined) return 'role' in box ? [box] : [];
    if (role === 'none') return [];
    const { el, group } = box;
    return role === 'ask'
      ? [{ el, group, role, guess: null, certainty: 0 }]
      : [{ el, group, role, guess: role, certainty: 1 }];
  });
}

/** The group of the boxes in the same form, else one of its own. */
function groupOf(el: HTMLInputElement, fields: readonly ClassifiedField[]): number {
  const beside = fields.find((field) => formOf(field.el) === formOf(el));
  return beside?.group ?? Math.max(-1, ...fields.map(({ group }) => group)) + 1;
}

/** FNV-1a, 32 bits: short keys, no secrecy wanted. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36);
}
