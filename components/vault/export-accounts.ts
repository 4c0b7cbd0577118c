// Owns the way of accounts from the background to a file or a slip of paper: for whoever types the master password, and only in this
// page's memory.
import { ask } from '@/utils/browser/messages';
import type { Account } from '@/utils/core/account';
import type { Result } from '@/utils/core/result';
import { readBatches } from './batches';

export interface Exported {
  readonly accounts: readonly Account[];
  /** So many of them have a change under way, whose new password is not among them. */
  readonly unfinished: number;
}

/** These accounts (null: all) without those in the bin, all of one moment. */
export async function readAccounts(password: string, accountIds: readonly string[] | null): Promise<Result<Exported>> {
  const read = await readBatches((from) => ask('export.read', { password, accountIds, from }));
  if (!read.ok) return read;
  const accounts = read.batches.flatMap((batch) => batch.accounts);
  return { ok: true, accounts, unfinished: read.batches[0]?.unfinished ?? 0 };
}
