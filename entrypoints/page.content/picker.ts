// Owns the one click by which the person picks a box, after Keyturn asked for it: the box under the mouse is outlined, and the
// click goes on to the page as any other. It takes trusted clicks only, and reads no value.
import type { Requests } from '@/utils/core/page-messages';
import { boxKeysOf } from '@/utils/detect/corrections';
import { pointAt, unpoint } from './pointer';

let current: AbortController | null = null;

/** Calls back once: with the box that was clicked, or with null after Escape. */
export function pickBox(
  page: Document,
  { hint, chosenHint, dir }: Requests['pick']['ask'],
  onPicked: (box: HTMLInputElement | null) => void,
): void {
  stopPicking();
  unpoint();
  const stop = new AbortController();
  current = stop;
  const end = (box: HTMLInputElement | null) => {
    stopPicking();
    if (box) pointAt(page, box, { hint: chosenHint, dir, scroll: false });
    else unpoint();
    onPicked(box);
  };
  const options = { signal: stop.signal, capture: true, passive: true };
  window.addEventListener(
    'pointerover',
    (event) => {
      const box = boxAt(page, event);
      if (box) pointAt(page, box, { hint, dir, scroll: false });
    },
    options,
  );
  window.addEventListener(
    'click',
    (event) => {
      const box = event.isTrusted ? boxAt(page, event) : null;
      if (box) end(box);
    },
    options,
  );
  window.addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && end(null), options);
}

/** No longer waits; the outline stays where it is. */
export function stopPicking(): void {
  current?.abort();
  current = null;
}

function boxAt(page: Document, event: Event): HTMLInputElement | null {
  const hit = event.composedPath()[0];
  return hit instanceof HTMLInputElement && boxKeysOf(page).has(hit) ? hit : null;
}
