// Tampering with what is stored: every bit, every length, every exchange is noticed, and what was not touched stays readable. The
// bits and lengths of one record of four here; those of all of ten by `npm run prove:vault`.
import { beforeAll, describe, expect, test } from 'vitest';
import { readHeader } from '@/utils/vault/header';
import { type OpenKeys, openKeys } from '@/utils/vault/keys';
import { makeMirror } from '@/utils/vault/mirror';
import { EMPTY_SNAPSHOT } from '@/utils/vault/scan';
import { type Survey, survey } from '@/utils/vault/survey';
import type { InboxRow, ManifestRow, RecordRow, Snapshot } from '@/utils/vault/tables';
import type { VaultStore } from '@/utils/vault/vault';
import { allRows, expectOk, id, makeVault, PASSWORD, type Rig, withTable } from './rig';

interface Whole extends Snapshot {
  readonly manifest: ManifestRow;
  readonly records: readonly RecordRow[];
  readonly inbox: readonly InboxRow[];
}

interface Subject {
  readonly rig: Rig & { store: VaultStore };
  readonly whole: Whole;
  readonly mirror: Snapshot;
  judge(database: Snapshot, mirror?: Snapshot): Promise<Survey>;
}

/** A vault with so many records, of kinds account and rotation in turn, and so many inbox items. */
async function makeSubject(count: number, waiting = 0): Promise<Subject> {
  const rig = await makeVault();
  for (let at = 1; at <= count; at += 1) {
    const kind = at % 2 ? 'account' : 'rotation';
    expectOk(await rig.store.put([{ kind, id: id(at), value: { password: `secret ${at}` }, baseVersion: null }]));
  }
  for (let at = 1; at <= waiting; at += 1) expectOk(await rig.store.recordLocked({ candidate: at }));
  const header = (await allRows('header'))[0];
  const whole = {
    header,
    manifest: (await allRows('manifest'))[0],
    records: await allRows('records'),
    inbox: await allRows('inbox'),
  } as unknown as Whole;
  const read = readHeader(header?.text);
  if (read.condition !== 'whole') throw new Error('a fresh header is whole');
  const keys = (await openKeys(read.header, rig.store.exportKey() ?? new Uint8Array())) as OpenKeys;
  const mirror = await makeMirror(rig.mirror).snapshot();
  return { rig, whole, mirror, judge: (database, copy = mirror) => survey(database, copy, keys, read.text, 0) };
}

function flip(bytes: Uint8Array, bit: number): Uint8Array<ArrayBuffer> {
  const flipped = Uint8Array.from(bytes);
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return flipped;
}

/** The snapshot with one record's row replaced. */
function withRecord(whole: Whole, at: number, change: (row: RecordRow) => object): Snapshot {
  return { ...whole, records: whole.records.map((row, index) => (index === at ? change(row) : row)) };
}

const labelOf = ({ kind, id: recordId, version }: RecordRow): string => `${kind}/${recordId}/${version}`;

/** Set for the long run. */
const THOROUGH = process.env.RECORDS !== undefined;
const RECORDS = Number(process.env.RECORDS ?? 4);

/** The rows that are tampered with bit by bit. */
function tampered(rows: readonly RecordRow[]): readonly (readonly [number, RecordRow])[] {
  return [...rows.entries()].slice(0, THOROUGH ? rows.length : 1);
}

let subject: Subject;
let waiting: Subject;
beforeAll(async () => {
  subject = await makeSubject(RECORDS);
  waiting = await makeSubject(1, 1);
});

/** Damaged without a second copy: named, kept, and all others open. With one: recovered. */
async function expectDetected({ judge, whole }: Subject, database: Snapshot, label: string): Promise<void> {
  const all = whole.records.length + whole.inbox.length;
  const alone = await judge(database, EMPTY_SNAPSHOT);
  expect(alone.report.quarantined).toMatchObject([{ place: 'database', label, why: 'does-not-open' }]);
  expect(alone.report.opened).toBe(all - 1);
  expect(alone.databaseSteps.filter(({ table }) => table === 'quarantine')).toHaveLength(1);
  const helped = await judge(database);
  expect(helped.report.recoveredFromMirror).toEqual([label]);
  expect(helped.report.opened).toBe(all);
}

describe('a whole vault', () => {
  test('has nothing to report and nothing to repair', async () => {
    const found = await subject.judge(subject.whole);
    expect(found.report).toMatchObject({
      opened: RECORDS,
      quarantined: [],
      recoveredFromMirror: [],
      manifestTrouble: [],
    });
    expect([...found.databaseSteps, ...found.mirrorSteps]).toEqual([]);
    expect(found.manifest).toBeNull();
  });
});

describe('every bit', () => {
  test('of a record is guarded', async () => {
    for (const [at, row] of tampered(subject.whole.records))
      for (let bit = 0; bit < row.sealed.length * 8; bit += 1) {
        await expectDetected(
          subject,
          withRecord(subject.whole, at, () => ({ ...row, sealed: flip(row.sealed, bit) })),
          labelOf(row),
        );
      }
  });

  test('of a record in the second copy is guarded, and the copy is made again', async () => {
    const [row] = subject.mirror.records as RecordRow[];
    if (!row) throw new Error('there are records');
    for (let bit = 0; bit < row.sealed.length * 8; bit += THOROUGH ? 1 : 5) {
      const copies = (subject.mirror.records as RecordRow[]).map((copy) =>
        copy === row ? { ...row, sealed: flip(row.sealed, bit) } : copy,
      );
      const found = await subject.judge(subject.whole, { ...subject.mirror, records: copies });
      expect(found.report).toMatchObject({ opened: RECORDS, mirrorRepaired: 1, quarantined: [] });
      expect(found.mirrorSteps).toMatchObject([{ table: 'records', row }]);
    }
  });

  test('of the manifest is guarded, and every record stays', async () => {
    const { manifest } = subject.whole;
    for (let bit = 0; bit < manifest.sealed.length * 8; bit += 1) {
      const database = { ...subject.whole, manifest: { ...manifest, sealed: flip(manifest.sealed, bit) } };
      const alone = await subject.judge(database, EMPTY_SNAPSHOT);
      expect(alone.report.manifestTrouble).toContainEqual({ what: 'damaged', label: '' });
      expect(alone.report.opened).toBe(RECORDS);
      expect(alone.manifest?.records.size).toBe(RECORDS);
    }
    const helped = await subject.judge({
      ...subject.whole,
      manifest: { ...manifest, sealed: flip(manifest.sealed, 9) },
    });
    expect(helped.report.recoveredFromMirror).toEqual(['manifest']);
    expect(helped.manifest).toBeNull();
  });

  test('of an inbox item is guarded', async () => {
    const [row] = waiting.whole.inbox;
    if (!row) throw new Error('there is an inbox item');
    for (let bit = 0; bit < row.sealed.length * 8; bit += THOROUGH ? 1 : 11) {
      await expectDetected(waiting, { ...waiting.whole, inbox: [{ ...row, sealed: flip(row.sealed, bit) }] }, row.id);
    }
  });

  test('of a version is guarded', async () => {
    const [row] = subject.whole.records;
    if (!row) throw new Error('there are records');
    for (let bit = 0; bit < 31; bit += 1) {
      const moved = { ...row, version: row.version ^ (1 << bit) };
      const { report } = await subject.judge(
        withRecord(subject.whole, 0, () => moved),
        EMPTY_SNAPSHOT,
      );
      expect(report.quarantined).toHaveLength(1);
      expect(report.manifestTrouble).toEqual([{ what: 'missing', label: labelOf(row) }]);
      expect(report.opened).toBe(RECORDS - 1);
    }
  });
});

describe('every length', () => {
  test('but its own is refused, for records and inbox items', async () => {
    const [item] = waiting.whole.inbox;
    if (!item) throw new Error('there is an inbox item');
    const lengths = (bytes: Uint8Array): Uint8Array[] => [
      ...Array.from(bytes, (_byte, length) => bytes.slice(0, length)),
      ...[1, 16, 300].map((more) => Uint8Array.from([...bytes, ...new Uint8Array(more)])),
    ];
    for (const [at, row] of tampered(subject.whole.records))
      for (const sealed of lengths(row.sealed)) {
        await expectDetected(
          subject,
          withRecord(subject.whole, at, () => ({ ...row, sealed })),
          labelOf(row),
        );
      }
    for (const sealed of lengths(item.sealed)) {
      await expectDetected(waiting, { ...waiting.whole, inbox: [{ ...item, sealed }] }, item.id);
    }
  });
});

describe('every exchange', () => {
  const places = Array.from({ length: RECORDS }, (_, at) => at);
  const pairs = places.flatMap((from) => places.filter((to) => to !== from).map((to) => [from, to] as const));

  test.each<[string, (into: RecordRow, from: RecordRow) => object]>([
    ['ciphertexts', (into, from) => ({ ...into, sealed: from.sealed })],
    [
      'nonces',
      (into, from) => ({ ...into, sealed: Uint8Array.from([...from.sealed.slice(0, 12), ...into.sealed.slice(12)]) }),
    ],
    [
      'tags',
      (into, from) => ({ ...into, sealed: Uint8Array.from([...into.sealed.slice(0, -16), ...from.sealed.slice(-16)]) }),
    ],
    [
      'bodies',
      (into, from) => ({ ...into, sealed: Uint8Array.from([...into.sealed.slice(0, 12), ...from.sealed.slice(12)]) }),
    ],
    ['kinds', (into) => ({ ...into, kind: into.kind === 'account' ? 'rotation' : 'account' })],
    ['ids', (into, from) => ({ ...into, id: from.id, version: into.version })],
    ['versions', (into, from) => ({ ...into, version: from.version })],
  ])('of %s between two records is noticed on both', async (_what, exchange) => {
    const { records } = subject.whole;
    for (const [left, right] of pairs) {
      const [one, two] = [records[left], records[right]];
      if (!one || !two) throw new Error('there are records');
      const changed = records.map((row) => (row === one ? exchange(one, two) : row === two ? exchange(two, one) : row));
      const { report } = await subject.judge({ ...subject.whole, records: changed as RecordRow[] }, EMPTY_SNAPSHOT);
      expect(report.quarantined).toHaveLength(2);
      expect(report.opened).toBe(RECORDS - 2);
      const helped = await subject.judge({ ...subject.whole, records: changed as RecordRow[] });
      expect([...helped.report.recoveredFromMirror].sort()).toEqual([labelOf(one), labelOf(two)].sort());
    }
  });
});

describe('the manifest', () => {
  /** A vault in which a record was changed twice, with its earlier manifest. */
  async function makeAged() {
    const aged = await makeSubject(2);
    const before = aged.whole;
    const [record] = before.records;
    if (!record) throw new Error('there are records');
    const change = { kind: record.kind, id: record.id, value: { password: 'newer' }, baseVersion: record.version };
    const { versions } = expectOk(await aged.rig.store.put([change]));
    const records = (await allRows('records')) as unknown as RecordRow[];
    const manifest = (await allRows('manifest'))[0] as unknown as ManifestRow;
    const newest = records.find(({ version }) => version === versions[0]);
    if (!newest) throw new Error('the change is stored');
    return { aged, before, whole: { ...before, records, manifest }, newest, old: record };
  }

  test('reveals a record that was put back to an older version', async () => {
    const { aged, whole, newest, old } = await makeAged();
    const deleted = { ...whole, records: whole.records.filter((row) => row !== newest) };
    expect((await aged.judge(deleted, EMPTY_SNAPSHOT)).report.manifestTrouble).toEqual([
      { what: 'missing', label: labelOf(newest) },
    ]);
    const renamed = whole.records.map((row) => (row === newest ? { ...old, version: newest.version } : row));
    expect((await aged.judge({ ...whole, records: renamed }, EMPTY_SNAPSHOT)).report.quarantined).toMatchObject([
      { label: labelOf(newest), why: 'does-not-open' },
    ]);
  });

  test('that was itself put back does not hide what is newer than it', async () => {
    const { aged, before, whole, newest } = await makeAged();
    const rolledBack = { ...whole, manifest: before.manifest };
    const alone = await aged.judge(rolledBack, EMPTY_SNAPSHOT);
    expect(alone.report.manifestTrouble).toEqual([{ what: 'unlisted', label: labelOf(newest) }]);
    expect(alone.manifest?.records.get(`${newest.kind}/${newest.id}`)).toHaveLength(2);
    const mirror = await makeMirror(aged.rig.mirror).snapshot();
    const helped = await aged.judge(rolledBack, mirror);
    expect(helped.report.manifestTrouble).toEqual([{ what: 'rolled-back', label: '' }]);
    expect(helped.report.recoveredFromMirror).toEqual(['manifest']);
  });

  test('names a deleted record and a foreign one', async () => {
    const [first] = subject.whole.records;
    if (!first) throw new Error('there are records');
    const deleted = { ...subject.whole, records: subject.whole.records.slice(1) };
    expect((await subject.judge(deleted, EMPTY_SNAPSHOT)).report.manifestTrouble).toEqual([
      { what: 'missing', label: labelOf(first) },
    ]);
    expect((await subject.judge(deleted)).report.recoveredFromMirror).toEqual([labelOf(first)]);
    const foreign = { ...first, id: id(999) };
    const added = { ...subject.whole, records: [...subject.whole.records, foreign] };
    expect((await subject.judge(added)).report.quarantined).toMatchObject([
      { label: labelOf(foreign), why: 'does-not-open', place: 'database' },
    ]);
  });

  test('keeps a removed record from coming back unseen', async () => {
    const aged = await makeSubject(2);
    const [record] = aged.whole.records;
    if (!record) throw new Error('there are records');
    expectOk(await aged.rig.store.remove(record.kind, record.id, record.version));
    await withTable('records', (rows) => rows.put(record));
    expect(expectOk(await aged.rig.store.list(record.kind)).records).toEqual([]);
    const { scan } = expectOk(await aged.rig.store.scan());
    expect(scan.manifestTrouble).toEqual([{ what: 'unlisted', label: labelOf(record) }]);
    expect(scan.quarantined).toMatchObject([{ label: labelOf(record), why: 'not-listed' }]);
    expect(await allRows('records')).toHaveLength(1);
    expect(expectOk(await aged.rig.store.quarantine()).items).toMatchObject([{ raw: record }]);
  });
});

describe('strange names', () => {
  const strange: unknown[] = [
    '__proto__',
    'toString',
    'x'.repeat(1_000_000),
    'a\u0000b',
    '',
    id(0xabc).toUpperCase(),
    7,
    null,
    {},
    [id(1)],
  ];

  test('are refused by every command', async () => {
    const { rig } = subject;
    for (const bad of strange as string[]) {
      const refused = { ok: false, reason: 'bad-request' };
      const change = { kind: 'account', id: bad, value: 1, baseVersion: null };
      expect(await rig.store.put([change])).toEqual(refused);
      expect(await rig.store.put([{ ...change, id: id(50), kind: bad }])).toEqual(refused);
      expect(await rig.store.get('account', bad)).toEqual(refused);
      expect(await rig.store.list(bad)).toEqual(refused);
      expect(await rig.store.remove('account', bad, 1)).toEqual(refused);
    }
    for (const kind of ['manifest', 'identity', 'inbox', 'header', 'key', 'Account', 'a-b', 'a'.repeat(17)]) {
      expect((await rig.store.put([{ kind, id: id(50), value: 1, baseVersion: null }])).ok).toBe(false);
    }
    const twice = { kind: 'account', id: id(50), value: 1, baseVersion: null };
    expect(await rig.store.put([twice, twice])).toEqual({ ok: false, reason: 'bad-request' });
    expect(await rig.store.put([{ ...twice, value: 'x'.repeat(1024 * 1024) }])).toEqual({
      ok: false,
      reason: 'too-large',
    });
    expect(await rig.store.put([{ ...twice, value: undefined }])).toEqual({ ok: false, reason: 'bad-request' });
  });

  test('in the tables are quarantined and disturb nothing', async () => {
    const odd = await makeSubject(3, 1);
    const [record] = odd.whole.records;
    if (!record) throw new Error('there are records');
    const rows = [
      { ...record, id: '__proto__' },
      { ...record, id: 'constructor', kind: 'x/y' },
      { ...record, version: String(record.version) },
      { ...record, version: -1 },
      { kind: 'account', id: id(77), version: 3, sealed: 'text' },
      { kind: 'account', id: id(78), version: 3 },
    ];
    for (const row of rows) await withTable('records', (table) => table.put(row));
    await withTable('inbox', (table) => table.put({ id: 'odd', order: 'x', sealed: [1] }));
    odd.rig.mirror.entries.set('vault/records/a/b', 7);
    odd.rig.mirror.entries.set('vault/records//', 'x');
    odd.rig.mirror.entries.set('vault/inbox/', { a: 1 });
    const { scan } = expectOk(await odd.rig.store.scan());
    expect(scan).toMatchObject({ opened: 4, repaired: true, recoveredFromMirror: [] });
    expect(scan.quarantined.filter(({ place }) => place === 'database')).toHaveLength(rows.length + 1);
    const again = expectOk(await odd.rig.store.scan()).scan;
    expect(again).toMatchObject({ opened: 4, quarantined: [], manifestTrouble: [], mirrorRepaired: 0 });
    expect(expectOk(await odd.rig.store.list('account')).records).toHaveLength(2);
  });
});

describe('unlocking', () => {
  test('repairs what the other place still has and keeps what it replaced', async () => {
    const damaged = await makeSubject(3, 1);
    const [first, second, third] = damaged.whole.records;
    if (!first || !second || !third) throw new Error('there are records');
    await withTable('records', (rows) => rows.put({ ...first, sealed: flip(first.sealed, 99) }));
    await withTable('records', (rows) => rows.delete([second.kind, second.id, second.version]));
    damaged.rig.mirror.entries.set(`vault/records/${labelOf(third)}`, 'damaged');
    const store = await damaged.rig.open();
    const { scan } = expectOk(await store.unlock(PASSWORD));
    expect([...scan.recoveredFromMirror].sort()).toEqual([labelOf(first), labelOf(second)].sort());
    expect(scan).toMatchObject({ opened: 4, mirrorRepaired: 1, repaired: true });
    expect(await allRows('records')).toEqual(damaged.whole.records);
    expect(await makeMirror(damaged.rig.mirror).snapshot()).toEqual(damaged.mirror);
    expect(expectOk(await store.quarantine()).items).toMatchObject([{ raw: { sealed: flip(first.sealed, 99) } }]);
    expect(expectOk(await store.scan()).scan).toMatchObject({ quarantined: [], recoveredFromMirror: [] });
  });

  test('leaves a record readable in its older version when the newest is lost in both places, and takes new ones', async () => {
    const lost = await makeSubject(1);
    const [old] = lost.whole.records;
    if (!old) throw new Error('there is a record');
    const change = { kind: old.kind, id: old.id, value: 'newest', baseVersion: old.version };
    const version = expectOk(await lost.rig.store.put([change])).versions[0] ?? 0;
    await withTable('records', (rows) => rows.delete([old.kind, old.id, version]));
    lost.rig.mirror.entries.delete(`vault/records/${old.kind}/${old.id}/${version}`);
    const store = await lost.rig.open();
    const { scan } = expectOk(await store.unlock(PASSWORD));
    expect(scan.manifestTrouble).toEqual([{ what: 'missing', label: `${old.kind}/${old.id}/${version}` }]);
    const { record } = expectOk(await store.get(old.kind, old.id));
    expect(record).toEqual({ id: old.id, version: old.version, value: { password: 'secret 1' } });
    expectOk(await store.put([{ ...change, value: 'newer still' }]));
    expect(expectOk(await store.get(old.kind, old.id)).record.value).toBe('newer still');
  });

  test('takes an inbox item from the second copy only where the database lost something', async () => {
    const planted = await makeSubject(1, 1);
    const [item] = planted.whole.inbox;
    if (!item) throw new Error('there is an inbox item');
    await withTable('inbox', (rows) => rows.clear());
    const whole = expectOk(await planted.rig.store.scan()).scan;
    expect(whole.manifestTrouble).toEqual([{ what: 'not-filed', label: item.id }]);
    expect(await planted.rig.store.inboxCount()).toBe(0);
    expect(expectOk(await planted.rig.store.quarantine()).items).toMatchObject([{ table: 'inbox', raw: item }]);

    const emptied = await makeSubject(1, 1);
    for (const table of ['header', 'manifest', 'records', 'inbox']) await withTable(table, (rows) => rows.clear());
    const store = await emptied.rig.open();
    expect(await store.status()).toBe('locked');
    const { scan } = expectOk(await store.unlock(PASSWORD));
    expect(scan).toMatchObject({ opened: 2, quarantined: [], repaired: true });
    expect(await store.inboxCount()).toBe(1);
    expect(await allRows('records')).toEqual(emptied.whole.records);
  });
});
