// Owns the sets that passwords are drawn from: how many members, which one has a given number, how many bits that is worth.
// It must draw nothing.
//
// Bits of a space whose members may be thrown away: let A be the space, G its good members. R counts the members of A once for
// every forbidden run at every place where they hold it, W once for every place of the first four characters of a personal word,
// K the known passwords that would be good otherwise. A bad member is counted at least once, so |G| >= |A| - R - W - K (the union
// bound), and log2 of that is a lower bound. Spaces of up to SMALL members are looked at one by one, which is exact.
import { sequenceWindows } from './characters';
import { checkPassword, type PasswordContext, personalWords } from './check-password';
import type { Policy } from './policy';
import { boundHolding } from './policy-bound';
import { PolicyCounter } from './policy-count';
import type { Limit } from './policy-kinds';
import { Recent } from './recent';

export interface Space {
  readonly size: bigint;
  readonly bits: number;
  /** The member with this number, 0 <= index < size; each has exactly one. */
  member(index: bigint): string;
}

const SMALL = 2000n;

/** Spaces are asked for again with every password and every move of the slider; counting anew would cost some milliseconds. */
const counters = new Recent<PolicyCounter>(16);
const runFreeSizes = new Recent<bigint>(64);

/** Every password of this length that the policy allows (and the limits of a style), or null where none is good. */
export function policySpace(
  policy: Policy,
  length: number,
  context: PasswordContext,
  limits: readonly Limit[] = [],
): Space | null {
  const counter = counters.get(JSON.stringify([policy, limits]), () => new PolicyCounter(policy, limits));
  const size = counter.count(length);
  if (size === 0n) return null;
  const member = (index: bigint) => counter.password(length, index);
  const words = policy.noPersonalWords ? boundWords(counter.alphabet, length, personalWords(context)) : 0n;
  const runFree = runFreeSizes.get(JSON.stringify([policy, limits, length]), () =>
    sizeWithoutRuns(policy, limits, length, size, member),
  );
  const good =
    words > 0n && size <= SMALL
      ? countGood(policy, size, member, context)
      : runFree - words - BigInt(countKnown(policy, length, context, counter.alphabet));
  return good <= 0n && size <= SMALL ? null : { size, bits: log2(good), member };
}

/** The bits of a set of this size; 0 for a set that is empty or not known to have a member. */
export function log2(size: bigint): number {
  if (size <= 1n) return 0;
  const digits = size.toString(2);
  const head = Number.parseInt(digits.slice(0, 60), 2);
  return Math.log2(head) + Math.max(0, digits.length - 60);
}

/** The passwords that must not be made again, each once. */
export function knownPasswords(context: PasswordContext): readonly string[] {
  return [...new Set([...(context.history ?? []), ...(context.published ?? [])])];
}

/** A password the account has or had is never made, whether or not the store would mind. */
export function isGood(policy: Policy, password: string, context: PasswordContext): boolean {
  return checkPassword({ ...policy, noHistory: true }, password, context).length === 0;
}

/** How many members hold no forbidden run: exact for small spaces, else at least this many. */
function sizeWithoutRuns(
  policy: Policy,
  limits: readonly Limit[],
  length: number,
  size: bigint,
  member: (index: bigint) => string,
): bigint {
  if (policy.maxSequence === undefined) return size;
  if (size <= SMALL) return countGood({ ...policy, noPersonalWords: false }, size, member, {});
  return size - boundHolding(policy, limits, length, sequenceWindows(policy.maxSequence + 1));
}

/** How many of the known passwords the space would make, were they not known. */
function countKnown(policy: Policy, length: number, context: PasswordContext, alphabet: readonly string[]): number {
  const { history: _history, published: _published, ...others } = context;
  return knownPasswords(context).filter((password) => {
    const chars = [...password];
    return (
      chars.length === length &&
      chars.every((char) => alphabet.includes(char)) &&
      checkPassword(policy, password, others).length === 0
    );
  }).length;
}

/** Places x spellings x anything elsewhere: coarse, but four given characters are rare. Not kept, because it names the account. */
function boundWords(alphabet: readonly string[], length: number, words: readonly string[]): bigint {
  const folded = alphabet.map((char) => char.toLowerCase());
  const starts = new Set(words.map((word) => [...word].slice(0, 4).join('')));
  let sum = 0n;
  for (const start of starts) {
    const chars = [...start];
    if (chars.length > length) continue;
    const spellings = chars.map((char) => BigInt(folded.filter((one) => one === char).length));
    const elsewhere = BigInt(folded.length) ** BigInt(length - chars.length);
    sum += BigInt(length - chars.length + 1) * spellings.reduce((product, ways) => product * ways, 1n) * elsewhere;
  }
  return sum;
}

function countGood(policy: Policy, size: bigint, member: (index: bigint) => string, context: PasswordContext): bigint {
  let good = 0n;
  for (let index = 0n; index < size; index++) if (isGood(policy, member(index), context)) good++;
  return good;
}
