// Owns which visible texts beside a new-password box may state its rules: what stands between it and the boxes around it, below a
// repeated password too, and what it names as its description. It must not read what they mean.
import { attr, closestOf, nameOf, queryAll, rootOf, textOf } from './dom';
import { isRendered } from './visibility';

/** Texts looked at on either side. */
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
  const walker = Document.prototype.createTreeWalker.call(
    document,
    rootOf(box),
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );
  walker.currentNode = box;
  const step = () => (forward ? walker.nextNode() : walker.previousNode());
  const form = closestOf(box, 'form');
  let line: Element | null = null;
  let text = '';
  let left = forward ? MAX_AFTER : MAX_BEFORE;
  for (let node = step(); node && left > 0; node = step()) {
    if (node instanceof Element) {
      if (nameOf(node) === 'input' && !(forward ? PASSED : UNSEEN).test(attr(node, 'type'))) break;
      continue;
    }
    const parent = node.parentElement;
    const part = (node as Text).data.trim();
    if (!parent || part === '') continue;
    left--;
    if (form && closestOf(parent, 'form') !== form) break;
    if (closestOf(parent, NOT_OF_IT) || !isRendered(parent)) continue;
    const own = closestOf(parent, LINE);
    if (own !== line) {
      yield text;
      text = '';
      line = own;
    }
    text = forward ? `${text} ${part}` : `${part} ${text}`;
  }
  yield text;
}
