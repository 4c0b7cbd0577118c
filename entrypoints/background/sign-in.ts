// Owns what is filled where a page asks who signs in: the saved password, or the new one while nobody knows which of the two
// the store holds. It must not fill a value that is not recorded.
import type { Account } from '@/utils/core/account';
import type { Role } from '@/utils/core/reading';
import { fail, type Result } from '@/utils/core/result';
import { currentCandidate, type Rotation } from '@/utils/core/rotation';
import { type FillPlan, fill, planFill } from './fill';
import { readRecord, requireRecord } from './records';
import { releaseValue, takeUp } from './rotations';
import { changeTab, readTab } from './tab-state';

/** Fills the account's current password (and user name) at sign-in or in a current-password box. */
export async function fillSaved(tabId: number, accountId: string): Promise<Result<{ filled: number }>> {
  const account = await requireRecord('account', accountId);
  if (!account.ok) return fail('no-account');
  const password = await savedPassword(account.value, tabId);
  if (password === null) return fail('no-password');
  const planned = await planSignIn(tabId, account.value);
  if (!planned.ok) return planned;
  await changeTab(tabId, { accountId });
  return fillSignIn(planned.plan, account.value, password);
}

/** Fills the newest recorded candidate of a rotation at sign-in, or its old password, so that the person finds out which one works. */
export async function tryAtSignIn(
  tabId: number,
  rotationId: string,
  which: 'new' | 'old',
): Promise<Result<{ filled: number }>> {
  const rotation = await requireRecord('rotation', rotationId);
  if (!rotation.ok) return rotation;
  const account = await requireRecord('account', rotation.value.accountId);
  if (!account.ok) return fail('no-account');
  const planned = await planSignIn(tabId, account.value);
  if (!planned.ok) return planned;
  const taken = await takeUp(tabId, rotation.value);
  if (!taken.ok) return taken;
  const password = which === 'new' ? await releaseCandidate(rotation.value) : oldOf(rotation.value);
  if (!password.ok) return password;
  return fillSignIn(planned.plan, account.value, password.value);
}

async function releaseCandidate(rotation: Rotation): Promise<Result<{ value: string }>> {
  const candidate = currentCandidate(rotation);
  return candidate?.recorded ? releaseValue(rotation.id, candidate.id, 'filled') : fail('not-recorded');
}

function oldOf({ olds }: Rotation): Result<{ value: string }> {
  const old = olds.at(-1);
  return old ? { ok: true, value: old.value } : fail('no-password');
}

/** The boxes of a sign-in: the password's and the name's, or only the name's where the password is asked on the next page. */
async function planSignIn(tabId: number, account: Account): Promise<Result<{ plan: FillPlan }>> {
  const fields = (await readTab(tabId)).frames.flatMap(({ reading }) => reading.fields);
  const asksPassword = fields.some(({ role }) => role === 'current-password');
  const roles: [Role, ...Role[]] = asksPassword ? ['current-password', 'username'] : ['username'];
  return planFill(tabId, roles, account);
}

function fillSignIn(plan: FillPlan, account: Account, password: string): Promise<Result<{ filled: number }>> {
  const username = account.usernames[0] ?? '';
  return fill(plan, { 'current-password': password, ...(username === '' ? {} : { username }) });
}

/** The current password; where none is known, the old one that the account's rotation in the tab knows. */
async function savedPassword(account: Account, tabId: number): Promise<string | null> {
  if (account.current) return account.current.value;
  const { rotationId } = await readTab(tabId);
  const rotation = rotationId === null ? undefined : await readRecord('rotation', rotationId);
  return (rotation?.accountId === account.id ? rotation.olds.at(-1)?.value : undefined) ?? null;
}
