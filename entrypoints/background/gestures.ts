// Owns keyboard commands and the menu of a box: gestures that the browser vouches for, carried out by the very steps behind the popup's
// buttons, and only where the popup would offer them. What came of it stands on the toolbar button and in the guide.
import { type Gesture, type Offer, offerFor } from '@/components/guide/offer';
import { reasonText } from '@/components/reason-text';
import { markTab } from '@/utils/browser/badge';
import { t } from '@/utils/browser/i18n';
import { done, fail, type Result } from '@/utils/core/result';
import { takeTypedCurrent } from './accounts';
import { copyOut } from './copying';
import { makeDraft } from './drafts';
import { deferLock } from './lock';
import { reasonOf } from './records';
import { fillAgain, recordAndFill, recordDraft, releaseValue } from './rotations';
import { fillSaved } from './sign-in';
import { changeTab } from './tab-state';
import { readView, refreshStanding } from './view';

const GESTURES: readonly string[] = ['record-and-fill', 'fill-saved', 'copy-password'] satisfies readonly Gesture[];

/** True for a name that the manifest or the menu gives to a gesture. */
export function isGesture(name: string): name is Gesture {
  return GESTURES.includes(name);
}

/** Carries a gesture out on a tab, inside a turn of the queue. One that fails by a bug is marked too: nothing else would tell. */
export async function takeGesture(gesture: Gesture, tabId: number): Promise<Result> {
  try {
    await refreshStanding(tabId);
    const outcome = await carryOut(offerFor(gesture, await readView(), tabId), tabId);
    await tell(tabId, outcome);
    await deferLock();
    return outcome;
  } catch (error) {
    await tell(tabId, fail(reasonOf(error)));
    throw error;
  }
}

async function tell(tabId: number, outcome: Result): Promise<void> {
  const { what, next } = outcome.ok ? { what: t('gesture_done'), next: '' } : reasonText(outcome.reason);
  await markTab(tabId, outcome.ok ? 'good' : 'bad', `${what} ${next}`.trim());
  await changeTab(tabId, { trouble: outcome.ok ? null : outcome.reason });
}

async function carryOut(offer: Offer, tabId: number): Promise<Result> {
  switch (offer.do) {
    case 'nothing':
      return fail(offer.reason);
    case 'fill-again':
      return fillAgain(tabId, offer.rotationId);
    case 'fill-saved':
      return fillSaved(tabId, offer.accountId);
    case 'copy':
      return copyCandidate(offer.rotationId, offer.candidateId);
    case 'seal': {
      const draft = await makeDraft(tabId, null, {});
      return draft.ok ? recordAndFill(tabId, '', draft.draftId) : draft;
    }
    case 'make':
      return make(offer, tabId);
  }
}

/** The old password first, so that the rotation starts out knowing both. */
async function make(offer: Extract<Offer, { do: 'make' }>, tabId: number): Promise<Result> {
  const { accountId, without } = offer;
  const taken = offer.takeTyped ? await takeTypedCurrent({ tabId, accountId }) : done;
  if (!taken.ok) return taken;
  const draft = await makeDraft(tabId, accountId, without.length > 0 ? { without } : {});
  if (!draft.ok) return draft;
  if (offer.into === 'page') return recordAndFill(tabId, accountId, draft.draftId);
  const recorded = await recordDraft(tabId, accountId, draft.draftId);
  return recorded.ok ? copyCandidate(recorded.rotation.id, recorded.candidateId) : recorded;
}

async function copyCandidate(rotationId: string, candidateId: string): Promise<Result> {
  const released = await releaseValue(rotationId, candidateId, 'copied');
  return released.ok ? copyOut(released.value) : released;
}
