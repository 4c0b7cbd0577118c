// Owns the way of a value into a page: which frame, who stands above it, one grant, one request, and what the box held
// afterwards. It never decides what may be released: callers come here after the record was proven.
import { addressOf, chainOf } from '@/utils/browser/frames';
import { request } from '@/utils/browser/messages';
import type { Account } from '@/utils/core/account';
import { chooseBoxes } from '@/utils/core/box-choice';
import type { FrameState } from '@/utils/core/page';
import type { FillHeld } from '@/utils/core/page-messages';
import type { FieldReading, Role } from '@/utils/core/reading';
import { fail, type Reason, type Result } from '@/utils/core/result';
import { storeAt, worksAt } from '@/utils/stores/sites';
import { consumeGrant, type Grant, issueGrant } from './grants';
import { placeOf, see } from './runner';
import { isTrustedFrame, standingOf } from './standing';
import { changeTab, readTab, type TabState } from './tab-state';

export type Values = Partial<Record<Role, string>>;

/** A frame that is ready to be written to, and the grant to do it once. */
export interface FillPlan {
  readonly frame: FrameState;
  readonly fields: readonly FieldReading[];
  readonly grant: Grant;
}

/**
 * Finds the form whose boxes have the wanted roles for certain and checks everything above it, and that the account (null: none
 * yet, the vault is locked) belongs there. Writes nothing.
 */
export async function planFill(
  tabId: number,
  wanted: readonly [Role, ...Role[]],
  account: Account | null,
): Promise<Result<{ plan: FillPlan }>> {
  const { standing, host } = await standingOf(await addressOf(tabId));
  if (standing !== 'allowed') return fail(REFUSALS[standing]);
  if (account && !worksAt(account, host)) return fail('other-store');
  const chosen = chooseBoxes((await readTab(tabId)).frames, wanted);
  if (!chosen.ok) return chosen;
  const { frame, fields } = chosen;
  const trusted = await isTrusted(tabId, frame);
  if (!trusted.ok) return trusted;
  const grant = await issueGrant({
    tabId,
    frameId: frame.frameId,
    documentId: frame.documentId,
    origin: frame.origin,
  });
  return { ok: true, plan: { frame, fields, grant } };
}

const REFUSALS = {
  'no-permission': 'no-permission',
  'not-secure': 'not-secure',
  'left-alone': 'left-alone',
  unlisted: 'not-listed',
  'not-a-site': 'not-a-site',
  'not-a-page': 'no-page',
} as const satisfies Record<string, Reason>;

/** Every frame from the box up to the top must be an https page of the same login, and the document still the same. */
async function isTrusted(tabId: number, frame: FrameState): Promise<Result> {
  const chain = await chainOf(tabId, frame.frameId);
  const own = chain?.[0];
  const top = chain?.at(-1);
  if (!chain || !own || !top || own.documentId !== frame.documentId) return fail('page-changed');
  if (new URL(own.url).origin !== frame.origin) return fail('frame-not-trusted');
  const topHost = new URL(top.url).hostname;
  const trusted = await Promise.all(chain.map(({ url }) => isTrustedFrame(new URL(url).origin, topHost)));
  return trusted.every((each) => each) ? { ok: true } : fail('frame-not-trusted');
}

/**
 * Writes the values into the planned boxes. The grant is consumed first; a second call with the same plan is refused. `rotationId`
 * names the rotation whose candidate is among the values: should no answer come, or nobody be left to hear it, it is doubted.
 */
export async function fill(
  plan: FillPlan,
  values: Values,
  rotationId: string | null = null,
): Promise<Result<{ filled: number }>> {
  const { frame, fields, grant } = plan;
  const { tabId } = grant;
  const target = { tabId, frameId: frame.frameId, documentId: frame.documentId };
  const trusted = await isTrusted(tabId, frame);
  if (!trusted.ok) return trouble(tabId, trusted.reason);
  if (!(await consumeGrant(grant.id, { ...target, origin: frame.origin }))) return trouble(tabId, 'page-changed');
  const writes = fields.flatMap(({ ref, role }) => {
    const value = role === 'ask' ? undefined : values[role];
    return role === 'ask' || value === undefined ? [] : [{ ref, role, value }];
  });
  await changeTab(tabId, { pendingFill: rotationId, trouble: null });
  const answer = await request(target, { type: 'fill', grant: grant.id, origin: frame.origin, writes });
  if (!answer.ok && answer.reason === 'page-silent') await doubtFill(await readTab(tabId), 'page-silent');
  else await changeTab(tabId, { pendingFill: null });
  if (!answer.ok) return trouble(tabId, answer.reason);
  if (!answer.held.every((held: FillHeld) => held.exact)) return trouble(tabId, 'value-changed');
  return { ok: true, filled: answer.held.length };
}

/** A fill was sent and its result never seen: the page may hold the password. Where that cannot be noted, the fill stays pending. */
export async function doubtFill(tab: TabState, why: 'no-result' | 'page-silent'): Promise<void> {
  const place = tab.pendingFill === null ? null : placeOf(tab, storeAt(tab.host)?.id);
  const lost = place && {
    type: 'lost' as const,
    place: { ...place, rotationId: tab.pendingFill },
    why,
    at: Date.now(),
  };
  if (!lost || (await see(lost)).ok) await changeTab(tab.tabId, { pendingFill: null });
}

async function trouble(tabId: number, reason: Reason): Promise<Result<{ filled: number }>> {
  await changeTab(tabId, { trouble: reason });
  return fail(reason);
}
