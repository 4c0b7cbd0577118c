// Owns the background's answers in the gallery: fixed, plausible, and without a background. A state may refuse a command.

import type { AccountDetail, BackupStatus, CommandName, Commands } from '@/utils/core/commands';
import type { HandOver } from '@/utils/core/hand-over';
import { done, fail, type Reason } from '@/utils/core/result';
import type { VaultData } from '@/utils/core/view';
import {
  account,
  accountOfSite,
  accounts,
  accountWithAll,
  CHECK,
  DRAFT,
  ERASED,
  FORMER,
  health,
  IMPORTED,
  kept,
  loose,
  policy,
  shown,
  summary,
} from './samples';

/** Every command since the last `restore`, with its body. */
export const asked: [CommandName, unknown][] = [];

const refusals = new Map<CommandName, Reason>();

/** Makes a command fail from now on. */
export function refuse(name: CommandName, reason: Reason): void {
  refusals.set(name, reason);
}

let hanging: CommandName | null = null;
let letThrough: (() => void)[] = [];

/** Answers a command no more from now on, until `letGo`. */
export function hang(name: CommandName): void {
  hanging = name;
}

/** Answers the commands that hang, the first one first. */
export function letGo(): void {
  hanging = null;
  for (const go of letThrough) go();
  letThrough = [];
}

let empty = false;
const BACKED_UP: BackupStatus = { verifiedAt: Date.UTC(2026, 10, 3, 9), unverifiedAt: null, due: false };
let backup = BACKED_UP;

/** Says what is known of the last backup. */
export function noteBackup(status: BackupStatus): void {
  backup = status;
}

const CHANGED_AT = Date.UTC(2026, 10, 24, 8, 12);
const WHOLE: VaultData = { changedAt: CHANGED_AT, check: CHECK, persistent: true, usedBytes: 412_000, damaged: [] };
let data = WHOLE;

/** Says what is known of the vault's data. */
export function noteData(status: VaultData): void {
  data = status;
}

const SHOWN: Readonly<Record<string, AccountDetail>> = {
  site: accountOfSite,
  all: accountWithAll,
  binned: { ...account, goesAt: Date.UTC(2026, 11, 20) },
};

let handOver: HandOver = 'name-first';

/** Says how another password manager is told. */
export function handOverBy(way: HandOver): void {
  handOver = way;
}

let sites: readonly string[] = [];

/** Says which sites were allowed. */
export function allowSites(hosts: readonly string[]): void {
  sites = hosts;
}

/** Makes the vault hold no account. */
export function emptyVault(): void {
  empty = true;
}

/** Takes all refusals back. */
export function restore(): void {
  refusals.clear();
  hanging = null;
  letThrough = [];
  asked.length = 0;
  empty = false;
  sites = [];
  backup = BACKED_UP;
  handOver = 'name-first';
  data = WHOLE;
}

const RESTORED = { added: 1, changed: 0, same: 0, others: 0 };

const answers: { [C in CommandName]?: (body: Commands[C]['ask']) => Commands[C]['answer'] } = {
  'account.list': ({ query, page, store = 'all' }) => {
    const here = accounts.filter(({ storeId }) => store === 'all' || storeId === store);
    const found = empty ? [] : here.filter((one) => one.username.includes(query));
    return { ok: true, accounts: found.slice(page * 8, page * 8 + 8), total: found.length, pageSize: 8 };
  },
  'account.show': ({ accountId }) => ({ ok: true, account: SHOWN[accountId] ?? account }),
  'account.make-answer': () => ({ ok: true, questionId: 'q3' }),
  'answer.fill': () => ({ ok: true, filled: 1 }),
  'account.add': () => ({ ok: true, accountId: 'a1' }),
  'secret.reveal': ({ kind }) => ({ ok: true, value: kind === 'answer' ? 'Barsik Müller' : DRAFT }),
  'clipboard.copied': () => ({ ok: true, clears: 'by-time' }),
  'draft.make': ({ options }) =>
    options.style === 'words'
      ? { ok: true, draftId: 'd1', password: 'Otter.Moss#gravel77', bits: 46.8, policy }
      : { ok: true, draftId: 'd1', password: DRAFT, bits: 104.7, policy },
  'draft.own': () => ({ ok: true, draftId: 'd2' }),
  'draft.judge': ({ password = '' }) => ({
    ok: true,
    broken: password === FORMER ? ['history'] : [],
    words: ['vera', 'kovacs', 'AliExpress', ...(password.includes(FORMER) ? [FORMER] : [])],
  }),
  'vault.remains': () => ({ ok: true, text: '{}' }),
  'loose.list': () => ({ ok: true, loose: empty ? [] : loose }),
  'draft.list': () => ({ ok: true, shown: empty ? [] : shown }),
  'rotation.record-and-fill': () => ({ ok: true, filled: 3 }),
  'rotation.record': () => ({ ok: true, rotationId: 'r1', candidateId: 'c1' }),
  'rotation.fill': () => ({ ok: true, filled: 2 }),
  'rotation.try': () => ({ ok: true, filled: 2 }),
  'saved.fill': () => ({ ok: true, filled: 2 }),
  'corrections.list': () => ({
    ok: true,
    pages: empty
      ? []
      : [
          { page: 'passport.aliexpress.com/ac/password_modify.htm', boxes: 2, at: Date.UTC(2026, 10, 18) },
          { page: 'www.aliexpress.com/p/account-center/*/security', boxes: 1, at: Date.UTC(2026, 9, 2) },
        ],
  }),
  'site.list': () => ({ ok: true, hosts: sites }),
  'site.remove': ({ host }) => {
    sites = sites.filter((each) => each !== host);
    return done;
  },
  'restore.preview': () => ({ ok: true, counts: RESTORED, sameVault: false }),
  'restore.list': () => ({ ok: true, accounts: IMPORTED, total: IMPORTED.length, pageSize: 50 }),
  'restore.write': () => ({ ok: true, counts: RESTORED }),
  'backup.status': () => ({ ok: true, status: backup }),
  'vault.data': () => ({ ok: true, data }),
  'vault.damaged': () => ({ ok: true, text: '{}' }),
  'account.alike': ({ username }) => ({
    ok: true,
    accounts: username.toLowerCase().includes('vera') ? [summary()] : [],
  }),
  'totp.code': () => ({ ok: true, code: '492039', endsAt: Date.now() + 21_000, period: 30 }),
  'health.report': ({ ailment }) => ({
    ok: true,
    counts: { forgotten: 1, reused: 2, weak: 2, due: 1, unproven: 40 },
    lines: empty ? [] : health.filter(({ finding }) => finding.ailment === ailment),
    pageSize: 25,
  }),
  'health.to-guess': () => ({ ok: true, items: [], total: 0 }),
  'vault.erase-list': () => ({ ok: true, counts: ERASED }),
  'vault.erase': () => ({ ok: true, counts: ERASED }),
  'vault.has-printed-key': () => ({ ok: true, made: false }),
  'vault.make-printed-key': () => ({ ok: true, printedKey: '7K2M-XQ4R-90TB-E5WJ-3HZN-VC8P-6DYG-1FAS' }),
  'export.read': ({ accountIds }) => ({
    ok: true,
    accounts:
      accountIds === null ? [kept, { ...kept, id: 'a2', usernames: ['+49 170 5550199'], questions: [] }] : [kept],
    unfinished: 1,
    stamp: '1',
    next: null,
  }),
  'settings.get': () => ({ ok: true, settings: { autoLockMinutes: 15, clipboardSeconds: 30, handOver } }),
};

export async function ask<C extends CommandName>(name: C, body: Commands[C]['ask']): Promise<Commands[C]['answer']> {
  asked.push([name, body]);
  if (name === hanging) await new Promise<void>((resolve) => letThrough.push(resolve));
  const refused = refusals.get(name);
  if (refused) return fail(refused) as Commands[C]['answer'];
  return answers[name]?.(body) ?? (done as Commands[C]['answer']);
}
