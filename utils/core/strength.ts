// Owns the one scale on which passwords are rated, what a rating costs an attacker, and the guess at a store's own meter. It must
// stay light (the background may import it): typed passwords are judged in typed-strength.ts, which loads dictionaries.
//
// Two attackers, both stated on the generous side. `online` types guesses into the store's sign-in page, 10 a second, as if the
// store did not slow him down. `stolen` has the store's password list, badly hashed, and makes 10^10 guesses a second: one good
// graphics card on a fast hash. Times are those after which he has found it with even odds.

/** 0 none, 1 weak, 2 fair, 3 good, 4 strong. */
export type Score = 0 | 1 | 2 | 3 | 4;

/** How long an attacker needs: up to a minute, a day, a year, a hundred years, longer. */
export type CostName = 'seconds' | 'hours' | 'months' | 'years' | 'centuries';

export interface Strength {
  /** Decimal logarithm of the guesses an attacker needs who knows how such passwords come about. */
  readonly guessesLog10: number;
  readonly score: Score;
  readonly cost: { readonly online: CostName; readonly stolen: CostName };
}

const ONLINE_RATE_LOG10 = 1;
const STOLEN_RATE_LOG10 = 10;

/** Below 10^6 guesses the sign-in page itself can be guessed through; 10^10, 10^13 and 10^16 take a thief a second, 17 minutes, 12 days. */
const SCORE_STEPS = [6, 10, 13, 16] as const;

const DAY = 86_400;
const COST_STEPS: readonly (readonly [CostName, number])[] = [
  ['seconds', 60],
  ['hours', DAY],
  ['months', 365 * DAY],
  ['years', 36_525 * DAY],
];

/** The strength of a password made by a random process of so many bits: known, not guessed. On average half the space is searched. */
export function strengthOfBits(bits: number): Strength {
  return strengthOfGuesses(Math.max(0, bits - 1) * Math.log10(2));
}

/** The rating of a number of guesses, given as its decimal logarithm. */
export function strengthOfGuesses(guessesLog10: number): Strength {
  const score = SCORE_STEPS.filter((step) => guessesLog10 >= step).length as Score;
  const cost = {
    online: costOf(guessesLog10 - ONLINE_RATE_LOG10),
    stolen: costOf(guessesLog10 - STOLEN_RATE_LOG10),
  };
  return { guessesLog10, score, cost };
}

function costOf(secondsLog10: number): CostName {
  return COST_STEPS.find(([, seconds]) => secondsLog10 < Math.log10(seconds))?.[0] ?? 'centuries';
}

export type StoreMeterLevel = 'low' | 'medium' | 'high';

/** The rule that the estimate of a store's meter follows, for the label beside it. */
export const STORE_METER_RULE = 'length-and-classes';

/**
 * What a store's own low / medium / high meter will probably show: an estimate, no store publishes its rule. The rule followed
 * is the common one: low below eight characters or with one class only; high from ten characters of at least three classes (lower, upper,
 * digit, other); else medium. It says nothing of real strength: "Password1!" is high.
 */
export function predictStoreMeter(password: string): { level: StoreMeterLevel; rule: typeof STORE_METER_RULE } {
  const length = [...password].length;
  const classes = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter((set) => set.test(password)).length;
  const level = length < 8 || classes < 2 ? 'low' : length >= 10 && classes >= 3 ? 'high' : 'medium';
  return { level, rule: STORE_METER_RULE };
}
