// Owns the two abstractions that make counting passwords cheap: kinds of characters that no demand tells apart, and the vector of
// what has been seen so far. It must not count passwords.
import { isFragile } from './characters';
import { needSizes, type Policy } from './policy';

/** At most `max` characters of this set: a wish of a style, on top of the policy. */
export interface Limit {
  readonly chars: string;
  readonly max: number;
}

/** Characters that stand in the same classes, groups and limits, and alike may or may not come first. */
export interface Kind {
  readonly chars: readonly string[];
  readonly first: boolean;
  /** For every demand, then every limit: whether a character of this kind counts towards it. */
  readonly counts: readonly boolean[];
}

/**
 * The characters that Keyturn makes for a policy: the allowed ones without those to avoid and without fragile ones. A demand
 * that this would leave empty keeps the avoided characters it needs.
 */
export function madeCharacters(policy: Policy): string[] {
  const avoid = new Set(policy.avoid ?? '');
  const allowed = [...new Set(policy.classes.flatMap((set) => [...set.chars]))].filter((char) => !isFragile(char));
  const made = new Set(allowed.filter((char) => !avoid.has(char)));
  for (const demand of [...policy.classes, ...(policy.groups ?? [])]) {
    const members = new Set(demand.chars);
    if (demand.min > 0 && ![...made].some((char) => members.has(char))) {
      for (const char of allowed) if (members.has(char)) made.add(char);
    }
  }
  return allowed.filter((char) => made.has(char));
}

export function kindsOf(policy: Policy, limits: readonly Limit[]): Kind[] {
  const sets = [...policy.classes, ...(policy.groups ?? []), ...limits].map((set) => new Set(set.chars));
  const firsts = policy.first === undefined ? null : new Set(policy.first);
  const kinds = new Map<string, { chars: string[]; first: boolean; counts: boolean[] }>();
  for (const char of madeCharacters(policy)) {
    const counts = sets.map((set) => set.has(char));
    const first = firsts === null || firsts.has(char);
    const key = [...counts, first].join();
    const kind = kinds.get(key) ?? { chars: [], first, counts };
    kind.chars.push(char);
    kinds.set(key, kind);
  }
  return [...kinds.values()];
}

/**
 * What a beginning of a password has used up of demands and limits, as one number: 0 is the empty beginning. Demands are counted
 * up to what they ask for; a limit that is passed leads nowhere.
 */
export class Needs {
  readonly size: number;
  readonly #caps: readonly number[];
  readonly #demands: number;
  /** #steps[kind][need] */
  readonly #steps: readonly Int32Array[];
  readonly #met: readonly boolean[];

  constructor(policy: Policy, limits: readonly Limit[], kinds: readonly Kind[]) {
    const demands = needSizes(policy);
    this.#demands = demands.length;
    this.#caps = [...demands, ...limits.map((limit) => limit.max)];
    this.size = this.#caps.reduce((product, cap) => product * (cap + 1), 1);
    const vectors = Array.from({ length: this.size }, (_, need) => this.#unpack(need));
    this.#met = vectors.map((seen) => isMet(policy, seen));
    this.#steps = kinds.map((kind) => Int32Array.from(vectors, (seen) => this.#step(seen, kind)));
  }

  /** The need after one more character of the kind, or -1 where that passes a limit. */
  after(kind: number, need: number): number {
    return need < 0 ? -1 : (this.#steps[kind]?.[need] ?? -1);
  }

  /** Whether a password may end here. */
  isMet(need: number): boolean {
    return this.#met[need] === true;
  }

  #step(seen: readonly number[], kind: Kind): number {
    let packed = 0;
    for (let at = seen.length - 1; at >= 0; at--) {
      const cap = this.#caps[at] ?? 0;
      const count = (seen[at] ?? 0) + (kind.counts[at] ? 1 : 0);
      if (at >= this.#demands && count > cap) return -1;
      packed = packed * (cap + 1) + Math.min(count, cap);
    }
    return packed;
  }

  #unpack(need: number): number[] {
    let rest = need;
    return this.#caps.map((cap) => {
      const count = rest % (cap + 1);
      rest = Math.floor(rest / (cap + 1));
      return count;
    });
  }
}

function isMet(policy: Policy, seen: readonly number[]): boolean {
  const demands = [...policy.classes, ...(policy.groups ?? [])];
  if (demands.some((demand, at) => (seen[at] ?? 0) < demand.min)) return false;
  const present = policy.classes.filter((set, at) => set.min > 0 || (seen[at] ?? 0) > 0).length;
  return present >= (policy.minClasses ?? 0);
}
