// Owns exact inference in the model: what a group is for and the roles of its password boxes are decided together, as a
// chain of boxes for each purpose. Numbers only; the meaning of the indexes is the caller's.

/** Scores to be summed: `purposes[p]`, `boxes[i][r]`, `starts[p][r]`, `steps[p][q][r]`, `ends[p][r]`. */
export interface Scores {
  readonly purposes: readonly number[];
  readonly boxes: readonly (readonly number[])[];
  readonly starts: readonly (readonly number[])[];
  readonly steps: readonly (readonly (readonly number[])[])[];
  readonly ends: readonly (readonly number[])[];
}

/** Probabilities, and what a trainer needs of the messages. */
export interface Posterior {
  readonly logZ: number;
  readonly purposes: readonly number[];
  /** `boxes[i][r]`: over all purposes. */
  readonly boxes: readonly (readonly number[])[];
  /** `chains[p]`: log messages of one purpose's chain, its own log sum left in. */
  readonly chains: readonly { readonly forward: number[][]; readonly backward: number[][]; readonly logZ: number }[];
}

/** log(sum(exp(x))) without overflow. */
export function logSum(values: readonly number[]): number {
  const top = Math.max(...values);
  if (top === -Infinity) return -Infinity;
  return top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0));
}

const at = (list: readonly (readonly number[])[] | undefined, i: number, j: number) => list?.[i]?.[j] ?? 0;

/** Forward-backward over every purpose's chain. */
export function infer(scores: Scores): Posterior {
  const { boxes } = scores;
  const last = boxes.length - 1;
  const chains = scores.purposes.map((purpose, p) => {
    const forward: number[][] = [];
    const backward: number[][] = [];
    const steps = scores.steps[p];
    boxes.forEach((box, i) => {
      const before = forward[i - 1];
      forward.push(
        box.map((score, r) =>
          before
            ? score + logSum(before.map((value, q) => value + at(steps, q, r)))
            : purpose + score + at(scores.starts, p, r),
        ),
      );
    });
    for (let i = last; i >= 0; i--) {
      const after = backward[i + 1];
      const next = boxes[i + 1];
      backward[i] = (boxes[i] ?? []).map((_, q) =>
        after && next
          ? logSum(after.map((value, r) => value + (next[r] ?? 0) + at(steps, q, r)))
          : at(scores.ends, p, q),
      );
    }
    const final = forward[last];
    const logZ = final ? logSum(final.map((value, r) => value + at(scores.ends, p, r))) : purpose;
    return { forward, backward, logZ };
  });
  const logZ = logSum(chains.map((chain) => chain.logZ));
  return {
    logZ,
    purposes: chains.map((chain) => Math.exp(chain.logZ - logZ)),
    boxes: boxes.map((box, i) =>
      box.map((_, r) =>
        chains.reduce((sum, { forward, backward }) => sum + Math.exp(at(forward, i, r) + at(backward, i, r) - logZ), 0),
      ),
    ),
    chains,
  };
}
