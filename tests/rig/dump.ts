// Owns how a test looks at everything the extension keeps. Runs inside an extension page, serialised with toString, so it
// must use nothing from outside its own body; it only reads.

/** One IndexedDB record. Bytes are shown as { bytes: base64 }; what JSON cannot hold as a string naming its class. */
export interface DumpedRecord {
  readonly key: unknown;
  readonly value: unknown;
}

export interface StorageDump {
  readonly local: Readonly<Record<string, unknown>>;
  readonly session: Readonly<Record<string, unknown>>;
  /** Database name -> table name -> records. */
  readonly databases: Readonly<Record<string, Readonly<Record<string, readonly DumpedRecord[]>>>>;
}

/** Runs in the page: reads storage.local, storage.session and every table of every database of the extension. */
export async function readStorage(): Promise<StorageDump> {
  type Area = { get(keys: null): Promise<Record<string, unknown>> };
  const { storage } = (globalThis as unknown as { chrome: { storage: { local: Area; session: Area } } }).chrome;
  const asked = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const plain = (value: unknown): unknown => {
    if (value instanceof ArrayBuffer) return plain(new Uint8Array(value));
    if (value instanceof Uint8Array)
      return { bytes: btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) };
    if (Array.isArray(value)) return value.map(plain);
    if (value === null || typeof value !== 'object') return typeof value === 'bigint' ? `${value}n` : value;
    const kind = Object.prototype.toString.call(value);
    if (kind !== '[object Object]') return kind;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
  };
  const databases: Record<string, Record<string, DumpedRecord[]>> = {};
  for (const { name } of await indexedDB.databases()) {
    if (!name) continue;
    const database = await asked(indexedDB.open(name));
    const tables: Record<string, DumpedRecord[]> = {};
    for (const table of database.objectStoreNames) {
      const source = database.transaction(table).objectStore(table);
      const [keys, values] = await Promise.all([asked(source.getAllKeys()), asked(source.getAll())]);
      tables[table] = keys.map((key, at) => ({ key: plain(key), value: plain(values[at]) }));
    }
    database.close();
    databases[name] = tables;
  }
  const [local, session] = await Promise.all([storage.local.get(null), storage.session.get(null)]);
  return { local: plain(local) as StorageDump['local'], session: plain(session) as StorageDump['session'], databases };
}
