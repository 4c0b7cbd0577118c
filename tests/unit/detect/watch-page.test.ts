// @vitest-environment happy-dom
// Owns the promise that changes of a page are noticed by one debounced observer, and that a page without password-like boxes
// is all but left alone. Work is counted, never timed; the clock is the test's own.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from '@/utils/detect/watch-page';

let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<main><h1>Shop</h1></main>';
  history.replaceState({}, '', '/');
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

/** Watches the document; `calls` counts what the watcher told. */
function watch() {
  const work = watchPage(document, () => undefined, { signal: stop.signal });
  return { calls: () => work.calls };
}

const rest = () => vi.advanceTimersByTimeAsync(10_000);

function put(html: string): void {
  document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
}

describe('a page without password-like boxes is all but left alone', () => {
  it('a thousand changes cause a handful of readings, and then none', async () => {
    const { calls } = watch();
    for (let count = 0; count < 1000; count++) {
      put('<p>ticker</p>');
      await vi.advanceTimersByTimeAsync(400);
    }
    const few = calls();
    expect(few).toBeLessThanOrEqual(8);
    for (let count = 0; count < 100; count++) {
      put('<p>ticker</p>');
      await vi.advanceTimersByTimeAsync(400);
    }
    expect(calls()).toBe(few);
  });

  it('after all these changes a late box, a new address and another box are still told', async () => {
    const { calls } = watch();
    for (let count = 0; count < 50; count++) {
      put('<p>ticker</p>');
      await vi.advanceTimersByTimeAsync(400);
    }
    const tired = calls();
    put('<input type="password">');
    await rest();
    expect(calls()).toBe(tired + 1);
    document.querySelector('input')?.remove();
    await rest();
    expect(calls()).toBe(tired + 2);
    history.pushState({}, '', '/next');
    put('<p>next</p>');
    await rest();
    expect(calls()).toBe(tired + 3);
  });

  it('and so is a late frame, which may be another site’s form', async () => {
    const { calls } = watch();
    for (let count = 0; count < 50; count++) {
      put('<p>ticker</p>');
      await vi.advanceTimersByTimeAsync(400);
    }
    const tired = calls();
    put('<iframe></iframe>');
    await rest();
    expect(calls()).toBe(tired + 1);
  });
});

describe('a countdown hides no outcome', () => {
  const STEP = '<input type="text" name="code"><button type="button">Verify</button><i>59</i>';
  const main = () => document.querySelector('main') as HTMLElement;

  /** The countdown of a code step, until it has used up all readings. */
  async function countDown(): Promise<void> {
    for (let left = 59; left > 0; left--) {
      (document.querySelector('i') as HTMLElement).textContent = String(left);
      await vi.advanceTimersByTimeAsync(1000);
    }
  }

  it('what the page says to a click is told, be it late', async () => {
    put(STEP);
    const { calls } = watch();
    await countDown();
    document.querySelector('button')?.click();
    await rest();
    const clicked = calls();
    put('<p class="error">The code is wrong</p>');
    await rest();
    expect(calls()).toBe(clicked + 1);
  });

  it('of passwords that were asked for after it, the success is', async () => {
    put(STEP);
    const { calls } = watch();
    await countDown();
    main().innerHTML = '<input type="password"><input type="password">';
    await rest();
    main().innerHTML = '<p>One moment</p>';
    await rest();
    const waiting = calls();
    main().innerHTML = '<p>Your password has been changed</p>';
    await rest();
    expect(calls()).toBe(waiting + 1);
  });
});

describe('a page with a password box is followed', () => {
  it('a burst of changes is told once', async () => {
    put('<input type="password">');
    const { calls } = watch();
    for (let count = 0; count < 100; count++) put('<p>rule</p>');
    await rest();
    expect(calls()).toBe(1);
  });

  it('a box replaced by its like, and one in an opened dialog, are told', async () => {
    put('<input type="password">');
    const { calls } = watch();
    const box = document.querySelector('input');
    box?.replaceWith(box.cloneNode());
    await rest();
    expect(calls()).toBe(1);
    put('<dialog><input type="password"></dialog>');
    await rest();
    expect(calls()).toBe(2);
    document.querySelector('dialog')?.setAttribute('open', '');
    await rest();
    expect(calls()).toBe(3);
  });

  it('a page that never rests is told of ever less often, and what the person does is told soon', async () => {
    put('<input type="password">');
    const { calls } = watch();
    for (let count = 0; count < 600; count++) {
      put('<i></i>');
      await vi.advanceTimersByTimeAsync(100);
    }
    const restless = calls();
    expect(restless).toBeGreaterThan(3);
    expect(restless).toBeLessThan(15);
    document.querySelector('main')?.click();
    for (let count = 0; count < 20; count++) {
      put('<i></i>');
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(calls()).toBeGreaterThan(restless);
  });

  it('a box that faded or slid in is told, and the end of any other movement is not', async () => {
    put('<div id="panel"><input type="password"></div><p id="price">9.99</p>');
    const { calls } = watch();
    const end = (id: string) =>
      document.getElementById(id)?.dispatchEvent(new Event('transitionend', { bubbles: true }));
    end('price');
    await rest();
    expect(calls()).toBe(0);
    end('panel');
    await rest();
    expect(calls()).toBe(1);
  });

  it('nothing is told after the end', async () => {
    put('<input type="password">');
    const { calls } = watch();
    stop.abort();
    put('<input type="password">');
    await rest();
    expect(calls()).toBe(0);
  });
});
