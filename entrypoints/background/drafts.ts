// Owns drafts: passwords that the generator shows, or that the person types into Keyturn. Each one is sealed before it is shown or
// used, because people type by hand.
import { readSession, writeSession } from '@/utils/browser/session';
import type { Account } from '@/utils/core/account';
import { attackerWords, sharedPieces } from '@/utils/core/attacker-words';
import { checkPassword, type PasswordContext } from '@/utils/core/check-password';
import type { Commands, Draft, DraftOptions } from '@/utils/core/commands';
import { generatePassword } from '@/utils/core/generator';
import { LEAST_BITS } from '@/utils/core/generator-choices';
import { mergeFrames } from '@/utils/core/page';
import type { Policy } from '@/utils/core/policy';
import { fail, type Result } from '@/utils/core/result';
import { knownTo } from '@/utils/core/settlement';
import type { Store } from '@/utils/core/store';
import { storeAt, storeById } from '@/utils/stores/sites';
import { lockState, vault } from './lock';
import { policyFor } from './page-policy';
import { readRecord } from './records';
import { addToRing, RING_SIZE, readRing, type ShownDraft } from './ring';
import { countLocked, makeId, type ShownItem } from './runner';
import { readTab, type TabState } from './tab-state';

/** Drafts of this unlocked (or locked) time, so that the one on screen can be recorded; memory only. */
const SESSION_KEY = 'drafts';
const LAST_PASSWORDS = 10;
/** The longest password that the person may type, in UTF-16 units. */
const LONGEST_OWN = 1_000;

/** What a password is made for. */
interface Purpose {
  readonly store: Store;
  readonly account: Account | undefined;
  readonly tab: TabState | undefined;
  /** What the store and the page ask, or why that cannot be met. */
  readonly asked: Result<{ policy: Policy }>;
}

async function purposeOf(tabId: number | null, accountId: string | null): Promise<Purpose | null> {
  const account = accountId === null ? undefined : await readRecord('account', accountId);
  const tab = tabId === null ? undefined : await readTab(tabId);
  const store = storeAt(tab?.host ?? '') ?? storeById(account?.storeId ?? '');
  if (!store) return null;
  const rotation = tab?.rotationId ? await readRecord('rotation', tab.rotationId) : undefined;
  return { store, account, tab, asked: policyFor(store, tab ? mergeFrames(tab.frames) : null, rotation) };
}

/** Makes a password for a tab or an account, seals it into the ring (or the inbox), and only then answers with it. */
export async function makeDraft(
  tabId: number | null,
  accountId: string | null,
  options: DraftOptions,
): Promise<Result<Draft>> {
  const purpose = await purposeOf(tabId, accountId);
  if (!purpose) return fail('not-listed');
  const { asked } = purpose;
  if (!asked.ok) return asked;
  const made = generatePassword(asked.policy, { ...options, context: contextOf(purpose) });
  if (!made.ok) return made;
  if (made.bits < LEAST_BITS) return fail('too-little-entropy');
  const kept = await keep(purpose.store, made.password, 'keyturn');
  return kept.ok ? { ...kept, password: made.password, bits: made.bits, policy: asked.policy } : kept;
}

/** Seals what the person typed; whether it is wise or fits the store is for him to say. */
export async function takeOwn(
  tabId: number,
  accountId: string | null,
  password: string,
): Promise<Result<{ draftId: string }>> {
  if (password === '') return fail('no-password');
  if (password.length > LONGEST_OWN) return fail('too-large');
  const purpose = await purposeOf(tabId, accountId);
  return purpose ? keep(purpose.store, password, 'person') : fail('not-listed');
}

/** Judges a password that the person types into Keyturn or, where none is given, into the page. */
export async function judgeOwn(asked: Commands['draft.judge']['ask']): Promise<Commands['draft.judge']['answer']> {
  const purpose = await purposeOf(asked.tabId, asked.accountId);
  if (!purpose) return fail('not-listed');
  const password = (asked.password ?? purpose.tab?.typed.fresh ?? '').slice(0, LONGEST_OWN);
  const context = contextOf(purpose);
  const former = purpose.account ? knownTo(purpose.account).map(({ value }) => value) : [];
  return {
    ok: true,
    broken: purpose.asked.ok ? checkPassword(purpose.asked.policy, password, context) : [],
    words: attackerWords({ ...context, history: sharedPieces(password, former) }),
  };
}

/** What a password must not contain or repeat. */
function contextOf({ store, account, tab }: Purpose): PasswordContext {
  const typed = tab?.typed.username ?? '';
  const history = account ? knownTo(account).map((password) => password.value) : [];
  return {
    usernames: account?.usernames ?? (typed === '' ? [] : [typed]),
    storeName: store.name,
    history: history.slice(0, LAST_PASSWORDS),
    published: store.publishedPasswords,
  };
}

async function keep(
  store: Store,
  password: string,
  madeBy: ShownDraft['madeBy'],
): Promise<Result<{ draftId: string }>> {
  const draft: ShownDraft = { draftId: makeId(), password, madeBy, storeId: store.id, at: Date.now() };
  const locked = (await lockState()) !== 'unlocked';
  const result = locked
    ? await (await vault()).recordLocked({ type: 'shown', draft } satisfies ShownItem)
    : await addToRing(draft);
  if (!result.ok) return result;
  if (locked) await countLocked(null);
  const recent = (await readSession<ShownDraft[]>(SESSION_KEY)) ?? [];
  await writeSession({ [SESSION_KEY]: [draft, ...recent].slice(0, RING_SIZE) });
  return { ok: true, draftId: draft.draftId };
}

/** A draft that was shown lately, by id. */
export async function shownDraft(draftId: string): Promise<ShownDraft | undefined> {
  const recent = (await readSession<ShownDraft[]>(SESSION_KEY)) ?? [];
  return [...recent, ...(await readRing())].find((draft) => draft.draftId === draftId);
}
