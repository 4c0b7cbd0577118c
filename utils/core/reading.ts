// Owns the words for what detection says of one frame of a page: roles, page kinds, fields, rules, messages, controls.
// Types and tiny constants only; it must know neither the DOM nor the browser, because page script and background share it.
import type { PageRules } from './policy';

/** What an input box is for. `confirm-password` is the box that repeats a new password. */
export const ROLES = [
  'username',
  'current-password',
  'new-password',
  'confirm-password',
  'otp',
  'secret-answer',
] as const;
export type Role = (typeof ROLES)[number];

/** What a person says of a box. `none`: nothing of these, leave it alone. */
export const CORRECTIONS = [...ROLES, 'none'] as const;
export type Correction = (typeof CORRECTIONS)[number];

export const PAGE_KINDS = [
  'sign-in',
  'profile-settings',
  'confirm-identity',
  'change-password',
  'reset-request',
  'reset-code',
  'set-new-password',
  'success',
  'rejected',
  'captcha',
  'signup',
  'other',
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** One visible input box. `ref` names the element for the life of its document; the page script resolves it. */
export interface FieldReading {
  readonly ref: string;
  /** `ask`: a password-like box whose role is not certain enough to write into. */
  readonly role: Role | 'ask';
  /** 0..1, as the model states it. */
  readonly certainty: number;
  /** Boxes of one form, or of what stands for one, carry the same number. */
  readonly group: number;
  /** The label as the page shows it, whitespace folded, at most 80 UTF-16 units; '' where none was found. */
  readonly label: string;
  /** How many UTF-16 units the box holds now; the value itself never travels in a reading. */
  readonly length: number;
  /** The box's own maxlength, or null. */
  readonly maxLength: number | null;
}

/** Why a store refused, as far as its words tell. */
export const REJECT_REASONS = [
  'too-short',
  'too-long',
  'punctuation',
  'needs-classes',
  'same-as-old',
  'too-simple',
  'mismatch',
  'wrong-password',
  'wrong-answer',
  'code-wrong',
  'code-expired',
  'session-expired',
  'unknown',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** `rule`: what is asked of a password, in a place where pages also refuse one. Said for the first time after a submit it is a refusal. */
export const MESSAGE_TONES = ['success', 'error', 'info', 'rule'] as const;
export type MessageTone = (typeof MESSAGE_TONES)[number];

/** A message the page shows to the person. */
export interface PageMessage {
  readonly tone: MessageTone;
  readonly reason?: RejectReason;
  /** As shown, whitespace folded, at most 200 UTF-16 units. Untrusted text: show it isolated, never as markup. */
  readonly text: string;
}

/** What a button or link is for; the guide quotes its label and the pointer outlines it. */
export const CONTROL_PURPOSES = [
  'submit',
  'get-code',
  'change-password',
  'profile-settings',
  'forgot-password',
  'by-email',
  'by-question',
  'by-phone',
  'other-way',
  'sign-in',
  'sign-out',
  'continue',
] as const;
export type ControlPurpose = (typeof CONTROL_PURPOSES)[number];

export interface ControlReading {
  readonly ref: string;
  readonly purpose: ControlPurpose;
  /** As shown, whitespace folded, at most 80 UTF-16 units. */
  readonly label: string;
}

/** A frame of another host that a page shows, large enough to hold a form. What stands in it is not read. */
export interface FrameReading {
  readonly ref: string;
  /** As the page names it. Neither path nor query: they may carry tokens. */
  readonly host: string;
  /** Its title, name or address speaks of an account, a sign-in or a password, or its host is of the page's own domain. */
  readonly speaks: boolean;
}

/** What detection says of one frame. JSON-able; carries no value of any box. */
export interface Reading {
  readonly kind: PageKind;
  /** 0..1 */
  readonly certainty: number;
  /** BCP 47 tag the page states or its texts suggest, '' when unknown. */
  readonly lang: string;
  readonly fields: readonly FieldReading[];
  readonly rules: PageRules;
  readonly messages: readonly PageMessage[];
  readonly controls: readonly ControlReading[];
  /** The likeliest to hold a form first; none where the page has a box for a password of its own. */
  readonly frames: readonly FrameReading[];
  /** A sign-out link or a signed-in account name is visible. */
  readonly signedIn: boolean;
  /** The account as the page shows it (often masked, as `vba****k2@mail`), or ''. */
  readonly accountHint: string;
}
