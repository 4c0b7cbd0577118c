// Owns the check of every record that comes from a backup: exactly the fields of its kind, each of its type. A field that is
// added to a kind does not compile until it has a shape here. It must not repair anything.
import type { Account, KnownPassword, Reminder, SecretQuestion } from '../core/account';
import { BACKUP_KINDS, type BackupKind, type BackupRecord } from '../core/backup';
import type { Settings } from '../core/commands';
import type { CorrectedPage } from '../core/corrected-pages';
import { HAND_OVERS } from '../core/hand-over';
import type { LoosePassword } from '../core/observation';
import { CORRECTIONS, REJECT_REASONS } from '../core/reading';
import type { Candidate, OldPassword, Rotation, TimelineEntry } from '../core/rotation';
import { isId, isVersion } from '../vault/record-name';

type Shape = (value: unknown) => boolean;

const text: Shape = (value) => typeof value === 'string';
const word: Shape = (value) => typeof value === 'string' && value !== '';
const flag: Shape = (value) => typeof value === 'boolean';
const number: Shape = (value) => typeof value === 'number';
const oneOf =
  (...words: readonly string[]): Shape =>
  (value) =>
    typeof value === 'string' && words.includes(value);
const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value);
const orAbsent =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || shape(value);
const list =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);

/** An object of exactly these fields; those of an `orAbsent` shape may be missing. */
function fields<T extends object>(shapes: { readonly [K in keyof Required<T>]: Shape }): Shape {
  const known = Object.entries<Shape>(shapes);
  return (value) =>
    isPlain(value) &&
    Object.keys(value).every((name) => Object.hasOwn(shapes, name)) &&
    known.every(([name, shape]) => shape(value[name]));
}

const password = fields<KnownPassword>({
  id: word,
  value: word,
  madeBy: oneOf('keyturn', 'person'),
  belief: oneOf('typed', 'unproven', 'confirmed', 'verified'),
  since: number,
  ended: orAbsent(oneOf('rotated', 'replaced-by-typed', 'set-by-person', 'restored')),
});

const account = fields<Account>({
  id: isId,
  storeId: word,
  host: text,
  usernames: (value) => list(word)(value) && Array.isArray(value) && value.length > 0,
  current: orNull(password),
  history: list(password),
  questions: list(fields<SecretQuestion>({ id: word, question: text, answer: text })),
  notes: text,
  totp: orAbsent(word),
  reminder: orAbsent(fields<Reminder>({ at: number, reason: text })),
  createdAt: number,
  updatedAt: number,
  binnedAt: orAbsent(number),
});

const candidate = fields<Candidate>({
  id: word,
  value: word,
  madeBy: oneOf('keyturn', 'person'),
  madeAt: number,
  recorded: flag,
  releases: list(oneOf('filled', 'copied', 'revealed', 'typed')),
  submitted: flag,
  rejected: orNull(oneOf(...REJECT_REASONS)),
});

const rotation = fields<Rotation>({
  id: isId,
  accountId: isId,
  storeId: word,
  host: text,
  state: oneOf(
    'drafted',
    'recorded',
    'released',
    'submitted',
    'confirmed',
    'verified',
    'rejected',
    'uncertain',
    'kept-old',
    'abandoned',
  ),
  candidates: list(candidate),
  olds: list(fields<OldPassword>({ value: text, source: oneOf('vault', 'typed') })),
  taken: orNull(word),
  settledBy: orNull(oneOf('store', 'person', 'sign-in')),
  startedAt: number,
  timeline: list(fields<TimelineEntry>({ at: number, what: word, why: text })),
});

const loose = fields<LoosePassword>({
  place: fields<LoosePassword['place']>({
    storeId: word,
    host: text,
    username: text,
    hint: text,
    accountId: orNull(word),
    rotationId: orNull(word),
  }),
  sent: flag,
  current: text,
  fresh: text,
  at: number,
});

const corrections = fields<{ readonly pages: readonly CorrectedPage[] }>({
  pages: list(
    fields<CorrectedPage>({
      page: word,
      boxes: (value) => isPlain(value) && Object.values(value).every(oneOf(...CORRECTIONS)),
      at: number,
    }),
  ),
});

const SHAPES: { readonly [K in BackupKind]: Shape } = {
  account,
  rotation,
  loose,
  settings: fields<Settings>({
    autoLockMinutes: number,
    clipboardSeconds: number,
    handOver: orAbsent(oneOf(...HAND_OVERS)),
  }),
  corrections,
};

const record = fields<BackupRecord>({ kind: oneOf(...BACKUP_KINDS), id: isId, version: isVersion, value: isPlain });

/** Whether the value is a record as Keyturn writes it, its id inside the same as outside. */
export function isBackupRecord(value: unknown): value is BackupRecord {
  if (!record(value)) return false;
  const { kind, id, value: inner } = value as BackupRecord;
  return (
    SHAPES[kind](inner) &&
    (inner as { id?: string }).id === (kind === 'account' || kind === 'rotation' ? id : undefined)
  );
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
