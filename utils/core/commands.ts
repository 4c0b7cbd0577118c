// Owns the commands that Keyturn's own pages give the background, and what each is answered. Types only; it must not send anything.
import type { Account, Belief, Reminder, SecretQuestion } from './account';
import type { BackupRecord, RestoreCounts, RestoreEntry } from './backup';
import type { Style } from './generator';
import type { HandOver } from './hand-over';
import type { Ailment, Finding } from './health';
import type { ClassName, Policy, RuleName } from './policy';
import type { Correction } from './reading';
import type { Result } from './result';
import type { Rotation } from './rotation';
import type { AccountSummary, ChangePage, EraseCounts, RotationSummary, Spot, VaultData } from './view';

export interface DraftOptions {
  readonly length?: number;
  readonly style?: Style;
  /** Classes to leave out where the policy allows. */
  readonly without?: readonly ClassName[];
}

export interface Draft {
  readonly draftId: string;
  readonly password: string;
  /** Exact entropy in bits of the random process that made it. */
  readonly bits: number;
  readonly policy: Policy;
}

/** One password of the last 24 hours that was shown before it was recorded; the value comes only by `secret.reveal`. */
export interface ShownSummary {
  readonly draftId: string;
  readonly storeId: string;
  readonly madeBy: 'keyturn' | 'person';
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly length: number;
}

/** One password that was typed on a page and belongs to no account; the value comes only by `secret.reveal`. */
export interface LooseSummary {
  readonly looseId: string;
  readonly host: string;
  /** As it was typed to sign in there, or ''. */
  readonly username: string;
  /** A submit was seen, so the store may hold it. */
  readonly sent: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly length: number;
}

/** A change of a text: another window may have changed it since it was `before`. */
export interface TextEdit {
  readonly before: string;
  readonly after: string;
}

/** A password as the vault page lists it; the value comes only by `vault.reveal`. */
export interface PasswordEntry {
  readonly id: string;
  readonly madeBy: 'keyturn' | 'person';
  readonly belief: Belief;
  readonly since: number;
  readonly ended: string | null;
  readonly length: number;
}

/** One rotation of an account in full. */
export interface RotationDetail extends RotationSummary {
  /** The candidate that the store holds, as far as is known. */
  readonly taken: string | null;
  readonly settledBy: Rotation['settledBy'];
  readonly timeline: Rotation['timeline'];
}

export interface AccountDetail extends Omit<Account, 'current' | 'history' | 'questions' | 'totp'> {
  readonly current: PasswordEntry | null;
  readonly history: readonly PasswordEntry[];
  readonly questions: readonly Pick<SecretQuestion, 'id' | 'question'>[];
  /** Stands for its secret of one-time codes (markOf); null: it has none. */
  readonly totpMark: string | null;
  readonly rotation: RotationSummary | null;
  readonly changePage: ChangePage;
  /** As in AccountSummary. */
  readonly goesAt: number | null;
  /** Domains where the same login is known to work, from public lists. */
  readonly sameLoginAt: readonly string[];
  /** Ids of the stores that share the login by their store files, its own left out. */
  readonly sharedWith: readonly string[];
  /** Accounts of such stores and domains, and others of the same store with a name alike. At most 10. */
  readonly related: readonly AccountSummary[];
  /** Every rotation of the account, the newest first. */
  readonly rotations: readonly RotationDetail[];
}

/** Names exactly one secret of one account. */
export type SecretName =
  | { readonly kind: 'password'; readonly accountId: string; readonly passwordId: string }
  | {
      readonly kind: 'candidate';
      readonly rotationId: string;
      readonly candidateId: string;
      readonly how: 'copied' | 'revealed';
    }
  | { readonly kind: 'old'; readonly rotationId: string }
  | { readonly kind: 'answer'; readonly accountId: string; readonly questionId: string }
  | { readonly kind: 'shown'; readonly draftId: string }
  | { readonly kind: 'loose'; readonly looseId: string }
  /** What stands in the box for a new password of the tab's page. */
  | { readonly kind: 'typed'; readonly tabId: number };

export interface Settings {
  readonly autoLockMinutes: number;
  readonly clipboardSeconds: number;
  /** How another password manager learns of a changed password. */
  readonly handOver: HandOver;
}

/** Times are milliseconds since 1970. */
export interface BackupStatus {
  /** Of the last backup that was read back and found whole. */
  readonly verifiedAt: number | null;
  /** Of a file that was saved after it and not read back yet. */
  readonly unverifiedAt: number | null;
  /** A reminder is in place. */
  readonly due: boolean;
}

/** One line of the health report. */
export interface HealthLine {
  readonly finding: Finding;
  readonly account: AccountSummary;
  /** The accounts that the finding names. */
  readonly others: readonly AccountSummary[];
}

/** Which accounts a list shows. `unproven`: no sign-in has proved the password. */
export type AccountFilter = 'all' | 'open' | 'unproven' | 'bin';
/** `next`: what most needs a change or a sign-in first. */
export type AccountOrder = 'newest' | 'next' | 'name';

/** Every command: what is asked and what is answered. The background's handler table must cover each key. */
export interface Commands {
  'vault.create': { ask: { password: string }; answer: Result };
  'vault.unlock': { ask: { password: string }; answer: Result };
  'vault.lock': { ask: object; answer: Result };
  /** Wraps the vault under another master password. The one before is asked for, unlocked or not. */
  'vault.change-password': { ask: { before: string; after: string }; answer: Result };
  /**
   * Rebuilds a database that cannot be read from the second copy. `vault-incomplete`: not all of it would come back; with
   * `partial` what does come back is taken.
   */
  'vault.recover': { ask: { password: string; partial: boolean }; answer: Result };
  /** Opens everything anew, and brings the two copies together; what it found comes with the view. */
  'vault.check': { ask: object; answer: Result };
  /** The person has read what the last check found. */
  'vault.check-told': { ask: object; answer: Result };
  'vault.data': { ask: object; answer: Result<{ data: VaultData }> };
  /** Everything that was set aside, sealed as it was found, as JSON. */
  'vault.damaged': { ask: object; answer: Result<{ text: string }> };
  /** Everything that lies in either place of a vault that cannot be read, as JSON. */
  'vault.remains': { ask: object; answer: Result<{ text: string }> };
  /** Deletes what is left of a vault that no key opens, so that a new one can be made. `vault-exists`: one still might. */
  'vault.start-anew': { ask: object; answer: Result };
  /** What `vault.erase` would erase, in numbers. */
  'vault.erase-list': { ask: object; answer: Result<{ counts: EraseCounts }> };
  /** Erases everything Keyturn holds, in both copies and in this run of the browser. It asks for the master password. */
  'vault.erase': { ask: { password: string }; answer: Result<{ counts: EraseCounts }> };
  'vault.has-printed-key': { ask: object; answer: Result<{ made: boolean }> };
  /** Makes a recovery key, to be shown once; the one before stops working. It asks for the master password. */
  'vault.make-printed-key': { ask: { password: string }; answer: Result<{ printedKey: string }> };
  /** Sets a new master password with the recovery key, and unlocks with it. */
  'vault.reset-password': { ask: { printedKey: string; after: string }; answer: Result };
  /**
   * The records for a backup, from the n-th on, in batches under 1 MB. `stamp` is the same in all batches of one vault that did not
   * change in between.
   */
  'backup.read': {
    ask: { from: number };
    answer: Result<{ vaultId: string; stamp: string; records: readonly BackupRecord[]; next: number | null }>;
  };
  /** Says that a backup file was saved; `verified`: it was read back and is the same. `digest`: SHA-256 in hexadecimal. */
  'backup.saved': { ask: { digest: string; verified: boolean }; answer: Result };
  /** Says which file the person picked, so that the one saved last becomes verified. */
  'backup.check': { ask: { digest: string }; answer: Result };
  'backup.status': { ask: object; answer: Result<{ status: BackupStatus }> };
  /** Puts the reminder off by a month. */
  'backup.put-off': { ask: object; answer: Result };
  /** Hands over records of a backup or an import, in batches under 1 MB; `first` starts anew. Nothing is written. */
  'restore.add': { ask: { first: boolean; records: readonly BackupRecord[] }; answer: Result };
  /** What restoring the records handed over would change. `vaultId` null: they come from another program. */
  'restore.preview': { ask: { vaultId: string | null }; answer: Result<{ counts: RestoreCounts; sameVault: boolean }> };
  /** What would become of the accounts looked at with `restore.preview`, one by one. */
  'restore.list': {
    ask: { page: number };
    answer: Result<{ accounts: readonly RestoreEntry[]; total: number; pageSize: number }>;
  };
  /** Restores the records handed over, all or none. */
  'restore.write': { ask: { vaultId: string | null }; answer: Result<{ counts: RestoreCounts }> };
  /**
   * These accounts (null: all) for an export or a slip of paper, from the n-th on, in batches under 1 MB, without those in the bin. The
   * master password is asked for with each, and proved anew. `stamp` as in `backup.read`; `unfinished`: so many have a change
   * under way, whose new password is not among them.
   */
  'export.read': {
    ask: { password: string; accountIds: readonly string[] | null; from: number };
    answer: Result<{ accounts: readonly Account[]; unfinished: number; stamp: string; next: number | null }>;
  };
  /**
   * `show`, `order`: absent, everything that is not in the bin, the newest first. `store`: of one store by its id, `sites` for those
   * without a file; absent or `all`, of every one.
   */
  'account.list': {
    ask: { query: string; page: number; show?: AccountFilter; order?: AccountOrder; store?: string };
    answer: Result<{ accounts: readonly AccountSummary[]; total: number; pageSize: number }>;
  };
  /** Puts an account into the bin, or takes it out again. */
  'account.bin': { ask: { accountId: string; back: boolean }; answer: Result };
  /** Makes a password of the history the current one again. */
  'account.restore': { ask: { accountId: string; passwordId: string }; answer: Result };
  'account.show': { ask: { accountId: string }; answer: Result<{ account: AccountDetail }> };
  'account.add': {
    ask: { storeId: string; host: string; username: string; password?: string };
    answer: Result<{ accountId: string }>;
  };
  /** `changed-elsewhere`: the text is not the one any more that the person started from. */
  'account.edit': {
    ask: {
      accountId: string;
      /** The first is the one that gets filled. */
      usernames?: { before: readonly string[]; after: readonly string[] };
      notes?: TextEdit;
      /** Without an id it is added. An answer that is changed gets another id, so that the one before stands for what it was. */
      question?: { id?: string; question: string; answer: string };
      /** Id of a question to take away. */
      dropQuestion?: string;
      /** From the mark to an otpauth address or a secret in base32, as typed; null stands for none. */
      totp?: { before: string | null; after: string | null };
      reminder?: Reminder | null;
    };
    answer: Result;
  };
  /** Takes the last change of the account by hand back. `changed-elsewhere`: it was changed again since. */
  'account.undo': { ask: { accountId: string }; answer: Result };
  /** Accounts that may be the login that somebody is about to add: the same name but for case, an alias or its spelling. */
  'account.alike': {
    ask: { storeId: string; host: string; username: string };
    answer: Result<{ accounts: readonly AccountSummary[] }>;
  };
  /** Takes accounts of one login into one of them; the others go to the bin as they are, and can be taken out of it. */
  'account.merge': { ask: { into: string; from: readonly string[] }; answer: Result };
  /** What is amiss, one kind and one page at a time. Values are compared in the background; no line holds one. */
  'health.report': {
    ask: { ailment: Ailment; page: number };
    answer: Result<{ counts: Readonly<Record<Ailment, number>>; lines: readonly HealthLine[]; pageSize: number }>;
  };
  /**
   * Which passwords a person made up, one of each value, from the n-th on, and the words that an attacker of that account tries first.
   * The page takes them one by one with `secret.reveal`, once the person asked for it.
   */
  'health.to-guess': {
    ask: { from: number };
    answer: Result<{
      items: readonly { account: AccountSummary; passwordId: string; words: readonly string[] }[];
      total: number;
    }>;
  };
  /** For the look-up in known leaks: the first five of 40 digits of each password's hash, one of each value, from the n-th on. */
  'health.prefixes': {
    ask: { from: number };
    answer: Result<{ items: readonly { account: AccountSummary; prefix: string }[]; total: number }>;
  };
  /** How often a range that the service gave names the account's password; null: the text is no range. */
  'health.leaked': { ask: { accountId: string; range: string }; answer: Result<{ times: number | null }> };
  /** The code of the account's generator now. Its secret stays where it is. Times are milliseconds since 1970. */
  'totp.code': { ask: { accountId: string }; answer: Result<{ code: string; endsAt: number; period: number }> };
  /** Adds a question with an answer that Keyturn makes up and saves; `secret.reveal` and `answer.fill` give it out afterwards. */
  'account.make-answer': { ask: { accountId: string; question: string }; answer: Result<{ questionId: string }> };
  'account.choose': { ask: { tabId: number; accountId: string }; answer: Result };
  /** Takes what the person typed into the page's current-password box as the account's current password. */
  'account.take-typed-current': { ask: { tabId: number; accountId: string }; answer: Result };
  /** Sets the current password by hand; the one before moves to history. */
  'account.set-current': { ask: { accountId: string; password: string }; answer: Result };
  'secret.reveal': { ask: SecretName; answer: Result<{ value: string }> };
  /** Says that a copied secret stands in the clipboard, so that it is cleared in time. The value is compared, never kept on disk. */
  'clipboard.copied': { ask: { value: string }; answer: Result<{ clears: 'by-time' | 'never' }> };
  /** Makes a password for the tab (or account) and records it in the sealed ring before it is shown. */
  'draft.make': {
    ask: { tabId: number | null; accountId: string | null; options: DraftOptions };
    answer: Result<Draft>;
  };
  /** Seals a password that the person typed into Keyturn, so that it can be recorded like one that was made. */
  'draft.own': {
    ask: { tabId: number; accountId: string | null; password: string };
    answer: Result<{ draftId: string }>;
  };
  /**
   * Judges a password that the person types: the rules that it breaks, and the words in it that an attacker of this account tries
   * first. It tells of former passwords only what stands in the typed one. Without `password`: what is typed into the page's box.
   */
  'draft.judge': {
    ask: { tabId: number; accountId: string | null; password?: string };
    answer: Result<{ broken: readonly RuleName[]; words: readonly string[] }>;
  };
  /** Passwords that were typed on pages and belong to no account, the newest first, at most 50. */
  'loose.list': { ask: object; answer: Result<{ loose: readonly LooseSummary[] }> };
  /** What was shown in the last 24 hours, the newest first. */
  'draft.list': { ask: object; answer: Result<{ shown: readonly ShownSummary[] }> };
  /** Starts (or continues) the tab's rotation with the draft as its candidate, records it and, only then, fills it. */
  'rotation.record-and-fill': {
    ask: { tabId: number; accountId: string; draftId: string };
    answer: Result<{ filled: number }>;
  };
  /** The same without a page: records the draft as a candidate, to be copied or revealed afterwards. */
  'rotation.record': {
    ask: { tabId: number | null; accountId: string; draftId: string };
    answer: Result<{ rotationId: string; candidateId: string }>;
  };
  /** Fills the recorded candidate again (a retry page, a box that was emptied). */
  'rotation.fill': { ask: { tabId: number; rotationId: string }; answer: Result<{ filled: number }> };
  /** Fills the newest candidate or the old password at sign-in, to find out which of them the store holds. */
  'rotation.try': {
    ask: { tabId: number; rotationId: string; which: 'new' | 'old' };
    answer: Result<{ filled: number }>;
  };
  'rotation.settle': { ask: { rotationId: string; outcome: 'took-new' | 'kept-old' }; answer: Result };
  'rotation.abandon': { ask: { rotationId: string }; answer: Result };
  /** Attaches a waiting rotation to a tab of its store. */
  'rotation.resume': { ask: { rotationId: string; tabId: number }; answer: Result };
  /** Fills a saved answer into the page's one box for it. */
  'answer.fill': {
    ask: { tabId: number; accountId: string; questionId: string };
    answer: Result<{ filled: number }>;
  };
  'saved.fill': { ask: { tabId: number; accountId: string }; answer: Result<{ filled: number }> };
  /** Outlines a box or a control on the page; the hint stands beside it. Nothing on the page can be pressed by it. */
  'page.point': {
    ask: { tabId: number; spot: Spot; hint: string; dir: 'ltr' | 'rtl'; scroll: boolean };
    answer: Result;
  };
  /** Takes the outline away. */
  'page.unpoint': { ask: { tabId: number }; answer: Result };
  /** Waits for one click into a box of the page; the view says which it was. `chosenHint` stands beside it then. */
  'box.pick': {
    ask: { tabId: number; hint: string; chosenHint: string; dir: 'ltr' | 'rtl' };
    answer: Result;
  };
  /** No longer waits for that click, and asks nothing of the box that was clicked. */
  'box.unpick': { ask: { tabId: number }; answer: Result };
  /** Keeps what the person says of a box, for this page from now on. */
  'box.name': { ask: { tabId: number; spot: Spot; said: Correction }; answer: Result };
  /** Pages whose boxes the person named, the newest first. */
  'corrections.list': {
    ask: object;
    answer: Result<{ pages: readonly { readonly page: string; readonly boxes: number; readonly at: number }[] }>;
  };
  /** Forgets what was said of one page's boxes; null: of all. */
  'corrections.forget': { ask: { page: string | null }; answer: Result };
  'settings.get': { ask: object; answer: Result<{ settings: Settings }> };
  'settings.set': { ask: Partial<Settings>; answer: Result };
  /** Looks at a tab anew, after a permission was given or when its page has not told anything. */
  'tab.refresh': { ask: { tabId: number }; answer: Result };
  /**
   * Leads a tab (null: a new one) to a page that the background chooses from its tables: the first store's home; the tab's own host by
   * https; or the sign-in or change page of the account's store, without an account of the tab's.
   */
  'page.open': {
    ask: { to: 'first-store' | 'https' | 'sign-in' | 'change'; tabId: number | null; accountId: string | null };
    answer: Result;
  };
  /** Opens the tab's foreign frame, whose host the person was shown, in a tab of its own. Nothing of this tab goes along. */
  'frame.open': { ask: { tabId: number; host: string }; answer: Result };
  /** The sites that the person allowed beyond the manifest's hosts. */
  'site.list': { ask: object; answer: Result<{ hosts: readonly string[] }> };
  /** Gives the permission for one of them back; its accounts stay. */
  'site.remove': { ask: { host: string }; answer: Result };
}
export type CommandName = keyof Commands;
