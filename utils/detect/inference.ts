// Owns exact inference in the model: what a group is for and the roles of its password boxes are decided together, as a
// chain of boxes for each purpose. Numbers only; the meaning of the indexes is the caller's.

/** Starts, ends and steps of one purpose's chain: with R roles, R + R + R * R weights. */
const chainLength = (roles: number): number => roles * (2 + roles);

/** Expected counts: how probable each purpose, each role of each box and each weight of the chains is. */
export interface Expected {
  readonly purposes: number[];
  /** `boxes[i][r]`: over all purposes. */
  readonly boxes: number[][];
  /** By purpose: starts, ends, steps (from * R + to), as in the weights. */
  readonly chain: number[];
}

/** What labels allow, as bits: of the purposes, and of each box's roles. */
export interface Allowed {
  readonly purposes: number;
  readonly roles: readonly number[];
}

const zeros = (length: number) => new Array<number>(length).fill(0);

/**
 * Forward-backward over every purpose's chain, by the scores of purposes, boxes and chain. In plain numbers: boxes are few,
 * and each one's scores are taken off their highest. Zeros all over when nothing is allowed.
 */
export function infer(
  purposes: readonly number[],
  boxes: readonly (readonly number[])[],
  chain: ArrayLike<number>,
  allowed?: Allowed,
): Expected {
  const n = boxes.length;
  const roles = boxes[0]?.length ?? 0;
  const top = Math.max(...purposes);
  const local = boxes.map((scores, i) => {
    const high = Math.max(...scores);
    return scores.map((score, r) => (!allowed || ((allowed.roles[i] ?? 0) >> r) & 1 ? Math.exp(score - high) : 0));
  });
  const found: Expected = {
    purposes: zeros(purposes.length),
    boxes: boxes.map(() => zeros(roles)),
    chain: zeros(n > 0 ? purposes.length * chainLength(roles) : 0),
  };
  let total = 0;
  const runs = purposes.map((purpose, p) => {
    const links = zeros(n > 0 ? chainLength(roles) : 0).map((_, k) => Math.exp(chain[p * chainLength(roles) + k] ?? 0));
    const link = (q: number, r: number) => links[roles * (2 + q) + r] ?? 0;
    const forward: number[][] = [];
    const backward: number[][] = [];
    local.forEach((own, i) => {
      const before = forward[i - 1];
      forward.push(
        own.map((share, r) =>
          before ? share * before.reduce((sum, value, q) => sum + value * link(q, r), 0) : share * (links[r] ?? 0),
        ),
      );
    });
    for (let i = n - 1; i >= 0; i--) {
      const after = backward[i + 1];
      const next = local[i + 1];
      backward[i] = zeros(roles).map((_, q) =>
        after && next
          ? after.reduce((sum, value, r) => sum + value * (next[r] ?? 0) * link(q, r), 0)
          : (links[roles + q] ?? 0),
      );
    }
    const scale = !allowed || (allowed.purposes >> p) & 1 ? Math.exp(purpose - top) : 0;
    const mass = n > 0 ? (forward[0] ?? []).reduce((sum, value, r) => sum + value * (backward[0]?.[r] ?? 0), 0) : 1;
    total += scale * mass;
    return { forward, backward, link, scale, mass };
  });
  if (!(total > 0)) return found;
  const bump = (into: number[] | undefined, at: number, by: number) => {
    if (into) into[at] = (into[at] ?? 0) + by;
  };
  runs.forEach(({ forward, backward, link, scale, mass }, p) => {
    const share = scale / total;
    const from = p * chainLength(roles);
    bump(found.purposes, p, share * mass);
    forward.forEach((values, i) => {
      values.forEach((value, r) => {
        const back = backward[i]?.[r] ?? 0;
        const here = share * value * back;
        bump(found.boxes[i], r, here);
        if (i === 0) bump(found.chain, from + r, here);
        if (i === n - 1) bump(found.chain, from + roles + r, here);
        forward[i - 1]?.forEach((before, q) => {
          bump(found.chain, from + roles * (2 + q) + r, share * before * link(q, r) * (local[i]?.[r] ?? 0) * back);
        });
      });
    });
  });
  return found;
}

/**
 * Of boxes that are no passwords: each has one role, and at most one of a group has the first role, the user name. The
 * probabilities of each box's roles, by their scores.
 */
export function inferTexts(boxes: readonly (readonly number[])[], allowed?: readonly number[]): number[][] {
  const may = (i: number, r: number) => !allowed || ((allowed[i] ?? 0) >> r) & 1;
  const shares = boxes.map((scores, i) => scores.map((score, r) => (may(i, r) ? Math.exp(score) : 0)));
  const others = shares.map(([, ...rest]) => rest.reduce((sum, share) => sum + share, 0));
  // How much likelier it is that box i is the one user name than that none is. Where nothing else is allowed, it must be.
  const odds = shares.map(([first = 0], i) => first / (others[i] || 1e-9));
  const none = others.every((sum) => sum > 0) ? 1 : 0;
  const all = odds.reduce((sum, share) => sum + share, none) || 1;
  return shares.map((box, i) => {
    const first = (odds[i] ?? 0) / all;
    return box.map((share, r) => (r === 0 ? first : others[i] ? ((1 - first) * share) / (others[i] ?? 1) : 0));
  });
}
