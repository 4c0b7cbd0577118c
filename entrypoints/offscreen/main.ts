// Owns Chrome's one way to the clipboard without a window: copy a text for a keyboard command, or read the clipboard and empty it if it
// still holds what was copied. It keeps nothing, and answers the background alone.
import { browser } from 'wxt/browser';
import { hashOf } from '@/utils/browser/clipboard';

/** navigator.clipboard needs focus, which an offscreen document never has; the old commands do not. */
async function clearIf(copied: { salt: string; hash: string }): Promise<boolean> {
  const box = document.createElement('textarea');
  document.body.append(box);
  box.focus();
  document.execCommand('paste');
  const ours = (await hashOf(box.value, copied.salt)) === copied.hash;
  if (ours) {
    // An empty selection cannot be copied, so one space takes the password's place.
    box.value = ' ';
    box.select();
    document.execCommand('copy');
  }
  box.remove();
  return ours;
}

function copy(text: string): boolean {
  const box = document.createElement('textarea');
  document.body.append(box);
  box.value = text;
  box.select();
  const copied = document.execCommand('copy');
  box.remove();
  return copied;
}

browser.runtime.onMessage.addListener((message: unknown, sender) => {
  const asked = message as { to?: string; copied?: { salt: string; hash: string }; text?: string };
  if (sender.id !== browser.runtime.id || asked.to !== 'offscreen') return undefined;
  if (asked.text !== undefined) return Promise.resolve(copy(asked.text));
  return asked.copied ? clearIf(asked.copied) : undefined;
});
