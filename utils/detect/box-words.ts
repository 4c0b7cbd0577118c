// Owns what a box says of itself, out of its evidence. Pure.
import type { BoxEvidence } from './evidence';
import { conceptsOf, type Mask, mainOf, maskOf } from './lexicon';

/** What the box itself says, by all the ways there are; the text before it where nothing else names it. */
export function wordsOf(box: BoxEvidence): Mask {
  const before = box.label || box.hint ? 0 : conceptsOf(box.before);
  return mainOf(conceptsOf(box.names) | conceptsOf(box.label) | conceptsOf(box.hint) | before);
}

const PASSWORD = maskOf('password');

/** A password box, or a text box that shows one: it says so itself, or says nothing at all and the text before it does. */
export function looksLikePassword(box: Omit<BoxEvidence, 'passwordLike'>): boolean {
  if (box.type === 'password' || box.autocomplete.includes('password')) return true;
  // One character is a cell of a code.
  if (box.type !== 'text' || box.maxLength === 1) return false;
  const own = conceptsOf(box.names) | conceptsOf(box.label) | conceptsOf(box.hint);
  return ((own === 0 ? conceptsOf(box.before) : own) & PASSWORD) !== 0;
}
