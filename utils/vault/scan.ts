// Owns carrying out what a survey found: the database first, then the second copy. What cannot be repaired now is reported
// and tried again at the next scan.
import type { Desk } from './desk';
import type { ScanReport } from './findings';
import type { OpenKeys } from './keys';
import { sealManifest } from './manifest';
import { type Survey, survey } from './survey';
import { putRow, type Snapshot, type Step, sameRow } from './tables';

export interface Scan extends ScanReport {
  /** Whether everything that could be put right was written. False too where the second copy cannot be read. */
  readonly repaired: boolean;
}

export const EMPTY_SNAPSHOT: Snapshot = { header: undefined, manifest: undefined, records: [], inbox: [] };

/** Judges both places and brings them together. Call it under the writers' lock. Throws where the database cannot be read. */
export async function scanPlaces(desk: Desk, keys: OpenKeys, headerText: string): Promise<Scan> {
  const { database, mirror } = desk.places;
  const stored = await database.snapshot();
  const copy = await mirror.snapshot().catch(() => null);
  const found = await survey(stored, copy ?? EMPTY_SNAPSHOT, keys, headerText, desk.now());
  // A second copy that cannot be read today may hold tomorrow what is missing now: decide nothing without it.
  const repaired = copy !== null && (await repair(desk, keys, found).catch(() => false));
  return { ...found.report, repaired };
}

/** A repair of the database does not wait for the second copy, and the second copy is touched only after it. */
async function repair(desk: Desk, keys: OpenKeys, found: Survey): Promise<boolean> {
  const { database, mirror } = desk.places;
  const steps = [...found.databaseSteps];
  if (found.manifest) steps.push(putRow('manifest', await sealManifest(found.manifest, keys, desk)));
  const last = lastOfEach(steps);
  if (last.length > 0) {
    const written = await database.write(last, found.storedVersion);
    if (!written.ok) return false;
    const reread = await database.reread(last);
    if (!last.every((step, at) => sameRow(step.row, reread[at]))) return false;
  }
  // What goes from the database goes from the second copy by the judgement over the second copy alone.
  const copies = steps.filter(({ row }) => row !== null);
  await mirror.write(lastOfEach([...copies, ...found.mirrorSteps]));
  return true;
}

/** Of several steps for one row, the last. */
function lastOfEach(steps: readonly Step[]): Step[] {
  return [...new Map(steps.map((step) => [JSON.stringify([step.table, step.key]), step])).values()];
}
