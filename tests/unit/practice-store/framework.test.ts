// @vitest-environment happy-dom
// Owns the promise that the practice store's framework boxes behave as React's do: a bare assignment is lost, the native
// setter with an input event is kept.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { control, held } from '../../../utils/rehearsal/scripts/framework.js';

function makeBox(): HTMLInputElement {
  const box = document.createElement('input');
  document.body.append(box);
  control(box);
  return box;
}

function writeNatively(box: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, value);
}

describe('a framework box', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    document.body.replaceChildren();
  });

  it('forgets what was assigned, even with an input event', () => {
    const box = makeBox();
    box.value = 'secret';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    expect(box.value).toBe('secret');
    vi.advanceTimersByTime(1000);
    expect([box.value, held(box)]).toEqual(['', '']);
  });

  it('forgets what the native setter wrote without an event', () => {
    const box = makeBox();
    writeNatively(box, 'secret');
    vi.advanceTimersByTime(1000);
    expect([box.value, held(box)]).toEqual(['', '']);
  });

  it('keeps what the native setter wrote with an input event', () => {
    const box = makeBox();
    writeNatively(box, 'secret');
    box.dispatchEvent(new Event('input', { bubbles: true }));
    vi.advanceTimersByTime(1000);
    expect([box.value, held(box)]).toEqual(['secret', 'secret']);
  });
});
