// Owns learning the weights: maximum likelihood of the labels under the model's own inference, with an L2 penalty
// on the distance from the prior. Full
// batches and Adam; deterministic.

import { PASSWORD_SLOTS, PURPOSE_SLOTS, SLOT, TEXT_SLOTS } from '../../utils/detect/features';
import { infer, type Posterior, type Scores } from '../../utils/detect/inference';
import type { Sample } from './corpus';
import type { Prior } from './prior';

export const PURPOSES = 5;
export const ROLES = 4;
/** Starts, ends and steps of one purpose. */
const CHAIN = ROLES * (2 + ROLES);

export interface Weights {
  readonly purpose: Float64Array;
  readonly box: Float64Array;
  readonly chain: Float64Array;
}

export interface Options {
  readonly penalty: number;
  readonly rounds: number;
}

const range = (count: number) => [...new Array(count).keys()];

function sum(weights: Float64Array, features: readonly number[], labels: number): number[] {
  const scores = new Array<number>(labels).fill(0);
  for (const feature of features) {
    for (let label = 0; label < labels; label++)
      scores[label] = (scores[label] ?? 0) + (weights[feature * labels + label] ?? 0);
  }
  return scores;
}

/** The model's scores of a sample; `allowed` keeps only what the labels allow. */
function scoresOf(weights: Weights, sample: Sample, allowed = false): Scores {
  const row = (purpose: number, from: number) => [
    ...weights.chain.subarray(purpose * CHAIN + from, purpose * CHAIN + from + ROLES),
  ];
  const keep = (scores: number[], bits: number) =>
    allowed ? scores.map((score, label) => ((bits >> label) & 1 ? score : -Infinity)) : scores;
  return {
    purposes: keep(sum(weights.purpose, sample.purpose, PURPOSES), sample.purposes),
    boxes: sample.boxes.map((features, i) => keep(sum(weights.box, features, ROLES), sample.roles[i] ?? 0)),
    starts: range(PURPOSES).map((p) => row(p, 0)),
    ends: range(PURPOSES).map((p) => row(p, ROLES)),
    steps: range(PURPOSES).map((p) => range(ROLES).map((q) => row(p, ROLES * (2 + q)))),
  };
}

const bump = (into: Float64Array, index: number, by: number) => {
  into[index] = (into[index] ?? 0) + by;
};

/** Adds `sign` times the expected counts of every weight. */
function expect(into: Weights, sample: Sample, scores: Scores, posterior: Posterior, sign: number): void {
  posterior.purposes.forEach((probability, p) => {
    if (probability > 0)
      for (const feature of sample.purpose) bump(into.purpose, feature * PURPOSES + p, sign * probability);
  });
  sample.boxes.forEach((features, i) => {
    posterior.boxes[i]?.forEach((probability, r) => {
      if (probability > 0) for (const feature of features) bump(into.box, feature * ROLES + r, sign * probability);
    });
  });
  const last = sample.boxes.length - 1;
  if (last < 0) return;
  posterior.chains.forEach(({ forward, backward, logZ }, p) => {
    if (logZ === -Infinity) return;
    const mass = (i: number, r: number) => Math.exp((forward[i]?.[r] ?? 0) + (backward[i]?.[r] ?? 0) - posterior.logZ);
    for (const r of range(ROLES)) {
      bump(into.chain, p * CHAIN + r, sign * mass(0, r));
      bump(into.chain, p * CHAIN + ROLES + r, sign * mass(last, r));
      for (let i = 1; i <= last; i++) {
        for (const q of range(ROLES)) {
          const path =
            (forward[i - 1]?.[q] ?? 0) +
            (scores.steps[p]?.[q]?.[r] ?? 0) +
            (scores.boxes[i]?.[r] ?? 0) +
            (backward[i]?.[r] ?? 0);
          bump(into.chain, p * CHAIN + ROLES * (2 + q) + r, sign * Math.exp(path - posterior.logZ));
        }
      }
    }
  });
}

const count = (slots: object) => Object.keys(slots).length;

/** Text boxes are learnt as samples without password boxes, so the larger of the two feature spaces is taken. */
const blank = (): Weights => ({
  purpose: new Float64Array(Math.max(count(PURPOSE_SLOTS), count(TEXT_SLOTS)) * SLOT * PURPOSES),
  box: new Float64Array(count(PASSWORD_SLOTS) * SLOT * ROLES),
  chain: new Float64Array(PURPOSES * CHAIN),
});

/** Learns weights from samples. A group of text boxes without passwords is a sample without boxes. */
export function train(samples: readonly Sample[], { penalty, rounds }: Options, prior?: Prior): Weights {
  const believed = blank();
  const weights = blank();
  const parts = ['purpose', 'box', 'chain'] as const;
  const first = blank();
  const second = blank();
  for (const part of parts) {
    for (const [index, weight] of prior?.[part] ?? []) {
      believed[part][index] = weight;
      weights[part][index] = weight;
    }
  }
  for (let round = 1; round <= rounds; round++) {
    const gradient = blank();
    for (const sample of samples) {
      for (const allowed of [true, false]) {
        const scores = scoresOf(weights, sample, allowed);
        expect(gradient, sample, scores, infer(scores), allowed ? 1 : -1);
      }
    }
    const rate = round < rounds * 0.6 ? 0.08 : 0.025;
    for (const part of parts) {
      const [w, g, m, v, b] = [weights[part], gradient[part], first[part], second[part], believed[part]];
      for (let i = 0; i < w.length; i++) {
        const slope = (g[i] ?? 0) - penalty * ((w[i] ?? 0) - (b[i] ?? 0));
        m[i] = 0.9 * (m[i] ?? 0) + 0.1 * slope;
        v[i] = 0.999 * (v[i] ?? 0) + 0.001 * slope * slope;
        w[i] =
          (w[i] ?? 0) +
          (rate * ((m[i] ?? 0) / (1 - 0.9 ** round))) / (Math.sqrt((v[i] ?? 0) / (1 - 0.999 ** round)) + 1e-8);
      }
    }
  }
  return weights;
}
