// Owns the large runs against recognition: the largest pages, and pages of seeded rubbish. SAMPLES and SEED choose how many
// and which. The everyday sample is tests/e2e/bad-pages.chromium.test.ts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { useLab } from '../e2e/detect/lab';
import { around, CHANGE, CHANGE_FORM, COUNT_NODES, workOf } from '../e2e/detect/work';

const held = useLab(COUNT_NODES);
const RUNS = { numRuns: Number(process.env.SAMPLES ?? 1000), seed: Number(process.env.SEED ?? 1) };

describe('a page too large', () => {
  it.each([200_000, 400_000, 1_000_000])('of %i nodes costs no more than one of 50,000', async (size) => {
    const large = await workOf(held.lab, around(size));
    const small = await workOf(held.lab, around(50_000));
    expect(large.roles).toEqual(CHANGE);
    expect(large.nodes).toBeLessThan(1.05 * small.nodes);
    expect(large.calls).toBeLessThan(1.05 * small.calls);
  });

  it.each([17, 100, 10_000])('of %i password boxes is asked about', async (count) => {
    const boxes = '<p><label>New password <input type="password"></label></p>'.repeat(count);
    for (const markup of [boxes, `<form>${boxes}</form>`]) {
      await held.lab.show(markup, 'en');
      const { fields } = await held.lab.read();
      expect(new Set(fields.map(({ role }) => role))).toEqual(new Set(['ask']));
    }
  });
});

const NAMES = [
  'elements',
  'body',
  'attributes',
  'parentNode',
  'querySelectorAll',
  'submit',
  'id',
  'type',
  'form',
  'labels',
];
const anyText = fc.constantFrom(
  '',
  'Blue shirt',
  'password',
  'new',
  'Sign in',
  '<<<',
  '確認',
  '\u202e evil',
  '&amp;nbsp;',
);
/** Elements without a password box, as pages have them and as attackers make them. */
const anyRubbish = fc
  .tuple(
    fc.constantFrom(
      'p',
      'div',
      'img',
      'form',
      'a',
      'button',
      'svg',
      'template',
      'select',
      'label',
      'h1',
      'iframe',
      'input',
      'custom-el',
    ),
    fc.constantFrom(...NAMES),
    anyText,
    fc.constantFrom('', 'hidden', 'style="display:none"', 'dir="rtl"', 'type="hidden"', 'role="alert"', 'for="old"'),
  )
  .map(([tag, name, text, more]) => `<${tag} name="${name}" id="x-${name}" ${more}>${text}</${tag}>`);

it('rubbish around a change form never puts a box into another’s role, and stops nothing', async () => {
  const parts = fc.array(anyRubbish, { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(parts, parts, async (before, after) => {
      await held.lab.show(before.join('') + CHANGE_FORM + after.join(''), 'en');
      const { roles } = await held.lab.read();
      for (const [id, role] of Object.entries(CHANGE)) expect([role, 'ask', undefined]).toContain(roles[id]);
    }),
    RUNS,
  );
});
