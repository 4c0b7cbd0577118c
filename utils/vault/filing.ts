// Owns the life of inbox items: recorded while locked, opened in order when unlocked, handed over once, cleared last. It
// must not know what an item means; whoever files it puts the item's id into the same transaction as the records.
import { done, fail, type Reason, type Result } from '../core/result';
import { commit } from './commit';
import { currentManifest, type Desk, reading, writing } from './desk';
import { type AtRest, findAtRest, readOwn } from './header-copies';
import { openInbox, type SealedInbox, sealInbox } from './inbox';
import { isId, makeId } from './record-name';
import type { RecordStore } from './records';
import { VALUE_CEILING } from './records';
import { dropRow, isInboxRow, putRow } from './tables';

/** Takes one item over. It must put the records it leads to with `{ filed: inboxId }`, and may be called again for the same id. */
export type File = (value: unknown, inboxId: string) => Promise<Result>;

export interface Filing {
  /** Seals to the vault's recipient, locked or not; `ok` only after strict transaction, proved read-back and second copy. */
  recordLocked(value: unknown): Promise<Result<{ inboxId: string }>>;
  /** How many items wait; readable while locked. 0 where the database cannot be read. */
  inboxCount(): Promise<number>;
  /**
   * Hands every waiting item to `file`, in the order of recording, and clears it. Stops at the first item that `file`
   * refuses. Items that do not open stay for the scan to quarantine.
   */
  fileInbox(file: File): Promise<Result<{ filed: number }>>;
}

export function makeFiling(desk: Desk, records: RecordStore): Filing {
  const { database } = desk.places;
  let running: Promise<unknown> = Promise.resolve();

  async function recordLocked(value: unknown): Promise<Result<{ inboxId: string }>> {
    const own = await readOwn(desk.places);
    if (own.condition !== 'whole') return fail(REASONS[await findAtRest(desk.places)]);
    const { vaultId, recipient } = own.header;
    const orders = (await database.rows('inbox')).filter(isInboxRow).map(({ order }) => order);
    const item = { id: makeId(desk.random), order: Math.max(0, ...orders) + 1, value };
    const made = await sealInbox(item, vaultId, recipient);
    if (made === null) return fail('bad-request');
    if (made.sealed.length > VALUE_CEILING) return fail('too-large');
    const written = await commitItem(desk, item, made);
    return written.ok ? { ok: true, inboxId: item.id } : written;
  }

  /** One round over the inbox. The lock is not held while `file` works: it writes records itself. */
  async function fileAll(file: File): Promise<Result<{ filed: number }>> {
    const keys = desk.keys();
    if (!keys) return fail('locked');
    const rows = (await database.rows('inbox')).filter(isInboxRow);
    const items = await Promise.all(
      rows.map(async (row) => ({ row, item: await openInbox(row.sealed, keys.vaultId, keys.identity) })),
    );
    const open = items.flatMap(({ row, item }) => (item ? [{ key: row.id, item }] : []));
    open.sort((left, right) => left.item.order - right.item.order);
    let filed = 0;
    for (const { key, item } of open) {
      const before = await isFiled(item.id);
      if (!before.ok) return before;
      if (!before.filed) {
        const taken = await takeOver(file, item.value, item.id);
        const after = await isFiled(item.id);
        if (!after.ok) return after;
        // Another window may have filed it meanwhile; then this one was refused, and all is well.
        if (!taken.ok && !after.filed) return taken;
        // Nothing came of it. That it was filed has to stand before it may go.
        const marked = after.filed ? done : await records.put([], { filed: item.id });
        if (!marked.ok) return marked;
        filed += 1;
      }
      const cleared = await desk.exclusively(() =>
        commit(desk.places, [dropRow('inbox', key)], { proves: async () => true }),
      );
      if (!cleared.ok) return cleared;
    }
    return { ok: true, filed };
  }

  async function isFiled(id: string): Promise<Result<{ filed: boolean }>> {
    const keys = desk.keys();
    if (!keys) return fail('locked');
    const current = await currentManifest(desk, keys);
    return current.ok ? { ok: true, filed: current.manifest.filed.includes(id) } : current;
  }

  return {
    recordLocked: (value) => desk.exclusively(() => writing(() => recordLocked(value))),
    async inboxCount() {
      try {
        return await database.count('inbox');
      } catch {
        return 0;
      }
    },
    async fileInbox(file) {
      // Two rounds at once would hand the same item over twice.
      const round = running.then(() => reading(() => fileAll(file)));
      running = round.catch(() => {});
      return await round;
    },
  };
}

/** Why nothing can be sealed where the database's own header is not whole; the second copy's recipient is not believed. */
const REASONS = {
  'no-vault': 'no-vault',
  locked: 'header-damaged',
  unreadable: 'vault-unreadable',
  newer: 'vault-newer',
  barred: 'vault-barred',
} as const satisfies Record<AtRest, Reason>;

/** A bug in `file` must not read as a broken database. */
async function takeOver(file: File, value: unknown, inboxId: string): Promise<Result> {
  try {
    return await file(value, inboxId);
  } catch {
    return fail('internal');
  }
}

async function commitItem(desk: Desk, item: { id: string; order: number }, made: SealedInbox): Promise<Result> {
  const row = { id: item.id, order: item.order, sealed: made.sealed };
  return await commit(desk.places, [putRow('inbox', row)], {
    async proves(found) {
      return isInboxRow(found) && isId(found.id) && (await made.opens(found.sealed));
    },
  });
}
