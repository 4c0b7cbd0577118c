// Owns what passes between the background and the script in a page: reports, which nobody may believe unread, and requests. Types
// only; it must not send anything.
import type { TellingPurpose } from './journey';
import type { Correction, Reading, Role } from './reading';
import type { Result } from './result';

export interface TypedField {
  readonly ref: string;
  readonly role: Role | 'ask';
  readonly value: string;
}

export type Report =
  | { readonly type: 'reading'; readonly reading: Reading }
  /** Values the person (or a fill) left in boxes of known role. `submit` is the evidence that they were sent. */
  | {
      readonly type: 'typed';
      readonly cause: 'input' | 'blur' | 'submit' | 'leave';
      readonly fields: readonly TypedField[];
    }
  /** The box that the person clicked after Keyturn asked for it; '' when he pressed Escape instead. */
  | { readonly type: 'picked'; readonly ref: string }
  /** The person pressed a control that tells which way he goes. */
  | { readonly type: 'pressed'; readonly purpose: TellingPurpose }
  /** The form of a filled box turned elsewhere, and the value was taken out again. */
  | { readonly type: 'withdrawn' };

export interface FillWrite {
  readonly ref: string;
  readonly role: Role;
  readonly value: string;
}

/** What a box held 0, 100 and 1000 ms after the write, compared with what was written. */
export interface FillHeld {
  readonly ref: string;
  readonly exact: boolean;
  /** UTF-16 units the box holds; tells a silent trim. */
  readonly length: number;
}

/** Every request and its answer. The page script is blind: it gets values only to write them, and answers with none. */
export interface Requests {
  read: { ask: object; answer: Result };
  fill: {
    ask: { readonly grant: string; readonly origin: string; readonly writes: readonly FillWrite[] };
    answer: FillAnswer;
  };
  point: {
    ask: { readonly ref: string; readonly hint: string; readonly dir: 'ltr' | 'rtl'; readonly scroll: boolean };
    answer: Result;
  };
  unpoint: { ask: object; answer: Result };
  pick: { ask: { readonly hint: string; readonly chosenHint: string; readonly dir: 'ltr' | 'rtl' }; answer: Result };
  unpick: { ask: object; answer: Result };
  /** The address of a frame that the reading named, whole: for the click that opens it, and kept nowhere. */
  address: { ask: { readonly ref: string }; answer: Result<{ address: string }> };
  /** By which key the person's answer for a box is kept. */
  key: { ask: { readonly ref: string }; answer: Result<{ key: string }> };
  /** What the person said of the boxes of this very page; takes the place of what was told before. */
  correct: {
    ask: { readonly path: string; readonly boxes: Readonly<Record<string, Correction>> };
    answer: Result;
  };
}
export type RequestType = keyof Requests;
export type Request<T extends RequestType = RequestType> = { [K in T]: { readonly type: K } & Requests[K]['ask'] }[T];

export type FillAnswer = Result<{ held: readonly FillHeld[] }>;
