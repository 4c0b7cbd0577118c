// Owns exact inference in the model: what a group is for and the roles of its password boxes are decided together, as a
// chain of boxes for each purpose. Numbers only; the meaning of the indexes is the caller's. A score of -Infinity forbids.

/** One purpose's share of the sums: how probable all that stands before and after each box's role is. */
interface Run {
  readonly forward: readonly (readonly number[])[];
  readonly backward: readonly (readonly number[])[];
  /** Of the purpose alone, without its boxes. */
  readonly prior: number;
}

/** How probable each purpose is, and over all purposes each role of each box. */
export interface Posterior {
  readonly purposes: readonly number[];
  readonly boxes: readonly (readonly number[])[];
  /** What training needs to tell the parts of a sum: `total` is what all runs come to. */
  readonly runs: readonly Run[];
  readonly local: readonly (readonly number[])[];
  readonly total: number;
}

/** Starts, ends and steps of one purpose's chain: with R roles, R + R + R * R links, a step at (2 + from) * R + to. */
export const chainLength = (roles: number): number => roles * (2 + roles);

const exponents = (scores: readonly number[]) => {
  const high = Math.max(...scores);
  return scores.map((score) => Math.exp(score - high));
};

/**
 * Forward-backward over every purpose's chain, by the scores of purposes and boxes and the chains' links, which are
 * factors (exponents of weights). In plain numbers: boxes are few, and each one's scores are taken off their highest.
 */
export function infer(
  purposes: readonly number[],
  boxes: readonly (readonly number[])[],
  links: ArrayLike<number>,
): Posterior {
  const roles = boxes[0]?.length ?? 0;
  const local = boxes.map(exponents);
  const all = local[0]?.map((_, role) => role) ?? [];
  let total = 0;
  const runs = exponents(purposes).map((prior, purpose): Run & { mass: number } => {
    const from = purpose * chainLength(roles);
    const link = (at: number) => links[from + at] as number;
    const forward: number[][] = [];
    const backward: number[][] = [];
    local.forEach((own, i) => {
      const before = forward[i - 1];
      forward[i] = own.map((share, role) => {
        if (!before) return share * link(role);
        let sum = 0;
        for (const last of all) sum += (before[last] as number) * link((2 + last) * roles + role);
        return share * sum;
      });
    });
    for (let i = local.length - 1; i >= 0; i--) {
      const after = backward[i + 1];
      const next = local[i + 1];
      backward[i] = all.map((role) => {
        if (!after || !next) return link(roles + role);
        let sum = 0;
        for (const to of all) sum += (after[to] as number) * (next[to] as number) * link((2 + role) * roles + to);
        return sum;
      });
    }
    let mass = roles > 0 ? 0 : 1;
    for (const role of all) mass += (forward[0]?.[role] as number) * (backward[0]?.[role] as number);
    total += prior * mass;
    return { forward, backward, prior, mass };
  });
  return {
    purposes: runs.map(({ prior, mass }) => (prior * mass) / total),
    boxes: local.map((_, i) =>
      all.map((role) => {
        let sum = 0;
        for (const { forward, backward, prior } of runs)
          sum += prior * (forward[i]?.[role] as number) * (backward[i]?.[role] as number);
        return sum / total;
      }),
    ),
    runs,
    local,
    total,
  };
}

/**
 * Of boxes that are no passwords: each has one role, and at most one of a group has the first role, the user name. The
 * probabilities of each box's roles, by their scores.
 */
export function inferTexts(boxes: readonly (readonly number[])[]): number[][] {
  const shares = boxes.map((scores) => scores.map(Math.exp));
  const others = shares.map(([, ...rest]) => rest.reduce((sum, share) => sum + share, 0));
  // How much likelier it is that box i is the one user name than that none is. Where nothing else is allowed, it must be.
  const odds = shares.map(([first = 0], i) => first / (others[i] || 1e-9));
  const none = others.every((sum) => sum > 0) ? 1 : 0;
  const all = odds.reduce((sum, share) => sum + share, none) || 1;
  return shares.map((box, i) => {
    const first = (odds[i] ?? 0) / all;
    return box.map((share, role) => (role === 0 ? first : ((1 - first) * share) / (others[i] || 1)));
  });
}
