// Owns the commands about accounts: list, show, add, edit, and the one secret that a command names. It never fills.
import type { Account, KnownPassword } from '@/utils/core/account';
import { arrange } from '@/utils/core/account-order';
import { endOfBin, isBinned } from '@/utils/core/bin';
import type { Commands, SecretName, TextEdit } from '@/utils/core/messages';
import { newAccount, sameUsername } from '@/utils/core/observation';
import { done, fail, type Result } from '@/utils/core/result';
import { isOpen } from '@/utils/core/rotation';
import { knownTo } from '@/utils/core/settlement';
import { describeAccount, summariseAccount } from '@/utils/core/summary';
import { sameLoginAt } from '@/utils/stores/public-lists';
import { changeAddress, sharingWith, storeById, worksAt } from '@/utils/stores/sites';
import { moveToBin } from './bin';
import { lockState } from './lock';
import { revealLoose } from './loose';
import { readRecord, readValues, requireRecord, writeRecords } from './records';
import { revealShown } from './ring';
import { releaseValue } from './rotations';
import { makeId, see } from './runner';
import { changeTab, readAllTabs, readTab } from './tab-state';

const PAGE_SIZE = 50;
/** Longest user name, question or answer, and longest note, in UTF-16 units. A note must leave its record room for passwords. */
const LONGEST_LINE = 1_000;
const LONGEST_NOTE = 100_000;

type Ask<C extends keyof Commands> = Commands[C]['ask'];
type Answer<C extends keyof Commands> = Promise<Commands[C]['answer']>;

export async function listAccounts(asked: Ask<'account.list'>): Answer<'account.list'> {
  const { query, page, show = 'all', order = 'newest' } = asked;
  const words = query.trim().toLowerCase().split(/\s+/);
  const text = (account: Account) =>
    [storeById(account.storeId)?.name ?? '', account.host, ...account.usernames].join(' ').toLowerCase();
  const found = (await readValues('account')).filter((account) => words.every((word) => text(account).includes(word)));
  const rotations = await readValues('rotation');
  const arranged = arrange(found, rotations, show, order);
  const shown = arranged.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  const accounts = shown.map((account) => summariseAccount(account, rotations));
  return { ok: true, accounts, total: arranged.length, pageSize: PAGE_SIZE };
}

export async function showAccount({ accountId }: Ask<'account.show'>): Answer<'account.show'> {
  const account = await requireRecord('account', accountId);
  if (!account.ok) return account;
  const { host, storeId } = account.value;
  const store = storeById(storeId);
  const known = {
    changePage: store ? changeAddress(store, host).page : ('guess' as const),
    sameLoginAt: sameLoginAt(host),
  };
  const own = (await readValues('rotation')).filter((rotation) => rotation.accountId === accountId);
  const goesAt = isBinned(account.value, own) ? endOfBin(account.value) : null;
  const newest = own.toSorted((one, other) => other.startedAt - one.startedAt)[0];
  const rotation = own.find(isOpen) ?? newest;
  const tab = (await readAllTabs()).find((each) => each.rotationId === rotation?.id);
  return { ok: true, account: describeAccount(account.value, rotation, tab?.tabId ?? null, { ...known, goesAt }) };
}

export async function addAccount(asked: Ask<'account.add'>): Answer<'account.add'> {
  const username = asked.username.trim();
  if (username === '') return fail('empty-username');
  if (username.length > LONGEST_LINE || (asked.password ?? '').length > LONGEST_LINE) return fail('too-large');
  if (!storeById(asked.storeId)?.hosts.includes(asked.host)) return fail('not-a-site');
  const family = sharingWith(asked.storeId);
  const twin = (await readValues('account')).find(
    (account) => family.includes(account.storeId) && account.usernames.some((name) => sameUsername(name, username)),
  );
  if (twin && !isBinned(twin, await readValues('rotation'))) return fail('duplicate-account');
  if (twin) return takeBack(twin, asked.password ?? '');
  const account = newAccount(makeId(), asked.storeId, asked.host, username, Date.now());
  const password = asked.password ?? '';
  const current = password === '' ? null : typedPassword(password);
  const written = await writeRecords([{ kind: 'account', id: account.id, value: { ...account, current } }]);
  return written.ok ? { ok: true, accountId: account.id } : written;
}

/** An account that is added again while it lies in the bin comes back with all it had. */
async function takeBack(account: Account, password: string): Answer<'account.add'> {
  const back = await moveToBin({ accountId: account.id, back: true });
  if (!back.ok) return back;
  const kept = password === '' ? done : await setCurrent(account.id, password, 'set-by-person');
  return kept.ok ? { ok: true, accountId: account.id } : kept;
}

/** Makes a password of the history the current one. It stays in the history too: that is what happened. */
export async function restorePassword({ accountId, passwordId }: Ask<'account.restore'>): Promise<Result> {
  const found = await requireRecord('account', accountId);
  if (!found.ok) return found;
  const past = found.value.history.find(({ id }) => id === passwordId);
  return past ? setCurrent(accountId, past.value, 'restored') : fail('not-found');
}

function typedPassword(value: string): KnownPassword {
  return { id: makeId(), value, madeBy: 'person', belief: 'typed', since: Date.now() };
}

export async function editAccount(asked: Ask<'account.edit'>): Answer<'account.edit'> {
  const found = await requireRecord('account', asked.accountId);
  if (!found.ok) return found;
  const account = found.value;
  const username = asked.username?.after.trim();
  const notes = asked.notes?.after;
  if (username === '') return fail('empty-username');
  const lines = [username ?? '', asked.question?.question ?? '', asked.question?.answer ?? ''];
  if (lines.some((line) => line.length > LONGEST_LINE) || (notes ?? '').length > LONGEST_NOTE) return fail('too-large');
  if (isStale(asked.username, account.usernames[0] ?? '') || isStale(asked.notes, account.notes))
    return fail('changed-elsewhere');
  const next: Account = {
    ...account,
    usernames: username === undefined ? account.usernames : [username, ...account.usernames.slice(1)],
    notes: notes ?? account.notes,
    questions: asked.question ? withQuestion(account.questions, asked.question) : account.questions,
    updatedAt: Date.now(),
  };
  return writeRecords([{ kind: 'account', id: account.id, value: next }]);
}

/** Whether somebody else changed the text meanwhile, to something that is not wanted anyway. */
function isStale(edit: TextEdit | undefined, now: string): boolean {
  return edit !== undefined && edit.before !== now && edit.after !== now;
}

/** The question replaced by id, or added. The answer stays exactly as typed, case and spaces included. */
function withQuestion(
  list: Account['questions'],
  asked: NonNullable<Ask<'account.edit'>['question']>,
): Account['questions'] {
  const { id, question, answer } = asked;
  if (id === undefined) return [...list, { id: makeId(), question, answer }];
  return list.map((each) => (each.id === id ? { id, question, answer } : each));
}

/** Makes a password the account's current one; the one before moves to history. */
export async function setCurrent(accountId: string, value: string, ended: KnownPassword['ended']): Promise<Result> {
  if (value === '' || value.length > LONGEST_LINE) return fail(value === '' ? 'no-password' : 'too-large');
  const found = await requireRecord('account', accountId);
  if (!found.ok) return found;
  const account = found.value;
  if (account.current?.value === value) return done;
  const retired = account.current ? [{ ...account.current, ...(ended ? { ended } : {}) }] : [];
  const next = {
    ...account,
    current: typedPassword(value),
    history: [...retired, ...account.history],
    updatedAt: Date.now(),
  };
  return writeRecords([{ kind: 'account', id: accountId, value: next }]);
}

/** Records what stands in the page's current-password box as «current, as typed», and tells an open rotation of it. */
export async function takeTypedCurrent({ tabId, accountId }: Ask<'account.take-typed-current'>): Promise<Result> {
  const { typed } = await readTab(tabId);
  return setCurrent(accountId, typed.current, 'replaced-by-typed');
}

/**
 * Ties a tab to an account; a password that was sent there before now finds its owner, and a change of another account waits until
 * somebody takes it up again.
 */
export async function chooseAccount(tabId: number, accountId: string): Promise<Result> {
  const account = await requireRecord('account', accountId);
  if (!account.ok) return account;
  if (!worksAt(account.value, (await readTab(tabId)).host)) return fail('other-store');
  const { rotationId } = await readTab(tabId);
  const atWork = rotationId === null ? undefined : await readRecord('rotation', rotationId);
  const letGo = atWork !== undefined && atWork.accountId !== accountId;
  const tab = await changeTab(tabId, { accountId, ...(letGo ? { rotationId: null, awaitsOutcome: null } : {}) });
  const loose = tab.looseId === null ? undefined : await readRecord('loose', tab.looseId);
  if (!loose?.sent) return done;
  const { place, current, fresh, at } = loose;
  return see({ type: 'sent', place: { ...place, accountId }, current, fresh, at }, tab);
}

/** Hands out exactly the secret that is named; a candidate only after its release is written. */
export async function revealSecret(name: SecretName): Promise<Result<{ value: string }>> {
  if (name.kind === 'candidate') return releaseValue(name.rotationId, name.candidateId, name.how);
  if (name.kind === 'shown') return revealShown(name.draftId);
  if (name.kind === 'loose') return revealLoose(name.looseId);
  if (name.kind === 'typed') return revealTyped(name.tabId);
  if (name.kind === 'old') {
    const rotation = await requireRecord('rotation', name.rotationId);
    return found(rotation.ok ? rotation.value.olds.at(-1)?.value : undefined);
  }
  const account = await requireRecord('account', name.accountId);
  if (!account.ok) return account;
  if (name.kind === 'answer') return found(account.value.questions.find(({ id }) => id === name.questionId)?.answer);
  return found(knownTo(account.value).find(({ id }) => id === name.passwordId)?.value);
}

/** What the person typed into the page, for the meter of an open vault's popup. It was his before, so nothing is released by it. */
async function revealTyped(tabId: number): Promise<Result<{ value: string }>> {
  if ((await lockState()) !== 'unlocked') return fail('locked');
  return found((await readTab(tabId)).typed.fresh || undefined);
}

function found(value: string | undefined): Result<{ value: string }> {
  return value === undefined ? fail('not-found') : { ok: true, value };
}
