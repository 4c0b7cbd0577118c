// Owns the promise that a page made to confuse, to trap or to tire recognition gets the right field or none, for bounded
// work. Work is counted, never timed. `npm run attack:pages` takes the largest pages too.
import { describe, expect, it } from 'vitest';
import { useLab } from './detect/lab';

/**
 * Counts the nodes that reading touches: every getter and method of nodes notes the node it is asked of. Native searches
 * (querySelectorAll and the like) are one call each.
 */
const COUNT = `
globalThis.touched = new Set();
globalThis.calls = 0;
for (const prototype of [Node.prototype, Element.prototype, HTMLElement.prototype, HTMLInputElement.prototype, HTMLLabelElement.prototype]) {
  for (const [name, old] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (!old.configurable || name === 'constructor') continue;
    const note = (node) => { globalThis.calls++; globalThis.touched.add(node); };
    if (old.get) Object.defineProperty(prototype, name, { ...old, get() { note(this); return old.get.call(this); } });
    else if (typeof old.value === 'function')
      Object.defineProperty(prototype, name, { ...old, value(...rest) { note(this); return old.value.apply(this, rest); } });
  }
}
for (const step of ['nextNode', 'previousNode']) {
  const walk = TreeWalker.prototype[step];
  TreeWalker.prototype[step] = function () { const node = walk.call(this); if (node) { calls++; touched.add(node); } return node; };
}`;

const held = useLab(COUNT);
const FULL = import.meta.env.MODE === 'full';

/** How many nodes one reading touches, and how often. */
async function workOf(markup: string): Promise<{ nodes: number; calls: number; roles: Record<string, string> }> {
  await held.lab.show(markup, 'en');
  await held.lab.page.evaluate('touched.clear(); calls = 0;');
  const { roles } = await held.lab.read();
  const [nodes, calls] = await held.lab.page.evaluate<[number, number]>('[touched.size, calls]');
  return { nodes, calls, roles };
}

const CHANGE = { old: 'current-password', fresh: 'new-password', again: 'confirm-password' };
const form = `<form method="post"><h2>Change password</h2><p><label for="old">Current password</label><input type="password" id="old"></p>
<p><label for="fresh">New password</label><input type="password" id="fresh"></p>
<p><label for="again">Confirm new password</label><input type="password" id="again"></p><button>Change password</button></form>`;
const crowd = (nodes: number) => '<p>Blue <b>shirt</b></p>'.repeat(nodes / 4);

describe('a page too large', () => {
  it.each(FULL ? [100_000, 400_000, 1_000_000] : [100_000])(
    'of %i nodes around a change form costs no more than one of 50,000',
    async (size) => {
      const large = await workOf(crowd(size / 2) + form + crowd(size / 2));
      const small = await workOf(crowd(25_000) + form + crowd(25_000));
      expect(large.roles).toEqual(CHANGE);
      expect(large.nodes).toBeLessThan(1.05 * small.nodes);
      expect(large.calls).toBeLessThan(1.05 * small.calls);
      expect(large.nodes).toBeLessThan(25_000);
    },
  );

  it('with 1,000 password boxes: each that is named is asked about, none is guessed', async () => {
    const boxes = Array.from(
      { length: 1000 },
      (_, at) => `<p><label for="b${at}">New password</label><input type="password" id="b${at}"></p>`,
    );
    for (const markup of [
      boxes.join(''),
      `<form>${boxes.join('')}</form>`,
      boxes.map((box) => `<form>${box}</form>`).join(''),
    ]) {
      const { roles, nodes } = await workOf(markup);
      expect(new Set(Object.values(roles))).toEqual(new Set(['ask']));
      expect(nodes).toBeLessThan(25_000);
    }
  });

  it('with 10,000 text boxes before the form: right or asked about, and bounded', async () => {
    const { roles, calls } = await workOf(`${'<input name="size">'.repeat(10_000)}${form}`);
    for (const [id, role] of Object.entries(CHANGE)) expect([role, 'ask', undefined]).toContain(roles[id]);
    expect(calls).toBeLessThan(400_000);
  });

  it('with 500 shadow roots one in another: right or none, and bounded', async () => {
    await held.lab.show('<div id="start"></div>', 'en');
    await held.lab.page.evaluate((inside) => {
      let at: Element = document.querySelector('#start') ?? document.body;
      for (let depth = 0; depth < 500; depth++) {
        const root = at.attachShadow({ mode: 'open' });
        root.innerHTML = depth === 499 ? inside : '<div></div>';
        at = root.querySelector('div') ?? at;
      }
    }, form);
    await held.lab.page.evaluate('touched.clear(); calls = 0;');
    const { roles } = await held.lab.read();
    for (const [id, role] of Object.entries(roles)) expect([CHANGE[id as keyof typeof CHANGE], 'ask']).toContain(role);
    expect(await held.lab.page.evaluate<number>('touched.size')).toBeLessThan(5_000);
  });

  it('with 2,000 elements one in another around the form', async () => {
    await held.lab.show('<div id="start"></div>', 'en');
    await held.lab.page.evaluate((inside) => {
      let at: Element = document.querySelector('#start') ?? document.body;
      for (let depth = 0; depth < 2000; depth++) at = at.appendChild(document.createElement('div'));
      at.innerHTML = inside;
    }, form);
    const { roles } = await held.lab.read();
    for (const [id, role] of Object.entries(roles)) expect([CHANGE[id as keyof typeof CHANGE], 'ask']).toContain(role);
  });

  it('with texts of a megabyte as labels', async () => {
    const { roles } = await workOf(form.replace('New password', `New password ${'x'.repeat(1_000_000)}`));
    for (const [id, role] of Object.entries(roles)) expect([CHANGE[id as keyof typeof CHANGE], 'ask']).toContain(role);
  });
});

describe('a trap', () => {
  const trap = (how: string) =>
    `<p ${how}><label for="trap">New password</label><input type="password" id="trap" autocomplete="new-password"></p>`;

  it.each([
    ['transparent', 'style="opacity:0"'],
    ['off screen', 'style="position:absolute;left:-9999px"'],
    ['above the page', 'style="position:absolute;top:-500px"'],
    ['clipped to nothing', 'style="clip-path:inset(50%)"'],
    ['shrunk', 'style="transform:scale(0)"'],
    ['blurred away by a filter', 'style="filter:opacity(0)"'],
    ['under another thing', 'style="position:fixed;inset:0 auto auto 0;z-index:-1"'],
    ['hidden', 'hidden'],
    ['in a closed details', '', '<details>', '</details>'],
  ])('box %s is never written to', async (_, how, before = '', after = '') => {
    const markup = `<div style="position:relative;background:#fff">${before}${trap(how)}${after}${form}</div>`;
    await held.lab.show(markup, 'en');
    expect((await held.lab.look('trap')).fillable).toBe(false);
    const { roles } = await held.lab.read();
    for (const [id, role] of Object.entries(CHANGE)) expect([role, 'ask']).toContain(roles[id]);
  });
});

it('a page that never rests is not read more often than it would take to follow it', async () => {
  await held.lab.show(form, 'en');
  const calls = await held.lab.page.evaluate(async () => {
    keyturnLab.lab.watch();
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    let changes = 0;
    for (const end = performance.now() + 3000; performance.now() < end; await frame()) {
      for (let at = 0; at < 20; at++) {
        document.body.append(Object.assign(document.createElement('span'), { textContent: `${changes++}` }));
        document.body.lastElementChild?.setAttribute('class', `c${changes}`);
      }
    }
    return { readings: keyturnLab.lab.watched(), changes };
  });
  expect(calls.changes).toBeGreaterThan(500);
  expect(calls.readings).toBeLessThanOrEqual(4);
});
