// Owns what every end-to-end test asks at its end: what the vault holds, by the extension's own commands, compared with
// what the store's log received. It changes nothing but what a reveal writes.
import assert from 'node:assert/strict';
import type { CommandName, Commands } from '@/utils/core/commands';
import type { PracticeStore } from '../practice-store/server';
import type { Driver } from '../rig/driver';

/** Sends a command as the extension's own pages do. */
export async function ask<C extends CommandName>(
  driver: Driver,
  name: C,
  body: Commands[C]['ask'],
): Promise<Commands[C]['answer']> {
  const answer = await driver.inExtension(
    async (command: unknown) => {
      const api =
        (globalThis as unknown as { browser?: Api; chrome: Api }).browser ??
        (globalThis as unknown as { chrome: Api }).chrome;
      interface Api {
        runtime: { sendMessage(message: unknown): Promise<unknown> };
      }
      return api.runtime.sendMessage(command);
    },
    [{ to: 'background', name, body }] as const,
  );
  return answer as Commands[C]['answer'];
}

/** What stands on the toolbar button while a tab is in front. */
export const signOf = (driver: Driver, tabId: number): Promise<string> =>
  driver.inExtension(
    (id: number) => {
      const { action } = (globalThis as unknown as { chrome: { action: Action } }).chrome;
      interface Action {
        getBadgeText(of: { tabId: number }): Promise<string>;
      }
      return action.getBadgeText({ tabId: id });
    },
    [tabId],
  );

export interface HeldAccount {
  readonly storeId: string;
  readonly username: string;
  readonly current: string | null;
  readonly belief: string | null;
  /** Every password of the account that can be read: current, history, candidates, old ones. */
  readonly passwords: readonly string[];
  /** How many candidates its rotation has, released or not. */
  readonly candidates: number;
  readonly state: string | null;
}

/** Opens everything the vault holds of the accounts that `query` finds, '' for all. The vault must be unlocked. */
export async function readVault(driver: Driver, query = ''): Promise<readonly HeldAccount[]> {
  const list = await ask(driver, 'account.list', { query, page: 0 });
  if (!list.ok) throw new Error(`the vault did not list its accounts: ${list.reason}`);
  return Promise.all(list.accounts.map(({ id }) => readAccount(driver, id)));
}

async function readAccount(driver: Driver, accountId: string): Promise<HeldAccount> {
  const shown = await ask(driver, 'account.show', { accountId });
  if (!shown.ok) throw new Error(`an account did not open: ${shown.reason}`);
  const { account } = shown;
  const reveal = async (secret: Commands['secret.reveal']['ask']) => {
    const answer = await ask(driver, 'secret.reveal', secret);
    if (!answer.ok) throw new Error(`a secret did not open: ${answer.reason}`);
    return answer.value;
  };
  const entries = [...(account.current ? [account.current] : []), ...account.history];
  const known = await Promise.all(entries.map(({ id }) => reveal({ kind: 'password', accountId, passwordId: id })));
  const rotation = account.rotation;
  const candidates = await Promise.all(
    (rotation?.candidates ?? [])
      .filter(({ released }) => released.length > 0)
      .map(({ id }) => reveal({ kind: 'candidate', rotationId: rotation?.id ?? '', candidateId: id, how: 'revealed' })),
  );
  const old = rotation?.oldKnown ? [await reveal({ kind: 'old', rotationId: rotation.id })] : [];
  return {
    storeId: account.storeId,
    username: account.usernames[0] ?? '',
    current: account.current ? (known[0] ?? null) : null,
    belief: account.current?.belief ?? null,
    passwords: [...known, ...candidates, ...old],
    candidates: rotation?.candidates.length ?? 0,
    state: rotation?.state ?? null,
  };
}

/** Every new password that the store's log received, accepted or not. */
export function receivedBy(store: PracticeStore): readonly string[] {
  return store.log.flatMap((entry) =>
    entry.action === 'new-password' && entry.received.password ? [entry.received.password] : [],
  );
}

/** The promise: what the store received is in the vault, bound to its account, and the password before it too. */
export async function expectNothingLost(driver: Driver, store: PracticeStore, before: string): Promise<void> {
  const accounts = await readVault(driver);
  const held = accounts.flatMap(({ passwords }) => passwords);
  const now = store.currentPassword(accounts[0]?.username ?? '');
  const lost = [...receivedBy(store), before, now].filter(
    (password) => password === undefined || !held.includes(password),
  );
  assert.deepEqual(lost, [], 'these passwords are not in the vault');
}
