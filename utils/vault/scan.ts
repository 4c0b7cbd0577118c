// Owns carrying out what a survey found: one commit for the database, then the second copy. What cannot be repaired now is
// reported and tried again at the next scan.
import { commit } from './commit';
import type { Desk } from './desk';
import type { OpenKeys } from './keys';
import { sealManifest } from './manifest';
import { type ScanReport, survey } from './survey';
import { putRow, type Snapshot, type Step } from './tables';

export interface Scan extends ScanReport {
  /** Whether everything that could be put right was written. */
  readonly repaired: boolean;
}

export const EMPTY_SNAPSHOT: Snapshot = { header: undefined, manifest: undefined, records: [], inbox: [] };

/** Judges both places and brings them together. Call it under the writers' lock. Throws where the database cannot be read. */
export async function scanPlaces(desk: Desk, keys: OpenKeys, headerText: string): Promise<Scan> {
  const { database, mirror } = desk.places;
  const stored = await database.snapshot();
  const copy = await mirror.snapshot().catch(() => null);
  const found = await survey(stored, copy ?? EMPTY_SNAPSHOT, keys, headerText, desk.now());
  const steps = [...found.databaseSteps];
  if (found.manifest) steps.push(putRow('manifest', await sealManifest(found.manifest, keys, desk)));
  let repaired = copy !== null;
  if (steps.length > 0) {
    const written = await commit(desk.places, lastOfEach(steps), {
      manifest: found.storedVersion,
      proves: async () => true,
    });
    repaired &&= written.ok;
  }
  // Without the repaired database, the second copy is the only good one: leave it alone.
  if (repaired && found.mirrorSteps.length > 0) {
    repaired = await mirror.write(lastOfEach(found.mirrorSteps)).then(
      () => true,
      () => false,
    );
  }
  return { ...found.report, repaired };
}

/** Of several steps for one row, the last. */
function lastOfEach(steps: readonly Step[]): Step[] {
  return [...new Map(steps.map((step) => [JSON.stringify([step.table, step.key]), step])).values()];
}
