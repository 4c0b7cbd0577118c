// Owns the clipboard where no page has the focus: copying, and clearing where the browser lets us read it first, never somebody else's
// text. It keeps no secret,
// only a salted hash of what was copied.
import { browser } from 'wxt/browser';
import { forgetSession, readSession, writeSession } from './session';

const KEY = 'clipboard';
const OFFSCREEN = 'offscreen.html';

interface Copied {
  readonly salt: string;
  readonly hash: string;
}

/** The hash that stands for a copied text until it is cleared. SHA-256 of salt and text, as hex. */
export async function hashOf(text: string, salt: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${salt}:${text}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether clearing «only if still ours» is possible: it takes leave to read the clipboard. */
export function canClear(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['clipboardRead'] });
}

/** Asks the person for that leave. Call it first thing in a click handler: the browser counts the click only until an await. */
export function requestClearing(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['clipboardRead'] });
}

export async function rememberCopied(text: string): Promise<void> {
  const salt = crypto.randomUUID();
  await writeSession({ [KEY]: { salt, hash: await hashOf(text, salt) } satisfies Copied });
}

/**
 * Empties the clipboard if it still holds what was copied last. Chrome needs a document for it, Firefox has one. False where nobody
 * could look; what was copied is remembered then.
 */
export async function clearIfOurs(): Promise<boolean> {
  const copied = await readSession<Copied>(KEY);
  if (!copied) return true;
  if (import.meta.env.FIREFOX) await clearHere(copied);
  else if ((await askOffscreen({ copied })) === undefined) return false;
  await forgetSession(KEY);
  return true;
}

/** Copies a text where no page of the extension has the focus; false where the browser refuses. */
export async function copyWithoutPage(text: string): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return (await askOffscreen({ text })) === true;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

let lastAsked: Promise<unknown> = Promise.resolve();

/** Chrome allows one such document at a time: whoever comes second waits. */
function askOffscreen(what: { copied: Copied } | { text: string }): Promise<unknown> {
  const asked = lastAsked.then(async () => {
    const offscreen = (globalThis as { chrome?: { offscreen?: OffscreenApi } }).chrome?.offscreen;
    if (!offscreen) return undefined;
    // A worker that ended before it could close its document has left it: then that one answers. Without any nobody does.
    const justification = 'Copy a password, or clear a copied one.';
    await offscreen.createDocument({ url: OFFSCREEN, reasons: ['CLIPBOARD'], justification }).catch(() => undefined);
    const answer: unknown = await browser.runtime.sendMessage({ to: 'offscreen', ...what }).catch(() => undefined);
    await offscreen.closeDocument().catch(() => undefined);
    return answer;
  });
  lastAsked = asked.catch(() => undefined);
  return asked;
}

interface OffscreenApi {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

async function clearHere(copied: Copied): Promise<void> {
  const held = await navigator.clipboard.readText().catch(() => null);
  if (held !== null && (await hashOf(held, copied.salt)) === copied.hash) await navigator.clipboard.writeText('');
}
