// Owns what a file of another program may cost to open. Its parameters are read and judged before anything is derived: a file must not
// keep the machine busy. There is no floor but that of the algorithm: how well a foreign file is sealed is not Keyturn's to judge.

export type ForeignCost =
  | { readonly kdf: 'argon2'; readonly memoryKiB: number; readonly passes: number; readonly lanes: number }
  | { readonly kdf: 'pbkdf2'; readonly iterations: number }
  | { readonly kdf: 'aes'; readonly rounds: number };

/** 1 GiB, and ten passes over that; fewer MiB may be passed over more often. */
const MEMORY_CEILING = 1024 * 1024;
const ARGON2_CEILING = 10 * MEMORY_CEILING;
const LANES_CEILING = 64;
/** Bitwarden's own maximum is 2 million. */
const PBKDF2_CEILING = 2_000_000;
/** KeePass sets a second's worth: some ten millions on a fast machine. */
const AES_CEILING = 200_000_000;

/** Whether the numbers are possible at all; what is not comes from a damaged file. */
export function isCostSound(cost: ForeignCost): boolean {
  const whole = (value: number) => Number.isSafeInteger(value) && value >= 1;
  switch (cost.kdf) {
    case 'argon2':
      // RFC 9106, section 3.1: at least eight KiB a lane.
      return [cost.memoryKiB, cost.passes, cost.lanes].every(whole) && cost.memoryKiB >= 8 * cost.lanes;
    case 'pbkdf2':
      return whole(cost.iterations);
    case 'aes':
      return whole(cost.rounds);
  }
}

/** Whether it stays below the ceilings: seconds and at most 1 GiB. */
export function isCostBearable(cost: ForeignCost): boolean {
  switch (cost.kdf) {
    case 'argon2':
      return (
        cost.memoryKiB <= MEMORY_CEILING &&
        cost.memoryKiB * cost.passes <= ARGON2_CEILING &&
        cost.lanes <= LANES_CEILING
      );
    case 'pbkdf2':
      return cost.iterations <= PBKDF2_CEILING;
    case 'aes':
      return cost.rounds <= AES_CEILING;
  }
}
