// Owns what the last check of the vault found, in numbers, for as long as the browser runs. It checks nothing itself and holds
// nothing that was sealed.
import { readSession, writeSession } from '@/utils/browser/session';
import type { VaultCheck } from '@/utils/core/view';
import type { Scan } from '@/utils/vault/scan';

const KEY = 'vault-check';

/** Keeps the numbers of a scan. One that found nothing amiss is nothing to tell. */
export async function noteScan(scan: Scan): Promise<void> {
  const { opened, quarantined, recoveredFromMirror, manifestTrouble, repaired } = scan;
  // What was set aside in one copy may stand whole in the other; the manifest itself is made anew from what opens.
  const back = new Set(['', ...recoveredFromMirror]);
  const damaged = new Set(quarantined.map(({ label }) => label).filter((label) => !back.has(label)));
  const missing = manifestTrouble.filter(({ what, label }) => what === 'missing' && !damaged.has(label));
  const check: VaultCheck = {
    at: Date.now(),
    opened,
    recovered: recoveredFromMirror.length,
    damaged: damaged.size,
    missing: missing.length,
    bothCopies: repaired,
    told: false,
  };
  await writeSession({ [KEY]: check });
}

export async function lastCheck(): Promise<VaultCheck | null> {
  return (await readSession<VaultCheck>(KEY)) ?? null;
}

/** The person has read it; what was found stays listed with the data. */
export async function markTold(): Promise<void> {
  const check = await lastCheck();
  if (check) await writeSession({ [KEY]: { ...check, told: true } });
}
