// Owns which account an action is for: one that the vault has, one to be added first, or none yet. Which one a page is about the view
// says, and nothing is guessed beside it. It draws nothing.
import { ask } from '@/utils/browser/messages';
import { fail, type Result } from '@/utils/core/result';
import type { AccountSummary, TabView } from '@/utils/core/view';

export type AccountChoice =
  | { readonly kind: 'known'; readonly accountId: string }
  | { readonly kind: 'new'; readonly username: string }
  /** The person is to choose. */
  | { readonly kind: 'none' };

/** What to start from: the account of the tab, else a new one with the user name typed on the page; none among several accounts. */
export function firstChoice({ accountId, typedUsername, accounts }: TabView): AccountChoice {
  if (accountId !== null) return { kind: 'known', accountId };
  return typedUsername === '' && accounts.length > 0 ? { kind: 'none' } : { kind: 'new', username: typedUsername };
}

/** The same for a sign-in, where of several the likeliest will do: the page shows whose name was filled before anything is sent. */
export function signInChoice(tab: TabView): AccountChoice {
  const choice = firstChoice(tab);
  const [likeliest] = tab.accounts;
  return choice.kind === 'none' && likeliest ? { kind: 'known', accountId: likeliest.id } : choice;
}

/** The account chosen, where the vault has it. */
export function chosenAccount(tab: TabView, choice: AccountChoice): AccountSummary | undefined {
  return choice.kind === 'known'
    ? [...tab.accounts, ...tab.related].find((account) => account.id === choice.accountId)
    : undefined;
}

/** Adds the account where it is new, and makes it the tab's. */
export async function settleChoice(
  tab: TabView,
  choice: AccountChoice,
  password?: string,
): Promise<Result<{ accountId: string }>> {
  if (choice.kind === 'known') {
    if (tab.accountId === choice.accountId) return { ok: true, accountId: choice.accountId };
    const chosen = await ask('account.choose', { tabId: tab.tabId, accountId: choice.accountId });
    return chosen.ok ? { ok: true, accountId: choice.accountId } : chosen;
  }
  if (choice.kind === 'none') return fail('no-account');
  const username = choice.username.trim();
  if (username === '') return fail('empty-username');
  const body = { storeId: tab.storeId ?? tab.host, host: tab.host, username };
  const added = await ask('account.add', password ? { ...body, password } : body);
  if (!added.ok) return added;
  const chosen = await ask('account.choose', { tabId: tab.tabId, accountId: added.accountId });
  return chosen.ok ? added : chosen;
}
