// Owns what a restore changes: records of a backup laid over those of the vault. Pure, but for the pauses that a long list takes;
// nothing that either side knows of a password is lost, nothing newer is overwritten, and the same backup again changes nothing.
import type { Account } from '../core/account';
import { mergeAccount, missing } from '../core/account-merge';
import type { BackupKind, BackupRecord, RestoreCounts, RestoreEntry } from '../core/backup';
import { isBinned } from '../core/bin';
import type { CorrectedPage } from '../core/corrected-pages';
import type { LoosePassword } from '../core/observation';
import type { Candidate, Rotation } from '../core/rotation';
import { plainUsername } from '../core/username';
import { sharingWith } from '../stores/sites';
import { withPauses } from '../vault/slices';

export interface RestoredRecord {
  readonly kind: BackupKind;
  readonly id: string;
  readonly value: unknown;
}

export interface Merge {
  /** What is to be written, all of it or nothing. */
  readonly changes: readonly RestoredRecord[];
  readonly counts: RestoreCounts;
  /** What becomes of the accounts of the other side, each in its place. */
  readonly entries: readonly RestoreEntry[];
}

/**
 * Lays `theirs` over `mine`. Ids are kept: they are random, and a backup restored twice must not make twins. `sameVault`: both
 * count their versions alike; otherwise only the dates inside the records tell which is newer. `imported`: they come from another
 * program, and whoever asks for its accounts wants them out of the bin too. `now`, in milliseconds since 1970: the time in the bin
 * of an account that is new here starts then, or it could be gone at once.
 */
export async function mergeRecords(
  mine: readonly BackupRecord[],
  theirs: readonly BackupRecord[],
  { sameVault, now, imported = false }: { sameVault: boolean; now: number; imported?: boolean },
): Promise<Merge> {
  const before = new Map<string, BackupRecord>();
  const keys = makeLoginKeys();
  const logins = new Map<string, string[]>();
  const typed = new Map<string, string>();
  await withPauses(mine, (record) => {
    before.set(path(record.kind, record.id), record);
    if (record.kind === 'loose') typed.set(typedKey(record.value as LoosePassword), record.id);
    if (!isAccount(record)) return;
    for (const login of keys.of(record.value)) logins.set(login, [...(logins.get(login) ?? []), record.id]);
  });
  const renamed = new Map<string, string>();
  const places: { readonly account: Account; readonly id: string }[] = [];
  const touched = new Map<string, RestoredRecord>();
  const held = (kind: BackupKind, id: string) => (touched.get(path(kind, id)) ?? before.get(path(kind, id)))?.value;
  const put = (kind: BackupKind, id: string, value: unknown) => touched.set(path(kind, id), { kind, id, value });
  // Accounts first: a rotation may belong to one that goes by another id here. Of these the ones known by their id first: what
  // a twin adds would else be overwritten.
  const accounts = theirs.filter(isAccount);
  const rotations = theirs.flatMap(({ kind, value }) => (kind === 'rotation' ? [value as Rotation] : []));
  const isHeld = ({ id }: BackupRecord) => before.has(path('account', id));
  await withPauses([...accounts.filter(isHeld), ...accounts.filter((record) => !isHeld(record))], (record) => {
    const { id, version, value } = record;
    const ownVersion = before.get(path('account', id))?.version;
    const merged = (own: Account) => {
      const newer = sameVault && ownVersion !== undefined ? version > ownVersion : value.updatedAt > own.updatedAt;
      const one = mergeAccount(own, value, newer);
      return imported ? outOfBin(one) : one;
    };
    const twins = held('account', id) === undefined ? keys.of(value).flatMap((login) => logins.get(login) ?? []) : [id];
    const owns = twins.map((twin) => held('account', twin) as Account);
    // Of several twins the one that has it all already: the same backup again must change nothing.
    const own = owns.find((each) => JSON.stringify(merged(each)) === JSON.stringify(each)) ?? owns[0];
    if (own && own.id !== id) renamed.set(id, own.id);
    const fresh = imported ? outOfBin(value) : binnedAnew(value, rotations, now);
    put('account', own?.id ?? id, own ? merged(own) : undated(fresh));
    places.push({ account: value, id: own?.id ?? id });
  });
  await withPauses(theirs, (record) => {
    if (isAccount(record)) return;
    const { kind, value } = record;
    let { id } = record;
    if (kind === 'loose') {
      // What was typed is known again by itself: under one id the two sides may have gone on to different passwords.
      const key = typedKey(value as LoosePassword);
      id = typed.get(key) ?? freeId(id, (one) => held(kind, one) !== undefined);
      typed.set(key, id);
    }
    put(kind, id, mergeOther(kind, held(kind, id), value, renamed));
  });
  const all = [...touched.values()];
  const changed = new Map<string, RestoredRecord>();
  await withPauses(all, (record) => {
    const at = path(record.kind, record.id);
    const own = before.get(at);
    if (!own || JSON.stringify(own.value) !== JSON.stringify(record.value)) changed.set(at, record);
  });
  const entries: RestoreEntry[] = [];
  await withPauses(places, ({ account: { host, usernames }, id }) => {
    const added = before.has(path('account', id)) ? 'changed' : 'added';
    entries.push({ host, username: usernames[0] ?? '', outcome: changed.has(path('account', id)) ? added : 'same' });
  });
  const changes = [...changed.values()];
  return { changes, counts: count(all, changes, before), entries };
}

/** An account of which the file said no date is of the day on which it came. */
function undated(account: Account): Account {
  return account.updatedAt === 0 ? { ...account, updatedAt: account.createdAt } : account;
}

function binnedAnew(account: Account, rotations: readonly Rotation[], now: number): Account {
  return isBinned(account, rotations) ? { ...account, binnedAt: Math.max(account.binnedAt ?? 0, now) } : account;
}

function outOfBin({ binnedAt, ...account }: Account): Account {
  return account;
}

function count(
  all: readonly RestoredRecord[],
  changes: readonly RestoredRecord[],
  before: ReadonlyMap<string, BackupRecord>,
): RestoreCounts {
  const written = changes.filter(({ kind }) => kind === 'account');
  const added = written.filter(({ id }) => !before.has(path('account', id))).length;
  const same = all.filter(({ kind }) => kind === 'account').length - written.length;
  return { added, changed: written.length - added, same, others: changes.length - written.length };
}

function mergeOther(kind: BackupKind, own: unknown, theirs: unknown, renamed: ReadonlyMap<string, string>): unknown {
  switch (kind) {
    case 'rotation': {
      const rotation = theirs as Rotation;
      const moved = { ...rotation, accountId: renamed.get(rotation.accountId) ?? rotation.accountId };
      return own === undefined ? moved : mergeRotation(own as Rotation, moved);
    }
    case 'loose':
      return own === undefined ? theirs : mergeLoose(own as LoosePassword, theirs as LoosePassword);
    case 'corrections':
      return own === undefined ? theirs : mergeCorrections(own as Corrections, theirs as Corrections);
    default:
      return own ?? theirs;
  }
}

/** The rotation that went further, with all that only the other one knows of a candidate or an old password. */
function mergeRotation(mine: Rotation, theirs: Rotation): Rotation {
  const [lead, other] = stepsOf(theirs) > stepsOf(mine) ? [theirs, mine] : [mine, theirs];
  const candidates = missing(other.candidates, lead.candidates);
  const olds = other.olds.filter(({ value }) => !lead.olds.some((own) => own.value === value));
  // In front: the last of each list is the one in work.
  return {
    ...lead,
    accountId: mine.accountId,
    candidates: [...candidates, ...lead.candidates.map((own) => unite(own, other.candidates))],
    olds: [...olds, ...lead.olds],
  };
}

/** Losing sight of a change again and again takes it nowhere. */
function stepsOf({ timeline }: Rotation): number {
  return timeline.filter(({ what }) => what !== 'lose').length;
}

/** What either side knows of one password: the store may hold it if it left Keyturn on one machine only. */
function unite(own: Candidate, others: readonly Candidate[]): Candidate {
  const same = others.filter(({ value }) => value === own.value);
  // Of several without its id nobody knows which one it is.
  const other = same.find(({ id }) => id === own.id) ?? (same.length === 1 ? same[0] : undefined);
  if (!other) return own;
  return {
    ...own,
    recorded: own.recorded || other.recorded,
    releases: [...own.releases, ...other.releases.filter((how) => !own.releases.includes(how))],
    submitted: own.submitted || other.submitted,
    // Whoever sent it himself knows best what came of it.
    rejected: own.submitted ? own.rejected : (own.rejected ?? other.rejected),
  };
}

function mergeLoose(mine: LoosePassword, theirs: LoosePassword): LoosePassword {
  return theirs.sent && !mine.sent ? { ...mine, sent: true } : mine;
}

/** By which a password that belongs to no account is known again. */
function typedKey({ place, current, fresh }: LoosePassword): string {
  return JSON.stringify([place.host, current, fresh]);
}

/** The id itself or the next one above it that is free. Made from nothing else, so that the same backup again finds it again. */
function freeId(id: string, isTaken: (id: string) => boolean): string {
  let free = id;
  while (isTaken(free))
    free = BigInt.asUintN(128, BigInt(`0x${free}`) + 1n)
      .toString(16)
      .padStart(32, '0');
  return free;
}

interface Corrections {
  readonly pages: readonly CorrectedPage[];
}

function mergeCorrections(mine: Corrections, theirs: Corrections): Corrections {
  const missing = theirs.pages.filter(({ page }) => !mine.pages.some((own) => own.page === page));
  return { pages: [...mine.pages, ...missing] };
}

/** By which an account is known again where ids differ. */
export interface LoginKeys {
  /** One key a user name: the same login has the same key, however its name is spelled. */
  of(account: Pick<Account, 'storeId' | 'usernames'>): readonly string[];
  /** The same for all stores that share a login. */
  family(storeId: string): string;
}

/** Makes the keys of many accounts; each store is looked up once. */
export function makeLoginKeys(): LoginKeys {
  const families = new Map<string, string>();
  const family = (storeId: string) => {
    const known = families.get(storeId) ?? sharingWith(storeId).toSorted()[0] ?? storeId;
    families.set(storeId, known);
    return known;
  };
  return {
    family,
    of: ({ storeId, usernames }) => usernames.map((name) => `${family(storeId)}\n${plainUsername(name)}`),
  };
}

/** Two accounts of one login as one: the newer one leads, and the first where no dates tell; nothing of either is lost. */
export function joinTwins(first: Account, second: Account): Account {
  return mergeAccount(first, second, second.updatedAt > first.updatedAt);
}

function isAccount(record: BackupRecord): record is BackupRecord & { value: Account } {
  return record.kind === 'account';
}

function path(kind: BackupKind, id: string): string {
  return `${kind}/${id}`;
}
