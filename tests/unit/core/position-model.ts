// Owns what is expected of class pairs at neighbouring places, computed in floating point by walking forwards and backwards over
// (what was seen, class, run of equals): another method than the counter's blocks, so that the two check each other.
import type { Policy } from '@/utils/core/policy';

interface Walk {
  readonly states: readonly { seen: readonly number[]; last: number; run: number }[];
  /** moves[state]: reachable states and the number of characters that lead there. */
  readonly moves: readonly (readonly [number, number])[][];
}

/** expected[place][first class * classes + second class]: the share of passwords with these classes at place and place + 1. */
export function expectedPairs(policy: Policy, length: number): number[][] {
  const classes = policy.classes.length;
  const walk = walkOf(policy, length);
  const ends = walk.states.map(({ seen }) => (policy.classes.every((set, at) => (seen[at] ?? 0) >= set.min) ? 1 : 0));
  const after: number[][] = [ends];
  for (let rest = 1; rest <= length; rest++) {
    const next = after[rest - 1] ?? [];
    after.push(walk.moves.map((moves) => moves.reduce((sum, [to, ways]) => sum + ways * (next[to] ?? 0), 0)));
  }
  let before: number[] = walk.states.map((_, at) => (at === 0 ? 1 : 0));
  const total = after[length]?.[0] ?? 0;
  const expected: number[][] = [];
  for (let place = 0; place < length; place++) {
    const reached = walk.states.map(() => 0);
    const cells: number[] = new Array(classes * classes).fill(0);
    before.forEach((ways, from) => {
      if (ways === 0) return;
      for (const [to, choices] of walk.moves[from] ?? []) {
        reached[to] = (reached[to] ?? 0) + ways * choices;
        const cell = (walk.states[from]?.last ?? 0) * classes + (walk.states[to]?.last ?? 0);
        if (place > 0)
          cells[cell] = (cells[cell] ?? 0) + (ways * choices * (after[length - place - 1]?.[to] ?? 0)) / total;
      }
    });
    if (place > 0) expected.push(cells);
    before = reached;
  }
  return expected;
}

function walkOf(policy: Policy, length: number): Walk {
  const longest = policy.maxConsecutive ?? length;
  const states = [{ seen: policy.classes.map(() => 0), last: -1, run: 0 }];
  const known = new Map([[JSON.stringify(states[0]), 0]]);
  const moves: (readonly [number, number])[][] = [];
  for (let at = 0; at < states.length; at++) {
    const from = states[at];
    if (from === undefined) break;
    const reach: (readonly [number, number])[] = [];
    policy.classes.forEach((set, last) => {
      const startable =
        at > 0 ? set.chars.length : [...set.chars].filter((char) => policy.first?.includes(char) ?? true).length;
      const seen = from.seen.map((count, demand) =>
        Math.min(policy.classes[demand]?.min ?? 0, count + (demand === last ? 1 : 0)),
      );
      const add = (run: number, choices: number) => {
        if (choices === 0 || run > longest) return;
        const state = { seen, last, run };
        const key = JSON.stringify(state);
        const to = known.get(key) ?? states.push(state) - 1;
        known.set(key, to);
        reach.push([to, choices]);
      };
      add(1, startable - (from.last === last ? 1 : 0));
      if (from.last === last) add(from.run + 1, 1);
    });
    moves.push(reach);
  }
  return { states, moves };
}

/** Counts the class pairs of neighbouring places in the same layout as `expectedPairs`. */
export function tallyPairs(policy: Policy, length: number) {
  const classes = policy.classes.length;
  const classOf = new Map(policy.classes.flatMap((set, at) => [...set.chars].map((char) => [char, at] as const)));
  const counts = Array.from({ length: length - 1 }, () => new Array<number>(classes * classes).fill(0));
  return {
    counts,
    add(password: string) {
      for (let place = 0; place < length - 1; place++) {
        const cell =
          (classOf.get(password.charAt(place)) ?? 0) * classes + (classOf.get(password.charAt(place + 1)) ?? 0);
        const row = counts[place] ?? [];
        row[cell] = (row[cell] ?? 0) + 1;
      }
    },
  };
}
