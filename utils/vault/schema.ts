// Owns the database's schema: the steps that make it, and that bring one of an older build up to date. All of them happen in one
// version change, which stands whole or not at all. No key is at hand then: a step moves sealed bytes and cannot open them.
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { toHex } from './bytes';
import { KEY_PATHS, TABLES } from './tables';

export type VersionChange = IDBPTransaction<unknown, string[], 'versionchange'>;

/** Brings a database one version on. It may await nothing but the transaction's own requests. */
export type SchemaStep = (database: IDBPDatabase, change: VersionChange) => void | Promise<void>;

/** The step at place n leads from version n to n + 1; a database without a version has none. Steps are only ever added. */
export const SCHEMA: readonly SchemaStep[] = [
  (database) => {
    for (const table of TABLES) database.createObjectStore(table, { keyPath: KEY_PATHS[table] });
  },
];

/**
 * Takes the steps that a database of version `from` lacks. Where one fails, or where anything that was kept before is not there
 * afterwards byte for byte, the change is aborted: the older schema stands as it was, and the opening fails.
 */
export async function upgrade(
  database: IDBPDatabase,
  from: number,
  change: VersionChange,
  schema: readonly SchemaStep[],
): Promise<void> {
  change.done.catch(() => {}); // The opening, which fails with it, is what is heard.
  try {
    const before = await keptIn(change);
    for (const step of schema.slice(from)) await step(database, change);
    const after = await keptIn(change);
    for (const kept of before) if (!after.has(kept)) throw new Error('a step of the schema lost something');
  } catch {
    change.abort();
  }
}

/** What the rows of all tables keep: sealed bytes, a header's text, a find as it was. */
async function keptIn(change: VersionChange): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const table of change.objectStoreNames) {
    const rows = (await change.objectStore(table).getAll()) as { sealed?: unknown; text?: unknown; raw?: unknown }[];
    for (const { sealed, text, raw } of rows) found.add(spell(sealed ?? text ?? raw));
  }
  return found;
}

function spell(kept: unknown): string {
  const spelled = (_name: string, value: unknown) => (value instanceof Uint8Array ? toHex(value) : value);
  return JSON.stringify(kept, spelled) ?? '';
}
