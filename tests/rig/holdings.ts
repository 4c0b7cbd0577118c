// Owns how a test or the demo asks an unlocked vault what it holds, by the extension's own commands. It must release
// nothing: candidates of an open rotation are counted, never revealed.
import type { Belief } from '../../utils/core/account';
import type { RotationState } from '../../utils/core/rotation';
import type { Driver } from './driver';

export interface Holding {
  readonly username: string;
  readonly storeId: string;
  readonly current: string | null;
  readonly belief: Belief | null;
  /** Newest first. */
  readonly history: readonly string[];
  readonly open: RotationState | null;
  readonly candidates: number;
}

/** Every account of the first page of the vault's list, or the reason why it tells none ('locked', 'no-vault', ...). */
export function readHoldings(driver: Driver): Promise<Holding[] | string> {
  return driver.inExtension(listHoldings, []);
}

/** Runs in the extension; uses nothing from outside its own body. */
async function listHoldings(): Promise<Holding[] | string> {
  type Commands = import('../../utils/core/commands').Commands;
  type Runtime = { sendMessage(message: unknown): Promise<unknown> };
  const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
  const ask = async <C extends keyof Commands>(name: C, body: Commands[C]['ask']): Promise<Commands[C]['answer']> =>
    (await runtime.sendMessage({ to: 'background', name, body })) as Commands[C]['answer'];

  const listed = await ask('account.list', { query: '', page: 0 });
  if (!listed.ok) return listed.reason;
  const holdings: Holding[] = [];
  for (const { id, username, storeId } of listed.accounts) {
    const shown = await ask('account.show', { accountId: id });
    if (!shown.ok) return shown.reason;
    const { current, history, rotation } = shown.account;
    const reveal = async (passwordId: string): Promise<string> => {
      const answer = await ask('secret.reveal', { kind: 'password', accountId: id, passwordId });
      return answer.ok ? answer.value : `(${answer.reason})`;
    };
    const former: string[] = [];
    for (const entry of history) former.push(await reveal(entry.id));
    holdings.push({
      username,
      storeId,
      current: current && (await reveal(current.id)),
      belief: current?.belief ?? null,
      history: former,
      open: rotation?.state ?? null,
      candidates: rotation?.candidates.length ?? 0,
    });
  }
  return holdings;
}
