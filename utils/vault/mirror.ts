// Owns the second copy of everything sealed, in storage.local. It turns rows into entries and back and must not open them.
// Content scripts can reach this place in Firefox: it is a source for recovery, believed only after a key has opened it.
import { type Bytes, fromBase64, toBase64, toUtf8 } from './bytes';
import { slicesOf } from './slices';
import { type Rows, type Snapshot, type Step, sameRow } from './tables';

/** The part of storage.local that is needed. */
export interface MirrorArea {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export interface Mirror {
  /** Everything of the vault in it, as rows; an entry that is no row stands as it was found. */
  snapshot(): Promise<Snapshot>;
  /** Makes the steps, reads them back and throws where they do not stand. The quarantine has no second copy. */
  write(steps: readonly Step[]): Promise<void>;
  clear(): Promise<void>;
  /** Writes, reads back and takes away a trifle; throws where that fails. */
  probe(): Promise<void>;
}

const PREFIX = 'vault/';

/** The entry's key for a row of a table that is copied. */
function entryKey({ table, key }: Step): string {
  if (table === 'header' || table === 'manifest') return PREFIX + table;
  return PREFIX + [table, ...(Array.isArray(key) ? key : [key])].join('/');
}

function entryValue({ table, row }: Step): string {
  if (table === 'header') return (row as Rows['header']).text;
  const sealed = toBase64((row as Rows['records']).sealed);
  if (table === 'manifest') return `${(row as Rows['manifest']).version}.${sealed}`;
  if (table === 'inbox') return `${(row as Rows['inbox']).order}.${sealed}`;
  return sealed;
}

export function makeMirror(area: MirrorArea): Mirror {
  async function keys(): Promise<string[]> {
    return Object.keys(await area.get(null)).filter((key) => key.startsWith(PREFIX));
  }

  return {
    async snapshot() {
      const entries = await area.get(null);
      const records: unknown[] = [];
      const inbox: unknown[] = [];
      for (const [key, value] of Object.entries(entries)) {
        // What has no three parts after the prefix was never ours, and there is no row to take it away by.
        if (key.startsWith(`${PREFIX}records/`) && key.split('/').length >= 5) records.push(readRecord(key, value));
        if (key.startsWith(`${PREFIX}inbox/`)) inbox.push(readInbox(key, value));
      }
      const header = entries[`${PREFIX}header`];
      return {
        header: header === undefined ? undefined : { name: 'header', text: header },
        manifest: readManifest(entries[`${PREFIX}manifest`]),
        records,
        inbox,
      };
    },
    async write(steps) {
      const copied = steps.filter(({ table }) => table !== 'quarantine');
      for (const slice of slicesOf(copied.filter(({ row }) => row !== null))) {
        const items = Object.fromEntries(slice.map((step) => [entryKey(step), entryValue(step)]));
        await area.set(items);
        if (!sameRow(await area.get(Object.keys(items)), items))
          throw new Error('the second copy differs from what was written');
      }
      // Last: until all else stands, what it lists is still there.
      const gone = copied.filter(({ row }) => row === null).map(entryKey);
      if (gone.length > 0) await area.remove(gone);
    },
    async probe() {
      const items = { [`${PREFIX}probe`]: 'probe' };
      await area.set(items);
      if (!sameRow(await area.get(Object.keys(items)), items)) throw new Error('the second copy does not hold');
      await area.remove(Object.keys(items));
    },
    async clear() {
      await area.remove(await keys());
    },
  };
}

/** A row whose key spells the entry's key again, however odd that is, so that it can be taken away. */
function readRecord(key: string, value: unknown): object {
  const parts = key.slice(`${PREFIX}records/`.length).split('/');
  const version = parts.at(-1) ?? '';
  const whole = /^[1-9]\d{0,15}$/.test(version);
  return {
    kind: parts[0],
    id: parts.slice(1, -1).join('/'),
    version: whole ? Number(version) : version,
    sealed: readBase64(value),
  };
}

function readInbox(key: string, value: unknown): object {
  return { id: key.slice(`${PREFIX}inbox/`.length), ...readNumbered(value, 'order') };
}

function readManifest(value: unknown): unknown {
  return value === undefined ? undefined : { name: 'manifest', ...readNumbered(value, 'version') };
}

function readNumbered(value: unknown, name: string): object {
  const parts = typeof value === 'string' ? /^([1-9]\d{0,15})\.(.*)$/s.exec(value) : null;
  return parts ? { [name]: Number(parts[1]), sealed: readBase64(parts[2]) } : { [name]: 0, sealed: readBase64(value) };
}

/** The bytes; of what is not base64 the spelling, so that a quarantine can keep it. */
function readBase64(value: unknown): Bytes {
  if (typeof value !== 'string') return toUtf8(JSON.stringify(value) ?? '');
  return fromBase64(value) ?? toUtf8(value);
}
