// Owns the names by which readings speak of elements: one name an element for the life of its document.
const refs = new WeakMap<Element, string>();
let count = 0;

/** The element's name; the same on every reading, never reused for another element. */
export function refOf(el: Element): string {
  const known = refs.get(el);
  if (known) return known;
  const ref = `r${++count}`;
  refs.set(el, ref);
  return ref;
}
