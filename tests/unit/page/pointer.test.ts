// @vitest-environment happy-dom
// Owns the promise that the pointer is inert: a page can neither look into it nor press anything in it.
import { beforeEach, describe, expect, it } from 'vitest';
import { pointAt, unpoint } from '@/entrypoints/page.content/pointer';

const hosts = () => [...document.querySelectorAll<HTMLElement>('html > div')];

beforeEach(() => {
  unpoint();
  document.body.innerHTML = '<input type="password">';
  HTMLElement.prototype.showPopover ??= () => undefined;
  pointAt(document, document.querySelector('input') ?? undefined, { hint: 'Press here.', dir: 'ltr', scroll: false });
});

describe('the pointer', () => {
  it('stands in a closed shadow root, and says nothing outside of it', () => {
    const [host, ...others] = hosts();
    expect(others).toEqual([]);
    expect(host?.shadowRoot).toBeNull();
    expect(host?.outerHTML).not.toContain('Press here.');
    expect(host?.childNodes.length).toBe(0);
  });

  it('lets every click through', () => {
    expect(hosts()[0]?.style.pointerEvents).toBe('none');
  });

  it('leaves nothing when it goes', () => {
    unpoint();
    expect(hosts()).toEqual([]);
  });
});
