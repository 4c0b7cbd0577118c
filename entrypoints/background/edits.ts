// Owns changes of an account by the person's hand, each of which can be taken back: names, notes, questions, the code generator, the
// reminder, the current password. A password is never dropped by any of them, nor by taking one back.
import type { Account, KnownPassword } from '@/utils/core/account';
import type { Commands, TextEdit } from '@/utils/core/commands';
import { done, fail, type Result } from '@/utils/core/result';
import { isOpen, newestFirst, step } from '@/utils/core/rotation';
import { knownTo } from '@/utils/core/settlement';
import { addressOfGenerator, markOf, readGenerator } from '@/utils/core/totp';
import { storeById } from '@/utils/stores/sites';
import { type Change, readRecord, readValues, requireRecord, writeRecords } from './records';
import { makeId } from './runner';

/** Longest user name, question or answer, and longest note, in UTF-16 units. A note must leave its record room for passwords. */
export const LONGEST_LINE = 1_000;
const LONGEST_NOTE = 100_000;
const MOST_NAMES = 50;

type Edit = Commands['account.edit']['ask'];

/** The last change, as it can be taken back. In memory only, and gone at lock: it holds passwords. */
let last: { readonly before: Account; readonly after: Account } | null = null;

export function forgetEdits(): void {
  last = null;
}

async function write(before: Account, after: Account, beside: readonly Change[] = []): Promise<Result> {
  const written = await writeRecords([{ kind: 'account', id: before.id, value: after }, ...beside]);
  if (written.ok) last = { before, after };
  return written;
}

export async function editAccount(asked: Edit): Promise<Result> {
  const found = await requireRecord('account', asked.accountId);
  if (!found.ok) return found;
  const account = found.value;
  const refused = refusal(asked, account);
  if (refused) return refused;
  const { usernames, notes, question, dropQuestion } = asked;
  const { totp, reminder, ...bare } = account;
  const questions = question ? withQuestion(account.questions, question) : account.questions;
  const code = asked.totp ? addressFor(account, asked.totp.after) : totp;
  const next = asked.reminder === undefined ? reminder : (asked.reminder ?? undefined);
  return write(account, {
    ...bare,
    usernames: usernames?.after.map((name) => name.trim()) ?? account.usernames,
    notes: notes?.after ?? account.notes,
    questions: questions.filter(({ id }) => id !== dropQuestion),
    ...(code === undefined ? {} : { totp: code }),
    ...(next === undefined ? {} : { reminder: next }),
    updatedAt: Date.now(),
  });
}

/** Why an edit is not made; null: nothing speaks against it. */
function refusal(
  { usernames, notes, question, dropQuestion, totp, reminder }: Edit,
  account: Account,
): Result<never> | null {
  const names = usernames?.after.map((name) => name.trim());
  if (names?.length === 0 || names?.includes('')) return fail('empty-username');
  if (names && new Set(names).size < names.length) return fail('duplicate-username');
  const lines = [...(names ?? []), question?.question ?? '', question?.answer ?? '', reminder?.reason ?? ''];
  if (lines.some((line) => line.length > LONGEST_LINE) || (names?.length ?? 0) > MOST_NAMES) return fail('too-large');
  if ((notes?.after ?? '').length > LONGEST_NOTE) return fail('too-large');
  const listed = (list: readonly string[]) => JSON.stringify(list);
  const renamed = usernames && { before: listed(usernames.before), after: listed(usernames.after) };
  if (isStale(renamed, listed(account.usernames)) || isStale(notes, account.notes)) return fail('changed-elsewhere');
  // The answer that was edited, or is to go, was changed or taken away in another window or with the edit still open: to say «saved»
  // would lose one of the two.
  const edited = [question?.id, dropQuestion].filter((id) => id !== undefined);
  if (!edited.every((id) => account.questions.some((one) => one.id === id))) return fail('changed-elsewhere');
  const read = typeof totp?.after === 'string' ? readGenerator(totp.after) : done;
  if (!read.ok) return read;
  const marked = (address: string | undefined) => (address === undefined ? '' : markOf(address));
  const code = totp && { before: totp.before ?? '', after: marked(addressFor(account, totp.after)) };
  if (isStale(code, marked(account.totp))) return fail('changed-elsewhere');
  return reminder && !Number.isFinite(reminder.at) ? fail('bad-request') : null;
}

/** Whether somebody else changed the text meanwhile, to something that is not wanted anyway. */
function isStale(edit: TextEdit | undefined, now: string): boolean {
  return edit !== undefined && edit.before !== now && edit.after !== now;
}

function addressFor({ storeId, host, usernames }: Account, typed: string | null): string | undefined {
  if (typed === null) return undefined;
  return addressOfGenerator(typed, storeById(storeId)?.name ?? host, usernames[0] ?? '');
}

/** The question replaced by id, or added; under another id, see account.edit. The answer stays exactly as typed. */
function withQuestion(list: Account['questions'], asked: NonNullable<Edit['question']>): Account['questions'] {
  const { id, question, answer } = asked;
  const next = { id: makeId(), question, answer };
  return id === undefined ? [...list, next] : list.map((each) => (each.id === id ? next : each));
}

/** Makes a password the account's current one; the one before moves to history. An open change learns of it. */
export async function setCurrent(accountId: string, value: string, ended: KnownPassword['ended']): Promise<Result> {
  if (value === '' || value.length > LONGEST_LINE) return fail(value === '' ? 'no-password' : 'too-large');
  const found = await requireRecord('account', accountId);
  if (!found.ok) return found;
  const account = found.value;
  const told = await changeTold(accountId, value);
  if (account.current?.value === value) return told.length === 0 ? done : writeRecords(told);
  const retired = account.current ? [{ ...account.current, ...(ended ? { ended } : {}) }] : [];
  return write(
    account,
    {
      ...account,
      current: typedPassword(value),
      history: [...retired, ...account.history],
      updatedAt: Date.now(),
    },
    told,
  );
}

/** The account's open change with the password that its page asks for as the old one, so that it fills no other. */
async function changeTold(accountId: string, value: string): Promise<readonly Change[]> {
  const own = newestFirst(await readValues('rotation')).find((each) => each.accountId === accountId && isOpen(each));
  if (!own || own.olds.some((old) => old.value === value)) return [];
  const told = step(own, { type: 'learn-old', old: { value, source: 'typed' } }, Date.now());
  return told.ok ? [{ kind: 'rotation', id: own.id, value: told.rotation }] : [];
}

export function typedPassword(value: string): KnownPassword {
  return { id: makeId(), value, madeBy: 'person', belief: 'typed', since: Date.now() };
}

/** Makes a password of the history the current one. It stays in the history too: that is what happened. */
export async function restorePassword({ accountId, passwordId }: Commands['account.restore']['ask']): Promise<Result> {
  const found = await requireRecord('account', accountId);
  if (!found.ok) return found;
  const past = found.value.history.find(({ id }) => id === passwordId);
  return past ? setCurrent(accountId, past.value, 'restored') : fail('not-found');
}

/**
 * Takes the last change of an account back. `changed-elsewhere`: it was changed again since. A password that the change brought
 * stays in the history: the store may hold it.
 */
export async function undoEdit({ accountId }: Commands['account.undo']['ask']): Promise<Result> {
  const now = await readRecord('account', accountId);
  if (now === undefined || last === null || now !== last.after) return fail('changed-elsewhere');
  const { before } = last;
  const known = knownTo(before).map(({ value }) => value);
  const brought = knownTo(now)
    .filter(({ value }) => !known.includes(value))
    .map((password): KnownPassword => ({ ...password, ended: password.ended ?? 'set-by-person' }));
  const value = { ...before, history: [...brought, ...before.history], updatedAt: Date.now() };
  const written = await writeRecords([{ kind: 'account', id: accountId, value }]);
  if (written.ok) last = null;
  return written;
}
