// Owns how the readings of a tab's frames become one page. Pure; it never asks the browser which frames exist.
import type { ControlReading, FieldReading, FrameReading, PageKind, PageMessage, Reading } from './reading';

/** One frame of a tab as last reported; identity comes from the browser, the reading from the untrusted page script. */
export interface FrameState {
  readonly frameId: number;
  readonly documentId: string;
  readonly origin: string;
  /** Path only: queries may carry tokens. */
  readonly path: string;
  readonly reading: Reading;
}

export type InFrame<T> = T & { readonly frameId: number; readonly documentId: string };

export interface Page {
  readonly reading: Reading;
  readonly fields: readonly InFrame<FieldReading>[];
  readonly controls: readonly InFrame<ControlReading>[];
  /** Frames that nobody reads, of all that are read. */
  readonly frames: readonly InFrame<FrameReading>[];
  /** A frame holds the store's check for robots, whatever the rest of the page asks for. */
  readonly captcha: boolean;
}

/**
 * Which kind speaks for the whole page when frames differ: what asks most of the person first. A check for robots in a
 * frame beside a form is said as well, but does not hide what the form is for.
 */
const PRECEDENCE: readonly PageKind[] = [
  'rejected',
  'success',
  'set-new-password',
  'change-password',
  'reset-code',
  'confirm-identity',
  'reset-request',
  'sign-in',
  'captcha',
  'signup',
  'profile-settings',
  'other',
];

/** Merges the frames; null when there are none. The frame that decides the kind also gives rules and language. */
export function mergeFrames(frames: readonly FrameState[]): Page | null {
  const rank = (frame: FrameState) => PRECEDENCE.indexOf(frame.reading.kind);
  const ordered = frames.toSorted((one, other) => rank(one) - rank(other) || one.frameId - other.frameId);
  const leading = ordered[0];
  if (!leading) return null;
  const within = <T>(pick: (reading: Reading) => readonly T[]): InFrame<T>[] =>
    ordered.flatMap(({ frameId, documentId, reading }) =>
      pick(reading).map((item) => ({ ...item, frameId, documentId })),
    );
  return {
    reading: {
      ...leading.reading,
      messages: ordered.flatMap((frame) => frame.reading.messages),
      signedIn: frames.some((frame) => frame.reading.signedIn),
      accountHint: ordered.map((frame) => frame.reading.accountHint).find((hint) => hint !== '') ?? '',
    },
    fields: within((reading) => reading.fields),
    controls: within((reading) => reading.controls),
    frames: within((reading) => reading.frames),
    captcha: frames.some((frame) => frame.reading.kind === 'captcha'),
  };
}

/** What a tab's documents say, each message as one string. Another document that says the same says it anew. */
export function saidIn(frames: readonly FrameState[]): string[] {
  return frames.flatMap(({ documentId, reading }) => reading.messages.map((said) => saying(documentId, said)));
}

/** The messages of a tone that were not said before, `stale` being what saidIn gave then. */
export function freshMessages(
  frames: readonly FrameState[],
  tone: PageMessage['tone'],
  stale: readonly string[],
): PageMessage[] {
  return frames.flatMap(({ documentId, reading }) =>
    reading.messages.filter((said) => said.tone === tone && !stale.includes(saying(documentId, said))),
  );
}

/** What the messages ask of a password as a rule, as texts. */
export const rulesSaid = (messages: readonly PageMessage[]): string[] =>
  messages.flatMap(({ tone, text }) => (tone === 'rule' ? [text] : []));

/** The rules that were not heard before in any document: of a page as of its next, the same words are the same rule. */
export function freshRules(frames: readonly FrameState[], heard: readonly string[]): PageMessage[] {
  return frames.flatMap(({ reading }) =>
    reading.messages.filter(({ tone, text }) => tone === 'rule' && !heard.includes(text)),
  );
}

const saying = (documentId: string, { tone, text }: PageMessage) => JSON.stringify([documentId, tone, text]);

/**
 * True where a box for a password stands in the way of believing an outcome. The empty boxes of a sign-up beside the page do
 * not: they were there before, and stay.
 */
export function hasPasswordBox(frames: readonly FrameState[]): boolean {
  return frames.some(({ reading }) =>
    reading.fields.some(({ role, length }) => PASSWORDS.includes(role) && (reading.kind !== 'signup' || length > 0)),
  );
}

/** The boxes for passwords, each with a key that is its own among all documents. */
export function passwordBoxes(frames: readonly FrameState[]): (FieldReading & { readonly key: string })[] {
  return frames.flatMap(({ documentId, reading }) =>
    reading.fields
      .filter(({ role }) => PASSWORDS.includes(role))
      .map((field) => ({ ...field, key: `${documentId} ${field.ref}` })),
  );
}

const PASSWORDS: readonly FieldReading['role'][] = ['current-password', 'new-password', 'confirm-password'];
