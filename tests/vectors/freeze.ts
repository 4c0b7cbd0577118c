// Owns the making of the frozen vault: `node --import jiti/register tests/vectors/freeze.ts`. It refuses to replace one:
// a frozen vault stands for what is on people's disks. A new format gets a folder of its own.
import 'fake-indexeddb/auto';
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openVaultStore } from '../../utils/vault/vault';

const target = fileURLToPath(new URL('1/vault.json', import.meta.url));
if (existsSync(target)) throw new Error(`${target} is frozen`);

const entries = new Map<string, unknown>();
const mirror = {
  get: async (keys: string[] | null) =>
    Object.fromEntries([...entries].filter(([key]) => keys === null || keys.includes(key))),
  set: async (items: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(items)) entries.set(key, value);
  },
  remove: async (keys: string[]) => {
    for (const key of keys) entries.delete(key);
  },
};

// A decomposed letter, a ligature and an astral character: the password only opens where it is normalised.
const password = 'A\u030angstro\u0308m \ufb01sh \u{1f511} 12';
const store = await openVaultStore({ mirror, lock: (_name, work) => work() });

async function ok<T extends { ok: boolean }>(result: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const settled = await result;
  if (!settled.ok) throw new Error(JSON.stringify(settled));
  return settled as Extract<T, { ok: true }>;
}

const account = {
  id: '1f'.repeat(16),
  storeId: 'aliexpress',
  usernames: ['anna@example.org'],
  current: { id: '2a'.repeat(16), value: 'Tr0ub4dor&3-ü-\ud800', madeBy: 'keyturn', belief: 'verified', since: 1_760_000_000_000 },
  history: [{ id: '2b'.repeat(16), value: 'old=Secret"1', madeBy: 'person', belief: 'typed', since: 0, ended: 'rotated' }],
  questions: [{ id: '2c'.repeat(16), question: 'First pet?', answer: 'Мурка' }],
  notes: 'line one\nline two, 中文, \u0000, </script>',
};
const settings = { autoLockMinutes: 15, clipboardSeconds: 30 };
const expected: { kind: string; id: string; version: number; value: unknown }[] = [];

async function put(kind: string, id: string, value: unknown, baseVersion: number | null): Promise<number> {
  const { versions } = await ok(store.put([{ kind, id, value, baseVersion }]));
  const version = versions[0] ?? 0;
  expected.push({ kind, id, version, value });
  return version;
}

await ok(store.create(password));
const first = await put('account', account.id, { ...account, current: null }, null);
await put('account', account.id, account, first);
await put('settings', '0'.repeat(32), settings, null);
await put('ring', '3d'.repeat(16), [], null);
const { printedKey } = await ok(store.makePrintedKey());
await store.lock();
const inbox = [];
for (const [at, value] of [{ event: 'recorded', password: 'locked-1' }, ['second', 'ö']].entries()) {
  const { inboxId } = await ok(store.recordLocked(value));
  inbox.push({ id: inboxId, order: at + 1, value });
}

const base64 = (value: unknown): unknown => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value);
const database = await new Promise<IDBDatabase>((resolve, reject) => {
  const request = indexedDB.open('keyturn');
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
const tables: Record<string, unknown[]> = {};
for (const table of ['header', 'manifest', 'records', 'inbox']) {
  const rows = await new Promise<object[]>((resolve) => {
    const request = database.transaction(table).objectStore(table).getAll();
    request.onsuccess = () => resolve(request.result);
  });
  tables[table] = rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, base64(value)])));
}
const frozen = {
  about: 'A sealed vault of format keyturn-vault/1; bytes are base64. Never change this file.',
  password,
  printedKey,
  database: tables,
  mirror: Object.fromEntries(entries),
  expected: { records: expected, inbox },
};
writeFileSync(target, `${JSON.stringify(frozen, null, 1)}\n`);
database.close();
store.close();
