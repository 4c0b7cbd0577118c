// Owns what follows a copy: the clipboard is cleared in time where that is possible. The background copies by itself only for a keyboard
// command, which has no page to do it.
import { clearAlarm, setAlarm } from '@/utils/browser/alarms';
import { canClear, clearIfOurs, copyWithoutPage, rememberCopied } from '@/utils/browser/clipboard';
import type { Commands } from '@/utils/core/commands';
import { done, fail, type Result } from '@/utils/core/result';
import { readSettings } from './settings';

export const CLEAR_CLIPBOARD = 'clear-clipboard';
/** The shortest time that an alarm keeps. */
const RETRY_MINUTES = 0.5;

/** A secret stands in the clipboard now. */
export async function noteCopied(value: string): Promise<Commands['clipboard.copied']['answer']> {
  if (!(await canClear())) return { ok: true, clears: 'never' };
  await rememberCopied(value);
  setAlarm(CLEAR_CLIPBOARD, (await readSettings()).clipboardSeconds / 60);
  return { ok: true, clears: 'by-time' };
}

/** Clears the clipboard if it still holds the secret. Tried again where nobody could look, or should this worker end meanwhile. */
export async function clearCopied(): Promise<void> {
  setAlarm(CLEAR_CLIPBOARD, RETRY_MINUTES);
  if (await clearIfOurs()) await clearAlarm(CLEAR_CLIPBOARD);
}

/** Copies a secret whose release is recorded already. */
export async function copyOut(value: string): Promise<Result> {
  if (!(await copyWithoutPage(value))) return fail('not-copied');
  await noteCopied(value);
  return done;
}
