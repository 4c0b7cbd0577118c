// Owns what the browser itself says of a tab and its frames. Untrusted page scripts have no say here.
import { browser } from 'wxt/browser';

export interface BrowserFrame {
  readonly frameId: number;
  readonly parentFrameId: number;
  readonly documentId: string;
  readonly url: string;
}

/** The tab's address, or undefined where the browser does not tell (no permission, no such tab). */
export async function addressOf(tabId: number): Promise<string | undefined> {
  return browser.tabs.get(tabId).then(
    (tab) => tab.url,
    () => undefined,
  );
}

/** Whether the tab is still there. */
export async function isTabOpen(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}

/** The frames of a tab as they are right now; none for a tab that is gone. */
async function framesOf(tabId: number): Promise<readonly BrowserFrame[]> {
  const frames = await browser.webNavigation.getAllFrames({ tabId }).catch(() => null);
  return (frames ?? []) as unknown as readonly BrowserFrame[];
}

/** The documents that a tab shows right now, in all its frames. */
export async function documentsOf(tabId: number): Promise<ReadonlySet<string>> {
  return new Set((await framesOf(tabId)).map(({ documentId }) => documentId));
}

/** A frame and all its ancestors up to the top, as they are right now; null where the chain is broken. */
export async function chainOf(tabId: number, frameId: number): Promise<readonly BrowserFrame[] | null> {
  const frames = await framesOf(tabId);
  const chain: BrowserFrame[] = [];
  for (let next = frameId; next !== -1; ) {
    const frame = frames.find((each) => each.frameId === next);
    if (!frame || chain.includes(frame)) return null;
    chain.push(frame);
    next = frame.parentFrameId;
  }
  return chain;
}
