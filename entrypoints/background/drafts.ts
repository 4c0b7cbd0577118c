// Owns drafts: passwords that the generator shows. Each one is sealed before it is shown, because people type by hand.
import { readSession, writeSession } from '@/utils/browser/session';
import type { Account } from '@/utils/core/account';
import type { PasswordContext } from '@/utils/core/check-password';
import { generatePassword } from '@/utils/core/generator';
import type { Draft, DraftOptions } from '@/utils/core/messages';
import { mergeFrames } from '@/utils/core/page';
import type { ClassName } from '@/utils/core/policy';
import { fail, type Result } from '@/utils/core/result';
import { knownTo } from '@/utils/core/settlement';
import type { Store } from '@/utils/core/store';
import { storeOfHost, storeOfId } from '@/utils/stores';
import { lockState, vault } from './lock';
import { policyFor } from './page-policy';
import { RING_ID, readRecord } from './records';
import { addToRing, RING_SIZE, type ShownDraft } from './ring';
import { countLocked, makeId, type ShownItem } from './runner';
import { readTab } from './tab-state';

/** Drafts of this unlocked (or locked) time, so that the one on screen can be recorded; memory only. */
const SESSION_KEY = 'drafts';
const LAST_PASSWORDS = 10;

/** Makes a password for a tab or an account, seals it into the ring (or the inbox), and only then answers with it. */
export async function makeDraft(
  tabId: number | null,
  accountId: string | null,
  options: DraftOptions,
): Promise<Result<Draft>> {
  const account = accountId === null ? undefined : await readRecord('account', accountId);
  const tab = tabId === null ? undefined : await readTab(tabId);
  const store = storeOfHost(tab?.host ?? '') ?? storeOfId(account?.storeId ?? '');
  if (!store) return fail('not-listed');
  const rotation = tab?.rotationId ? await readRecord('rotation', tab.rotationId) : undefined;
  const policy = policyFor(store, tab ? mergeFrames(tab.frames) : null, rotation);
  if (!policy.ok) return policy;
  const made = generatePassword(policy.policy, {
    ...(options.length === undefined ? {} : { length: options.length }),
    without: (options.without ?? []) as readonly ClassName[],
    context: contextOf(store, account, tab?.typed.username ?? ''),
  });
  if (!made.ok) return made;
  const draft = { draftId: makeId(), password: made.password, bits: made.bits };
  const kept = await keep({ ...draft, storeId: store.id, at: Date.now() });
  return kept.ok ? { ok: true, ...draft, policy: policy.policy } : kept;
}

/** What a password must not contain or repeat. */
export function contextOf(store: Store, account: Account | undefined, typedUsername: string): PasswordContext {
  const usernames = account?.usernames ?? (typedUsername === '' ? [] : [typedUsername]);
  const history = account ? knownTo(account).map((password) => password.value) : [];
  return {
    usernames,
    storeName: store.name,
    history: history.slice(0, LAST_PASSWORDS),
    published: store.publishedPasswords,
  };
}

async function keep(draft: ShownDraft): Promise<Result> {
  const locked = (await lockState()) !== 'unlocked';
  const result = locked
    ? await (await vault()).recordLocked({ type: 'shown', draft } satisfies ShownItem)
    : await addToRing(draft);
  if (!result.ok) return result;
  if (locked) await countLocked(null);
  const recent = (await readSession<ShownDraft[]>(SESSION_KEY)) ?? [];
  await writeSession({ [SESSION_KEY]: [draft, ...recent].slice(0, RING_SIZE) });
  return { ok: true };
}

/** A draft that was shown lately, by id. */
export async function shownDraft(draftId: string): Promise<ShownDraft | undefined> {
  const recent = (await readSession<ShownDraft[]>(SESSION_KEY)) ?? [];
  const ring = (await readRecord('ring', RING_ID))?.shown ?? [];
  return [...recent, ...ring].find((draft) => draft.draftId === draftId);
}
