// Owns what page scripts may tell: readings and typed values, checked, capped and rate-limited. Who speaks is the
// browser's word (tab, frame, document, origin), never the body's. A report asks for nothing and gets no answer.
import { documentsOf, isTabOpen } from '@/utils/browser/frames';
import { afterPress, afterReading } from '@/utils/core/journey';
import { mergeFrames, passwordBoxes, rulesSaid, saidIn } from '@/utils/core/page';
import type { Report, TypedField } from '@/utils/core/page-messages';
import type { PageKind, Reading } from '@/utils/core/reading';
import { parseReport } from '@/utils/core/report-schema';
import { sameUsername } from '@/utils/core/username';
import { storeAt, worksAt } from '@/utils/stores/sites';
import { settleReading } from './corrections';
import { lockState } from './lock';
import { watchOutcome } from './outcome';
import { takePick } from './pointing';
import { readValues } from './records';
import { placeOf, see } from './runner';
import { isTrustedFrame, standingOf } from './standing';
import { changeTab, forgetTab, readLogins, readTab, type TabState, type TypedValues } from './tab-state';

/** The sender as the browser states it; only a complete one is heard. */
export interface Sender {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string;
  readonly origin: string;
  readonly path: string;
  readonly topUrl: string | undefined;
}

/** A page that tells more than this is broken or hostile; what is over it is not heard. */
const BURST = 60;
const PER_SECOND = 20;
/** More rules than any page says at once. */
const MAX_RULES_HEARD = 24;
const buckets = new Map<number, { tokens: number; at: number }>();

/** True while the tab stays within its rate. Counted before any work, so that a flood costs next to nothing. */
export function mayReport(tabId: number, now: number): boolean {
  const bucket = buckets.get(tabId) ?? { tokens: BURST, at: now };
  const tokens = Math.min(BURST, bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * PER_SECOND);
  buckets.set(tabId, { tokens: Math.max(0, tokens - 1), at: now });
  return tokens >= 1;
}

export function forgetRate(tabId: number): void {
  buckets.delete(tabId);
}

/** Takes one report in. Anything malformed, or from a page that is not allowed, is dropped without a word. */
export async function takeReport(sender: Sender, given: unknown): Promise<void> {
  const report = parseReport(given);
  if (!report) return;
  const { standing, host } = await standingOf(sender.topUrl);
  if (standing !== 'allowed' && standing !== 'no-permission') return;
  if (!(await isTrustedFrame(sender.origin, host))) return;
  const { tabId, frameId, documentId } = sender;
  // The last words of a page that was left may come after the first of the next. They say nothing about what stands there
  // now; but what the person typed is heard, for it may be what the store took.
  const here = await documentsOf(tabId);
  if (!here.has(documentId)) {
    if (report.type === 'typed') await takeTyped(await readTab(tabId, host), sender, report, true);
    // Those of a closed tab come after its end; nothing would ever tell of that end again.
    if (!(await isTabOpen(tabId))) await takeClosedTab(tabId);
    return;
  }
  // A frame that was taken out of the page leaves without a navigation.
  const frames = (await readTab(tabId)).frames.filter((frame) => here.has(frame.documentId));
  const tab = await noted(tabId, { standing, host, frames });
  switch (report.type) {
    case 'reading':
      return takeReading(tab, sender, report.reading);
    case 'typed':
      return takeTyped(tab, sender, report, false);
    case 'picked':
      return takePick(tab, frameId, documentId, report.ref);
    case 'pressed':
      await changeTab(tabId, { journey: afterPress(tab.journey, report.purpose, Date.now()) });
      return;
    case 'withdrawn':
      await changeTab(tabId, { trouble: 'action-changed' });
      return;
  }
}

/** As changeTab, but a session that is full costs only what it cannot hold: what was typed is recorded all the same. */
async function noted(tabId: number, change: Partial<TabState>, at?: string): Promise<TabState> {
  return changeTab(tabId, change, at).catch(async () => ({ ...(await readTab(tabId, at ?? change.host)), ...change }));
}

async function takeReading(tab: TabState, sender: Sender, reading: Reading): Promise<void> {
  const { frameId, documentId, origin, path } = sender;
  // A page that was made ready beforehand gets another frame id when it is shown.
  const others = tab.frames.filter((frame) => frame.frameId !== frameId && frame.documentId !== documentId);
  const known = tab.frames.some((frame) => frame.documentId === documentId && frame.path === path);
  const frame = { frameId, documentId, origin, path, reading };
  const settled = await settleReading(tab.tabId, frame, !known);
  const frames = [...others, { ...frame, reading: settled }];
  const page = mergeFrames(frames);
  const roles = page?.fields.map(({ role }) => role) ?? [];
  const journey = page ? afterReading(tab.journey, page.reading, roles) : tab.journey;
  // What a page brings along is a rule, and so is what it says of the next password while that is typed. What comes on the page
  // that was sent from may be the answer.
  const answers = known && tab.awaitsOutcome?.freshChanges === tab.freshChanges;
  const said = answers ? [] : rulesSaid(settled.messages);
  const rulesHeard = [...new Set([...tab.rulesHeard, ...said])].slice(-MAX_RULES_HEARD);
  await watchOutcome(await changeTab(tab.tabId, { frames, journey, rulesHeard }));
}

type Typed = Extract<Report, { type: 'typed' }>;

/** Pages on which a user name is the person's own login, and not something searched for or sent to. */
const NAMES_ACCOUNT: readonly PageKind[] = ['sign-in', 'signup', 'reset-request'];
/** Pages on which nobody sets a password, whatever a box looks like. */
const SETS_NOTHING: readonly PageKind[] = ['sign-in', 'confirm-identity', 'reset-code', 'reset-request', 'captcha'];

/** `tab` is as the login knows it that the typing was for; `left`: its page is gone, and what stands there now may be the answer. */
async function takeTyped(
  tab: TabState,
  { documentId }: Sender,
  { cause, fields }: Typed,
  left: boolean,
): Promise<void> {
  const frame = tab.frames.find((known) => known.documentId === documentId);
  const kind = frame?.reading.kind;
  const held = (role: TypedField['role']) => fields.find((field) => field.role === role)?.value ?? '';
  const named = kind !== undefined && NAMES_ACCOUNT.includes(kind) ? held('username') : '';
  const fresh =
    kind !== undefined && SETS_NOTHING.includes(kind) ? '' : held('new-password') || held('confirm-password');
  const values = { username: named || tab.typed.username, current: held('current-password'), fresh };
  const change = {
    typed: { ...values, current: values.current || tab.typed.current },
    typedIn: documentId,
    freshChanges: tab.freshChanges + (fresh === tab.typed.fresh ? 0 : 1),
    ...(cause === 'submit' && kind === 'reset-request' ? { journey: { ...tab.journey, requested: true } } : {}),
    ...(cause === 'submit' && named !== '' ? await changeOfPerson(tab, named) : {}),
  };
  const then = await noted(tab.tabId, change, tab.host);
  if (cause === 'submit') await takeSubmit(then, values, left && frame === undefined);
  else if (values.fresh !== '') await keepTyped(then, cause, values);
}

/** Who signs in under the name of another account than the tab was at work on goes on with his own; what was at work waits. */
async function changeOfPerson({ host, accountId }: TabState, username: string): Promise<Partial<TabState>> {
  if (accountId === null) return {};
  // A disk that cannot be read just now names nobody; what was typed is heard all the same.
  const named = (await readValues('account').catch(() => [])).filter(
    (account) => worksAt(account, host) && account.usernames.some((name) => sameUsername(name, username)),
  );
  const other = named.some(({ id }) => id === accountId) ? undefined : named[0];
  return other ? { accountId: other.id, rotationId: null, awaitsOutcome: null } : {};
}

/** `answered`: the frames known are those of the page that came of it. */
async function takeSubmit(tab: TabState, values: TypedValues, answered: boolean): Promise<void> {
  const at = Date.now();
  const page = answered ? null : mergeFrames(tab.frames);
  const place = placeOf(tab, storeAt(tab.host)?.id, page?.reading.accountHint);
  if (!place) return;
  const before = answered ? [] : tab.frames;
  const stale = saidIn(before);
  if (values.fresh !== '') {
    await see({ type: 'sent', place, current: values.current, fresh: values.fresh, at }, tab);
    const boxes = passwordBoxes(before).map(({ key }) => key);
    // What was sent before the new password can no longer tell which one the store holds.
    const awaitsOutcome = { stale, boxes, asksMore: null, freshChanges: tab.freshChanges, announced: false };
    await changeTab(tab.tabId, { awaitsOutcome, signIn: null }, tab.host);
  } else if (values.current !== '' && !page?.reading.signedIn) {
    // Who is signed in and gives the password once more confirms who he is: it proves nothing for afterwards.
    const signIn = { username: values.username, password: values.current, at, stale };
    await changeTab(tab.tabId, { signIn }, tab.host);
  }
  if (answered) await watchOutcome(await readTab(tab.tabId));
}

/** A new password that was typed but not sent is kept aside, best effort; each key stroke only while that is cheap. */
async function keepTyped(tab: TabState, cause: Typed['cause'], values: TypedValues): Promise<void> {
  if (cause === 'input' && (await lockState()) !== 'unlocked') return;
  const place = placeOf(tab, storeAt(tab.host)?.id);
  if (place) await see({ type: 'left', place, current: values.current, fresh: values.fresh, at: Date.now() }, tab);
}

/**
 * The tab, or a frame of it, went to another document: what stood in the documents that are gone is forgotten. The address of a
 * tab's own page says how Keyturn stands to it; a page without a script of ours never would.
 */
export async function takeNavigation(tabId: number, frameId: number, url: string): Promise<void> {
  const tab = await readTab(tabId);
  const here = await documentsOf(tabId);
  const frames = tab.frames.filter(({ documentId }) => here.has(documentId));
  // The click that was waited for was meant for the page that went.
  const picking = tab.picking && frameId !== 0;
  const { standing, host } = frameId === 0 && tab.host !== '' ? await standingOf(url) : tab;
  const left = frames.length !== tab.frames.length || picking !== tab.picking;
  if (left || standing !== tab.standing || host !== tab.host)
    await changeTab(tabId, { frames, picking, standing, host, trouble: left ? null : tab.trouble });
}

/** The tab is gone: the open rotations in it lost sight of their pages, and it is forgotten. */
export async function takeClosedTab(tabId: number): Promise<void> {
  forgetRate(tabId);
  for (const tab of await readLogins(tabId)) {
    const place = placeOf(tab, storeAt(tab.host)?.id);
    if (place && tab.rotationId) await see({ type: 'lost', place, why: 'tab-closed', at: Date.now() });
  }
  await forgetTab(tabId);
}
