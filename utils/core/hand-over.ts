// Owns the ways in which another password manager learns of a changed password. Pure data.

/**
 * `name-first`, `password-first`: the person copies both, in this order. `browser-keep`, `browser-decline`: it is the browser's own,
 * whose offer to save is to be accepted or declined. `none`: there is no other.
 */
export const HAND_OVERS = ['name-first', 'password-first', 'browser-keep', 'browser-decline', 'none'] as const;
export type HandOver = (typeof HAND_OVERS)[number];
