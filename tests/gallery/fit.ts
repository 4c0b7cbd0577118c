// Owns the search for text that does not fit, in the page itself: cut off, over the edge of its box, or outside the window.
import type { Page } from 'playwright';

/** Browsers cut a popup off at 600 pixels. These screens are seen most; at 100 % zoom they need no scrolling, in any language. */
export const FITTING = [
  'popup/new-password',
  'popup/new-password-words',
  'popup/sign-in',
  'popup/new-password-first',
  'popup/identity-code-nothing',
  'popup/press-submit',
  'popup/unsure',
  'popup/confirmed',
  'popup/verified',
  'popup/verified-no-backup',
] as const;
export const MOST_HIGH = 600;

/** One line for each text that does not fit; empty where all do. */
export function findUnfit(page: Page): Promise<string[]> {
  return page.evaluate(lookForUnfit);
}

/** Runs in the page: it may use nothing from outside. */
function lookForUnfit(): string[] {
  /** Pixels that rounding and the overhang of slanted letters may cost. */
  const SLACK = 1.5;
  const found = new Set<string>();
  // A telephone zooms out of a page that is too wide, and innerWidth with it.
  const { clientWidth: width, scrollWidth } = document.documentElement;
  const tell = (what: string, text: string, element: Element) => {
    const name =
      element.className && typeof element.className === 'string' ? `.${element.className.replace(/ /g, '.')}` : '';
    found.add(`${what} ${element.localName}${name}: "${text.trim().replace(/\s+/g, ' ').slice(0, 60)}"`);
  };
  /** Names of hosts and people are not ours to shorten; where one is cut off on purpose, its title says it whole. */
  const onPurpose = (element: Element) => element.closest('.unseen, [title], option, script, style, noscript') !== null;

  const checkText = (node: Text) => {
    const parent = node.parentElement;
    const text = node.data;
    if (!parent || text.trim() === '' || onPurpose(parent) || !parent.checkVisibility({ visibilityProperty: true }))
      return;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width === 0) continue;
      if (rect.left < -SLACK || rect.right > width + SLACK) return tell('outside the window:', text, parent);
      for (let box: Element | null = parent; box; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (style.display === 'inline' || style.display === 'contents') continue;
        const edge = box.getBoundingClientRect();
        if (rect.left < edge.left - SLACK || rect.right > edge.right + SLACK)
          return tell('over the edge of', text, box);
        const cuts = style.overflowY === 'hidden' || style.overflowY === 'clip';
        if (cuts && (rect.top < edge.top - SLACK || rect.bottom > edge.bottom + SLACK))
          return tell('cut off by', text, box);
        if (style.overflowX === 'auto' || style.overflowX === 'scroll') break;
      }
    }
  };

  const checkSelect = (select: HTMLSelectElement) => {
    const text = select.selectedOptions[0]?.text ?? '';
    const style = getComputedStyle(select);
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen || !select.checkVisibility()) return;
    pen.font = style.font;
    const room = select.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    if (pen.measureText(text).width > room + SLACK) tell('cut off by', text, select);
  };

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) checkText(texts.currentNode as Text);
  for (const select of document.querySelectorAll('select')) checkSelect(select);
  if (scrollWidth > width) found.add('the page is wider than its window');
  return [...found];
}
