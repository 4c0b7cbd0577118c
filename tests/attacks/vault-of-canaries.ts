// Owns the vault that is attacked: 100 accounts, each with a password that stands nowhere else, and what must not change in
// it. It releases nothing but what it compares.
import type { Account } from '@/utils/core/account';
import { MASTER } from '../e2e/main-job';
import { ask } from '../e2e/oracle';
import type { Driver } from '../rig/driver';
import { STEM } from './sniffer';

export interface Canary {
  readonly accountId: string;
  readonly username: string;
  readonly password: string;
}

const COUNT = 100;
/** Where accounts are kept: most at the store that is attacked, some elsewhere. */
const PLACES = [
  ['aliexpress', 'www.aliexpress.com'],
  ['aliexpress', 'login.aliexpress.com'],
  ['alibaba', 'login.alibaba.com'],
  ['amazon', 'www.amazon.com'],
] as const;

/** User names that are something else too; the last accounts of the first page of the list bear them. */
export const MARKUP = [
  '<script>globalThis.pwned=1</script>',
  '<img src=x onerror="globalThis.pwned=1">',
  '"><svg onload=globalThis.pwned=1>',
  '{{constructor.constructor("globalThis.pwned=1")()}}',
  'javascript:globalThis.pwned=1',
  '\u202egnp.exe',
  '\u200b\u2066vera\u2069',
  'a\u0301'.repeat(200),
  '\ud83d\udc69\u200d\ud83d\udcbb',
  'data:text/html,<script>1</script>',
] as const;

/** Makes the vault and its accounts. The first 50 belong to the attacked store. */
export async function fillVault(driver: Driver): Promise<Canary[]> {
  const made = await ask(driver, 'vault.create', { password: MASTER });
  if (!made.ok) throw new Error(`no vault: ${made.reason}`);
  await stayUnlocked(driver);
  const accounts = Array.from({ length: COUNT }, (_, at) => accountOf(at));
  const records = accounts.map((value, at) => ({ kind: 'account', id: value.id, version: at + 1, value }) as const);
  // By a restore, because that is one write; account by account it would be a hundred.
  for (const done of [
    await ask(driver, 'restore.add', { first: true, records }),
    await ask(driver, 'restore.write', { vaultId: 'f'.repeat(32) }),
  ])
    if (!done.ok) throw new Error(`the accounts were not added: ${done.reason}`);
  return accounts.map(({ id, usernames, current }) => ({
    accountId: id,
    username: usernames[0],
    password: current.value,
  }));
}

/** The account at this place, kept later than those before it. */
function accountOf(at: number) {
  const [storeId, host] = PLACES[at < 50 ? 0 : at % PLACES.length] ?? PLACES[0];
  const since = Date.now() - COUNT + at;
  const value = `${STEM}${String(at).padStart(3, '0')}Zx`;
  return {
    id: (at + 1).toString(16).padStart(32, '0'),
    storeId,
    host,
    usernames: [MARKUP[COUNT - 1 - at] ?? `shopper-${at}@example.com`],
    current: { id: `password-${at}`, value, madeBy: 'person', belief: 'typed', since },
    history: [],
    questions: [],
    notes: '',
    createdAt: since,
    updatedAt: since,
  } as const satisfies Account;
}

/** Opens the vault again where it has locked by itself meanwhile. */
export async function stayUnlocked(driver: Driver): Promise<void> {
  const listed = await ask(driver, 'account.list', { query: '', page: 0 });
  if (!listed.ok || listed.total === 0) await ask(driver, 'vault.unlock', { password: MASTER });
  // Nobody is at the keyboard: the longest time that there is until the vault locks by itself, counted from now.
  await ask(driver, 'settings.set', { autoLockMinutes: 60 });
}

/** What no page may change: every account's names, current password, beliefs and history; and which rotations there are. */
export interface VaultState {
  readonly accounts: ReadonlyMap<string, string>;
  readonly rotations: ReadonlyMap<string, string>;
  readonly loose: number;
}

/** Reads it by the extension's own commands, without releasing a secret. */
export async function readState(driver: Driver): Promise<VaultState> {
  return driver.inExtension(readStateInside, []).then(({ accounts, rotations, loose }) => ({
    accounts: new Map(accounts),
    rotations: new Map(rotations),
    loose,
  }));
}

/** Runs in the extension; uses nothing from outside its own body. */
async function readStateInside(): Promise<{
  accounts: [string, string][];
  rotations: [string, string][];
  loose: number;
}> {
  type Runtime = { sendMessage(message: unknown): Promise<never> };
  type Kept = 'usernames' | 'current' | 'history' | 'questions';
  type Shown = Record<Kept, unknown> & { id: string; rotation: { state: string } | null };
  const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
  const send = (name: string, body: object): Promise<Record<string, never>> =>
    runtime.sendMessage({ to: 'background', name, body });
  const accounts: [string, string][] = [];
  const rotations: [string, string][] = [];
  for (let page = 0, total = 1; accounts.length < total; page++) {
    const list = (await send('account.list', { query: '', page })) as unknown as {
      total: number;
      accounts: { id: string }[];
    };
    if (list.accounts.length === 0) break;
    total = list.total;
    const shown = await Promise.all(list.accounts.map(({ id }) => send('account.show', { accountId: id })));
    for (const { account } of shown as unknown as { account: Shown }[]) {
      const { id, usernames, current, history, questions, rotation } = account;
      accounts.push([id, JSON.stringify([usernames, current, history, questions])]);
      if (rotation) rotations.push([id, rotation.state]);
    }
  }
  const { loose } = (await send('loose.list', {})) as unknown as { loose: unknown[] };
  return { accounts, rotations, loose: loose.length };
}
