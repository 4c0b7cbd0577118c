// Owns the words for why a store refused and for what to do about it: one cause, one cure. No default branch, so that a new reason
// needs its texts to compile.
import { type MessageKey, t } from '@/utils/browser/i18n';
import type { RejectReason } from '@/utils/core/reading';

/** One sentence that says why, in plain words. */
export function rejectText(reason: RejectReason): string {
  return t(keyOf(reason));
}

/** The one thing to do about it. */
export function cureText(reason: RejectReason): string {
  return t(cureOf(reason));
}

/** The refusals that a new password cures; the others are about the page, the code or the old password. */
export function curedByNewPassword(reason: RejectReason): boolean {
  return ['too-short', 'too-long', 'punctuation', 'needs-classes', 'same-as-old', 'too-simple'].includes(reason);
}

function keyOf(reason: RejectReason): MessageKey {
  switch (reason) {
    case 'too-short':
      return 'reject_too_short';
    case 'too-long':
      return 'reject_too_long';
    case 'punctuation':
      return 'reject_punctuation';
    case 'needs-classes':
      return 'reject_needs_classes';
    case 'same-as-old':
      return 'reject_same_as_old';
    case 'too-simple':
      return 'reject_too_simple';
    case 'mismatch':
      return 'reject_mismatch';
    case 'wrong-password':
      return 'reject_wrong_password';
    case 'wrong-answer':
      return 'reject_wrong_answer';
    case 'code-wrong':
      return 'reject_code_wrong';
    case 'code-expired':
      return 'reject_code_expired';
    case 'session-expired':
      return 'reject_session_expired';
    case 'unknown':
      return 'reject_unknown';
  }
}

function cureOf(reason: RejectReason): MessageKey {
  switch (reason) {
    case 'too-short':
    case 'too-long':
    case 'needs-classes':
    case 'same-as-old':
    case 'too-simple':
      return 'cure_make_another';
    case 'punctuation':
      return 'cure_punctuation';
    case 'mismatch':
      return 'cure_mismatch';
    case 'wrong-password':
      return 'cure_wrong_password';
    case 'wrong-answer':
      return 'cure_wrong_answer';
    case 'code-wrong':
      return 'cure_code_wrong';
    case 'code-expired':
      return 'cure_code_expired';
    case 'session-expired':
      return 'cure_session_expired';
    case 'unknown':
      return 'cure_unknown';
  }
}
