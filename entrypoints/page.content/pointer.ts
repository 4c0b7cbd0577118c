// Owns the pointer: an outline and a short hint at one control, in a closed shadow root. It is inert: no secret in it,
// no control that does anything, and the page's own clicks pass through it.
import type { FillAnswer } from '@/utils/core/messages';
import { fail } from '@/utils/core/result';

const GAP = 6;
let current: { host: HTMLElement; stop: AbortController } | null = null;

/** Shows the pointer at an element; an earlier one goes away. */
export function pointAt(page: Document, target: Element | undefined, hint: string, dir: 'ltr' | 'rtl'): FillAnswer {
  unpoint();
  if (!target?.isConnected) return fail('no-box');
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const outline = page.createElement('div');
  // Through the CSSOM: a page's content policy forbids style elements and attributes, but not this.
  host.style.cssText = HOST;
  outline.style.cssText = OUTLINE;
  const label = page.createElement('div');
  label.style.cssText = HINT;
  label.dir = dir;
  label.textContent = hint;
  root.append(outline, label);
  page.documentElement.append(host);
  const stop = new AbortController();
  current = { host, stop };
  const place = () => {
    const box = target.getBoundingClientRect();
    outline.style.transform = `translate(${box.left - GAP}px, ${box.top - GAP}px)`;
    outline.style.width = `${box.width + 2 * GAP}px`;
    outline.style.height = `${box.height + 2 * GAP}px`;
    // Above the control where there is room, else below: never on it.
    const above = box.top - GAP - label.offsetHeight - GAP;
    const top = above >= 0 ? above : box.bottom + 2 * GAP;
    const left = dir === 'rtl' ? box.right - label.offsetWidth : box.left;
    label.style.transform = `translate(${Math.max(0, Math.min(left, innerWidth - label.offsetWidth))}px, ${top}px)`;
  };
  place();
  const options = { signal: stop.signal, capture: true, passive: true };
  window.addEventListener('scroll', place, options);
  window.addEventListener('resize', place, options);
  window.addEventListener('keydown', (event) => event.key === 'Escape' && unpoint(), options);
  return { ok: true, held: [] };
}

export function unpoint(): void {
  current?.stop.abort();
  current?.host.remove();
  current = null;
}

const FIXED = 'position: fixed; inset: 0 auto auto 0;';
const HOST = `all: initial; ${FIXED} z-index: 2147483647; pointer-events: none;`;
const OUTLINE = `${FIXED} border: 3px solid #1f6feb; border-radius: 8px; box-shadow: 0 0 0 2px #fff;`;
const HINT = `${FIXED} max-width: min(320px, 90vw); padding: 8px 12px; border-radius: 8px; background: #0b2e63; color: #fff;
  font: 500 14px/1.4 system-ui, sans-serif; box-shadow: 0 2px 8px #0006;`;
