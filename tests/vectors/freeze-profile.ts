// Owns the making of the frozen profile: what this version leaves on a disk after people used it: accounts, a change that is open, and an
// inbox. Run: node tests/vectors/freeze-profile.mjs. It refuses to replace one; a new format gets a folder of its own.
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { browser, command, deliver, OWN_ID, PAGE, startBackground } from '../attacks/fake-background';
import { readingOf } from '../unit/core/readings';

const target = fileURLToPath(new URL('1/profile.json', import.meta.url));
if (existsSync(target)) throw new Error(`${target} is frozen`);

const PASSWORD = 'four odd words walking';
const PAGE_SCRIPT = { id: OWN_ID, url: PAGE, origin: 'https://login.aliexpress.com', tab: { id: 1, url: PAGE }, frameId: 0, documentId: 'd1' };

async function must(name: string, body: object): Promise<Record<string, string>> {
  const answer = await command(name, body);
  if (answer.ok !== true) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer as Record<string, string>;
}

await startBackground();
await must('vault.create', { password: PASSWORD });
const anna = await must('account.add', { storeId: 'aliexpress', host: 'www.aliexpress.com', username: 'anna@example.org', password: 'Tr0ub4dor&3-ü' });
const ben = await must('account.add', { storeId: 'amazon', host: 'www.amazon.com', username: 'ben', password: 'old=Secret"1' });
await must('account.set-current', { accountId: ben.accountId, password: 'newer Secret 2' });
await must('account.edit', { accountId: ben.accountId, notes: { before: '', after: 'line one\nline two, 中文' } });
const draft = await must('draft.make', { tabId: null, accountId: anna.accountId, options: {} });
const recorded = await must('rotation.record', { tabId: null, accountId: anna.accountId, draftId: draft.draftId });
await must('secret.reveal', { kind: 'candidate', rotationId: recorded.rotationId, candidateId: recorded.candidateId, how: 'revealed' });
await must('vault.lock', {});

// While locked, somebody types a new password on the store's page and sends it.
const typed = 'Typed-While-Locked-1';
await deliver({ to: 'reports', report: { type: 'reading', reading: readingOf('change-password', ['new-password']) } }, PAGE_SCRIPT);
const fields = [{ ref: 'f0', role: 'new-password', value: typed }];
await deliver({ to: 'reports', report: { type: 'typed', cause: 'submit', fields } }, PAGE_SCRIPT);
await must('settings.get', {});

const plain = (value: unknown): unknown => (value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value);
const database = await new Promise<IDBDatabase>((resolve) => {
  const request = indexedDB.open('keyturn');
  request.onsuccess = () => resolve(request.result);
});
const tables: Record<string, unknown[]> = {};
for (const table of database.objectStoreNames) {
  const rows = await new Promise<object[]>((resolve) => {
    const request = database.transaction(table).objectStore(table).getAll();
    request.onsuccess = () => resolve(request.result);
  });
  tables[table] = rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
}
const frozen = {
  about: 'What Keyturn 0.1.0 left on a disk: two accounts, a change that is open, one inbox item. Never change this file.',
  password: PASSWORD,
  database: tables,
  local: await browser.storage?.local.get(null),
  expected: {
    passwords: { 'anna@example.org': 'Tr0ub4dor&3-ü', ben: 'newer Secret 2' },
    former: 'old=Secret"1',
    candidate: draft.password,
    rotationId: recorded.rotationId,
    candidateId: recorded.candidateId,
    typed,
  },
};
writeFileSync(target, `${JSON.stringify(frozen, null, 1)}\n`);
process.exit(0);
