// Owns the sealed records of an unlocked vault: reading the newest version, appending versions, taking a record away. Every
// write is one transaction with the manifest. It must not know what a value means.
import { fail, type Result } from '../core/result';
import { fromUtf8, sameBytes } from './bytes';
import { commit } from './commit';
import { currentManifest, type Desk, reading, writing } from './desk';
import { encodeValue, open, recordBinding, seal } from './envelope';
import type { OpenKeys } from './keys';
import { appendVersion, draftOf, type Manifest, type ManifestDraft, openManifest, sealManifest } from './manifest';
import { isId, isKind, type RecordName, recordPath } from './record-name';
import { inSlices, pause, slicesOf } from './slices';
import { dropRow, isManifestRow, isRecordRow, putRow, type RecordRow, type Step } from './tables';

/** A record's value longer than this as JSON, in bytes, is refused. */
export const VALUE_CEILING = 1024 * 1024;

export interface VaultRecord {
  readonly id: string;
  /** The vault's counter at the time of writing: later is greater, over all records. */
  readonly version: number;
  readonly value: unknown;
}

/** One record's next value. */
export interface Change {
  readonly kind: string;
  readonly id: string;
  /** Anything JSON can hold. */
  readonly value: unknown;
  /** The version the value was made from; null for a new record. */
  readonly baseVersion: number | null;
}

/** Whence changes come, and who wants to know how far they are. */
export interface Origin {
  /** The inbox item that led to them. */
  readonly filed?: string | undefined;
  /** Hears the share that is done, from 0 to 1, between the slices of a long write. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Shares of a write that are behind once everything is sealed, committed, and proved; the second copy is the rest. */
const SEALED = 0.3;
const COMMITTED = 0.6;
const PROVED = 0.8;

export interface RecordStore {
  /** The newest readable version of every record of a kind; `unreadable` names records of which no version opens. */
  list(kind: string): Promise<Result<{ records: VaultRecord[]; unreadable: string[] }>>;
  get(kind: string, id: string): Promise<Result<{ record: VaultRecord }>>;
  /** Every kept version that opens, newest first. */
  history(kind: string, id: string): Promise<Result<{ records: VaultRecord[] }>>;
  /**
   * Writes all changes or none: `ok` only after one strict transaction, read-back and second copy. `changed-elsewhere`: a
   * base version is not the newest any more, nothing was written.
   */
  put(changes: readonly Change[], origin?: Origin): Promise<Result<{ versions: number[] }>>;
  /** Takes a record with all its versions away, from both places. */
  remove(kind: string, id: string, baseVersion: number): Promise<Result>;
}

export function makeRecords(desk: Desk): RecordStore {
  const { database } = desk.places;

  /** Kept rows of a range, grouped by `kind/id`, newest first. */
  async function keptRows(range: IDBKeyRange, manifest: Manifest): Promise<Map<string, RecordRow[]>> {
    const groups = new Map<string, RecordRow[]>();
    for (const row of await database.rows('records', range)) {
      if (!isRecordRow(row)) continue;
      const path = recordPath(row.kind, row.id);
      if (!manifest.records.get(path)?.includes(row.version)) continue;
      groups.set(path, [row, ...(groups.get(path) ?? [])]);
    }
    return groups;
  }

  async function read(
    kind: string,
    range: (kind: string) => IDBKeyRange,
  ): Promise<Result<{ keys: OpenKeys; groups: RecordRow[][] }>> {
    const keys = desk.keys();
    if (!keys) return fail('locked');
    if (!isKind(kind)) return fail('bad-request');
    const current = await currentManifest(desk, keys);
    if (!current.ok) return current;
    return { ok: true, keys, groups: [...(await keptRows(range(kind), current.manifest)).values()] };
  }

  return {
    list: (kind) =>
      reading(async () => {
        const found = await read(kind, kindRange);
        if (!found.ok) return found;
        const newest = await inSlices(found.groups, (rows) => openNewest(rows, found.keys), pause);
        const unreadable = found.groups.flatMap(([row], at) => (row && !newest[at] ? [row.id] : []));
        return { ok: true, records: newest.filter((record) => record !== null), unreadable };
      }),
    get: (kind, id) =>
      reading(async () => {
        if (!isId(id)) return fail('bad-request');
        const found = await read(kind, () => idRange(kind, id));
        if (!found.ok) return found;
        const rows = found.groups[0];
        if (!rows) return fail('not-found');
        const record = await openNewest(rows, found.keys);
        return record ? { ok: true, record } : fail('vault-unreadable');
      }),
    history: (kind, id) =>
      reading(async () => {
        if (!isId(id)) return fail('bad-request');
        const found = await read(kind, () => idRange(kind, id));
        if (!found.ok) return found;
        const opened = await Promise.all((found.groups[0] ?? []).map((row) => openRow(row, found.keys)));
        return { ok: true, records: opened.filter((record) => record !== null) };
      }),
    put: (changes, origin) => desk.exclusively(() => writing(() => putAll(desk, changes, origin ?? {}))),
    remove: (kind, id, baseVersion) => desk.exclusively(() => writing(() => removeOne(desk, kind, id, baseVersion))),
  };
}

async function putAll(
  desk: Desk,
  changes: readonly Change[],
  { filed, onProgress = () => {} }: Origin,
): Promise<Result<{ versions: number[] }>> {
  const keys = desk.keys();
  if (!keys) return fail('locked');
  if (!areChanges(changes) || (filed !== undefined && !isId(filed))) return fail('bad-request');
  const current = await currentManifest(desk, keys);
  if (!current.ok) return current;

  // Two windows may hold the same inbox item; the later one must not make a second record of it.
  if (filed !== undefined && current.manifest.filed.includes(filed)) return fail('changed-elsewhere');
  const draft = draftOf(current.manifest);
  if (filed !== undefined) draft.filed.add(filed);
  const versions: number[] = [];
  const puts: Step[] = [];
  const drops: Step[] = [];
  for (const slice of slicesOf(changes)) {
    if (puts.length > 0) await pause();
    const newest = await Promise.all(slice.map(({ kind, id }) => newestVersion(desk, current.manifest, kind, id)));
    if (slice.some(({ baseVersion }, at) => baseVersion !== newest[at])) return fail('changed-elsewhere');
    const sealed = await Promise.all(slice.map((change) => sealNext(desk, keys, draft, change)));
    for (const next of sealed) {
      if (!next.ok) return next;
      versions.push(next.row.version);
      puts.push(putRow('records', next.row));
      drops.push(...next.drops);
    }
    onProgress((SEALED * puts.length) / changes.length);
  }
  const onProved = (proved: number) => onProgress(COMMITTED + ((PROVED - COMMITTED) * proved) / changes.length);
  const written = await commitWithManifest(desk, keys, [...puts, ...drops], draft, current.manifest, changes, onProved);
  return written.ok ? { ok: true, versions } : written;
}

/** The sealed row of a change under the next version, and the steps that take away versions no longer kept. */
async function sealNext(
  desk: Desk,
  keys: OpenKeys,
  draft: ManifestDraft,
  { kind, id, value }: Change,
): Promise<Result<{ row: RecordRow; drops: Step[] }>> {
  const plain = encodeValue(value);
  if (plain === null) return fail('bad-request');
  if (plain.length > VALUE_CEILING) return fail('too-large');
  const { version, dropped } = appendVersion(draft, kind, id);
  const name = { kind, id, version };
  const sealed = await seal(keys.key, plain, recordBinding(keys.vaultId, name), desk.random);
  return { ok: true, row: { ...name, sealed }, drops: dropped.map((old) => dropRow('records', [kind, id, old])) };
}

async function removeOne(desk: Desk, kind: string, id: string, baseVersion: number): Promise<Result> {
  const keys = desk.keys();
  if (!keys) return fail('locked');
  if (!isKind(kind) || !isId(id)) return fail('bad-request');
  const current = await currentManifest(desk, keys);
  if (!current.ok) return current;
  const newest = await newestVersion(desk, current.manifest, kind, id);
  if (newest === null) return fail('not-found');
  if (newest !== baseVersion) return fail('changed-elsewhere');
  const draft = draftOf(current.manifest);
  const versions = draft.records.get(recordPath(kind, id)) ?? [];
  draft.records.delete(recordPath(kind, id));
  const steps = versions.map((version) => dropRow('records', [kind, id, version]));
  return await commitWithManifest(desk, keys, steps, draft, current.manifest, []);
}

/** Commits record steps together with the manifest that lists them. The first steps are those of `changes`, one each. */
async function commitWithManifest(
  desk: Desk,
  keys: OpenKeys,
  steps: readonly Step[],
  draft: ManifestDraft,
  before: Manifest,
  changes: readonly Change[],
  onProved: (proved: number) => void = () => {},
): Promise<Result> {
  const row = await sealManifest(draft, keys, desk);
  let proved = 0;
  return await commit(desk.places, [...steps, putRow('manifest', row)], {
    manifest: before.counter,
    async proves(found, at) {
      const change = changes[at];
      if (change === undefined) {
        return (
          at < steps.length || (isManifestRow(found) && (await openManifest(found, keys))?.counter === row.version)
        );
      }
      if (!isRecordRow(found)) return false;
      const plain = await open(keys.key, found.sealed, recordBinding(keys.vaultId, found));
      // Made anew: kept from the sealing on, all of them would stand in memory as long as the write takes.
      const meant = encodeValue(change.value);
      proved += 1;
      onProved(proved);
      return plain !== null && meant !== null && sameBytes(plain, meant);
    },
  });
}

/** The newest version that is both listed and there; null where there is none. */
async function newestVersion(desk: Desk, manifest: Manifest, kind: string, id: string): Promise<number | null> {
  const listed = manifest.records.get(recordPath(kind, id)) ?? [];
  if (listed.length === 0) return null;
  const there = await desk.places.database.keys('records', idRange(kind, id));
  const versions = there.map((key) => (Array.isArray(key) ? key[2] : key));
  return listed.findLast((version) => versions.includes(version)) ?? null;
}

function areChanges(changes: readonly Change[]): boolean {
  const paths = changes.map(({ kind, id }) => recordPath(kind, id));
  return changes.every(({ kind, id }) => isKind(kind) && isId(id)) && new Set(paths).size === paths.length;
}

async function openNewest(rows: readonly RecordRow[], keys: OpenKeys): Promise<VaultRecord | null> {
  for (const row of rows) {
    const record = await openRow(row, keys);
    if (record) return record;
  }
  return null;
}

async function openRow(row: RecordRow, keys: OpenKeys): Promise<VaultRecord | null> {
  const name: RecordName = row;
  const plain = await open(keys.key, row.sealed, recordBinding(keys.vaultId, name));
  const text = plain && fromUtf8(plain);
  return text === null ? null : { id: row.id, version: row.version, value: JSON.parse(text) };
}

function kindRange(kind: string): IDBKeyRange {
  return IDBKeyRange.bound([kind], [kind, []]);
}

function idRange(kind: string, id: string): IDBKeyRange {
  return IDBKeyRange.bound([kind, id], [kind, id, []]);
}
