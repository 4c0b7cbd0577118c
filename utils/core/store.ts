// Owns the shape of a store file: what is known of one shop, as data. A store corrects or names what detection sees; it
// must hold no code, so that it can be read, checked and replaced as JSON.
import type { Policy } from './policy';
import type { PageKind, RejectReason } from './reading';

/** One named profile of a store's password policy; a store lists them in the order in which they are tried. */
export interface PolicyProfile {
  readonly id: 'strict' | 'letters-and-digits' | 'default';
  readonly policy: Policy;
}

/** A page recognised by its address and what stands on it. Every given part must hold. */
export interface PageSignature {
  readonly kind: PageKind;
  /** Exact hosts; absent: any host of the store. */
  readonly hosts?: readonly string[];
  /** A prefix of location.pathname, or a pattern as the source of a RegExp when it starts with '^'. */
  readonly path?: string;
  /** A CSS selector that must match a visible element. */
  readonly selector?: string;
  /** A CSS selector that must match nothing visible. */
  readonly without?: string;
}

/** Where something is known from, and how far it is trusted: A official, B automation or screenshot, C how-to. */
export interface Source {
  readonly what: string;
  readonly where: string;
  readonly trust: 'A' | 'B' | 'C';
}

export interface Store {
  readonly id: string;
  /** The name people know, not translated. */
  readonly name: string;
  /** Hosts that get readings and fills, exact names, no wildcard. */
  readonly hosts: readonly string[];
  /** Hosts of the same company that must be left alone; they get a notice and no fill. */
  readonly leaveAlone: readonly string[];
  readonly urls: {
    readonly signIn: string;
    readonly home: string;
    readonly profileSettings?: string;
    readonly change?: string;
    readonly reset?: string;
  };
  readonly profiles: readonly [PolicyProfile, ...PolicyProfile[]];
  readonly signatures: readonly PageSignature[];
  /** Exact address prefixes (origin + path) that mean success after a submit. */
  readonly successUrls: readonly string[];
  /** Selectors of boxes that hold the store's success and error texts. */
  readonly successSelectors: readonly string[];
  readonly errorSelectors: readonly string[];
  /** Words of the store's rejections beyond the common ones: lower-case fragments by reason. */
  readonly rejections: Partial<Record<RejectReason, readonly string[]>>;
  /** Labels of controls as the store shows them in English, for texts that cannot quote the page. */
  readonly labels: Readonly<Record<string, string>>;
  /** CSS selectors that say somebody is signed in, and that show who. */
  readonly signedInSelectors: readonly string[];
  readonly accountNameSelectors: readonly string[];
  readonly codeMail?: {
    readonly senders: readonly string[];
    readonly minDigits: number;
    readonly maxDigits: number;
    readonly minutesValid: number;
  };
  /** Stores whose accounts are the same login; ids. */
  readonly sharedLogin: readonly string[];
  /** Stores that people take for the same login and that are not; ids. */
  readonly apart?: readonly string[];
  /** Passwords that were published as samples and so are never acceptable. */
  readonly publishedPasswords: readonly string[];
  /** ISO date of the last look at the sources. */
  readonly verified: string;
  readonly sources: readonly Source[];
}
