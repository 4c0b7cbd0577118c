// Owns the sealed ring of drafts that were shown: the last 20 of 24 hours, because people type by hand. It makes none.
import type { Result } from '@/utils/core/result';
import { RING_ID, readRecord, writeRecords } from './records';

export interface ShownDraft {
  readonly draftId: string;
  readonly password: string;
  readonly bits: number;
  readonly storeId: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export const RING_SIZE = 20;
const RING_MS = 24 * 3_600_000;

/** Puts a draft on top of the ring. `filed` names the inbox item it came from. */
export async function addToRing(draft: ShownDraft, filed?: string): Promise<Result> {
  const ring = (await readRecord('ring', RING_ID))?.shown ?? [];
  const kept = ring.filter(({ at, draftId }) => at >= draft.at - RING_MS && draftId !== draft.draftId);
  return writeRecords([{ kind: 'ring', id: RING_ID, value: { shown: [draft, ...kept].slice(0, RING_SIZE) } }], filed);
}
