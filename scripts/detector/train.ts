// Owns learning the weights: maximum likelihood of the labels under the model's own inference, with penalties on the
// distance from the prior. Full batches and Adam; deterministic.
import { chainLength, infer } from '../../utils/detect/inference';
import type { Prior } from './prior';

/** What is learnt from one group: features of it and of its boxes, and which labels are allowed, as bits. */
export interface Sample {
  readonly purpose: readonly number[];
  readonly purposes: number;
  readonly boxes: readonly (readonly number[])[];
  readonly roles: readonly number[];
  /** How much it counts beside the others, 1 where not said. */
  readonly share?: number;
}

/** Weights by feature and label; `chain` as inference takes it. */
export interface Weights {
  readonly purpose: Float64Array;
  readonly box: Float64Array;
  readonly chain: Float64Array;
}

export interface Options {
  /** What a weight's distance from the prior costs, by its square and by itself: the latter leaves weights that say little where they were. */
  readonly penalty: number;
  readonly lasso: number;
  readonly rounds: number;
  /** How many purposes, roles and features there are. */
  readonly purposes: number;
  readonly roles: number;
  readonly features: number;
}

/** What is expected of one sample: of each purpose, each role of each box, and each link of the chains. */
interface Expected {
  readonly purposes: readonly number[];
  readonly boxes: readonly (readonly number[])[];
  readonly chain: readonly number[];
}

/** Infers a sample from its scores and the chains' links; the text part brings its own. */
export type Expect = (
  purposes: readonly number[],
  boxes: readonly (readonly number[])[],
  links: ArrayLike<number>,
) => Expected;

/** How often each link of the chains is taken, out of the parts of the sums. */
const expect: Expect = (purposeScores, boxScores, links) => {
  const { purposes, boxes, runs, local, total } = infer(purposeScores, boxScores, links);
  const roles = local[0]?.length ?? 0;
  const length = chainLength(roles);
  const chain = new Array<number>(runs.length * length).fill(0);
  runs.forEach(({ forward, backward, prior }, purpose) => {
    const from = purpose * length;
    const share = prior / total;
    forward.forEach((values, i) => {
      const before = forward[i - 1];
      for (let role = 0; role < roles; role++) {
        const back = share * (backward[i]?.[role] as number);
        const here = back * (values[role] as number);
        if (i === 0) chain[from + role] = (chain[from + role] as number) + here;
        if (i === forward.length - 1) chain[from + roles + role] = (chain[from + roles + role] as number) + here;
        if (!before) continue;
        const own = back * (local[i]?.[role] as number);
        for (let last = 0; last < roles; last++) {
          const at = from + (2 + last) * roles + role;
          chain[at] = (chain[at] as number) + (before[last] as number) * (links[at] as number) * own;
        }
      }
    });
  });
  return { purposes, boxes, chain };
};

/** The scores with what the bits do not allow forbidden. */
const only = (scores: readonly number[], allowed: number) =>
  scores.map((score, label) => ((allowed >> label) & 1 ? score : -Infinity));

function sum(weights: Float64Array, features: readonly number[], labels: number): number[] {
  const scores = new Array<number>(labels).fill(0);
  for (const feature of features)
    for (let label = 0; label < labels; label++)
      scores[label] = (scores[label] as number) + (weights[feature * labels + label] as number);
  return scores;
}

function spread(
  into: Float64Array,
  features: readonly number[],
  plus: readonly number[],
  less: readonly number[],
  share: number,
) {
  const labels = plus.length;
  for (const feature of features)
    for (let label = 0; label < labels; label++)
      into[feature * labels + label] =
        (into[feature * labels + label] as number) + share * ((plus[label] as number) - (less[label] as number));
}

function addSample(
  weights: Weights,
  links: ArrayLike<number>,
  gradient: Weights,
  sample: Sample,
  options: Options,
  by: Expect,
): void {
  const purposes = sum(weights.purpose, sample.purpose, options.purposes);
  const boxes = sample.boxes.map((features) => sum(weights.box, features, options.roles));
  const { share = 1 } = sample;
  const told = by(
    only(purposes, sample.purposes),
    boxes.map((scores, i) => only(scores, sample.roles[i] ?? 0)),
    links,
  );
  const free = by(purposes, boxes, links);
  spread(gradient.purpose, sample.purpose, told.purposes, free.purposes, share);
  sample.boxes.forEach((features, i) => {
    spread(gradient.box, features, told.boxes[i] ?? [], free.boxes[i] ?? [], share);
  });
  told.chain.forEach((count, i) => {
    gradient.chain[i] = (gradient.chain[i] as number) + share * (count - (free.chain[i] ?? 0));
  });
}

/** Learns weights from samples. */
export function train(samples: readonly Sample[], options: Options, prior: Prior, by: Expect = expect): Weights {
  const { purposes, roles, features, penalty, lasso, rounds } = options;
  const blank = (): Weights => ({
    purpose: new Float64Array(features * purposes),
    box: new Float64Array(features * roles),
    chain: new Float64Array(purposes * roles * (2 + roles)),
  });
  const believed = blank();
  const weights = blank();
  const parts = ['purpose', 'box', 'chain'] as const;
  const first = blank();
  const second = blank();
  for (const part of parts) {
    for (const [index, weight] of prior[part]) {
      believed[part][index] = weight;
      weights[part][index] = weight;
    }
  }
  for (let round = 1; round <= rounds; round++) {
    const gradient = blank();
    const links = weights.chain.map(Math.exp);
    for (const sample of samples) addSample(weights, links, gradient, sample, options, by);
    const rate = round < rounds * 0.6 ? 0.08 : 0.025;
    for (const part of parts) {
      const [w, g, m, v, b] = [weights[part], gradient[part], first[part], second[part], believed[part]];
      for (let i = 0; i < w.length; i++) {
        const far = (w[i] as number) - (b[i] as number);
        const slope = (g[i] as number) - penalty * far - lasso * Math.sign(far);
        m[i] = 0.9 * (m[i] as number) + 0.1 * slope;
        v[i] = 0.999 * (v[i] as number) + 0.001 * slope * slope;
        w[i] =
          (w[i] as number) +
          (rate * ((m[i] as number) / (1 - 0.9 ** round))) /
            (Math.sqrt((v[i] as number) / (1 - 0.999 ** round)) + 1e-8);
      }
    }
  }
  return weights;
}
