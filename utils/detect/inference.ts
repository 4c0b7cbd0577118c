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

/** The scores' exponents, each taken off the highest. */
function exponents(scores: readonly number[]): number[] {
  const high = Math.max(...scores);
  const shares: number[] = [];
  for (const score of scores) shares.push(Math.exp(score - high));
  return shares;
}

/**
 * Forward-backward over every purpose's chain, by the scores of purposes and boxes and the chains' links, which are
 * factors (exponents of weights). In plain numbers: boxes are few, and each one's scores are taken off their highest.
 */
export function infer(
  purposes: readonly number[],
  scores: readonly (readonly number[])[],
  links: ArrayLike<number>,
): Posterior {
  const roles = scores[0]?.length ?? 0;
  const local = scores.map(exponents);
  const boxes = local.map((): number[] => new Array<number>(roles).fill(0));
  const runs: Run[] = [];
  const masses: number[] = [];
  let total = 0;
  for (const prior of exponents(purposes)) {
    const start = runs.length * chainLength(roles);
    const forward: number[][] = [];
    const backward: number[][] = [];
    for (let i = 0; i < local.length; i++) {
      const before = forward[i - 1];
      const row: number[] = [];
      for (let role = 0; role < roles; role++) {
        let sum = before ? 0 : (links[start + role] as number);
        for (let last = 0; before && last < roles; last++)
          sum += (before[last] as number) * (links[start + (2 + last) * roles + role] as number);
        row.push(sum * (local[i]?.[role] as number));
      }
      forward.push(row);
    }
    // Without boxes there is one run, of nothing.
    let mass = roles > 0 ? 0 : prior;
    for (let i = local.length - 1; i >= 0; i--) {
      const after = backward[i + 1];
      const row: number[] = [];
      mass = 0;
      for (let role = 0; role < roles; role++) {
        let sum = after ? 0 : (links[start + roles + role] as number);
        for (let next = 0; after && next < roles; next++)
          sum +=
            (after[next] as number) *
            (local[i + 1]?.[next] as number) *
            (links[start + (2 + role) * roles + next] as number);
        row.push(sum);
        const share = prior * (forward[i]?.[role] as number) * sum;
        mass += share;
        const shares = boxes[i] as number[];
        shares[role] = (shares[role] as number) + share;
      }
      backward[i] = row;
    }
    total += mass;
    masses.push(mass);
    runs.push({ forward, backward, prior });
  }
  const shareOf = (mass: number) => mass / total;
  return { purposes: masses.map(shareOf), boxes: boxes.map((row) => row.map(shareOf)), runs, local, total };
}

/**
 * Of boxes that are no passwords: each has one role, and at most one of a group has the first role, the user name. The
 * probabilities of each box's roles, by their scores.
 */
export function inferTexts(boxes: readonly (readonly number[])[]): number[][] {
  const shares: number[][] = [];
  const others: number[] = [];
  let none = 1;
  for (const scores of boxes) {
    const row = scores.map(Math.exp);
    let rest = 0;
    for (let role = 1; role < row.length; role++) rest += row[role] as number;
    if (rest === 0) none = 0;
    shares.push(row);
    others.push(rest);
  }
  // How much likelier it is that box i is the one user name than that none is. Where nothing else is allowed, it must be.
  let all = none;
  for (const [i, row] of shares.entries()) all += row[0] = (row[0] as number) / (others[i] || 1e-9);
  for (const [i, row] of shares.entries()) {
    row[0] = (row[0] as number) / (all || 1);
    for (let role = 1; role < row.length; role++) row[role] = ((1 - row[0]) * (row[role] as number)) / (others[i] || 1);
  }
  return shares;
}
