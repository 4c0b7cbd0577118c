// Owns which visible texts beside a new-password box may state its rules: what stands between it and the boxes around it, below a
// repeated password too, and what it names as its description. It must not read what they mean.
import { attr, nameOf, queryAll, rootOf, textOf } from './dom';
import { boxAround, flatClosestOf, flatNodesFrom } from './flat-tree';
import { isRendered } from './visibility';

/** Nodes walked over on either side, and texts looked at. */
const MAX_NODES = 2000;
const MAX_AFTER = 60;
const MAX_BEFORE = 16;
const MAX_TEXTS = 16;
const MAX_CHARS = 300;
/** An item of a list, a paragraph, a line: texts in one of these belong together. */
const LINE = 'li,p,div,td,dd,small';
const UNSEEN = /^(hidden|checkbox|button|submit)$/;
const PASSED = /^(password|hidden|checkbox|button|submit)$/;
/** What says something of another box, or of what happens next. */
const NOT_OF_IT = 'label,button,a,select,textarea,h1,h2,script,style,noscript';

/** The texts beside the box, each line for itself. */
export function ruleTextsOf(box: HTMLInputElement): string[] {
  const beside = [...describing(box), ...linesFrom(box, true), ...linesFrom(box, false)];
  const texts = beside.map((text) => text.replace(/\s+/g, ' ').trim());
  return [...new Set(texts)].filter((text) => text !== '' && text.length <= MAX_CHARS).slice(0, MAX_TEXTS);
}

function* describing(box: HTMLInputElement): Generator<string> {
  for (const id of attr(box, 'aria-describedby').split(/\s+/).slice(0, 4)) {
    if (id === '') continue;
    for (const el of queryAll(rootOf(box), `[id="${CSS.escape(id)}"]`))
      if (isRendered(el) && queryAll(el, LINE).length === 0) yield textOf(el) ?? '';
  }
}

/** Forward past boxes that repeat the password, which rules often stand below; backward to the box before. */
function* linesFrom(box: HTMLInputElement, forward: boolean): Generator<string> {
  const form = flatClosestOf(box, 'form');
  let line: Element | null = null;
  let text = '';
  let left = forward ? MAX_AFTER : MAX_BEFORE;
  for (const node of flatNodesFrom(box, forward, MAX_NODES)) {
    if (node instanceof Element && nameOf(node) === 'input') {
      if (!(forward ? PASSED : UNSEEN).test(attr(node, 'type'))) break;
    }
    if (!(node instanceof Text)) continue;
    const parent = boxAround(node);
    const part = node.data.trim();
    if (!parent || part === '') continue;
    if (--left < 0) break;
    if (form && flatClosestOf(parent, 'form') !== form) break;
    if (flatClosestOf(parent, NOT_OF_IT) || !isRendered(parent)) continue;
    const own = flatClosestOf(parent, LINE);
    if (own !== line) {
      yield text;
      text = '';
      line = own;
    }
    text = forward ? `${text} ${part}` : `${part} ${text}`;
  }
  yield text;
}
