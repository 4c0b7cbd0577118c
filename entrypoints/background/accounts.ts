// Owns the commands about accounts: list, show, add, and the one secret that a command names. It changes none (edits.ts does) and never fills.
import type { Account } from '@/utils/core/account';
import { arrange } from '@/utils/core/account-order';
import { isBinned } from '@/utils/core/bin';
import type { Commands, SecretName } from '@/utils/core/commands';
import { newAccount } from '@/utils/core/observation';
import { done, fail, type Result } from '@/utils/core/result';
import { knownTo } from '@/utils/core/settlement';
import { hostOfSite } from '@/utils/core/site';
import { describeAccount, summariseAccount } from '@/utils/core/summary';
import { alikeUsername, sameUsername } from '@/utils/core/username';
import { storeOfHost, storeOfId } from '@/utils/stores';
import { sameLoginAt } from '@/utils/stores/public-lists';
import { changeAddress, isKeptTwice, sharingWith, storeById, worksAt } from '@/utils/stores/sites';
import { moveToBin } from './bin';
import { LONGEST_LINE, setCurrent, typedPassword } from './edits';
import { lockState } from './lock';
import { revealLoose } from './loose';
import { readRecord, readValues, requireRecord, writeRecords } from './records';
import { revealShown } from './ring';
import { releaseValue } from './rotations';
import { makeId, see } from './runner';
import { changeTab, readAllTabs, readTab } from './tab-state';

const PAGE_SIZE = 50;
const MOST_RELATED = 10;

type Ask<C extends keyof Commands> = Commands[C]['ask'];
type Answer<C extends keyof Commands> = Promise<Commands[C]['answer']>;

export async function listAccounts(asked: Ask<'account.list'>): Answer<'account.list'> {
  const { query, page, show = 'all', order = 'newest', store = 'all' } = asked;
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = (await readValues('account')).filter(
    (account) => isOfStore(account, store) && words.every((word) => searchText(account).includes(word)),
  );
  const rotations = await readValues('rotation');
  const arranged = arrange(found, rotations, show, order);
  const shown = arranged.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  const accounts = shown.map((account) => summariseAccount(account, rotations));
  return { ok: true, accounts, total: arranged.length, pageSize: PAGE_SIZE };
}

function isOfStore({ storeId }: Account, store: string): boolean {
  return store === 'all' || (store === 'sites' ? hostOfSite(storeId) !== undefined : storeId === store);
}

/** What a search looks in, made once for each version of an account: a key press must not cost ten thousand of them. */
const searchTexts = new WeakMap<Account, string>();

function searchText(account: Account): string {
  const known = searchTexts.get(account);
  if (known !== undefined) return known;
  const { storeId, host, usernames } = account;
  // A site without a file goes by its host; to make a store of each of a hundred thousand, for its name only, takes seconds.
  const site = hostOfSite(storeId);
  const store = site === undefined ? storeOfId(storeId) : storeOfHost(site);
  const text = folded([store?.name ?? '', host, ...usernames].join(' '));
  searchTexts.set(account, text);
  return text;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

export async function showAccount({ accountId }: Ask<'account.show'>): Answer<'account.show'> {
  const found = await requireRecord('account', accountId);
  if (!found.ok) return found;
  const account = found.value;
  const store = storeById(account.storeId);
  const rotations = await readValues('rotation');
  const tabs = await readAllTabs();
  const known = {
    changePage: store ? changeAddress(store, account.host).page : ('guess' as const),
    sameLoginAt: sameLoginAt(account.host),
    sharedWith: store?.sharedLogin ?? [],
    related: (await relatedTo(account)).map((each) => summariseAccount(each, rotations)),
  };
  const tabOf = ({ id }: { id: string }) => tabs.find((each) => each.rotationId === id)?.tabId ?? null;
  return { ok: true, account: describeAccount(account, rotations, tabOf, known) };
}

export async function listAlike({ storeId, host, username }: Ask<'account.alike'>): Answer<'account.alike'> {
  if (username.trim() === '' || username.length > LONGEST_LINE) return { ok: true, accounts: [] };
  const rotations = await readValues('rotation');
  const alike = (await relatedTo({ id: '', storeId, host, usernames: [username] })).filter(({ usernames }) =>
    usernames.some((name) => alikeUsername(name, username)),
  );
  return { ok: true, accounts: alike.map((each) => summariseAccount(each, rotations)) };
}

/** Accounts outside the bin that are, or may be, the same login kept once more: of the same store or of one that shares it. */
async function relatedTo(account: Pick<Account, 'id' | 'storeId' | 'host' | 'usernames'>): Promise<readonly Account[]> {
  const rotations = await readValues('rotation');
  const all = await readValues('account');
  return all
    .filter((other) => other.id !== account.id && isKeptTwice(account, other) && !isBinned(other, rotations))
    .slice(0, MOST_RELATED);
}

export async function addAccount(asked: Ask<'account.add'>): Answer<'account.add'> {
  const username = asked.username.trim();
  if (username === '') return fail('empty-username');
  if (username.length > LONGEST_LINE || (asked.password ?? '').length > LONGEST_LINE) return fail('too-large');
  if (!storeById(asked.storeId)?.hosts.includes(asked.host)) return fail('not-a-site');
  const family = sharingWith(asked.storeId);
  const twins = (await readValues('account')).filter(
    (account) => family.includes(account.storeId) && account.usernames.some((name) => sameUsername(name, username)),
  );
  const rotations = await readValues('rotation');
  if (twins.some((twin) => !isBinned(twin, rotations))) return fail('duplicate-account');
  if (twins[0]) return takeBack(twins[0], asked.password ?? '');
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

/** Records what stands in the page's current-password box as «current, as typed». */
export async function takeTypedCurrent({ tabId, accountId }: Ask<'account.take-typed-current'>): Promise<Result> {
  const account = await requireRecord('account', accountId);
  if (!account.ok) return account;
  const { typed, host } = await readTab(tabId);
  // The guide that asks may still show the site that the tab has left.
  if (!worksAt(account.value, host)) return fail('other-store');
  return setCurrent(accountId, typed.current, 'replaced-by-typed');
}

/**
 * Ties a tab to an account; a password that was sent there before now finds its owner, and a change of another account waits until
 * somebody takes it up again.
 */
export async function chooseAccount(tabId: number, accountId: string): Promise<Result> {
  const account = await requireRecord('account', accountId);
  if (!account.ok) return account;
  const { host, rotationId, typed } = await readTab(tabId);
  if (!worksAt(account.value, host)) return fail('other-store');
  const atWork = rotationId === null ? undefined : await readRecord('rotation', rotationId);
  const letGo = atWork !== undefined && atWork.accountId !== accountId;
  // What the person chooses outdoes the name that he typed before.
  const chosen = { accountId, typed: { ...typed, username: '' } };
  const tab = await changeTab(tabId, { ...chosen, ...(letGo ? { rotationId: null, awaitsOutcome: null } : {}) });
  const loose = tab.loose === null ? undefined : await readRecord('loose', tab.loose.id);
  if (!loose?.sent) return done;
  const { place, current, fresh, at } = loose;
  return see({ type: 'sent', place: { ...place, accountId, username: '' }, current, fresh, at }, tab);
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
