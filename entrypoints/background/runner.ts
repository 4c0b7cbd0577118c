// Owns the one way in which anything seen or made reaches the vault: observations, live or sealed for later, and events
// of a rotation. It must not touch pages: fill.ts does, and only after this file has answered.

import { forgetSession, readSession, writeSession } from '@/utils/browser/session';
import {
  bareOf,
  type LoosePassword,
  type Observation,
  type Outcome,
  observe,
  type Place,
  replacedBy,
  type World,
} from '@/utils/core/observation';
import { done, fail, type Reason, type Result } from '@/utils/core/result';
import { isDoubtedByLoss, type Rotation, type RotationEvent, step } from '@/utils/core/rotation';
import { settleAccount } from '@/utils/core/settlement';
import { sharingWith, worksAt } from '@/utils/stores/sites';
import { lockState, vault } from './lock';
import { type Change, readRecord, readRecords, readValues, reasonOf, Unread, writeRecords } from './records';
import { addToRing, dropExpired, type ShownDraft } from './ring';
import { changeTab, readLogins, type TabState } from './tab-state';

/** A fresh record id: 128 random bits as hex. */
export function makeId(): string {
  return crypto.randomUUID().replaceAll('-', '');
}

/** Where a tab stands, for an observation; null on a page of no listed store. */
export function placeOf(tab: TabState, storeId: string | undefined, hint = ''): Place | null {
  if (storeId === undefined) return null;
  const { host, rotationId, accountId, typed } = tab;
  return { storeId, host, rotationId, accountId, username: typed.username, hint };
}

/** Takes an observation in: applied at once, or sealed into the inbox while the vault is locked or its records cannot be read. */
export async function see(seen: Observation, tab?: TabState): Promise<Result> {
  if ((await lockState()) === 'unlocked') {
    try {
      return await apply(seen, undefined, tab);
    } catch (error) {
      if (!(error instanceof Unread)) throw error;
    }
  }
  // Where there is no vault to seal to, the vault says why.
  const sealed = await (await vault()).recordLocked(seen);
  if (sealed.ok) await countLocked(seen.place.rotationId ?? seen.place.host);
  return sealed;
}

/** The changes that went on while locked, by id, so that the locked popup can say how many wait. */
const LOCKED_CHANGES = 'locked-changes';

/** All that was sealed before a restart, as one change: nobody knows how it belongs together. */
const EARLIER = 'earlier';

/** Counts a change, after it was sealed; null: a draft that was merely shown. */
export async function countLocked(change: string | null): Promise<void> {
  const known = await readSession<string[]>(LOCKED_CHANGES);
  const changes = known ?? ((await (await vault()).inboxCount()) > 1 ? [EARLIER] : []);
  const more = change === null || changes.includes(change) ? [] : [change];
  await writeSession({ [LOCKED_CHANGES]: [...changes, ...more] });
}

/** How many changes wait to be filed; what was sealed before a restart counts as one. */
export async function countWaiting(): Promise<number> {
  const changes = await readSession<string[]>(LOCKED_CHANGES);
  return changes?.length ?? Math.min(1, await (await vault()).inboxCount());
}

async function readWorld(): Promise<World> {
  return { accounts: await readValues('account'), rotations: await readValues('rotation') };
}

async function apply(seen: Observation, filed?: string, tab?: TabState): Promise<Result> {
  const world = await readWorld();
  const outcome = observe(world, atHome(seen, world), sharingWith(seen.place.storeId), makeId);
  const looseId = outcome.loose && (await looseIdFor(outcome.loose, tab));
  const changes = changesOf(outcome, looseId);
  const result = changes.length === 0 && filed === undefined ? done : await writeRecords(changes, filed);
  if (!result.ok || !tab) return result;
  if (looseId) await changeTab(tab.tabId, { loose: { id: looseId, documentId: tab.typedIn } }, tab.host);
  const { rotation } = outcome;
  if (rotation) await changeTab(tab.tabId, { rotationId: rotation.id, accountId: rotation.accountId }, tab.host);
  return result;
}

/** What is seen at another store says nothing of the change that its tab was at work on before. */
function atHome(seen: Observation, { rotations }: World): Observation {
  const rotation = rotations.find(({ id }) => id === seen.place.rotationId);
  if (!rotation || seen.type === 'lost' || seen.type === 'made' || worksAt(rotation, seen.place.host)) return seen;
  return { ...seen, place: { ...seen.place, rotationId: null, accountId: null } };
}

/** The record for a loose password; null where it is kept already. */
async function looseIdFor(loose: LoosePassword, tab: TabState | undefined): Promise<string | null> {
  // What was typed on a page that is gone may have been sent from it.
  const typing = tab?.loose && tab.loose.documentId === tab.typedIn ? tab.loose.id : null;
  const replaced = replacedBy(loose, await readRecords('loose'), typing);
  return replaced === 'known' ? null : (replaced ?? makeId());
}

function changesOf({ account, rotation, loose }: Outcome, looseId: string | null): readonly Change[] {
  return [
    ...(account ? [{ kind: 'account' as const, id: account.id, value: account }] : []),
    ...(rotation ? [{ kind: 'rotation' as const, id: rotation.id, value: rotation }] : []),
    ...(loose && looseId ? [{ kind: 'loose' as const, id: looseId, value: loose }] : []),
  ];
}

/**
 * Applies events to a rotation one after the other in memory, then writes it together with its account. Nothing may
 * be released on the strength of the new state unless the answer is ok.
 */
export async function advance(
  rotation: Rotation,
  events: readonly RotationEvent[],
): Promise<Result<{ rotation: Rotation }>> {
  const now = Date.now();
  let next = rotation;
  for (const event of events) {
    const result = step(next, event, now);
    if (!result.ok) return result;
    next = result.rotation;
  }
  const account = await readRecord('account', next.accountId);
  const settled = account && next.state !== rotation.state ? settleAccount(account, next, makeId, now) : account;
  const changes: Change[] = [{ kind: 'rotation', id: next.id, value: next }];
  if (settled && settled !== account) changes.push({ kind: 'account', id: settled.id, value: settled });
  const result = await writeRecords(changes);
  return result.ok ? { ok: true, rotation: next } : result;
}

/** Files what was sealed while locked, in order, then doubts every rotation whose page is gone with the tab that was at work on it. */
export async function catchUp(): Promise<void> {
  const caughtUp = await (await vault()).fileInbox((value, inboxId) => file(value as SealedItem, inboxId));
  if (caughtUp.ok) await forgetSession(LOCKED_CHANGES);
  await dropExpired();
  await adoptTabs();
  const busy = new Set((await readLogins()).map((tab) => tab.rotationId));
  for (const rotation of await readValues('rotation')) {
    if (isDoubtedByLoss(rotation) && !busy.has(rotation.id)) {
      await advance(rotation, [{ type: 'lose', why: 'restart' }]);
    }
  }
}

/** Goes on where a worker that ended, or a disk that was full, left the filing. An unlocked vault's inbox is empty otherwise. */
export async function finishCatchUp(): Promise<void> {
  if ((await lockState()) === 'unlocked' && (await (await vault()).inboxCount()) > 0) await catchUp();
}

/** A draft that was shown while locked. */
export interface ShownItem {
  readonly type: 'shown';
  readonly draft: ShownDraft;
}

/** What the inbox holds. */
type SealedItem = Observation | ShownItem;

/** Reasons that another try would meet again. */
const LASTING: readonly Reason[] = ['too-large', 'bad-request', 'internal'];

/** Files an item as what it means or, where that can never be, as the bare password: it must not hold up those behind it. */
async function file(item: SealedItem, inboxId: string): Promise<Result> {
  const meant = item.type === 'shown' ? addToRing(item.draft, inboxId) : apply(item, inboxId);
  const filed = await meant.catch((error: unknown) => fail(reasonOf(error)));
  const bare = filed.ok || !LASTING.includes(filed.reason) ? null : bareOf(item);
  if (bare === null) return filed;
  const changes = bare.map((value) => ({ kind: 'loose' as const, id: makeId(), value }));
  return writeRecords(changes, inboxId);
}

/** A rotation begun while locked is known to its tab by id; now its account is known too. */
async function adoptTabs(): Promise<void> {
  for (const tab of await readLogins()) {
    const rotation = tab.rotationId === null ? undefined : await readRecord('rotation', tab.rotationId);
    if (rotation && tab.accountId === null) await changeTab(tab.tabId, { accountId: rotation.accountId }, tab.host);
  }
}
