// Owns copying a secret: take it from the background, put it into the clipboard, say so to the background and to the person.
import { plural, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { done, type Result } from '@/utils/core/result';
import { say } from './remark';
import { settings } from './settings';

/** Copies what `take` gives, and says when the clipboard is cleared. */
export async function copySecret(take: () => Promise<Result<{ value: string }>>): Promise<Result> {
  const taken = await take();
  if (!taken.ok) return taken;
  try {
    await navigator.clipboard.writeText(taken.value);
  } catch {
    say(t('copy_refused'));
    return done;
  }
  const told = await ask('clipboard.copied', { value: taken.value });
  say(clearsText(told.ok ? told.clears : 'never'));
  return done;
}

/** Copies what is no secret; it may stay in the clipboard. */
export async function copyPlain(text: string): Promise<Result> {
  const copied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  say(t(copied ? 'copied_plain' : 'copy_refused'));
  return done;
}

function clearsText(clears: 'by-time' | 'never'): string {
  return clears === 'never' ? t('copied_never') : plural('copied_by_time', settings.value.clipboardSeconds);
}
