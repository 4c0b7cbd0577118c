// Owns the view that the background shows its own pages: no secret in it, under 64 kB. Types only. What pages ask for: commands.ts.
import type { Belief } from './account';
import type { Journey } from './journey';
import type { Policy, UnreadRule } from './policy';
import type { Reading, RejectReason, Role } from './reading';
import type { Reason } from './result';
import type { ReleaseHow, RotationState } from './rotation';

export type LockState = 'no-vault' | 'locked' | 'unlocked' | 'unreadable' | 'newer' | 'barred';

/**
 * How the tab's address stands to Keyturn. Only `allowed` gets fills. `no-permission`: a store with a file, `unlisted`: any other
 * site; both can be allowed. `not-a-site`: no name that a site could be known by, such as an IP address.
 */
export type Standing =
  | 'allowed'
  | 'no-permission'
  | 'unlisted'
  | 'not-secure'
  | 'left-alone'
  | 'not-a-site'
  | 'not-a-page';

/** Whether the page that changes a password is known, or may stand at the address that such pages are meant to have. */
export type ChangePage = 'known' | 'guess';

export interface CandidateSummary {
  readonly id: string;
  readonly madeBy: 'keyturn' | 'person';
  readonly recorded: boolean;
  readonly released: readonly ReleaseHow[];
  readonly submitted: boolean;
  readonly rejected: RejectReason | null;
  readonly length: number;
}

export interface RotationSummary {
  readonly id: string;
  readonly accountId: string;
  readonly storeId: string;
  readonly username: string;
  readonly state: RotationState;
  /** Oldest first; the last is the one in work. */
  readonly candidates: readonly CandidateSummary[];
  readonly oldKnown: boolean;
  readonly startedAt: number;
  /** The tab it is at work in, or null after a restart or a closed tab. */
  readonly tabId: number | null;
}

export interface AccountSummary {
  readonly id: string;
  readonly storeId: string;
  readonly host: string;
  readonly username: string;
  readonly belief: Belief | null;
  readonly open: RotationState | null;
  readonly updatedAt: number;
  /** When it goes for good, in milliseconds since 1970; null: it is not in the bin. */
  readonly goesAt: number | null;
}

/** Names one element of one document of a tab: a box or a control. */
export interface Spot {
  readonly frameId: number;
  readonly documentId: string;
  readonly ref: string;
}

/** A part of a page that comes from another site: Keyturn neither reads nor fills it. It may hold the form that the page lacks. */
export interface ForeignFrame extends Spot {
  readonly host: string;
}

/** One tab, all its frames merged. */
export interface TabView {
  readonly tabId: number;
  readonly host: string;
  readonly standing: Standing;
  readonly storeId: string | null;
  /** The merged reading without `ref`s of boxes the UI may not name; frames told apart by `frameId`. */
  readonly reading: Omit<Reading, 'fields' | 'controls' | 'frames'> | null;
  readonly fields: readonly (Spot & {
    readonly role: Role | 'ask';
    readonly label: string;
    readonly length: number;
    /** Boxes of one form of a frame share it. */
    readonly group: number;
  })[];
  readonly controls: readonly (Spot & {
    readonly purpose: Reading['controls'][number]['purpose'];
    readonly label: string;
  })[];
  /** Null where the page has the boxes of its step itself. */
  readonly foreignFrame: ForeignFrame | null;
  /** The person is about to click a box on the page, to say what it is. */
  readonly picking: boolean;
  /** The box that was clicked, one of `fields`, until it is named. */
  readonly picked: Spot | null;
  /** Accounts of this store, the likeliest first, at most 10; empty while locked. */
  readonly accounts: readonly AccountSummary[];
  /** Accounts of other sites that are known to share this site's login; offered by name, never chosen unasked. */
  readonly related: readonly AccountSummary[];
  /** Which addresses `page.open` knows for this tab; null and false: none. */
  readonly opens: { readonly change: ChangePage | null; readonly signIn: boolean };
  /** The account chosen for this tab, or the only sensible one. */
  readonly accountId: string | null;
  /** The page, or a frame of it, holds the store's check for robots. */
  readonly captcha: boolean;
  /** A user name the person typed on this tab, so that an account can be added with one click. */
  readonly typedUsername: string;
  /** The page holds a current password that the person typed and that is not the recorded one. */
  readonly typedCurrent: boolean;
  /** Counts the changes of what stands in the page's box for a new password, so that it is judged anew; 0: nothing stands there. */
  readonly typedNew: number;
  /** Which password the page asks for in a further box since the new one was sent, while nothing came of it yet. */
  readonly asksMore: 'new' | 'old' | null;
  /** The way the person went in this tab, as far as it was seen. */
  readonly journey: Journey;
  readonly rotation: RotationSummary | null;
  /** The store's policy joined with the page's rules: what a new password is made for. */
  readonly policy: Policy | null;
  readonly policyProfile: string;
  /** Rules of the page that the policy leaves aside, because they cannot be followed. */
  readonly unreadRules: readonly UnreadRule[];
  /** Last thing that failed here, so that a popup opened later can say it. */
  readonly trouble: Reason | null;
}

/** What the last check of the vault's two copies found, in numbers. */
export interface VaultCheck {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Entries that open: record versions and inbox items. */
  readonly opened: number;
  /** Entries that one copy had lost and the other gave back. */
  readonly recovered: number;
  /** Entries that opened in neither copy and were set aside. */
  readonly damaged: number;
  /** Entries that should be there, and of which neither copy has anything. */
  readonly missing: number;
  /** Both copies stand and agree now. */
  readonly bothCopies: boolean;
  /** The person has read it. */
  readonly told: boolean;
}

/** Something that was set aside because it does not open, or does not belong. */
export interface DamagedItem {
  readonly key: string;
  /** As far as its name can be believed. */
  readonly kind: 'account' | 'rotation' | 'other';
  readonly why: 'does-not-open' | 'not-listed';
  readonly foundAt: number;
}

/** What there is to erase, or what was erased. */
export interface EraseCounts {
  readonly accounts: number;
  /** Of accounts: current and former ones. */
  readonly passwords: number;
  readonly changes: number;
  /** Typed on pages, in no account. */
  readonly typed: number;
  /** Encrypted entries in the database, older versions included. */
  readonly entries: number;
  /** Encrypted entries in the second copy. */
  readonly copies: number;
  /** Sites that were allowed. */
  readonly sites: number;
}

/** Where the data stands, for the settings. */
export interface VaultData {
  /** When the vault was last written to, in milliseconds since 1970; null where its list of records cannot be read. */
  readonly changedAt: number | null;
  readonly check: VaultCheck | null;
  readonly persistent: boolean;
  readonly usedBytes: number | null;
  readonly damaged: readonly DamagedItem[];
}

export interface View {
  readonly lock: LockState;
  /** What the last check found; null while locked, and where none was made in this run of the browser. */
  readonly check: VaultCheck | null;
  /** Rotations that need the person, and inbox items while locked. */
  readonly review: number;
  /** Reminders whose day has come; 0 while locked. */
  readonly due: number;
  /** Open rotations without a tab at work; empty while locked. */
  readonly waiting: readonly RotationSummary[];
  readonly tabs: Readonly<Record<string, TabView>>;
}
