// Owns what is left of a vault that no key opens any more: all of it as it lies, and its end, so that a new vault can be made. It must
// never touch a vault of which one header is whole.
import { done, fail, type Result } from '../core/result';
import type { Places } from './commit';
import { readHeader } from './header';
import { findAtRest } from './header-copies';
import { headerText, type Snapshot } from './tables';

/** Both places, unopened; null for one that cannot be read. */
export interface Remains {
  readonly database: (Snapshot & { readonly quarantine: readonly unknown[] }) | null;
  readonly mirror: Snapshot | null;
}

export async function readRemains({ database, mirror }: Places): Promise<Remains> {
  const stored = async () => ({ ...(await database.snapshot()), quarantine: await database.rows('quarantine') });
  return { database: await stored().catch(() => null), mirror: await mirror.snapshot().catch(() => null) };
}

/**
 * Deletes both places. `vault-exists`: one header is whole, or the second copy cannot be read now and may hold one; nothing was touched.
 * A database that does not open goes too: where the second copy is damaged besides, there is no other way on. The second copy goes first: after a crash in between the vault still reads as one that cannot be read.
 */
export async function clearRemains(places: Places): Promise<Result> {
  if ((await findAtRest(places)) !== 'unreadable') return fail('vault-exists');
  const copies = await places.mirror.snapshot().catch(() => null);
  if (copies === null || readHeader(headerText(copies.header)).condition === 'whole') return fail('vault-exists');
  await places.mirror.clear();
  await places.database.discard();
  return done;
}
