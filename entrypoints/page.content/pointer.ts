// Owns the pointer: an outline and a short hint at one element, in a closed shadow root. It is inert: no secret in it, no
// control that does anything, and the page's own clicks pass through it.

import { placeNote } from '@/utils/core/note-place';
import type { Requests } from '@/utils/core/page-messages';
import { done, fail, type Result } from '@/utils/core/result';
import { htmlOf, makeElement } from '@/utils/detect/dom';

type Look = Omit<Requests['point']['ask'], 'ref'>;

const GAP = 6;
const TAIL = 12;
const WATCH_MS = 250;
let current: { host: HTMLElement; stop: AbortController } | null = null;

/** Shows the pointer at an element; an earlier one goes away. `scroll` brings the element into sight first. */
export function pointAt(page: Document, target: Element | undefined, { hint, dir, scroll }: Look): Result {
  unpoint();
  const html = htmlOf(page);
  if (!target?.isConnected || !html) return fail('no-box');
  if (scroll && !isInSight(target)) target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const host = makeElement(page, 'div');
  const root = host.attachShadow({ mode: 'closed' });
  // Through the CSSOM: a page's content policy forbids style elements and attributes, but not this.
  host.style.cssText = HOST;
  const outline = part(page, OUTLINE);
  const note = part(page, NOTE);
  note.dir = dir;
  const tail = part(page, TAIL_LOOK);
  const name = part(page, NAME);
  name.textContent = 'Keyturn';
  const text = part(page, '');
  text.textContent = hint;
  note.append(name, text);
  root.append(outline, tail, note);
  html.append(host);
  liftAboveDialogs(host);

  const place = () => {
    if (!target.isConnected) return unpoint();
    const { left, top, right, bottom, width, height } = target.getBoundingClientRect();
    // Cut off at the edge of the window or frame, a side of the outline would be missing.
    const x = Math.max(0, left - GAP);
    const y = Math.max(0, top - GAP);
    outline.style.transform = `translate(${x}px, ${y}px)`;
    outline.style.width = `${Math.max(0, Math.min(innerWidth, right + GAP) - x)}px`;
    outline.style.height = `${Math.max(0, Math.min(innerHeight, bottom + GAP) - y)}px`;
    const size = { width: note.offsetWidth, height: note.offsetHeight };
    const view = { width: innerWidth, height: innerHeight };
    const at = placeNote({ left, top, width, height }, size, view, GAP + TAIL, dir);
    note.style.transform = `translate(${at.left}px, ${at.top}px)`;
    // A square on its corner, the inner half of it hidden by the note.
    tail.style.transform = `translate(${at.tail.left - TAIL / 2}px, ${at.tail.top - TAIL / 2}px) rotate(45deg)`;
  };
  place();
  const stop = new AbortController();
  current = { host, stop };
  const options = { signal: stop.signal, capture: true, passive: true };
  for (const type of ['scroll', 'resize', 'transitionend', 'load']) window.addEventListener(type, place, options);
  // Pressed is done; a page that stays must not go on telling to press.
  window.addEventListener('click', (event) => event.composedPath().includes(target) && unpoint(), options);
  window.addEventListener('keydown', (event) => event.key === 'Escape' && unpoint(), options);
  const moved = new ResizeObserver(place);
  moved.observe(target);
  moved.observe(html);
  // What a page puts in above moves the target without a word.
  const watch = setInterval(place, WATCH_MS);
  stop.signal.addEventListener('abort', () => {
    moved.disconnect();
    clearInterval(watch);
  });
  return done;
}

export function unpoint(): void {
  current?.stop.abort();
  current?.host.remove();
  current = null;
}

function part(page: Document, look: string): HTMLElement {
  const element = makeElement(page, 'div');
  element.style.cssText = look;
  return element;
}

/** A modal dialog of the page stands in the browser's top layer, above any z-index; a popover joins it there. */
function liftAboveDialogs(host: HTMLElement): void {
  host.popover = 'manual';
  host.showPopover();
}

function isInSight(target: Element): boolean {
  const { top, bottom, left, right } = target.getBoundingClientRect();
  return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
}

const FIXED = 'position: fixed; inset: 0 auto auto 0;';
const HOST = `all: initial; display: block; ${FIXED} z-index: 2147483647; overflow: visible; pointer-events: none;`;
// Dashes and a note with a tail: the mark of somebody beside the page, not a control of the page.
const OUTLINE = `${FIXED} box-sizing: border-box; border: 3px dashed #0b626c; border-radius: 8px;
  box-shadow: 0 0 0 2px #ffffffd9, inset 0 0 0 2px #ffffffd9;`;
const NOTE = `${FIXED} box-sizing: border-box; max-width: min(280px, 90vw); padding: 6px 12px 8px; border-radius: 8px;
  border: 1px solid #0b626c; background: #fffdf5; color: #1a2225; font: 400 14px/1.4 system-ui, sans-serif;
  box-shadow: 0 2px 10px #0003;`;
const NAME = 'color: #0b626c; font-size: 11px; font-weight: 600; letter-spacing: 0.02em;';
const TAIL_LOOK = `${FIXED} box-sizing: border-box; width: ${TAIL}px; height: ${TAIL}px; background: #fffdf5; border: 1px solid #0b626c;`;
