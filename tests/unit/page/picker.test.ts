// @vitest-environment happy-dom
// Owns the promise that a box is picked by the person's own click only, once, and that the page's events pick nothing.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pickBox, stopPicking } from '@/entrypoints/page.content/picker';

vi.mock('@/entrypoints/page.content/pointer', () => ({ pointAt: () => ({ ok: true }), unpoint: () => undefined }));

const HINTS = { hint: 'Click', chosenHint: 'Chosen', dir: 'ltr' } as const;
let picked: (HTMLInputElement | null)[];
let box: HTMLInputElement;

beforeEach(() => {
  stopPicking();
  document.body.innerHTML =
    '<form><input type="password"><input type="checkbox"><button type="button">Go</button></form>';
  box = document.querySelector('input') as HTMLInputElement;
  picked = [];
  pickBox(document, HINTS, (chosen) => picked.push(chosen));
});

/** An event as the browser makes it for a person; one that a script makes is never trusted. */
function byHand<E extends Event>(event: E): E {
  return Object.defineProperty(event, 'isTrusted', { value: true });
}
const click = () => new MouseEvent('click', { bubbles: true, composed: true });
const escapeKey = () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });

describe('the click that picks a box', () => {
  it('is the first one into a text box, and no other after it', () => {
    document.querySelector('button')?.dispatchEvent(byHand(click()));
    document.querySelector('[type=checkbox]')?.dispatchEvent(byHand(click()));
    expect(picked).toEqual([]);
    box.dispatchEvent(byHand(click()));
    box.dispatchEvent(byHand(click()));
    expect(picked).toEqual([box]);
  });

  it('is never one that the page makes', () => {
    box.dispatchEvent(click());
    document.body.dispatchEvent(escapeKey());
    expect(picked).toEqual([]);
  });

  it('is called off by Escape, and told so', () => {
    document.body.dispatchEvent(byHand(escapeKey()));
    box.dispatchEvent(byHand(click()));
    expect(picked).toEqual([null]);
  });

  it('goes on to the page', () => {
    const event = byHand(new MouseEvent('click', { bubbles: true, cancelable: true }));
    const heard = vi.fn();
    document.querySelector('form')?.addEventListener('click', heard);
    box.dispatchEvent(event);
    expect(heard).toHaveBeenCalledOnce();
    expect(event.defaultPrevented).toBe(false);
  });
});
