// Owns the sealed ring of drafts that were shown: the last 20 of 24 hours, because people type by hand. It makes none.
import type { ShownSummary } from '@/utils/core/commands';
import { done, fail, type Result } from '@/utils/core/result';
import { RING_ID, readRecord, writeRecords } from './records';

export interface ShownDraft {
  readonly draftId: string;
  readonly password: string;
  readonly madeBy: 'keyturn' | 'person';
  readonly storeId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export const RING_SIZE = 20;
const RING_MS = 24 * 3_600_000;

/**
 * Puts a draft on top of the ring. `filed` names the inbox item it came from. The order is that of arrival: by a clock that was put
 * back, a new draft would look older than all others and be the one that goes.
 */
export async function addToRing(draft: ShownDraft, filed?: string): Promise<Result> {
  const kept = (await readRing()).filter(({ draftId }) => draftId !== draft.draftId);
  const shown = [draft, ...kept].slice(0, RING_SIZE);
  return writeRecords([{ kind: 'ring', id: RING_ID, value: { shown } }], filed);
}

/** What was shown in the last 24 hours, the newest first; nothing while locked. */
export async function readRing(): Promise<readonly ShownDraft[]> {
  const since = Date.now() - RING_MS;
  return ((await readRecord('ring', RING_ID))?.shown ?? []).filter(({ at }) => at >= since);
}

/** The same for a list: everything but the passwords. */
export async function listRing(): Promise<readonly ShownSummary[]> {
  return (await readRing()).map(({ password, ...draft }) => ({ ...draft, length: [...password].length }));
}

/** Hands out one of them. Its 24 hours start anew before that: whoever looks it up is about to use it. */
export async function revealShown(draftId: string): Promise<Result<{ value: string }>> {
  const draft = (await readRing()).find((shown) => shown.draftId === draftId);
  if (!draft) return fail('not-found');
  const kept = await addToRing({ ...draft, at: Date.now() });
  return kept.ok ? { ok: true, value: draft.password } : kept;
}

/** Takes what is older than 24 hours out of the record; older versions of it are overwritten in their turn. */
export async function dropExpired(): Promise<Result> {
  const held = (await readRecord('ring', RING_ID))?.shown ?? [];
  const shown = await readRing();
  return shown.length === held.length ? done : writeRecords([{ kind: 'ring', id: RING_ID, value: { shown } }]);
}
