// Owns from which probability on a role is told. Chosen by the out-of-fold figures of scripts/detector/tune.ts.

/** Below it a password-like box is asked about, never guessed. */
export const SURE = 0.8;

/** Below it a user name, code or answer is left out. */
export const LIKELY = 0.5;
