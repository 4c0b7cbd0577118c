// Owns what the vault's tests stand on: a fresh database, a second copy in memory, a lock, and a way to break either place
// at the n-th step. It tests nothing itself.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { sha256 } from '@noble/hashes/sha2.js';
import { IDBFactory as FDBFactory, IDBObjectStore as FDBObjectStore } from 'fake-indexeddb';
import type { Failure, Result } from '@/utils/core/result';
import type { Argon2id, KdfCost } from '@/utils/vault/kdf';
import { COST_FLOOR } from '@/utils/vault/kdf';
import type { MirrorArea } from '@/utils/vault/mirror';
import { openVaultStore, type VaultEnv, type VaultStore } from '@/utils/vault/vault';

export const PASSWORD = 'correct horse battery';

/** A derivation that costs nothing, for tests that are about something else. It counts. */
export function cheapArgon2id(): { argon2id: Argon2id; calls: () => number } {
  let calls = 0;
  return {
    argon2id: async (password, salt, cost) => {
      calls += 1;
      return sha256(Uint8Array.from([...password, ...salt, ...new TextEncoder().encode(JSON.stringify(cost))]));
    },
    calls: () => calls,
  };
}

/** storage.local in memory. `entries` may be looked at and damaged. */
export class MemoryArea implements MirrorArea {
  entries = new Map<string, unknown>();
  /** Called before every access; throw to break it. */
  onAccess: (what: 'get' | 'set' | 'remove') => void = () => {};

  async get(keys: string[] | null): Promise<Record<string, unknown>> {
    this.onAccess('get');
    const found = [...this.entries].filter(([key]) => keys === null || keys.includes(key));
    return structuredClone(Object.fromEntries(found));
  }
  async set(items: Record<string, unknown>): Promise<void> {
    this.onAccess('set');
    for (const [key, value] of Object.entries(structuredClone(items))) this.entries.set(key, value);
  }
  async remove(keys: string[]): Promise<void> {
    this.onAccess('remove');
    for (const key of keys) this.entries.delete(key);
  }
}

/** Runs work of one name after another, as Web Locks do. */
function makeLock(): NonNullable<VaultEnv['lock']> {
  const tails = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const turn = (tails.get(name) ?? Promise.resolve()).then(work);
    tails.set(
      name,
      turn.catch(() => {}),
    );
    return turn;
  };
}

export interface Rig {
  readonly mirror: MemoryArea;
  readonly env: VaultEnv;
  readonly calls: () => number;
  /** A new context on the same disk, as after a restart. */
  open(over?: Partial<VaultEnv>): Promise<VaultStore>;
}

/** A fresh disk. */
export function makeRig(over: Partial<VaultEnv> = {}): Rig {
  globalThis.indexedDB = new FDBFactory();
  const mirror = new MemoryArea();
  const { argon2id, calls } = cheapArgon2id();
  const cost: KdfCost = COST_FLOOR;
  const env: VaultEnv = {
    mirror,
    lock: makeLock(),
    argon2id,
    cost,
    patience: 500,
    now: () => 1_700_000_000_000,
    ...over,
  };
  return { mirror, env, calls, open: (more) => openVaultStore({ ...env, ...more }) };
}

/** A fresh disk with a vault on it, unlocked. */
export async function makeVault(over: Partial<VaultEnv> = {}): Promise<Rig & { store: VaultStore }> {
  const rig = makeRig(over);
  const store = await rig.open();
  expectOk(await store.create(PASSWORD));
  return { ...rig, store };
}

/** The payload of a success; throws for a failure, with its reason. */
export function expectOk<T>(result: Result<T>): { readonly ok: true } & T {
  if (!result.ok) throw new Error(`expected ok, got ${(result as Failure).reason}`);
  return result as { readonly ok: true } & T;
}

export function id(number: number): string {
  return number.toString(16).padStart(32, '0');
}

/** The first change of a vault: an account of the value 'old'. */
export const first = { kind: 'account', id: id(1), value: 'old', baseVersion: null };

/** The newest version of that account. */
export async function versionOf(store: VaultStore): Promise<number> {
  return expectOk(await store.get('account', first.id)).record.version;
}

type Row = Record<string, unknown>;

/** Direct access to the database under the vault, as a tamperer has. */
export async function withTable(
  table: string,
  work: (rows: IDBObjectStore) => { readonly result: unknown },
): Promise<unknown> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('keyturn');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const tx = database.transaction(table, 'readwrite');
  const request = work(tx.objectStore(table));
  await new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
  database.close();
  return request.result;
}

export async function allRows(table: string): Promise<Row[]> {
  return (await withTable(table, (rows) => rows.getAll())) as Row[];
}

/** The whole disk, for comparing before and after. */
export async function dump(rig: Pick<Rig, 'mirror'>): Promise<unknown> {
  const tables = ['header', 'manifest', 'records', 'inbox', 'quarantine'];
  const database = Object.fromEntries(await Promise.all(tables.map(async (name) => [name, await allRows(name)])));
  return { database, mirror: Object.fromEntries(rig.mirror.entries) };
}

type Native = (this: IDBObjectStore, ...args: unknown[]) => unknown;
type Operation = 'put' | 'get' | 'delete' | 'getAll' | 'getAllKeys' | 'count' | 'clear';
const OPERATIONS: readonly Operation[] = ['put', 'get', 'delete', 'getAll', 'getAllKeys', 'count', 'clear'];
const NATIVE = new Map(OPERATIONS.map((name) => [name, Reflect.get(FDBObjectStore.prototype, name) as Native]));

/**
 * Calls `before` ahead of every operation on a table. Throw in it to break that one; give back arguments to change what
 * the disk gets. Undone by the function it returns, and by `afterEach(releaseDatabase)`.
 */
export function watchDatabase(
  before: (what: Operation, table: IDBObjectStore, args: unknown[]) => unknown[] | undefined,
): () => void {
  for (const [name, native] of NATIVE) {
    Reflect.set(FDBObjectStore.prototype, name, function (this: IDBObjectStore, ...args: unknown[]) {
      return native.apply(this, before(name, this, args) ?? args);
    });
  }
  return releaseDatabase;
}

export function releaseDatabase(): void {
  for (const [name, native] of NATIVE) Reflect.set(FDBObjectStore.prototype, name, native);
}

/**
 * Lets the n-th storage operation from now on fail, in either place. `dead`: and all that come after it, as for a process
 * that was killed. Gives the number of operations seen when released.
 */
export function breakAt(
  mirror: MemoryArea,
  n: number,
  {
    dead,
    error = () => new Error('broken'),
    only = () => true,
  }: {
    dead: boolean;
    error?: () => Error;
    only?: (what: string) => boolean;
  },
): () => number {
  let seen = 0;
  const step = (what: string): void => {
    if (!only(what)) return;
    seen += 1;
    if (seen === n || (dead && seen > n)) throw error();
  };
  watchDatabase((what) => {
    step(what);
    return undefined;
  });
  mirror.onAccess = (what) => step(`mirror.${what}`);
  return () => {
    releaseDatabase();
    mirror.onAccess = () => {};
    return seen;
  };
}

/** What writes. */
export const isWrite = (what: string): boolean => /put|delete|set|remove|clear/.test(what);

export function quotaError(): Error {
  return new DOMException('the quota is used up', 'QuotaExceededError');
}

interface Frozen {
  readonly password: string;
  readonly printedKey: string;
  readonly database: Record<string, Record<string, unknown>[]>;
  readonly mirror: Record<string, unknown>;
  readonly expected: {
    readonly records: readonly { kind: string; id: string; version: number; value: unknown }[];
    readonly inbox: readonly { id: string; order: number; value: unknown }[];
  };
}

export const FROZEN = new URL('../../vectors/1/vault.json', import.meta.url);

export function readFrozen(): Frozen {
  return JSON.parse(readFileSync(FROZEN, 'utf8')) as Frozen;
}

/** Puts the rows of a frozen vault onto the fresh disk of a rig. */
export async function thaw(rig: Rig, { database, mirror }: Frozen, places = ['database', 'mirror']): Promise<void> {
  const blank = await rig.open();
  blank.close();
  for (const [table, rows] of Object.entries(places.includes('database') ? database : {})) {
    for (const row of rows) {
      const sealed =
        typeof row.sealed === 'string' ? { sealed: Uint8Array.from(Buffer.from(row.sealed, 'base64')) } : {};
      await withTable(table, (target) => target.put({ ...row, ...sealed }));
    }
  }
  if (places.includes('mirror')) rig.mirror.entries = new Map(Object.entries(mirror));
}

/** Opens the database of the vault as a window with newer code does. */
export async function upgrade(): Promise<IDBDatabase> {
  return await new Promise((resolve, reject) => {
    const request = indexedDB.open('keyturn', 2);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
