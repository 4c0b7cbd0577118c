// Owns typed access to the vault's records and their copy in memory for as long as the vault is unlocked. It holds no
// rule about them; every write goes through the vault's compare-and-set.
import type { Account } from '@/utils/core/account';
import type { BackupNote } from '@/utils/core/backup';
import type { Settings } from '@/utils/core/commands';
import type { CorrectedPage } from '@/utils/core/corrected-pages';
import type { LoosePassword } from '@/utils/core/observation';
import { done, fail, type Reason, type Result } from '@/utils/core/result';
import type { Rotation } from '@/utils/core/rotation';
import { vault } from './lock';
import type { ShownDraft } from './ring';

interface Kinds {
  account: Account;
  rotation: Rotation;
  ring: { readonly shown: readonly ShownDraft[] };
  settings: Settings;
  corrections: { readonly pages: readonly CorrectedPage[] };
  loose: LoosePassword;
  backup: BackupNote;
}
type Kind = keyof Kinds;

/** Ids of the records of which there is one. */
export const RING_ID = '00000000000000000000000000000001';
export const SETTINGS_ID = '00000000000000000000000000000002';
export const CORRECTIONS_ID = '00000000000000000000000000000003';
export const NOTE_ID = '00000000000000000000000000000004';

interface Held<K extends Kind> {
  readonly version: number;
  readonly value: Kinds[K];
}

export type Change = { [K in Kind]: { readonly kind: K; readonly id: string; readonly value: Kinds[K] } }[Kind];

const memory = new Map<Kind, Map<string, Held<Kind>>>();

/** The disk of an unlocked vault could not be read. It is thrown, for who took it for an empty vault would write over what is there. */
export class Unread extends Error {
  constructor(readonly reason: Reason) {
    super(reason);
  }
}

/** What a thrown error is called. */
export function reasonOf(error: unknown): Reason {
  return error instanceof Unread ? error.reason : 'internal';
}

/** All records of a kind by id; empty while locked. Throws `Unread`. */
export async function readRecords<K extends Kind>(kind: K): Promise<ReadonlyMap<string, Held<K>>> {
  const held = memory.get(kind);
  if (held) return held as Map<string, Held<K>>;
  const answer = await (await vault()).list(kind);
  if (!answer.ok && answer.reason !== 'locked') throw new Unread(answer.reason);
  if (!answer.ok) return new Map();
  const fresh = new Map(answer.records.map(({ id, version, value }) => [id, { version, value: value as Kinds[K] }]));
  memory.set(kind, fresh as Map<string, Held<Kind>>);
  return fresh;
}

export async function readValues<K extends Kind>(kind: K): Promise<readonly Kinds[K][]> {
  return [...(await readRecords(kind)).values()].map(({ value }) => value);
}

export async function readRecord<K extends Kind>(kind: K, id: string): Promise<Kinds[K] | undefined> {
  return (await readRecords(kind)).get(id)?.value;
}

/**
 * Writes all changes or none, and answers only when they are sealed on disk, read back and copied. `filed` names the
 * inbox item that led to them; `onProgress` hears the share that is done.
 */
export async function writeRecords(
  changes: readonly Change[],
  filed?: string,
  onProgress?: (share: number) => void,
): Promise<Result> {
  // A kind at a time: a wait for each of a hundred thousand changes would keep everybody else waiting too.
  for (const kind of new Set(changes.map((change) => change.kind))) await readRecords(kind);
  const based = changes.map((change) => ({
    ...change,
    baseVersion: memory.get(change.kind)?.get(change.id)?.version ?? null,
  }));
  const result = await (await vault()).put(based, { filed, onProgress });
  if (!result.ok) {
    // Somebody else's version may stand there now: read it anew before the next try.
    for (const { kind } of changes) memory.delete(kind);
    return result;
  }
  changes.forEach((change, index) => {
    const version = result.versions[index];
    if (version !== undefined) memory.get(change.kind)?.set(change.id, { version, value: change.value });
  });
  return { ok: true };
}

/** Takes a record away for good, in both copies. One that is gone already is no failure. */
export async function removeRecord(kind: Kind, id: string): Promise<Result> {
  const held = (await readRecords(kind)).get(id);
  if (!held) return done;
  const removed = await (await vault()).remove(kind, id, held.version);
  memory.delete(kind);
  return removed;
}

/** Reads a record that must be there. */
export async function requireRecord<K extends Kind>(kind: K, id: string): Promise<Result<{ value: Kinds[K] }>> {
  const value = await readRecord(kind, id);
  return value === undefined ? fail('not-found') : { ok: true, value };
}

/** Called at lock. */
export function forgetRecords(): void {
  memory.clear();
}
