// Owns the judgement over everything that is stored: what opens, what is damaged, missing or foreign, and which steps would
// bring database and second copy together again. It reads two snapshots and writes nothing; nothing readable is given up.
import { Findings, type ScanReport } from './findings';
import type { OpenKeys } from './keys';
import { EMPTY_MANIFEST, type Manifest, type ManifestDraft, openManifest } from './manifest';
import { surveyInbox } from './survey-inbox';
import { surveyRecords } from './survey-records';
import { isManifestRow, putRow, type Snapshot, type Step, sameRow } from './tables';

export interface Survey {
  readonly report: ScanReport;
  /** What the manifest should say; null where the stored one says it already. */
  readonly manifest: ManifestDraft | null;
  /** The version of the manifest row that the database holds now, or null. */
  readonly storedVersion: number | null;
  readonly databaseSteps: readonly Step[];
  readonly mirrorSteps: readonly Step[];
}

/**
 * Judges two snapshots of one vault.
 * @param headerText the header that the keys were opened with, as it is spelled.
 */
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
  const draft = await surveyRecords(found, database.records, mirror.records, manifest, keys);
  await surveyInbox(found, database.inbox, mirror.inbox, draft, keys);
  const changed = !sameList(draft, manifest.list) || manifest.mustWrite;
  return {
    report: { ...found.report(), counter: manifest.list.counter, changedAt: manifest.list.changedAt },
    manifest: changed ? draft : null,
    storedVersion: isManifestRow(database.manifest) ? database.manifest.version : null,
    databaseSteps: found.databaseSteps,
    mirrorSteps: found.mirrorSteps,
  };
}

function checkHeader(found: Findings, stored: unknown, copy: unknown, text: string): void {
  const row = { name: 'header', text } as const;
  if (!sameRow(stored, row)) found.recover('header', putRow('header', row));
  if (!sameRow(copy, row)) found.copy(putRow('header', row));
}

/** The manifest that the records are judged by. */
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

function sameList(draft: ManifestDraft, list: Manifest): boolean {
  return (
    draft.counter === list.counter &&
    draft.filed.size === list.filed.length &&
    draft.records.size === list.records.size &&
    [...draft.records].every(([path, versions]) => list.records.get(path)?.length === versions.length)
  );
}
