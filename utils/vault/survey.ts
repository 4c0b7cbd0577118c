// Owns the judgement over everything that is stored: what opens, what is damaged, missing or foreign, and which steps would
// bring database and second copy together again. It reads two snapshots and writes nothing; nothing readable is given up.
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex, toUtf8 } from './bytes';
import { open, recordBinding } from './envelope';
import { openInbox } from './inbox';
import type { OpenKeys } from './keys';
import { draftOf, EMPTY_MANIFEST, type Manifest, type ManifestDraft, openManifest } from './manifest';
import { recordPath } from './record-name';
import {
  dropRow,
  isInboxRow,
  isManifestRow,
  isRecordNamed,
  isRecordRow,
  keyOf,
  putRow,
  type QuarantineRow,
  type RecordRow,
  type Snapshot,
  type Step,
  sameRow,
} from './tables';

/** One thing that the manifest, or the lack of one, reveals. */
export interface ManifestTrouble {
  /**
   * absent, damaged: the manifest itself; rolled-back: an older one stood in the database than in the second copy; missing:
   * a listed version is in neither place; unlisted: a version that opens and that no manifest lists; not-filed: an inbox
   * item that only the second copy holds.
   */
  readonly what: 'absent' | 'damaged' | 'rolled-back' | 'missing' | 'unlisted' | 'not-filed';
  /** `kind/id/version` or an inbox id; '' for the manifest itself. */
  readonly label: string;
}

export interface ScanReport {
  /** Record versions and inbox items that open. */
  readonly opened: number;
  readonly quarantined: readonly Pick<QuarantineRow, 'key' | 'place' | 'table' | 'label' | 'why'>[];
  /** What the database had lost and the second copy gave back: 'header', 'manifest', `kind/id/version` or an inbox id. */
  readonly recoveredFromMirror: readonly string[];
  readonly manifestTrouble: readonly ManifestTrouble[];
  /** Entries of the second copy that were missing, damaged or out of date. */
  readonly mirrorRepaired: number;
  /** Sealings so far; also tells an old vault that was put back as a whole. */
  readonly counter: number;
  readonly changedAt: number;
}

export interface Survey {
  readonly report: ScanReport;
  /** What the manifest should say; null where the stored one says it already. */
  readonly manifest: ManifestDraft | null;
  /** The version of the manifest row that the database holds now, or null. */
  readonly storedVersion: number | null;
  readonly databaseSteps: readonly Step[];
  readonly mirrorSteps: readonly Step[];
}

/** @param headerText the header that the keys were opened with, as it is spelled. */
export async function survey(
  database: Snapshot,
  mirror: Snapshot,
  keys: OpenKeys,
  headerText: string,
  now: number,
): Promise<Survey> {
  const found = new Findings(now);
  checkHeader(found, database.header, mirror.header, headerText);
  const manifest = await checkManifest(found, database.manifest, mirror.manifest, keys);
  const draft = await checkRecords(found, database.records, mirror.records, manifest, keys);
  await checkInbox(found, database.inbox, mirror.inbox, draft, keys);
  const changed = !sameList(draft, manifest.list) || manifest.mustWrite;
  return {
    report: { ...found.report(), counter: manifest.list.counter, changedAt: manifest.list.changedAt },
    manifest: changed ? draft : null,
    storedVersion: isManifestRow(database.manifest) ? database.manifest.version : null,
    databaseSteps: found.databaseSteps,
    mirrorSteps: found.mirrorSteps,
  };
}

/** Gathers what is found and what is to be done about it. */
class Findings {
  opened = 0;
  mirrorRepaired = 0;
  readonly quarantined: QuarantineRow[] = [];
  readonly recovered: string[] = [];
  readonly trouble: ManifestTrouble[] = [];
  readonly databaseSteps: Step[] = [];
  readonly mirrorSteps: Step[] = [];

  constructor(readonly now: number) {}

  /** The database turns out to have lost something. */
  get lossy(): boolean {
    return this.recovered.length > 0 || this.trouble.some(({ what }) => what !== 'unlisted');
  }

  quarantine(
    place: QuarantineRow['place'],
    table: QuarantineRow['table'],
    label: string,
    why: QuarantineRow['why'],
    raw: unknown,
  ): void {
    const bytes = JSON.stringify([place, table, raw], (_name, value: unknown) =>
      value instanceof Uint8Array ? toHex(value) : value,
    );
    const key = toHex(sha256(toUtf8(bytes)));
    const row: QuarantineRow = { key, place, table, label, why, raw, foundAt: this.now };
    this.quarantined.push(row);
    this.databaseSteps.push(putRow('quarantine', row));
  }

  /** Puts a row of the second copy into the database. */
  recover(label: string, step: Step): void {
    this.recovered.push(label);
    this.databaseSteps.push(step);
  }

  /** Brings the second copy up to date. */
  copy(step: Step): void {
    this.mirrorRepaired += 1;
    this.mirrorSteps.push(step);
  }

  report(): Omit<ScanReport, 'counter' | 'changedAt'> {
    return {
      opened: this.opened,
      quarantined: this.quarantined.map(({ key, place, table, label, why }) => ({ key, place, table, label, why })),
      recoveredFromMirror: this.recovered,
      manifestTrouble: this.trouble,
      mirrorRepaired: this.mirrorRepaired,
    };
  }
}

function checkHeader(found: Findings, stored: unknown, copy: unknown, text: string): void {
  const row = { name: 'header', text } as const;
  if (!sameRow(stored, row)) found.recover('header', putRow('header', row));
  if (!sameRow(copy, row)) found.copy(putRow('header', row));
}

interface ChosenManifest {
  readonly list: Manifest;
  /** No manifest opened: the list has to be made from what opens. */
  readonly rebuilt: boolean;
  readonly mustWrite: boolean;
}

/** Takes the newer of the two manifests that open. */
async function checkManifest(found: Findings, stored: unknown, copy: unknown, keys: OpenKeys): Promise<ChosenManifest> {
  const own = isManifestRow(stored) ? await openManifest(stored, keys) : null;
  const other = isManifestRow(copy) ? await openManifest(copy, keys) : null;
  if (stored === undefined) found.trouble.push({ what: 'absent', label: '' });
  else if (own === null) {
    found.trouble.push({ what: 'damaged', label: '' });
    found.quarantine('database', 'manifest', '', 'does-not-open', stored);
  }
  if (other && isManifestRow(copy) && (own?.counter ?? 0) < other.counter) {
    if (own) found.trouble.push({ what: 'rolled-back', label: '' });
    found.recover('manifest', putRow('manifest', copy));
    return { list: other, rebuilt: false, mustWrite: false };
  }
  if (own && isManifestRow(stored)) {
    if (!sameRow(stored, copy)) found.copy(putRow('manifest', stored));
    return { list: own, rebuilt: false, mustWrite: false };
  }
  return { list: EMPTY_MANIFEST, rebuilt: true, mustWrite: true };
}

/** A snapshot's records by their label, opened. */
async function openAll(
  rows: readonly unknown[],
  keys: OpenKeys,
): Promise<Map<string, { raw: unknown; opens: boolean }>> {
  const entries = rows.map(async (raw) => {
    const opens = isRecordRow(raw) && (await open(keys.key, raw.sealed, recordBinding(keys.vaultId, raw))) !== null;
    return [labelOf(raw), { raw, opens }] as const;
  });
  return new Map(await Promise.all(entries));
}

/** `kind/id/version`; a row that is not even named like a record gets a label that no record has. */
function labelOf(raw: unknown): string {
  if (isRecordNamed(raw)) return `${recordPath(raw.kind, raw.id)}/${raw.version}`;
  return `? ${JSON.stringify(keyOf('records', Object(raw)))}`;
}

async function checkRecords(
  found: Findings,
  stored: readonly unknown[],
  copies: readonly unknown[],
  { list, rebuilt }: ChosenManifest,
  keys: OpenKeys,
): Promise<ManifestDraft> {
  const own = await openAll(stored, keys);
  const other = await openAll(copies, keys);
  const draft = draftOf(list);
  const listed = new Set<string>();

  for (const [path, versions] of list.records) {
    for (const version of versions) {
      const label = `${path}/${version}`;
      listed.add(label);
      checkListed(found, label, own.get(label), other.get(label));
    }
  }
  const adopt = (row: RecordRow): void => {
    const path = recordPath(row.kind, row.id);
    const versions = new Set([...(draft.records.get(path) ?? []), row.version]);
    draft.records.set(
      path,
      [...versions].sort((left, right) => left - right),
    );
    draft.counter = Math.max(draft.counter, row.version);
  };
  for (const [label, { raw, opens }] of own) {
    if (listed.has(label)) continue;
    if (opens && isRecordRow(raw)) {
      found.trouble.push({ what: 'unlisted', label });
      // Newer than the list: the list was rolled back, and the record is the truth. Older: it had been given up.
      if (rebuilt || raw.version > list.counter) {
        found.opened += 1;
        adopt(raw);
        if (!sameRow(raw, other.get(label)?.raw)) found.copy(putRow('records', raw));
        continue;
      }
    }
    found.quarantine('database', 'records', label, opens ? 'not-listed' : 'does-not-open', raw);
    found.databaseSteps.push(dropRow('records', keyOf('records', raw as object)));
  }
  for (const [label, { raw, opens }] of other) {
    const kept = own.get(label)?.opens && draftLists(draft, raw);
    if (listed.has(label) || kept) continue;
    if (opens && isRecordRow(raw) && (rebuilt || raw.version > list.counter)) {
      found.trouble.push({ what: 'unlisted', label });
      found.opened += 1;
      adopt(raw);
      found.recover(label, putRow('records', raw));
      continue;
    }
    // An old version that a crash left behind is simply cleared away; anything else is kept.
    if (!opens) found.quarantine('mirror', 'records', label, 'does-not-open', raw);
    found.copy(dropRow('records', keyOf('records', raw as object)));
  }
  return draft;
}

type Opened = { readonly raw: unknown; readonly opens: boolean } | undefined;

function checkListed(found: Findings, label: string, own: Opened, other: Opened): void {
  if (own?.opens) {
    found.opened += 1;
    if (!sameRow(own.raw, other?.raw)) found.copy(putRow('records', own.raw as RecordRow));
    return;
  }
  if (own) {
    found.quarantine('database', 'records', label, 'does-not-open', own.raw);
    if (!other?.opens) found.databaseSteps.push(dropRow('records', keyOf('records', own.raw as object)));
  }
  if (other?.opens) {
    found.opened += 1;
    found.recover(label, putRow('records', other.raw as RecordRow));
    return;
  }
  if (other) {
    found.quarantine('mirror', 'records', label, 'does-not-open', other.raw);
    found.copy(dropRow('records', keyOf('records', other.raw as object)));
  }
  found.trouble.push({ what: 'missing', label });
}

function draftLists(draft: ManifestDraft, raw: unknown): boolean {
  return isRecordRow(raw) && (draft.records.get(recordPath(raw.kind, raw.id))?.includes(raw.version) ?? false);
}

async function checkInbox(
  found: Findings,
  stored: readonly unknown[],
  copies: readonly unknown[],
  draft: ManifestDraft,
  keys: OpenKeys,
): Promise<void> {
  const others = new Map(copies.map((copy) => [inboxId(copy), copy]));
  const waiting = new Set<string>();
  for (const raw of stored) {
    const id = inboxId(raw);
    const item = isInboxRow(raw) ? await openInbox(raw.sealed, keys.vaultId, keys.identity) : null;
    const copy = others.get(id);
    waiting.add(id);
    if (item) {
      found.opened += 1;
      waiting.add(item.id);
      if (!sameRow(raw, copy)) found.copy(putRow('inbox', raw as never));
      continue;
    }
    found.quarantine('database', 'inbox', id, 'does-not-open', raw);
    if (isInboxRow(copy) && (await openInbox(copy.sealed, keys.vaultId, keys.identity))) {
      found.opened += 1;
      found.recover(id, putRow('inbox', copy));
    } else found.databaseSteps.push(dropRow('inbox', keyOf('inbox', raw as object)));
  }
  for (const [id, copy] of others) {
    if (waiting.has(id)) continue;
    const item = isInboxRow(copy) ? await openInbox(copy.sealed, keys.vaultId, keys.identity) : null;
    if (item && draft.filed.has(item.id)) {
      // It stays on the list until both places are known to be rid of it.
      waiting.add(item.id);
      found.copy(dropRow('inbox', id));
    } else if (item && isInboxRow(copy) && found.lossy) {
      found.opened += 1;
      waiting.add(item.id);
      found.recover(id, putRow('inbox', copy));
    } else {
      // Anybody who knows the recipient can seal an item, and content scripts can reach this place: with a whole
      // database beside it, an item that only stands here is shown to the person and not filed.
      if (item) found.trouble.push({ what: 'not-filed', label: id });
      found.quarantine('mirror', 'inbox', id, item ? 'not-listed' : 'does-not-open', copy);
      found.copy(dropRow('inbox', id));
    }
  }
  for (const id of draft.filed) if (!waiting.has(id)) draft.filed.delete(id);
}

function inboxId(raw: unknown): string {
  const id: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'id') : undefined;
  return typeof id === 'string' ? id : '?';
}

function sameList(draft: ManifestDraft, list: Manifest): boolean {
  return (
    draft.counter === list.counter &&
    draft.filed.size === list.filed.length &&
    draft.records.size === list.records.size &&
    [...draft.records].every(([path, versions]) => list.records.get(path)?.length === versions.length)
  );
}
