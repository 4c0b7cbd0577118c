// Owns the IndexedDB side: opening it with patience, strict writes and reads of rows. It moves sealed bytes and
// must not open them. Nothing here is cached: what it reads is what the disk gives.
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { type Failure, fail, type Result } from '../core/result';
import { SCHEMA, type SchemaStep, upgrade } from './schema';
import { inSlices } from './slices';
import { isManifestRow, type Rows, type Snapshot, type Step, TABLES, type Table } from './tables';

const ATTEMPTS = 3;

/** Why a database does not open. `vault-barred`: the browser lets the extension keep none; whatever was kept before is untouched. */
export type OpenReason = 'vault-unreadable' | 'vault-newer' | 'vault-barred';

export interface Database {
  /** Opens it, or says why it does not open. */
  open(): Promise<Result<object, OpenReason>>;
  /** Everything but the quarantine. Throws where the database cannot be read; so do all reads and writes below. */
  snapshot(): Promise<Snapshot>;
  row<T extends Table>(table: T, key: IDBValidKey): Promise<unknown>;
  rows(table: Table, range?: IDBKeyRange): Promise<unknown[]>;
  keys(table: Table, range: IDBKeyRange): Promise<IDBValidKey[]>;
  count(table: Table): Promise<number>;
  /**
   * Makes all steps in one transaction of strict durability, or none. `manifest` is the version that the stored manifest must
   * still have (null: there must be none); otherwise nothing is written and the answer is 'changed-elsewhere'. Gives the
   * steps that would undo it.
   */
  write(steps: readonly Step[], manifest?: number | null): Promise<Result<{ undo: Step[] }, 'changed-elsewhere'>>;
  /** What a new transaction finds under the keys of the steps, in their order. */
  reread(steps: readonly Step[]): Promise<unknown[]>;
  clear(): Promise<void>;
  /** Deletes the database itself, readable or not. */
  discard(): Promise<void>;
  close(): void;
}

/** The database cannot be had; thrown by reads and writes, so that only open() has to be asked first. */
export class DatabaseClosed extends Error {
  override name = 'DatabaseClosed';
  constructor(readonly reason: OpenReason) {
    super(reason);
  }
}

/** @param patience milliseconds that one attempt to open may take. */
export function makeDatabase(name: string, patience: number, schema: readonly SchemaStep[] = SCHEMA): Database {
  let connection: Promise<IDBPDatabase> | null = null;

  async function connect(): Promise<IDBPDatabase> {
    connection ??= openPatiently({ name, patience, schema }, () => {
      connection = null;
    });
    try {
      return await connection;
    } catch (error) {
      connection = null;
      throw error;
    }
  }

  return {
    async open() {
      try {
        await connect();
        return { ok: true };
      } catch (error) {
        return reasonOfOpen(error);
      }
    },
    async snapshot() {
      const tx = (await connect()).transaction(['header', 'manifest', 'records', 'inbox']);
      const [header, manifest, records, inbox] = await Promise.all([
        tx.objectStore('header').get('header'),
        tx.objectStore('manifest').get('manifest'),
        tx.objectStore('records').getAll(),
        tx.objectStore('inbox').getAll(),
        tx.done,
      ]);
      return { header, manifest, records, inbox };
    },
    async row(table, key) {
      return await (await connect()).get(table, key);
    },
    async rows(table, range) {
      return await (await connect()).getAll(table, range);
    },
    async keys(table, range) {
      return await (await connect()).getAllKeys(table, range);
    },
    async count(table) {
      return await (await connect()).count(table);
    },
    async write(steps, manifest) {
      return await writeStrictly(await connect(), steps, manifest);
    },
    async reread(steps) {
      const tx = (await connect()).transaction([...TABLES]);
      const found = await inSlices(steps, (step) => tx.objectStore(step.table).get(step.key));
      await tx.done;
      return found;
    },
    async clear() {
      const tx = (await connect()).transaction([...TABLES], 'readwrite', { durability: 'strict' });
      await Promise.all([...TABLES.map((table) => tx.objectStore(table).clear()), tx.done]);
    },
    async discard() {
      (await connection?.catch(() => null))?.close();
      connection = null;
      await inTime(deleteDB(name), patience);
    },
    close() {
      void connection?.then((open) => open.close()).catch(() => {});
      connection = null;
    },
  };
}

async function writeStrictly(
  database: IDBPDatabase,
  steps: readonly Step[],
  manifest: number | null | undefined,
): Promise<Result<{ undo: Step[] }, 'changed-elsewhere'>> {
  const tx = database.transaction([...TABLES], 'readwrite', { durability: 'strict' });
  try {
    if (manifest !== undefined) {
      const stored: unknown = await tx.objectStore('manifest').get('manifest');
      if ((isManifestRow(stored) ? stored.version : null) !== manifest) {
        await tx.done;
        return fail('changed-elsewhere');
      }
    }
    const before = await inSlices(steps, ({ table, key }) => tx.objectStore(table).get(key));
    await inSlices<Step, unknown>(steps, ({ table, key, row }) => {
      const rows = tx.objectStore(table);
      return row === null ? rows.delete(key) : rows.put(row as Rows[typeof table]);
    });
    const undo = steps.map(({ table, key }, at): Step => ({ table, key, row: before[at] ?? null }));
    await tx.done;
    return { ok: true, undo };
  } catch (error) {
    // A request that fails inside a living transaction would let the earlier ones commit: half a change.
    try {
      tx.abort();
    } catch {
      // It is over already.
    }
    const outcome = await tx.done.catch((aborted: unknown) => aborted);
    throw fullest(error, outcome, tx.error);
  }
}

/** Of several errors for one failure, the one that names the cause: an abort hides a full disk. */
function fullest(...errors: unknown[]): unknown {
  return errors.find((error) => error instanceof Error && error.name === 'QuotaExceededError') ?? errors[0];
}

interface Opening {
  readonly name: string;
  readonly patience: number;
  readonly schema: readonly SchemaStep[];
}

async function openPatiently(how: Opening, onLost: () => void): Promise<IDBPDatabase> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await openOnce(how, onLost);
    } catch (error) {
      const { reason } = reasonOfOpen(error);
      if (attempt === ATTEMPTS || reason !== 'vault-unreadable') throw new DatabaseClosed(reason);
    }
  }
}

async function openOnce({ name, patience, schema }: Opening, onLost: () => void): Promise<IDBPDatabase> {
  let begin = (): void => {};
  const upgrading = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const opening = openDB(name, schema.length, {
    upgrade(database, from, _to, change) {
      begin();
      void upgrade(database, from, change, schema);
    },
    blocking(_current, _next, event) {
      // Another context runs newer code or deletes: holding on would hang it.
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
  try {
    // A change of schema takes the time it takes: it answers, and giving up on it would call a whole vault unreadable.
    await inTime(Promise.race([opening, upgrading]), patience);
    return await opening;
  } catch (error) {
    // One that opens after all must not block the next attempt.
    void opening.then((late) => late.close()).catch(() => {});
    throw error;
  }
}

/** Rejects when the work takes longer than `milliseconds`: IndexedDB sometimes neither opens nor fails. */
async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the database does not answer')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Names of errors that another attempt would meet again. Firefox, set to never remember history, says InvalidStateError. */
const LASTING: Readonly<Record<string, OpenReason>> = {
  VersionError: 'vault-newer',
  InvalidStateError: 'vault-barred',
};

function reasonOfOpen(error: unknown): Failure<OpenReason> {
  if (error instanceof DatabaseClosed) return fail(error.reason);
  return fail((error instanceof Error && LASTING[error.name]) || 'vault-unreadable');
}
