// Owns the promise that no box of a page written for the purpose is taken for a password that it is not, in 45 languages and the markup
// of many kinds of software. The weights were learnt from these pages: it is a guard against getting worse, not a measure. A quarter
// of them is read; with PAGES=all every one.
import { beforeAll, describe, expect, it } from 'vitest';
import { readLabels, WRITTEN } from '../../../scripts/detector/corpus';
import { type ExtractedPage, extract } from '../../../scripts/detector/extract';
import { decide } from '../../../utils/detect/model';
import { SURE } from '../../../utils/detect/thresholds';
import { chromiumPath } from '../../rig/chromium';

/** Read wrongly: PINs of cards that are set like a password, and a sign-up beside a sign-in whose box says "Mot de passe" alone. */
const KNOWN: readonly string[] = [
  'b091-ja-other.html 1',
  'b135-sv-other.html 0',
  'b135-sv-other.html 1',
  'b128-fr-login-signup.html 4',
];

const labels = readLabels(WRITTEN);

/** The labelled boxes of a page that may be passwords, with what is answered. */
function boxesOf(name: string, { page, indexes }: ExtractedPage) {
  return decide(page).flatMap(({ boxes }, group) =>
    boxes.flatMap(({ role, certainty, passwordLike }, at) => {
      const index = indexes[group]?.[at];
      const label = labels[name]?.inputs.find((input) => input.index === index);
      if (!label || label.optional || label.role === 'ignore' || !passwordLike) return [];
      const wanted = label.confirm ? 'confirm-password' : label.role;
      return { box: `${name} ${index}`, sure: certainty >= SURE, right: plain(role) === plain(wanted) };
    }),
  );
}

const plain = (role: string) => (/password/.test(role) ? role : 'none');

describe('on the pages written for the purpose', () => {
  let boxes: ReturnType<typeof boxesOf> = [];
  beforeAll(async () => {
    const names = Object.keys(labels).filter((_, at) => process.env.PAGES === 'all' || at % 4 === 0);
    const pages = await extract(WRITTEN, names, chromiumPath());
    boxes = Object.entries(pages).flatMap(([name, page]) => boxesOf(name, page));
  });

  it('no box is taken for a password that it is not', () => {
    const wrong = boxes.filter(({ sure, right }) => sure && !right).map(({ box }) => box);
    expect(wrong.filter((box) => !KNOWN.includes(box))).toEqual([]);
  });

  it('most boxes are answered, not asked about', () => {
    expect(boxes.length).toBeGreaterThan(Object.keys(labels).length / 4);
    expect(boxes.filter(({ sure }) => sure).length).toBeGreaterThan(0.8 * boxes.length);
  });
});
