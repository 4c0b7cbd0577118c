// Owns which words name a box: its labels and what aria-labelledby points at. Labels are found once a reading: asked for
// its own, each box would have the browser walk the whole page.
import { attr, queryAll, rootOf, textOf } from './dom';

/** The labels of each box that has some, in page order. */
export type Labels = ReadonlyMap<Element, readonly Element[]>;

/** Labels that are looked at, over all roots. */
const MAX_LABELS = 1000;
/** Elements that one aria-labelledby may name. */
const MAX_NAMED = 4;

/** Every label of the roots, by the box it names. */
export function labelsIn(roots: readonly (Document | ShadowRoot)[]): Labels {
  const found = new Map<Element, Element[]>();
  for (const root of roots)
    for (const label of [...queryAll(root, 'label')].slice(0, MAX_LABELS)) {
      const { control } = label as HTMLLabelElement;
      if (control) found.set(control, [...(found.get(control) ?? []), label]);
    }
  return found;
}

/** The text of the labels that name a box, as it stands in the page; empty when none does. */
export function labelTextOf(el: Element, labels: Labels): string {
  let text = '';
  for (const label of labels.get(el) ?? []) text += ` ${textOf(label)}`;
  if (text.trim()) return text;
  for (const id of (attr(el, 'aria-labelledby').match(/\S+/g) ?? []).slice(0, MAX_NAMED)) {
    const named = queryAll(rootOf(el), `[id="${CSS.escape(id)}"]`)[0];
    if (named) text += ` ${textOf(named)}`;
  }
  return text;
}
