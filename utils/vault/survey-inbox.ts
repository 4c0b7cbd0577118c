// Owns the judgement over inbox items. They are sealed to a public key: what opens is whole, but not proved to be ours.
import type { Findings } from './findings';
import { type InboxItem, openInbox } from './inbox';
import type { OpenKeys } from './keys';
import type { ManifestDraft } from './manifest';
import { dropRow, type InboxRow, isInboxRow, keyOf, putRow, sameRow } from './tables';

interface Judged {
  readonly raw: object;
  readonly row: InboxRow | null;
  readonly item: InboxItem | null;
}

/** So many of the last filed items stay listed although they are gone: another window may still hold one of them in memory. */
const KEPT_FILED = 100;

/** Judges the inbox of both places, and takes from the draft's list of filed items the old ones that are gone from both. */
export async function surveyInbox(
  found: Findings,
  stored: readonly unknown[],
  copies: readonly unknown[],
  draft: ManifestDraft,
  keys: OpenKeys,
): Promise<void> {
  const own = await judgeAll(stored, keys);
  const other = await judgeAll(copies, keys, own);
  for (const [id, { raw, row, item }] of own) {
    const copy = other.get(id);
    if (row && item) {
      found.opened += 1;
      if (!sameRow(row, copy?.raw)) found.copy(putRow('inbox', row));
      continue;
    }
    found.quarantine('database', 'inbox', id, 'does-not-open', raw);
    if (copy?.row && copy.item) {
      found.opened += 1;
      found.recover(id, putRow('inbox', copy.row));
    } else found.databaseSteps.push(dropRow('inbox', keyOf('inbox', raw)));
  }
  for (const [id, copy] of other) {
    if (!own.has(id)) settleCopy(found, id, copy, draft);
  }
  const seen = new Set([...own.values(), ...other.values()].map(({ item }) => item?.id));
  for (const id of [...draft.filed].slice(0, -KEPT_FILED)) if (!seen.has(id)) draft.filed.delete(id);
}

/** An item that only the second copy holds. */
function settleCopy(found: Findings, id: string, { raw, row, item }: Judged, draft: ManifestDraft): void {
  if (row && item && !draft.filed.has(item.id) && found.lossy) {
    found.opened += 1;
    found.recover(id, putRow('inbox', row));
    return;
  }
  // Anybody who knows the recipient can seal an item, and content scripts can reach this place: with a whole database
  // beside it, an item that stands only here is kept for the person and not filed.
  const filed = item !== null && draft.filed.has(item.id);
  if (item && !filed) found.trouble.push({ what: 'not-filed', label: id });
  if (!filed) found.quarantine('mirror', 'inbox', id, item ? 'not-listed' : 'does-not-open', raw);
  found.copy(dropRow('inbox', keyOf('inbox', raw)));
}

async function judgeAll(
  rows: readonly unknown[],
  keys: OpenKeys,
  before?: ReadonlyMap<string, Judged>,
): Promise<Map<string, Judged>> {
  const judged = rows.map(async (raw): Promise<[string, Judged]> => {
    const id = String(keyOf('inbox', Object(raw)));
    const twin = before?.get(id);
    if (twin && sameRow(twin.raw, raw)) return [id, twin];
    const row = isInboxRow(raw) ? raw : null;
    const item = row && (await openInbox(row.sealed, keys.vaultId, keys.identity));
    return [id, { raw: Object(raw), row, item }];
  });
  return new Map(await Promise.all(judged));
}
