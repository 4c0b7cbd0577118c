// Owns the health report: findings about accounts, page by page, and the two looks that people ask for one by one. Values are compared
// here and stay here. What leaves is ids and reasons; for the look-up in known leaks also five digits of a hash for each password.

import type { Account } from '@/utils/core/account';
import { isBinned } from '@/utils/core/bin';
import { hashDigits, timesInRange } from '@/utils/core/breach';
import type { Commands, HealthLine } from '@/utils/core/commands';
import { AILMENTS, distinct, distinctTyped, examine, type Finding, isDue } from '@/utils/core/health';
import { fail } from '@/utils/core/result';
import type { Rotation } from '@/utils/core/rotation';
import { summariseAccount } from '@/utils/core/summary';
import { isKeptTwice, storeById } from '@/utils/stores/sites';
import { readValues, requireRecord } from './records';

type Answer<C extends keyof Commands> = Promise<Commands[C]['answer']>;
type Ask<C extends keyof Commands> = Commands[C]['ask'];

const PAGE = 25;

interface World {
  readonly accounts: readonly Account[];
  readonly rotations: readonly Rotation[];
}

async function readWorld(): Promise<World> {
  const rotations = await readValues('rotation');
  return { rotations, accounts: (await readValues('account')).filter((account) => !isBinned(account, rotations)) };
}

export async function reportHealth({ ailment, page }: Ask<'health.report'>): Answer<'health.report'> {
  const world = await readWorld();
  const findings = examine(world.accounts, world.rotations, isKeptTwice, Date.now());
  const counts = Object.fromEntries(AILMENTS.map((each) => [each, 0])) as Record<Finding['ailment'], number>;
  for (const finding of findings) counts[finding.ailment] += 1;
  const byId = new Map(world.accounts.map((account) => [account.id, account]));
  const lines = findings
    .filter((finding) => finding.ailment === ailment)
    .slice(page * PAGE, (page + 1) * PAGE)
    .flatMap((finding) => lineOf(finding, byId, world.rotations));
  return { ok: true, counts, lines, pageSize: PAGE };
}

function lineOf(
  finding: Finding,
  byId: ReadonlyMap<string, Account>,
  rotations: readonly Rotation[],
): readonly HealthLine[] {
  const account = byId.get(finding.accountId);
  if (!account) return [];
  const summary = (id: string) => {
    const found = byId.get(id);
    return found ? [summariseAccount(found, rotations)] : [];
  };
  const named = 'others' in finding ? finding.others : 'other' in finding ? [finding.other] : [];
  return [{ finding, account: summariseAccount(account, rotations), others: named.flatMap(summary) }];
}

/** How many reminders have come due; for the number on Keyturn's button. */
export function countDue({ accounts }: Pick<World, 'accounts'>, now: number): number {
  return accounts.filter((account) => isDue(account, now)).length;
}

/**
 * Passwords that people made up, one of each value, named so that the page can ask for them one by one when somebody presses the
 * button: zxcvbn and its dictionaries run in the page's worker, as a service worker can neither start one nor afford them.
 */
export async function listForGuessing({ from }: Ask<'health.to-guess'>): Answer<'health.to-guess'> {
  const { accounts, rotations } = await readWorld();
  const all = distinctTyped(accounts);
  const items = all.slice(from, from + PAGE).flatMap((account) =>
    account.current === null
      ? []
      : [
          {
            account: summariseAccount(account, rotations),
            passwordId: account.current.id,
            words: [...account.usernames, storeById(account.storeId)?.name ?? account.host],
          },
        ],
  );
  return { ok: true, items, total: all.length };
}

/** The five digits under which the known leaks list each password, one of each value. */
export async function listPrefixes({ from }: Ask<'health.prefixes'>): Answer<'health.prefixes'> {
  const { accounts, rotations } = await readWorld();
  const all = distinct(accounts);
  const items = all.slice(from, from + PAGE).map((account) => ({
    account: summariseAccount(account, rotations),
    prefix: hashDigits(account.current?.value ?? '').prefix,
  }));
  return { ok: true, items, total: all.length };
}

/** What a range of the known leaks says of an account's password; the comparison stays here. */
export async function lookIntoRange({ accountId, range }: Ask<'health.leaked'>): Answer<'health.leaked'> {
  const account = await requireRecord('account', accountId);
  if (!account.ok) return account;
  const { current } = account.value;
  if (current === null) return fail('no-password');
  return { ok: true, times: timesInRange(range, hashDigits(current.value).suffix) };
}
