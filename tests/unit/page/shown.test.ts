// @vitest-environment happy-dom
// Owns the promise that a page which the browser makes ready beforehand tells nothing until it is shown, and then once.
import { expect, it, vi } from 'vitest';
import { whenShown } from '@/entrypoints/page.content/shown';

it('a page that is shown starts at once', () => {
  const start = vi.fn();
  whenShown(document, start);
  expect(start).toHaveBeenCalledTimes(1);
});

it('a page that was made ready beforehand starts when it is shown, once', () => {
  const start = vi.fn();
  Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
  whenShown(document, start);
  expect(start).not.toHaveBeenCalled();
  for (let time = 0; time < 2; time += 1) document.dispatchEvent(new Event('prerenderingchange'));
  expect(start).toHaveBeenCalledTimes(1);
});
