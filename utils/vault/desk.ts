// Owns what the parts of an open vault share: the places, the writer's lock, the tools and the keys of the moment. It must
// not hold the raw key; vault.ts alone does.
import { fail, type Result } from '../core/result';
import type { Places } from './commit';
import { DatabaseClosed } from './database';
import type { OpenKeys } from './keys';
import { type Manifest, openManifest } from './manifest';
import type { Random } from './randomness';
import { reasonOfWrite } from './storage-error';
import { isManifestRow } from './tables';

export interface Desk {
  readonly places: Places;
  readonly random: Random;
  readonly now: () => number;
  /** The keys while the vault is unlocked. Ask after waiting, not before. */
  keys(): OpenKeys | null;
  /** Runs one writer at a time, over all contexts of the extension. Not reentrant. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
}

/** Runs a read; a database that fails becomes a reason. */
export async function reading<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DatabaseClosed) return fail(error.reason);
    return fail('vault-unreadable');
  }
}

/** Runs a write; whatever fails before the commit becomes a reason too, so that a caller can never take it for recorded. */
export async function writing<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return fail(error instanceof DatabaseClosed ? error.reason : reasonOfWrite(error));
  }
}

/** The stored manifest, opened. `vault-unreadable` until a scan has put a damaged one right. */
export async function currentManifest(
  { places }: Desk,
  keys: OpenKeys,
): Promise<Result<{ manifest: Manifest }, 'vault-unreadable'>> {
  const row = await places.database.row('manifest', 'manifest');
  const manifest = isManifestRow(row) ? await openManifest(row, keys) : null;
  return manifest ? { ok: true, manifest } : fail('vault-unreadable');
}
