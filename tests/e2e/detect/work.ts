// Owns how the work of one reading is counted: the nodes it touches, by instrumented prototypes. It times nothing.
import type { Lab, LabReading } from './lab';

/**
 * Runs before recognition: from then on every getter and method of nodes notes the node it is asked of. A native search
 * (querySelectorAll and the like) is one call.
 */
export const COUNT_NODES = `
globalThis.touched = new Set();
globalThis.calls = 0;
const note = (node) => { globalThis.calls++; globalThis.touched.add(node); };
const owners = [Node, Element, HTMLElement, HTMLInputElement, HTMLLabelElement];
for (const { prototype } of owners) {
  for (const [name, old] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (!old.configurable || name === 'constructor') continue;
    if (old.get) Object.defineProperty(prototype, name, { ...old, get() { note(this); return old.get.call(this); } });
    else if (typeof old.value === 'function')
      Object.defineProperty(prototype, name, { ...old, value(...rest) { note(this); return old.value.apply(this, rest); } });
  }
}
for (const step of ['nextNode', 'previousNode']) {
  const walk = TreeWalker.prototype[step];
  TreeWalker.prototype[step] = function () { const node = walk.call(this); if (node) note(node); return node; };
}`;

export interface Work {
  /** Distinct nodes. */
  readonly nodes: number;
  readonly calls: number;
  readonly roles: LabReading['roles'];
}

/** What one reading of a page costs. The lab must have been opened with COUNT_NODES. */
export async function workOf(lab: Lab, markup: string): Promise<Work> {
  await lab.show(markup, 'en');
  await lab.page.evaluate('touched.clear(); calls = 0;');
  const { roles } = await lab.read();
  const [nodes, calls] = await lab.page.evaluate<[number, number]>('[touched.size, calls]');
  return { nodes, calls, roles };
}

export const CHANGE = { old: 'current-password', fresh: 'new-password', again: 'confirm-password' } as const;

export const CHANGE_FORM = `<form method="post"><h2>Change password</h2>
<p><label for="old">Current password</label><input type="password" id="old"></p>
<p><label for="fresh">New password</label><input type="password" id="fresh"></p>
<p><label for="again">Confirm new password</label><input type="password" id="again"></p><button>Change password</button></form>`;

/** The change form in the middle of a page of about so many nodes. */
export function around(nodes: number): string {
  const half = '<p>Blue <b>shirt</b></p>'.repeat(nodes / 8);
  return half + CHANGE_FORM + half;
}
