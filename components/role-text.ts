// Owns the words for what a box takes. They must not be joined into sentences here.
import { type MessageKey, t } from '@/utils/browser/i18n';
import type { Correction } from '@/utils/core/reading';

const TEXTS: Readonly<Record<Correction | 'ask', MessageKey>> = {
  username: 'role_username',
  'current-password': 'role_current_password',
  'new-password': 'role_new_password',
  'confirm-password': 'role_confirm_password',
  otp: 'role_otp',
  'secret-answer': 'role_secret_answer',
  none: 'role_none',
  ask: 'role_ask',
};

/** What a box takes, in plain words. */
export function roleText(role: Correction | 'ask'): string {
  return t(TEXTS[role]);
}
