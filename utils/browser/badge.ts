// Owns the small sign on the toolbar button: how many changes wait, and what came of a gesture in one tab. It decides neither. A
// browser without room for a sign shows none.
import { browser } from 'wxt/browser';

const COLOURS = { good: '#1b6a3b', bad: '#a8241b', count: '#7d4a00' } as const;
const SIGNS = { good: '✓', bad: '!' } as const;

let shown = '';

/** Shows a number on the button of every tab; 0 shows none. `title` is its tooltip and its accessible name. */
export async function showCount(count: number, title: string): Promise<void> {
  const text = count === 0 ? '' : String(count);
  if (`${text} ${title}` === shown) return;
  shown = `${text} ${title}`;
  await browser.action.setBadgeBackgroundColor?.({ color: COLOURS.count });
  await browser.action.setBadgeText?.({ text });
  await browser.action.setTitle({ title });
}

/** Shows a sign on the button of one tab, until its page goes or the person has looked. A tab that is gone shows none. */
export async function markTab(tabId: number, tone: keyof typeof SIGNS, title: string): Promise<void> {
  await quietly([
    browser.action.setBadgeBackgroundColor?.({ tabId, color: COLOURS[tone] }),
    browser.action.setBadgeText?.({ tabId, text: SIGNS[tone] }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

/** Takes the sign of one tab away; the number of all tabs shows again. */
export async function unmarkTab(tabId: number): Promise<void> {
  // Both browsers take null here; the types know an omission only, which is an error at run time.
  const none = null as unknown as string;
  await quietly([
    browser.action.setBadgeText?.({ tabId, text: none }),
    browser.action.setTitle({ tabId, title: await browser.action.getTitle({}) }),
    browser.action.setBadgeBackgroundColor?.({ tabId, color: COLOURS.count }),
  ]);
}

async function quietly(asked: readonly (Promise<void> | undefined)[]): Promise<void> {
  await Promise.allSettled(asked);
}
