// Owns the promise that a page made to confuse, to trap or to tire recognition gets the right field or none, for bounded
// work. Work is counted, never timed. The largest pages are tests/attacks.
import { describe, expect, it } from 'vitest';
import { useLab } from './detect/lab';
import { around, CHANGE, CHANGE_FORM, COUNT_NODES, workOf } from './detect/work';

const held = useLab(COUNT_NODES);

describe('a page too large', () => {
  it('of 100,000 nodes around a change form costs no more than one of 50,000', async () => {
    const large = await workOf(held.lab, around(100_000));
    const small = await workOf(held.lab, around(50_000));
    expect(large.roles).toEqual(CHANGE);
    expect(large.nodes).toBeLessThan(1.05 * small.nodes);
    expect(large.calls).toBeLessThan(1.05 * small.calls);
    expect(large.nodes).toBeLessThan(25_000);
  });

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
      const { roles, nodes } = await workOf(held.lab, markup);
      expect(new Set(Object.values(roles))).toEqual(new Set(['ask']));
      expect(nodes).toBeLessThan(25_000);
    }
  });

  it('with 10,000 text boxes before the form: right or asked about, and bounded', async () => {
    const { roles, calls } = await workOf(held.lab, `${'<input name="size">'.repeat(10_000)}${CHANGE_FORM}`);
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
    }, CHANGE_FORM);
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
    }, CHANGE_FORM);
    const { roles } = await held.lab.read();
    for (const [id, role] of Object.entries(roles)) expect([CHANGE[id as keyof typeof CHANGE], 'ask']).toContain(role);
  });

  it('with texts of a megabyte as labels', async () => {
    const { roles } = await workOf(
      held.lab,
      CHANGE_FORM.replace('New password', `New password ${'x'.repeat(1_000_000)}`),
    );
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
    const markup = `<div style="position:relative;background:#fff">${before}${trap(how)}${after}${CHANGE_FORM}</div>`;
    await held.lab.show(markup, 'en');
    expect((await held.lab.look('trap')).fillable).toBe(false);
    const { roles } = await held.lab.read();
    for (const [id, role] of Object.entries(CHANGE)) expect([role, 'ask']).toContain(roles[id]);
  });
});

it('a page that never rests is not read more often than it would take to follow it', async () => {
  await held.lab.show(CHANGE_FORM, 'en');
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
