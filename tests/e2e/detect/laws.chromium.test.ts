// Owns laws that hold for any page: what has no meaning for a box changes no role, and the same page is read the same way.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { useLab } from './lab';
import { LABELS } from './labels';

const held = useLab();

const RUNS = { numRuns: Number(process.env.SAMPLES ?? 60), seed: 7 };
const CHANGE = ['current-password', 'new-password', 'confirm-password'];

const anyLabels = fc.constantFrom(...LABELS);
/** Names that say nothing: consonants and digits, as bundlers make them. */
const anyName = fc.string({ unit: fc.constantFrom(...'bdgjkqvxz0123456789_-'), minLength: 3, maxLength: 10 });
/** Words of a shop that speak of no password. */
const anyTalk = fc.array(
  fc.constantFrom('Free delivery', '24 h', 'Kaufland', 'Супер', '今日', 'Best prices', 'Blue shirt', '€ 12.99', 'Menu'),
  { minLength: 1, maxLength: 4 },
);

interface Look {
  readonly ids: readonly string[];
  readonly classes: readonly string[];
  readonly talk: readonly string[];
}

/** A change form; `look` is what must not matter. */
function page(labels: (typeof LABELS)[number], { ids, classes, talk }: Look): string {
  const said = [labels.current, labels.fresh, labels.confirm];
  const rows = said.map((text, at) => {
    const id = `${ids[at]}${at}`;
    return `<div class="${classes[at]}"><label for="${id}">${text}</label><input type="password" id="${id}" name="${id}"></div>`;
  });
  return `<p>${talk.join('</p><p>')}</p><main class="${classes[3]}"><h1>${labels.change}</h1><form class="${classes[3]}">
${rows.join('')}<button>${labels.change}</button></form></main><footer>${talk.join(' ')}</footer>`;
}

const anyLook = fc.record({
  ids: fc.array(anyName, { minLength: 3, maxLength: 3 }),
  classes: fc.array(anyName, { minLength: 4, maxLength: 4 }),
  talk: anyTalk,
});

it('names, classes and unrelated texts change no role where the labels tell it', async () => {
  await fc.assert(
    fc.asyncProperty(anyLabels, anyLook, async (labels, look) => {
      await held.lab.show(page(labels, look), labels.lang);
      const { fields } = await held.lab.read();
      expect(fields.map(({ role }) => role)).toEqual(CHANGE);
    }),
    RUNS,
  );
});

it('the same page is read the same way, twice and in another page of the same words', async () => {
  await fc.assert(
    fc.asyncProperty(anyLabels, anyLook, async (labels, look) => {
      const markup = page(labels, look);
      await held.lab.show(markup, labels.lang);
      const first = await held.lab.read();
      expect(await held.lab.read()).toEqual(first);
      await held.lab.show(markup, labels.lang);
      const again = await held.lab.read();
      const unnamed = ({ fields }: typeof first) => fields.map(({ ref: _, ...field }) => field);
      expect(unnamed(again)).toEqual(unnamed(first));
    }),
    RUNS,
  );
});

it('a reading carries no value of any box', async () => {
  await fc.assert(
    fc.asyncProperty(anyLabels, anyLook, anyName, async (labels, look, secret) => {
      const value = `secret-${secret}`;
      await held.lab.show(
        page(labels, look).replaceAll('type="password"', `type="password" value="${value}"`),
        labels.lang,
      );
      const reading = await held.lab.read();
      expect(JSON.stringify(reading)).not.toContain(value);
      expect(reading.fields.map(({ length }) => length)).toEqual(Array(3).fill(value.length));
    }),
    RUNS,
  );
});
