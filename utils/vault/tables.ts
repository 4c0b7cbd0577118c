// Owns the shape of what is stored: the database's tables, their rows and the steps that change them. Rows hold sealed bytes
// only; this file must not open them.
import { type Bytes, sameBytes } from './bytes';
import { isId, isKind, isVersion, type RecordName } from './record-name';

export interface HeaderRow {
  readonly name: 'header';
  readonly text: string;
}

export interface ManifestRow {
  readonly name: 'manifest';
  /** The vault's counter when it was sealed. */
  readonly version: number;
  readonly sealed: Bytes;
}

export interface RecordRow extends RecordName {
  readonly sealed: Bytes;
}

export interface InboxRow {
  readonly id: string;
  /** Where it stands in the queue; a hint, the sealed payload holds the same number. */
  readonly order: number;
  readonly sealed: Bytes;
}

/** Something that was found and could not be opened or did not belong. Kept as it was, until the person throws it away. */
export interface QuarantineRow {
  /** SHA-256 of place, table, name and bytes: the same find is kept once. */
  readonly key: string;
  readonly place: 'database' | 'mirror';
  readonly table: 'manifest' | 'records' | 'inbox';
  /** As far as it could be read: `kind/id/version`, or an inbox id. Untrusted text. */
  readonly label: string;
  readonly why: 'does-not-open' | 'not-listed';
  /** The row or entry as it was found. */
  readonly raw: unknown;
  /** Milliseconds since 1970 by the machine's clock. */
  readonly foundAt: number;
}

export interface Rows {
  readonly header: HeaderRow;
  readonly manifest: ManifestRow;
  readonly records: RecordRow;
  readonly inbox: InboxRow;
  readonly quarantine: QuarantineRow;
}
export type Table = keyof Rows;

export const KEY_PATHS: { readonly [T in Table]: string | string[] } = {
  header: 'name',
  manifest: 'name',
  records: ['kind', 'id', 'version'],
  inbox: 'id',
  quarantine: 'key',
};
export const TABLES = Object.keys(KEY_PATHS) as readonly Table[];

/** One change of one row. `row: null` takes the row away. */
export interface Step<T extends Table = Table> {
  readonly table: T;
  readonly key: IDBValidKey;
  readonly row: unknown;
}

export function putRow<T extends Table>(table: T, row: Rows[T]): Step {
  return { table, key: keyOf(table, row), row };
}

export function dropRow(table: Table, key: IDBValidKey): Step {
  return { table, key, row: null };
}

/** The key of a row as its table's key path names it. */
export function keyOf(table: Table, row: object): IDBValidKey {
  const path = KEY_PATHS[table];
  const part = (name: string): IDBValidKey => (row as Record<string, IDBValidKey>)[name] ?? '';
  return typeof path === 'string' ? part(path) : path.map(part);
}

/** Everything that one place holds, unchecked: any row may be damaged. */
export interface Snapshot {
  readonly header: unknown;
  readonly manifest: unknown;
  readonly records: readonly unknown[];
  readonly inbox: readonly unknown[];
}

/** Whether nothing of a vault is there. */
export function isEmpty({ header, manifest, records, inbox }: Snapshot): boolean {
  return header === undefined && manifest === undefined && records.length === 0 && inbox.length === 0;
}

/** Whether the row has the name of a record, whatever it holds. */
export function isRecordNamed(row: unknown): row is RecordName {
  if (typeof row !== 'object' || row === null) return false;
  const { kind, id, version } = row as Record<keyof RecordName, unknown>;
  return isKind(kind) && isId(id) && isVersion(version);
}

export function isRecordRow(row: unknown): row is RecordRow {
  return isRecordNamed(row) && 'sealed' in row && row.sealed instanceof Uint8Array;
}

export function isManifestRow(row: unknown): row is ManifestRow {
  if (typeof row !== 'object' || row === null) return false;
  const { name, version, sealed } = row as Record<keyof ManifestRow, unknown>;
  return name === 'manifest' && isVersion(version) && sealed instanceof Uint8Array;
}

export function isInboxRow(row: unknown): row is InboxRow {
  if (typeof row !== 'object' || row === null) return false;
  const { id, order, sealed } = row as Record<keyof InboxRow, unknown>;
  return isId(id) && isVersion(order) && sealed instanceof Uint8Array;
}

/** The spelling of a stored header, whatever stands there; undefined for none. */
export function headerText(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'text' in row ? row.text : row;
}

/** Whether two rows, or their absence, are the same down to the last byte. */
export function sameRow(left: unknown, right: unknown): boolean {
  if (left instanceof Uint8Array && right instanceof Uint8Array) return sameBytes(left, right);
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return Object.is(left ?? null, right ?? null);
  }
  const [names, others] = [Object.keys(left), Object.keys(right)];
  return (
    names.length === others.length && names.every((name) => sameRow(Reflect.get(left, name), Reflect.get(right, name)))
  );
}
