// Owns the codes of code generators. Only the code of the moment leaves this file, never the secret.
import type { Commands } from '@/utils/core/commands';
import { fail } from '@/utils/core/result';
import { codeAt, readGenerator } from '@/utils/core/totp';
import { requireRecord } from './records';

type Code = Commands['totp.code'];

export async function makeCode({ accountId }: Code['ask']): Promise<Code['answer']> {
  const account = await requireRecord('account', accountId);
  if (!account.ok) return account;
  const { totp } = account.value;
  if (totp === undefined) return fail('not-found');
  const read = readGenerator(totp);
  return read.ok ? { ok: true, ...codeAt(read.generator, Date.now()), period: read.generator.period } : read;
}
