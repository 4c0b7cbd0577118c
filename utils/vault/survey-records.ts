// Owns the judgement over stored records: each is compared with the manifest, opened, and recovered, adopted or quarantined.
// It must not decide on a record by the clock or by its content.
import { open, recordBinding } from './envelope';
import type { Findings } from './findings';
import type { OpenKeys } from './keys';
import { draftOf, type Manifest, type ManifestDraft } from './manifest';
import { recordPath } from './record-name';
import { inSlices, pause } from './slices';
import { dropRow, isRecordNamed, isRecordRow, keyOf, putRow, type RecordRow, sameRow } from './tables';

/** A stored row and, where it opens under its own name, the record it is. */
interface Judged {
  readonly raw: object;
  readonly record: RecordRow | null;
}

/**
 * Judges all records of both places by a manifest; gives the list as it should be. Without any manifest (`rebuilt`) the list
 * is made from what opens.
 */
export async function surveyRecords(
  found: Findings,
  stored: readonly unknown[],
  copies: readonly unknown[],
  { list, rebuilt }: { list: Manifest; rebuilt: boolean },
  keys: OpenKeys,
): Promise<ManifestDraft> {
  const own = await judgeAll(stored, keys);
  const other = await judgeAll(copies, keys, own);
  const draft = draftOf(list);
  for (const [path, versions] of list.records) {
    for (const version of versions) {
      const label = `${path}/${version}`;
      settleListed(found, label, own.get(label), other.get(label));
      own.delete(label);
      other.delete(label);
    }
  }
  // Newer than the list: the list was rolled back and the record is the truth. Older: it had been given up.
  const belongs = (record: RecordRow): boolean => rebuilt || record.version > list.counter;
  for (const [label, { raw, record }] of own) {
    if (record) found.trouble.push({ what: 'unlisted', label });
    if (record && belongs(record)) {
      found.opened += 1;
      adopt(draft, record);
      if (!sameRow(record, other.get(label)?.raw)) found.copy(putRow('records', record));
      other.delete(label);
    } else {
      found.quarantine('database', 'records', label, record ? 'not-listed' : 'does-not-open', raw);
      found.databaseSteps.push(dropRow('records', keyOf('records', raw)));
    }
  }
  for (const [label, { raw, record }] of other) {
    if (record && belongs(record)) {
      found.trouble.push({ what: 'unlisted', label });
      found.opened += 1;
      adopt(draft, record);
      found.recover(label, putRow('records', record));
    } else {
      // A version that was given up and that a crash left behind is cleared away; what does not open is kept.
      if (!record) found.quarantine('mirror', 'records', label, 'does-not-open', raw);
      found.copy(dropRow('records', keyOf('records', raw)));
    }
  }
  return draft;
}

/** Rows by their label, opened. One that equals a row judged before need not be opened again. */
async function judgeAll(
  rows: readonly unknown[],
  keys: OpenKeys,
  before?: ReadonlyMap<string, Judged>,
): Promise<Map<string, Judged>> {
  const judge = async (raw: unknown): Promise<[string, Judged]> => {
    const label = labelOf(raw);
    const twin = before?.get(label);
    if (twin && sameRow(twin.raw, raw)) return [label, twin];
    const opens = isRecordRow(raw) && (await open(keys.key, raw.sealed, recordBinding(keys.vaultId, raw))) !== null;
    return [label, { raw: Object(raw), record: opens ? raw : null }];
  };
  return new Map(await inSlices(rows, judge, pause));
}

/** `kind/id/version`; a row that is not even named like a record gets a label that no record has. */
function labelOf(raw: unknown): string {
  if (isRecordNamed(raw)) return `${recordPath(raw.kind, raw.id)}/${raw.version}`;
  return `? ${JSON.stringify(keyOf('records', Object(raw)))}`;
}

function settleListed(found: Findings, label: string, own: Judged | undefined, other: Judged | undefined): void {
  if (own?.record) {
    found.opened += 1;
    if (!sameRow(own.record, other?.raw)) found.copy(putRow('records', own.record));
    return;
  }
  if (own) found.quarantine('database', 'records', label, 'does-not-open', own.raw);
  if (other?.record) {
    found.opened += 1;
    found.recover(label, putRow('records', other.record));
    return;
  }
  found.trouble.push({ what: 'missing', label });
  if (own) found.databaseSteps.push(dropRow('records', keyOf('records', own.raw)));
  if (other) {
    found.quarantine('mirror', 'records', label, 'does-not-open', other.raw);
    found.copy(dropRow('records', keyOf('records', other.raw)));
  }
}

function adopt(draft: ManifestDraft, { kind, id, version }: RecordRow): void {
  const path = recordPath(kind, id);
  const versions = [...(draft.records.get(path) ?? []), version];
  draft.records.set(
    path,
    versions.sort((left, right) => left - right),
  );
  draft.counter = Math.max(draft.counter, version);
}
