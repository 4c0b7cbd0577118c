// Owns drawing a component for a test: into a fresh element, settled, with the gallery's stand-ins for browser and background.
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';

let host: HTMLElement | null = null;

/** Draws, waits until answers have come, and gives the element. The drawing before is taken away. */
export async function draw(what: ComponentChild): Promise<HTMLElement> {
  if (host) {
    render(null, host);
    host.remove();
  }
  host = document.createElement('div');
  document.body.append(host);
  const into = host;
  await act(async () => {
    render(what, into);
    await settle();
  });
  return into;
}

/** Draws into the same element again, as a new view would. */
export async function redraw(what: ComponentChild): Promise<void> {
  const into = host;
  if (!into) throw new Error('nothing was drawn yet');
  await act(async () => {
    render(what, into);
    await settle();
  });
}

export async function click(root: HTMLElement, name: string): Promise<void> {
  await act(async () => {
    button(root, name).click();
    await settle();
  });
}

/** Clicks the checkbox that has this label. */
export async function check(root: HTMLElement, label: string): Promise<void> {
  const around = [...root.querySelectorAll('label')].find((one) => plain(one.textContent ?? '') === label);
  const box = around?.querySelector('input');
  if (!box) throw new Error(`no checkbox "${label}"`);
  await act(async () => {
    box.click();
    await settle();
  });
}

/** The button with this accessible name; isolates around substitutions do not count. */
function button(root: HTMLElement, name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find((one) => nameOf(one) === name);
  if (!found) throw new Error(`no button "${name}" among ${[...root.querySelectorAll('button')].map(nameOf)}`);
  return found;
}

function nameOf(element: Element): string {
  return plain(element.getAttribute('aria-label') ?? element.textContent ?? '');
}

/** Text without the marks that isolate substitutions. */
export function plain(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '').trim();
}

/** Lets answers and the effects that wait for them through. Real timers only. */
async function settle(): Promise<void> {
  if (vi.isFakeTimers()) await vi.advanceTimersByTimeAsync(1);
  else await new Promise((resolve) => setTimeout(resolve, 1));
}
