// Owns what is remembered of the way a person went in one tab: a change or a reset, how identity was confirmed, when a code was asked
// for. Pure; it only serves to say where the person is, and nothing may be filled or believed on the strength of it.
import type { ControlPurpose, Reading, Role } from './reading';

/** How the store is shown that it is the right person. `link`: the one in a mail. */
export type Way = 'code' | 'phone' | 'question' | 'link';

export interface Journey {
  /** The password was forgotten: the person did not sign in before. */
  readonly reset: boolean;
  /** The way taken last; null while none was seen. */
  readonly way: Way | null;
  /** The e-mail of the account was sent to begin a reset, and nothing came of it yet. */
  readonly requested: boolean;
  /** When the person last pressed the button for a code, in milliseconds since 1970; null: not seen. */
  readonly codeAskedAt: number | null;
}

export const NO_JOURNEY: Journey = { reset: false, way: null, requested: false, codeAskedAt: null };

/** What a page adds, whichever way the person came to it: back, on a retry, or by another way to confirm. */
export function afterReading(
  journey: Journey,
  { kind, signedIn }: Pick<Reading, 'kind' | 'signedIn'>,
  roles: readonly (Role | 'ask')[],
): Journey {
  const reset = journey.reset && !signedIn;
  switch (kind) {
    case 'profile-settings':
      return NO_JOURNEY;
    case 'sign-in':
      return { ...journey, requested: false, codeAskedAt: null };
    case 'reset-request':
      return journey.reset ? { ...journey, way: null, codeAskedAt: null } : { ...NO_JOURNEY, reset: true };
    case 'confirm-identity':
    case 'reset-code':
      return { ...journey, reset, requested: false, way: wayOf(journey, kind, roles) };
    case 'set-new-password': {
      // A mailed link leads here past every page that confirms; a signed-in person came another way.
      const linked = journey.way === null && !signedIn;
      return { ...journey, reset: reset || linked, requested: false, way: linked ? 'link' : journey.way };
    }
    case 'change-password':
      return { ...journey, reset, requested: false };
    case 'success':
    case 'rejected':
    case 'captcha':
    case 'signup':
    case 'other':
      return signedIn ? { ...journey, requested: false } : journey;
  }
}

/** A page with boxes says the way; the list of ways says none, and leaves the last one standing. */
function wayOf({ way }: Journey, kind: Reading['kind'], roles: readonly (Role | 'ask')[]): Way | null {
  if (roles.includes('secret-answer')) return 'question';
  if (kind === 'reset-code' || roles.includes('otp')) return way === 'phone' ? 'phone' : 'code';
  return way;
}

/** The presses that tell the way; page scripts tell no others. */
export const TELLING_PURPOSES = [
  'get-code',
  'by-email',
  'by-phone',
  'by-question',
] as const satisfies readonly ControlPurpose[];
export type TellingPurpose = (typeof TELLING_PURPOSES)[number];

/** What a press on a control of the page adds. `now` in milliseconds since 1970. */
export function afterPress(journey: Journey, pressed: TellingPurpose, now: number): Journey {
  switch (pressed) {
    case 'get-code':
      return { ...journey, codeAskedAt: now };
    case 'by-email':
      return { ...journey, way: 'code', codeAskedAt: null };
    case 'by-phone':
      return { ...journey, way: 'phone', codeAskedAt: null };
    case 'by-question':
      return { ...journey, way: 'question', codeAskedAt: null };
  }
}
