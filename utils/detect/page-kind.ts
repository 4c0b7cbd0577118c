// Owns the kind of page where passwords alone do not tell it: identity checks, codes, requests, outcomes. The model's kind
// stands where the page has password boxes; a store's signature overrides both.
import type { PageKind, PageMessage, Role } from '@/utils/core/reading';
import type { Control } from './controls';
import { queryAll, rectOf, titleOf } from './dom';
import type { DrawnText } from './flat-tree';
import { clean } from './places';
import { TEXT_LANGUAGES } from './text-languages';
import { says } from './texts';
import { isRendered } from './visibility';

export interface KindEvidence {
  readonly roots: readonly (Document | ShadowRoot)[];
  readonly textOf: DrawnText;
  /** The model's kind, and how sure. */
  readonly kind: PageKind;
  readonly certainty: number;
  readonly roles: readonly (Role | 'ask')[];
  /** Those of the boxes that stand in no header and no navigation of the page. */
  readonly mainRoles: readonly (Role | 'ask')[];
  readonly signedIn: boolean;
  readonly messages: readonly PageMessage[];
  readonly controls: readonly Control[];
}

/** Visible marks of slide-to-verify, captcha and "are you human" pages. */
const CAPTCHA =
  '[class*=captcha i],[id*=captcha i],.nc-container,.nc_scale,#baxia-dialog-content,[id^=nc_][class*=scale],.g-recaptcha,.h-captcha,' +
  '[class*=slide-verify i],[class*=geetest i],#px-captcha,iframe[src*=captcha i],iframe[src*=punish i]';

/** The small sign-in of a header offers itself on every page. What that is for, its other parts tell, if anything does. */
export function kindOf(document: Document, evidence: KindEvidence): Judged {
  const { roles, mainRoles, signedIn } = evidence;
  const whole = kindByAll(document, evidence);
  const asksPassword = mainRoles.some((role) => role === 'ask' || role.endsWith('password'));
  if (whole.kind !== 'sign-in' || roles.length === mainRoles.length || asksPassword) return whole;
  const main = kindByAll(document, { ...evidence, kind: 'other', roles: mainRoles });
  const isTold = mainRoles.length > 0 ? ASKING_ALONE.includes(main.kind) : main.kind === 'success';
  return signedIn || isTold ? main : whole;
}

/** What a page without a password box may ask for that nobody takes for signing in. */
const ASKING_ALONE: readonly PageKind[] = ['reset-request', 'reset-code', 'confirm-identity'];

/** The kind of a page and how sure, 0..1. */
interface Judged {
  readonly kind: PageKind;
  readonly certainty: number;
}

function kindByAll(document: Document, evidence: KindEvidence): Judged {
  const { roots, textOf, roles, messages, controls } = evidence;
  const has = (...wanted: readonly (Role | 'ask')[]) => roles.some((role) => wanted.includes(role));
  const texts = headingsOf(document, roots, textOf);
  const speaks = (saying: 'identity' | 'reset' | 'forgot-password' | 'slide') =>
    texts.some((text) => says(TEXT_LANGUAGES, text, saying));
  const sure = (kind: PageKind, certainty: number) => ({ kind, certainty });

  if (has('current-password') || has('new-password', 'confirm-password'))
    return sure(evidence.kind, evidence.certainty);
  if (has('ask')) return sure(evidence.kind, Math.min(evidence.certainty, 0.5));
  const purposes = new Set(controls.map((control) => control.purpose));
  const ways = ['by-email', 'by-question', 'by-phone'].filter((way) => purposes.has(way as 'by-email')).length;
  if (has('otp')) return speaks('reset') ? sure('reset-code', 0.8) : sure('confirm-identity', 0.8);
  if (has('secret-answer')) return sure('confirm-identity', 0.9);
  if (messages.some((message) => message.tone === 'success') && roles.length === 0) return sure('success', 0.8);
  // Nothing to type and a reason: the step named above is over, whatever the heading still says.
  if (messages.some(isRefusal) && roles.length === 0 && ways < 2) return sure('rejected', 0.7);
  if (speaks('identity') || ways >= 2) return sure('confirm-identity', 0.8);
  if (speaks('reset') || (has('username') && speaks('forgot-password')))
    return sure('reset-request', has('username') ? 0.9 : 0.6);
  if (speaks('slide') || (roles.length === 0 && showsCaptcha(document))) return sure('captcha', 0.8);
  if (messages.some((message) => message.tone === 'error') && roles.length === 0) return sure('rejected', 0.7);
  // Nothing to type and a mail on its way: the request was taken.
  if (messages.some((message) => message.tone === 'info') && roles.length === 0) return sure('reset-request', 0.6);
  if (purposes.has('get-code') && !has('username')) return sure('confirm-identity', 0.6);
  if (has('username') && evidence.kind !== 'other') return sure(evidence.kind, evidence.certainty);
  if (purposes.has('change-password')) return sure('profile-settings', 0.8);
  return sure(evidence.kind, evidence.certainty);
}

const isRefusal = ({ tone, reason }: PageMessage) => tone === 'error' && reason !== undefined && reason !== 'unknown';

function showsCaptcha(document: Document): boolean {
  let left = 20;
  for (const el of queryAll(document, CAPTCHA)) {
    if (--left < 0) return false;
    if (isRendered(el) && rectOf(el).height > 10) return true;
  }
  return false;
}

/** What a page says it is: title, headings and the current step. */
function headingsOf(document: Document, roots: readonly (Document | ShadowRoot)[], textOf: DrawnText): string[] {
  const texts = [titleOf(document)];
  let left = MAX_HEADINGS;
  for (const root of roots) {
    for (const el of queryAll(root, HEADINGS)) {
      if (--left < 0) return texts;
      const text = clean(textOf(el));
      if (text !== '' && text.length <= 160 && isRendered(el)) texts.push(text);
    }
  }
  return texts;
}

const MAX_HEADINGS = 40;
const HEADINGS =
  'h1,h2,h3,h4,legend,[role=heading],[class*=title i],[class*=nc-lang i],[class*=step-active i],[class*=scale_text i]';
