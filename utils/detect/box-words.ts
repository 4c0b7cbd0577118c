// Owns what a box says of itself, out of its evidence. Pure.
import type { BoxEvidence } from './evidence';
import { conceptsOf, type Mask } from './lexicon';

/** What the box itself says, by all the ways there are; the text before it where nothing else names it. */
export function wordsOf(box: BoxEvidence): Mask {
  const before = box.label === '' && box.hint === '' ? conceptsOf(box.before) : 0;
  return conceptsOf(box.names) | conceptsOf(box.label) | conceptsOf(box.hint) | before;
}
