// Owns the one shape between Keyturn's accounts and the formats of other password managers: what most of them can say of a
// login. It must not know any of those formats; import-accounts.ts owns the way back.
import type { Account } from '../core/account';
import { storeById } from '../stores/sites';

/** One login as files carry it. Texts are exact, of whatever characters. */
export interface Login {
  readonly title: string;
  /** As given: there may be none, and they need not be https. */
  readonly urls: readonly string[];
  /** The main one first; may be empty. */
  readonly usernames: readonly string[];
  /** '' where there is none. */
  readonly password: string;
  /** Former passwords, the newest first, and when each was last in use, in milliseconds since 1970. */
  readonly history: readonly { readonly value: string; readonly at: number | null }[];
  /** An otpauth: URI or a bare secret in base32, as given; '' where there is none. */
  readonly totp: string;
  readonly notes: string;
  /** Custom fields and secret questions. */
  readonly fields: readonly { readonly name: string; readonly value: string; readonly hidden: boolean }[];
  /** Milliseconds since 1970; null where the format does not say. */
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
}

/** The name of the field in which a format with room for one user name keeps the n-th, from 2. */
export function nameField(n: number): string {
  return `Username ${n}`;
}

export function isNameField(name: string): boolean {
  return /^Username [1-9]\d*$/.test(name);
}

/** An account as a login for other programs. The belief in its passwords stays behind: no other program has a word for it. */
export function loginOf(account: Account): Login {
  const { storeId, host, usernames, current, history, questions, notes, totp, createdAt, updatedAt } = account;
  return {
    title: storeById(storeId)?.name ?? host,
    urls: host === '' ? [] : [`https://${host}/`],
    usernames,
    password: current?.value ?? '',
    history: history.map(({ value, since }) => ({ value, at: since })),
    totp: totp ?? '',
    notes,
    fields: questions.map(({ question, answer }) => ({ name: question, value: answer, hidden: true })),
    createdAt,
    updatedAt,
  };
}
