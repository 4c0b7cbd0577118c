// Owns making the model from labelled pages: the password part first, then the part for other boxes, which hears what the
// first part thinks each group is for. The result is encoded exactly as it ships, so that what is measured is what ships.
import { PASSWORD_SLOTS, PURPOSE_SLOTS, SLOT, TEXT_SLOTS, textFeatures } from '../../utils/detect/features';
import { inferTexts } from '../../utils/detect/inference';
import { decide, type ModelWeights, PASSWORD_ROLES, PURPOSES, STEP, TEXT_ROLES, ZERO } from '../../utils/detect/model';
import { ANY_ROLE, type Extracted, type LabelledPage, type Labels, samplesOf } from './corpus';
import { examples } from './examples';
import { PASSWORD_PRIOR, TEXT_PRIOR } from './prior';
import { type Sample, train } from './train';

const PASSWORDS = {
  penalty: 1.5,
  lasso: 1.5,
  rounds: 80,
  purposes: PURPOSES.length,
  roles: PASSWORD_ROLES.length,
  features: Math.max(PURPOSE_SLOTS.length, PASSWORD_SLOTS.length) * SLOT,
};
/** How much a page written for the purpose counts beside a saved one. */
const WRITTEN = 0.2;
/** How much one of the many variants of an example does. */
const EXAMPLE = 0.12;
const TEXTS = {
  penalty: 6,
  lasso: 2.0,
  rounds: 80,
  purposes: 1,
  roles: TEXT_ROLES.length,
  features: TEXT_SLOTS.length * SLOT,
};

/** Pages to learn from, with their labels. */
export interface Lessons {
  readonly labels: Labels;
  readonly pages: Extracted;
}

/** Learns from saved pages, those written for the purpose, and the examples. */
export function fitWeights(saved: Lessons, written: Lessons): ModelWeights {
  const lessons = [
    { ...saved, share: 1 },
    { ...written, share: WRITTEN },
    { ...examples(), share: EXAMPLE },
  ];
  const learnt = lessons.flatMap(({ labels, pages, share }) => samplesOf(labels, pages, share));
  const passwords = train(learnt, PASSWORDS, PASSWORD_PRIOR);
  const half: ModelWeights = {
    purpose: encode(passwords.purpose),
    password: encode(passwords.box),
    chain: encode(passwords.chain),
    text: '',
  };
  const spoken = lessons.flatMap(({ labels, pages, share }) => textSamplesOf(labels, pages, half, share));
  const texts = train(spoken, TEXTS, TEXT_PRIOR, (_, boxes) => ({
    purposes: [1],
    boxes: inferTexts(boxes),
    chain: [],
  }));
  return { ...half, text: encode(texts.box) };
}

/** A sample for each group, of its boxes that are not taken for passwords. */
function textSamplesOf(labels: Labels, pages: Extracted, weights: ModelWeights, share: number): Sample[] {
  return Object.entries(pages).flatMap(([name, { page, indexes }]) => {
    const label = labels[name];
    if (!label) return [];
    return decide(page, weights).flatMap(({ purpose, boxes }, index) => {
      const group = page.groups[index];
      if (!group) return [];
      const texts = group.boxes.flatMap((box, at) => (/password/.test(boxes[at]?.role ?? '') ? [] : [{ box, at }]));
      return {
        purpose: [],
        purposes: 1,
        share,
        boxes: texts.map(({ box }) => textFeatures(group, box, PURPOSES.indexOf(purpose))),
        roles: texts.map(({ at }) => textRolesOf(label, indexes[index]?.[at] ?? -1)),
      };
    });
  });
}

/** Which of username, otp, secret-answer, none the labels allow, as bits. */
function textRolesOf(page: LabelledPage, input: number): number {
  const label = page.inputs.find((known) => known.index === input);
  if (!label) return page.complete.includes('username') ? 8 : ANY_ROLE;
  if (label.optional || label.role === 'ignore') return ANY_ROLE;
  const role = ['username', 'otp', 'secret-answer'].indexOf(label.role);
  return role >= 0 ? 1 << role : 8;
}

/** One character a weight. Trailing zeros are left out. */
function encode(weights: Float64Array): string {
  const units = [...weights].map((weight) => Math.max(-31, Math.min(32, Math.round(weight / STEP))));
  const zero = String.fromCharCode(ZERO);
  return String.fromCharCode(...units.map((unit) => ZERO + unit)).replace(new RegExp(`${zero}+$`), '');
}
