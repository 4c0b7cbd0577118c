// Owns the reading of outcomes: success, refusal and a reached sign-in, from what a tab shows after a submit. It turns
// them into observations; what those mean is utils/core/observation.ts's business.
import { request } from '@/utils/browser/messages';
import {
  freshMessages,
  freshRules,
  hasPasswordBox,
  mergeFrames,
  type Page,
  passwordBoxes,
  saidIn,
} from '@/utils/core/page';
import { storeAt } from '@/utils/stores/sites';
import { inTurn } from './queue';
import { placeOf, see } from './runner';
import { changeTab, readTab, type TabState } from './tab-state';
import { publishView } from './view';

/** A success signature must stay without a password in a box and without an error for this long. */
const QUIET_MS = 1000;
/** A signed-in page this long after a sign-in was sent says nothing about it any more. */
const SIGN_IN_MS = 5 * 60_000;

export async function watchOutcome(tab: TabState): Promise<void> {
  const page = mergeFrames(tab.frames);
  if (!page) return;
  await watchChange(tab, page);
  await watchSignIn(tab, page);
}

async function watchChange(tab: TabState, page: Page): Promise<void> {
  if (!tab.awaitsOutcome) return;
  const awaited = tab.awaitsOutcome;
  const stale = stillSaid(awaited.stale, tab.frames);
  const [fresh] = [...freshMessages(tab.frames, 'error', stale), ...freshRules(tab.frames, tab.rulesHeard)];
  const asksMore = askedSince(tab.frames, awaited.boxes) ?? awaited.asksMore;
  const announced = awaited.announced || freshMessages(tab.frames, 'success', stale).length > 0;
  if (stale.length !== awaited.stale.length || asksMore !== awaited.asksMore || announced !== awaited.announced)
    await changeTab(tab.tabId, { awaitsOutcome: { ...awaited, stale, asksMore, announced } });
  const place = placeOf(tab, storeAt(tab.host)?.id);
  if (!place) return;
  if (fresh) {
    const at = Date.now();
    // A form that is sent twice is taken first and refused then: a page that said both is not believed in either.
    const seen = await see(
      awaited.announced
        ? { type: 'lost', place, why: 'page-contradicts', at }
        : { type: 'refused', place, reason: fresh.reason ?? 'unknown', at },
    );
    if (seen.ok) await changeTab(tab.tabId, { awaitsOutcome: null });
    return;
  }
  if (!hasSignature(page)) return;
  if (atSuccessAddress(tab)) await accept(tab, true);
  else setTimeout(() => void inTurn(() => acceptIfQuiet(tab.tabId)), QUIET_MS);
}

/** What stood there before a submit, and still does, says nothing about it; once gone, its return does. */
function stillSaid(before: readonly string[], frames: TabState['frames']): readonly string[] {
  const said = saidIn(frames);
  return before.filter((each) => said.includes(each));
}

function hasSignature(page: Page): boolean {
  return page.reading.kind === 'success' || page.reading.messages.some(({ tone }) => tone === 'success');
}

/** Which password an empty box asks for that was not there when the form was sent: the form's next step, or the form anew. */
function askedSince(frames: TabState['frames'], before: readonly string[]): 'new' | 'old' | null {
  const further = passwordBoxes(frames).filter(({ key, length }) => length === 0 && !before.includes(key));
  if (further.length === 0) return null;
  return further.every(({ role }) => role === 'current-password') ? 'old' : 'new';
}

function atSuccessAddress(tab: TabState): boolean {
  const known = storeAt(tab.host)?.successUrls ?? [];
  return tab.frames.some(({ origin, path }) => known.some((prefix) => `${origin}${path}`.startsWith(prefix)));
}

async function acceptIfQuiet(tabId: number): Promise<void> {
  const tab = await readTab(tabId);
  const page = mergeFrames(tab.frames);
  const loud = !page || page.reading.messages.some(({ tone }) => tone === 'error');
  if (!tab.awaitsOutcome || loud || !hasSignature(page)) return;
  if (hasPasswordBox(tab.frames) && !isEmptied(tab.frames, tab.awaitsOutcome.stale)) return;
  await accept(tab, false);
  await publishView();
}

/** Many pages keep the form beside their good news, or a sign-in in the header: emptied, it is no sign against news of this submit. */
function isEmptied(frames: TabState['frames'], stale: readonly string[]): boolean {
  return (
    passwordBoxes(frames).every(({ length }) => length === 0) && freshMessages(frames, 'success', stale).length > 0
  );
}

async function accept(tab: TabState, knownAddress: boolean): Promise<void> {
  const place = placeOf(tab, storeAt(tab.host)?.id);
  if (!place) return;
  const evidence = { signature: true, knownAddress, quiet: !knownAddress };
  const accepted = await see({ type: 'accepted', place, evidence, at: Date.now() });
  if (accepted.ok) await changeTab(tab.tabId, { awaitsOutcome: null });
}

async function watchSignIn(tab: TabState, page: Page): Promise<void> {
  const { signIn } = tab;
  if (!signIn) return;
  const stale = stillSaid(signIn.stale, tab.frames);
  if (freshMessages(tab.frames, 'error', stale).length > 0) {
    // Who gets in after a refusal did so in another way, such as by a mailed code.
    await changeTab(tab.tabId, { signIn: null });
    return;
  }
  if (stale.length !== signIn.stale.length) await changeTab(tab.tabId, { signIn: { ...signIn, stale } });
  if (!page.reading.signedIn || page.reading.kind === 'sign-in' || hasPasswordBox(tab.frames)) return;
  const age = Date.now() - signIn.at;
  const place = placeOf(tab, storeAt(tab.host)?.id);
  if (place && age >= 0 && age <= SIGN_IN_MS) {
    await see({
      type: 'signed-in',
      place: { ...place, username: signIn.username },
      password: signIn.password,
      at: Date.now(),
    });
  }
  await changeTab(tab.tabId, { signIn: null });
}

/** Asks every known frame of a tab for a fresh reading. Nobody waits for the answers: what comes of it are reports. */
export function askForReadings({ tabId, frames }: TabState): void {
  for (const { frameId, documentId } of frames) void request({ tabId, frameId, documentId }, { type: 'read' });
}
