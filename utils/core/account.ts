// Owns the shape of an account as the vault seals it: one login at a store. Pure data; it must not know how it is stored.

/** What is known of a password, from weakest to strongest. Only `verified` is shown as certain. */
export type Belief = 'typed' | 'unproven' | 'confirmed' | 'verified';

/** One password that the store holds, held or may have held. Never edited in place except for belief and dates. */
export interface KnownPassword {
  readonly id: string;
  readonly value: string;
  readonly madeBy: 'keyturn' | 'person';
  readonly belief: Belief;
  /** Milliseconds since 1970 by the machine's clock: shown to people, never used for order. */
  readonly since: number;
  /** Why it stopped being the current one; absent on the current one. */
  readonly ended?: 'rotated' | 'replaced-by-typed' | 'set-by-person' | 'restored';
}

export interface SecretQuestion {
  readonly id: string;
  readonly question: string;
  /** Exact as typed, case included. */
  readonly answer: string;
}

/** A reminder that the person asked for: to change the password from a day on, and why. */
export interface Reminder {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: string;
}

export interface Account {
  readonly id: string;
  readonly storeId: string;
  /** The exact host where it was first seen, for stores without a file. */
  readonly host: string;
  /** At least one, the one to fill first. Never empty strings. */
  readonly usernames: readonly string[];
  /** What the store most likely holds now, or null when not known. */
  readonly current: KnownPassword | null;
  /** Newest first; nothing is ever dropped from it by a rotation. */
  readonly history: readonly KnownPassword[];
  readonly questions: readonly SecretQuestion[];
  readonly notes: string;
  /** The secret of one-time codes, an otpauth: URI (Key Uri Format) exactly as it was given; absent: none. See totp.ts. */
  readonly totp?: string;
  readonly reminder?: Reminder;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When the person put it into the bin, in milliseconds since 1970; absent: never, or taken out. See bin.ts. */
  readonly binnedAt?: number;
}
