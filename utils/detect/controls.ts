// Owns what a page's buttons and links are for, so that the guide can quote and outline them. It clicks nothing.
import type { ControlPurpose, ControlReading } from '@/utils/core/reading';
import { attr, closestOf, nameOf, queryAll } from './dom';
import type { DrawnText } from './flat-tree';
import { refOf } from './refs';
import { TEXT_LANGUAGES } from './text-languages';
import { says } from './texts';
import { isRendered } from './visibility';

const MAX_LOOKS = 400;
const MAX_CONTROLS = 24;
const MAX_CHARS = 80;

const SELECTOR =
  'a,button,input[type=submit],input[type=button],input[type=image],[role=button],[role=link],[role=menuitem]';

/** What a label may say, the most special first; plain words such as "OK" last and only on buttons. */
const PURPOSES: readonly ControlPurpose[] = [
  'get-code',
  'forgot-password',
  'change-password',
  'by-question',
  'by-email',
  'by-phone',
  'other-way',
  'sign-out',
  'profile-settings',
  'sign-in',
  'continue',
  'submit',
];
const BUTTONS_ONLY: readonly ControlPurpose[] = ['submit', 'continue', 'get-code'];

/** A notice about cookies: its "OK" and "Settings" lead nowhere. Never what holds the page itself. */
export const COOKIE_NOTICE =
  ':is(div,section,aside,dialog,form,footer):is([class*=cookie i],[id*=cookie i],[class*=consent i],[id*=consent i])' +
  ':not(:has(main,h1,[type=password]))';

export interface Control extends ControlReading {
  readonly el: Element;
}

export interface Controls {
  /** The visible ones whose purpose is known, in page order, at most 24. */
  readonly shown: readonly Control[];
  /** A way to sign out stands in a menu that is closed. */
  readonly signOutInMenu: boolean;
}

export function controlsOf(roots: readonly (Document | ShadowRoot)[], textOf: DrawnText): Controls {
  const shown: Control[] = [];
  let signOutInMenu = false;
  let left = MAX_LOOKS;
  for (const root of roots) {
    for (const el of queryAll(root, SELECTOR)) {
      if (--left < 0 || shown.length >= MAX_CONTROLS) return { shown, signOutInMenu };
      const label = labelOf(el, textOf);
      const purpose = label === '' ? undefined : purposeOf(el, label);
      if (!purpose || closestOf(el, COOKIE_NOTICE)) continue;
      if (isRendered(el)) shown.push({ el, ref: refOf(el), purpose, label });
      else signOutInMenu ||= purpose === 'sign-out';
    }
  }
  return { shown, signOutInMenu };
}

function labelOf(el: Element, textOf: DrawnText): string {
  const text = nameOf(el) === 'input' ? attr(el, 'value') : textOf(el);
  return (text.trim() || attr(el, 'aria-label') || attr(el, 'title')).replace(/\s+/g, ' ').trim().slice(0, MAX_CHARS);
}

/** What an element that is labelled so is for. */
export function purposeOf(el: Element, label: string): ControlPurpose | undefined {
  const link = nameOf(el) === 'a' && attr(el, 'role') !== 'button' && !/btn|button/i.test(attr(el, 'class'));
  // A long label is a card or a headline, not a command.
  if (label.length > 60) return undefined;
  const address = link ? attr(el, 'href') : '';
  if (/log-?out|sign-?out/i.test(address)) return 'sign-out';
  const said = PURPOSES.find(
    (purpose) => !(link && BUTTONS_ONLY.includes(purpose)) && says(TEXT_LANGUAGES, label, purpose),
  );
  if (said) return said;
  if (/change_?-?password|password_?-?modify/i.test(address)) return 'change-password';
  return !link && attr(el, 'type').toLowerCase() === 'submit' ? 'submit' : undefined;
}
