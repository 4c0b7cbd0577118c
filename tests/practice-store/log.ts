// Owns the ordered list of everything that the practice store received and what it made of it. Tests compare it with the
// vault; nothing is ever taken out of it but by a reset of the whole store.

export type Action =
  | 'page'
  | 'sign-in'
  | 'sign-out'
  | 'account-name'
  | 'send-code'
  | 'code'
  | 'answer'
  | 'slide'
  | 'link'
  | 'new-password'
  | 'foreign';

export interface LogEntry {
  /** Counts from 1; the order in which things arrived. */
  readonly number: number;
  /** Milliseconds since 1970 by the store's clock. */
  readonly at: number;
  readonly scheme: 'http' | 'https';
  readonly host: string;
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  readonly action: Action;
  readonly username: string | null;
  /** What arrived, by name: username, password, current, confirm, code, answer, email. */
  readonly received: Readonly<Record<string, string>>;
  /** The form as it was posted, by the names of its boxes; empty for a page that was merely opened. */
  readonly posted: Readonly<Record<string, string>>;
  /** null where there was nothing to accept. */
  readonly accepted: boolean | null;
  /** Why not: the key of the text that was shown; null when accepted. */
  readonly why: string | null;
}

export class Log {
  readonly #entries: LogEntry[] = [];

  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  add(entry: Omit<LogEntry, 'number'>): void {
    this.#entries.push({ number: this.#entries.length + 1, ...entry });
  }

  clear(): void {
    this.#entries.length = 0;
  }
}
