// Owns the commands of a rotation in their write-ahead order: seal and prove the candidate, then the release, and only
// then let it go. Nothing here may hand out a value before its record was proven.
import type { Account } from '@/utils/core/account';
import { mergeFrames } from '@/utils/core/page';
import type { Role } from '@/utils/core/reading';
import { done, fail, type Result } from '@/utils/core/result';
import {
  candidateOf,
  currentCandidate,
  isOpen,
  newestFirst,
  type ReleaseHow,
  type Rotation,
  type RotationEvent,
  startRotation,
  takesCandidates,
} from '@/utils/core/rotation';
import { storeAt, worksAt } from '@/utils/stores/sites';
import { shownDraft } from './drafts';
import { type FillPlan, fill, planFill } from './fill';
import { lockState } from './lock';
import { readValues, requireRecord } from './records';
import { advance, makeId, placeOf, see } from './runner';
import { changeTab, readAllTabs, readLogins, readTab, type TabState } from './tab-state';

const NEW_ROLES: readonly [Role, ...Role[]] = ['new-password', 'confirm-password', 'current-password'];

/** Records the shown draft as the candidate of the tab's rotation, then its release, then fills it. */
export async function recordAndFill(
  tabId: number,
  accountId: string,
  draftId: string,
): Promise<Result<{ filled: number }>> {
  const state = await lockState();
  if (state === 'locked') return recordLockedAndFill(tabId, draftId);
  const account = await requireRecord('account', accountId);
  if (!account.ok) return fail('no-account');
  const planned = await planFill(tabId, NEW_ROLES, account.value);
  if (!planned.ok) return planned;
  const recorded = await recordDraft(tabId, accountId, draftId);
  if (!recorded.ok) return recorded;
  return releaseInto(planned.plan, recorded.rotation, recorded.candidateId);
}

/** The same while locked: the candidate goes to the inbox, proven there, before the page gets it. */
async function recordLockedAndFill(tabId: number, draftId: string): Promise<Result<{ filled: number }>> {
  const draft = await shownDraft(draftId);
  if (!draft) return fail('not-found');
  const planned = await planFill(tabId, ['new-password', 'confirm-password'], null);
  if (!planned.ok) return planned;
  const tab = await readTab(tabId);
  const hint = mergeFrames(tab.frames)?.reading.accountHint ?? '';
  const place = placeOf(tab, storeAt(tab.host)?.id, hint);
  if (!place) return fail('not-listed');
  const rotationId = place.rotationId ?? makeId();
  const sealed = await see({
    type: 'made',
    place: { ...place, rotationId },
    candidateId: makeId(),
    value: draft.password,
    madeBy: draft.madeBy,
    at: Date.now(),
  });
  if (!sealed.ok) return sealed;
  await changeTab(tabId, { rotationId });
  const values = { 'new-password': draft.password, 'confirm-password': draft.password };
  return fill(planned.plan, values, rotationId);
}

/** Seals the draft as a candidate and proves it; the page and the clipboard know nothing of it yet. */
export async function recordDraft(
  tabId: number | null,
  accountId: string,
  draftId: string,
): Promise<Result<{ rotation: Rotation; candidateId: string }>> {
  const draft = await shownDraft(draftId);
  const account = await requireRecord('account', accountId);
  if (!account.ok) return fail('no-account');
  if (!draft) return fail('not-found');
  const tab = tabId === null ? null : await readTab(tabId);
  // The guide that asks may still show the site that the tab has left.
  if (tab && !worksAt(account.value, tab.host)) return fail('other-store');
  const begun = await rotationFor(tab, account.value);
  if (!begun.ok) return begun;
  const last = currentCandidate(begun.rotation);
  if (last?.recorded && last.value === draft.password)
    return { ok: true, rotation: begun.rotation, candidateId: last.id };
  const candidateId = makeId();
  const advanced = await advance(begun.rotation, [
    { type: 'propose', candidate: { id: candidateId, value: draft.password, madeBy: draft.madeBy } },
    { type: 'record', candidateId },
  ]);
  if (!advanced.ok) return advanced;
  if (tabId !== null) await tieTab(tabId, advanced.rotation);
  return { ok: true, rotation: advanced.rotation, candidateId };
}

/**
 * Ties a tab to a rotation, unless another one is at work on it: at the tab's host, or at the rotation's own, where the tab is yet to
 * go (`host`).
 */
export async function takeUp(tabId: number, rotation: Rotation, host?: string): Promise<Result> {
  if (await isElsewhere(rotation, tabId)) return fail('rotation-elsewhere');
  await tieTab(tabId, rotation, host);
  return done;
}

/** Whether another tab is at work on the rotation; one that went to another site is not. */
async function isElsewhere({ id }: Rotation, tabId: number | undefined): Promise<boolean> {
  return (await readAllTabs()).some((tab) => tab.rotationId === id && tab.tabId !== tabId);
}

/** A tab that went to another site lets go of the rotation: two would be at work on it when it comes back. */
async function tieTab(tabId: number, { id, accountId }: Rotation, host?: string): Promise<void> {
  const others = (await readLogins()).filter((each) => each.rotationId === id && each.tabId !== tabId);
  for (const other of others) await changeTab(other.tabId, { rotationId: null, awaitsOutcome: null }, other.host);
  await changeTab(tabId, { rotationId: id, accountId }, host);
}

/** The account's open rotation, unless another living tab is at work on it; else a new one. */
async function rotationFor(tab: TabState | null, account: Account): Promise<Result<{ rotation: Rotation }>> {
  const rotations = newestFirst(await readValues('rotation'));
  const open = rotations.find(
    (rotation) => rotation.accountId === account.id && isOpen(rotation) && takesCandidates(rotation),
  );
  if (open) {
    return (await isElsewhere(open, tab?.tabId)) ? fail('rotation-elsewhere') : { ok: true, rotation: open };
  }
  const old = account.current ? { value: account.current.value, source: 'vault' as const } : null;
  const typedOld = tab?.typed.current ? { value: tab.typed.current, source: 'typed' as const } : null;
  const host = tab?.host ?? account.host;
  const ids = { id: makeId(), accountId: account.id, storeId: account.storeId };
  return { ok: true, rotation: startRotation({ ...ids, host, old: old ?? typedOld, now: Date.now() }) };
}

async function releaseInto(
  plan: FillPlan,
  rotation: Rotation,
  candidateId: string,
): Promise<Result<{ filled: number }>> {
  const candidate = candidateOf(rotation, candidateId);
  if (!candidate) return fail('not-found');
  const released = await advance(rotation, [{ type: 'release', candidateId, how: 'filled' }]);
  if (!released.ok) return released;
  const old = rotation.olds.at(-1)?.value;
  const values = {
    'new-password': candidate.value,
    'confirm-password': candidate.value,
    ...(old === undefined ? {} : { 'current-password': old }),
  };
  return fill(plan, values, rotation.id);
}

/** Fills the recorded candidate once more, after a reload or on a retry page. */
export async function fillAgain(tabId: number, rotationId: string): Promise<Result<{ filled: number }>> {
  const rotation = await requireRecord('rotation', rotationId);
  if (!rotation.ok) return rotation;
  const candidate = currentCandidate(rotation.value);
  if (!candidate?.recorded) return fail('not-recorded');
  const account = await requireRecord('account', rotation.value.accountId);
  if (!account.ok) return fail('no-account');
  const planned = await planAgain(tabId, account.value);
  if (!planned.ok) return planned;
  const taken = await takeUp(tabId, rotation.value);
  if (!taken.ok) return taken;
  return releaseInto(planned.plan, rotation.value, candidate.id);
}

/** Some stores ask for the repetition in a step of its own. */
async function planAgain(tabId: number, account: Account): Promise<Result<{ plan: FillPlan }>> {
  const planned = await planFill(tabId, NEW_ROLES, account);
  if (planned.ok || planned.reason !== 'no-box') return planned;
  return planFill(tabId, ['confirm-password'], account);
}

/** Applies what the person said or wants of a rotation. */
export async function tell(rotationId: string, event: RotationEvent): Promise<Result> {
  const rotation = await requireRecord('rotation', rotationId);
  if (!rotation.ok) return rotation;
  const advanced = await advance(rotation.value, [event]);
  return advanced.ok ? { ok: true } : advanced;
}

/** Hands out one candidate after writing its release. */
export async function releaseValue(
  rotationId: string,
  candidateId: string,
  how: ReleaseHow,
): Promise<Result<{ value: string }>> {
  const rotation = await requireRecord('rotation', rotationId);
  if (!rotation.ok) return rotation;
  const candidate = candidateOf(rotation.value, candidateId);
  if (!candidate) return fail('not-found');
  const released = await advance(rotation.value, [{ type: 'release', candidateId, how }]);
  return released.ok ? { ok: true, value: candidate.value } : released;
}
