// Owns making the model from labelled pages: the password part first, then the part for other boxes, which hears what the
// first part thinks each group is for. The result is encoded exactly as it ships, so that what is measured is what ships.

import { textFeatures } from '../../utils/detect/features';
import type { ModelWeights } from '../../utils/detect/model';
import { decide, PURPOSES, STEP, ZERO } from '../../utils/detect/model';
import { ANY_ROLE, type Extracted, type LabelledPage, type Labels, type Sample, samplesOf } from './corpus';
import { PASSWORD_PRIOR, TEXT_PRIOR } from './prior';
import { PURPOSES as LABELS, ROLES, train } from './train';

const PASSWORDS = { penalty: 2, rounds: 80 };
const TEXTS = { penalty: 6, rounds: 80 };

/** Learns from all the pages given. */
export function fitWeights(labels: Labels, pages: Extracted): ModelWeights {
  const samples = samplesOf(labels, pages);
  const passwords = train(samples, PASSWORDS, PASSWORD_PRIOR);
  const half: ModelWeights = {
    purpose: encode(passwords.purpose, LABELS, LABELS),
    password: encode(passwords.box, ROLES, ROLES),
    chain: encode(passwords.chain, 1, 1),
    text: '',
  };
  const texts = train(textSamplesOf(labels, pages, half), TEXTS, TEXT_PRIOR);
  return { ...half, text: encode(texts.purpose, LABELS, ROLES) };
}

/** A sample for each box that is not taken for a password, where the labels say something of it. */
function textSamplesOf(labels: Labels, pages: Extracted, weights: ModelWeights): Sample[] {
  return Object.entries(pages).flatMap(([name, { page, indexes }]) => {
    const label = labels[name];
    if (!label) return [];
    return decide(page, weights).flatMap(({ purpose, boxes }, group) =>
      boxes.flatMap((box, at): Sample[] => {
        const evidence = page.groups[group];
        const input = indexes[group]?.[at] ?? -1;
        const allowed = textRolesOf(label, input);
        if (!evidence || /password/.test(box.role) || allowed === ANY_ROLE) return [];
        const features = textFeatures(evidence, at, PURPOSES.indexOf(purpose));
        return [{ page: name, group, purpose: features, boxes: [], inputs: [input], purposes: allowed, roles: [] }];
      }),
    );
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

/** One character a weight; of `labels` weights a feature the first `kept`. Trailing zeros are left out. */
function encode(weights: Float64Array, labels: number, kept: number): string {
  let text = '';
  for (let from = 0; from < weights.length; from += labels) {
    for (let label = 0; label < kept; label++) {
      const units = Math.round((weights[from + label] ?? 0) / STEP);
      text += String.fromCharCode(ZERO + Math.max(-31, Math.min(32, units)));
    }
  }
  const zero = String.fromCharCode(ZERO);
  return text.replace(new RegExp(`${zero}+$`), '');
}
