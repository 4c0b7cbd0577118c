// Owns the wiring: each browser event to the one place that handles it, inside a turn of the queue. No logic of its own.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openGuide } from '@/utils/browser/guide-window';
import { watchHosts } from '@/utils/browser/host-permission';
import { keepPagesOut } from '@/utils/browser/local-area';
import { watchGestures } from '@/utils/browser/menus';
import type { CommandEnvelope, ReportEnvelope } from '@/utils/browser/messages';
import { openFirstRun } from '@/utils/browser/tabs';
import { fail } from '@/utils/core/result';
import { countUnlock, isCommand, runCommand, triesPassword, unlockDelay } from './commands';
import { CLEAR_CLIPBOARD, clearCopied } from './copying';
import { doubtFill } from './fill';
import { isGesture, takeGesture } from './gestures';
import { AUTO_LOCK } from './lock';
import { refreshMenu } from './menu';
import { inTurn } from './queue';
import { mayReport, type Sender, takeClosedTab, takeNavigation, takeReport } from './reports';
import { lockAndForget } from './restore';
import { finishCatchUp } from './runner';
import { followPermissions, injectEverywhere, takeAllowed } from './sites';
import { readAllTabs } from './tab-state';
import { publishView, refreshStandings } from './view';

type MessageSender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/** Runs the work in its turn and publishes the view afterwards, whatever came of it; what came of it stands, whether that can be shown or not. */
function turn<T>(work: () => Promise<T>): Promise<T> {
  return inTurn(() => work().finally(() => publishView().catch(() => undefined)));
}

/** An own page: this extension's id, and an address inside it. A page script's address is the store's. */
function isOwnPage(sender: MessageSender): boolean {
  const own = browser.runtime.getURL('/' as Parameters<typeof browser.runtime.getURL>[0]);
  return sender.id === browser.runtime.id && sender.url?.startsWith(own) === true;
}

/** The parts of a message, each read once; null where reading it throws. Nothing of it is believed yet. */
function opened(message: unknown): Record<'to' | 'name' | 'body' | 'alive' | 'report', unknown> | null {
  try {
    const { to, name, body, alive, report } = message as Partial<CommandEnvelope & ReportEnvelope>;
    return { to, name, body, alive, report };
  } catch {
    return null;
  }
}

async function answerCommand({ name, body, alive }: Record<'name' | 'body' | 'alive', unknown>): Promise<unknown> {
  if (!isCommand(name) || typeof body !== 'object' || body === null) return fail('bad-request');
  if (!triesPassword(name)) return turn(() => runCommand(name, body as never, alive === true));
  const wait = await unlockDelay();
  await new Promise((resolve) => setTimeout(resolve, wait));
  const answer = await turn(() => runCommand(name, body as never, alive === true));
  await countUnlock(answer.ok);
  return answer;
}

/** The sender of a report by the browser's word, or null where the browser does not vouch for all of it. */
function reporter(sender: MessageSender): Sender | null {
  const { tab, frameId, url } = sender;
  const { documentId, documentLifecycle, origin } = sender as Partial<Record<string, string>>;
  // Made ready beforehand by the browser: it may never be shown, and does not stand in the tab.
  if (documentLifecycle === 'prerender') return null;
  if (sender.id !== browser.runtime.id || tab?.id === undefined || frameId === undefined || !documentId || !url)
    return null;
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  const topUrl = frameId === 0 ? url : tab.url;
  return { tabId: tab.id, frameId, documentId, origin: origin ?? address.origin, path: address.pathname, topUrl };
}

async function doubtPendingFills(): Promise<void> {
  for (const tab of await readAllTabs()) if (tab.pendingFill !== null) await doubtFill(tab, 'no-result');
}

/** The person took a permission away, in the settings or in the browser's own: no script, no reading, no fill there. */
async function takeRevoked(): Promise<void> {
  await followPermissions();
  await refreshMenu();
  await refreshStandings();
}

export default defineBackground({
  type: 'module',
  main() {
    browser.runtime.onMessage.addListener((message: unknown, sender: MessageSender) => {
      const envelope = opened(message);
      if (envelope?.to === 'background') return isOwnPage(sender) ? answerCommand(envelope) : undefined;
      const from = envelope?.to === 'reports' ? reporter(sender) : null;
      if (from && mayReport(from.tabId, Date.now())) void turn(() => takeReport(from, envelope?.report));
      return undefined;
    });
    browser.webNavigation.onCommitted.addListener(({ tabId, frameId, url }) => {
      void turn(() => takeNavigation(tabId, frameId, url));
    });
    browser.tabs.onRemoved.addListener((tabId) => void turn(() => takeClosedTab(tabId)));
    // A tab that was put aside to save memory may come back under another id, with its page loaded anew. Not every browser tells.
    browser.tabs.onReplaced?.addListener((_, tabId) => void turn(() => takeClosedTab(tabId)));
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === AUTO_LOCK) void turn(lockAndForget);
      if (name === CLEAR_CLIPBOARD) void turn(clearCopied);
    });
    // Firefox on Android does not say when the screen is locked.
    browser.idle?.onStateChanged.addListener((state) => {
      if (state === 'locked') void turn(lockAndForget);
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') void openFirstRun();
      void turn(injectEverywhere).then(refreshMenu);
    });
    // Firefox forgets the menu of an extension that was installed for one run only.
    browser.runtime.onStartup.addListener(() => void refreshMenu());
    watchHosts(
      (hosts) => void turn(() => takeAllowed(hosts)).then(refreshMenu),
      () => void turn(takeRevoked),
    );
    watchGestures((name, tab) => {
      // First of all, before any await: a browser opens the guide only as a part of the gesture itself.
      if (name === 'open-guide') void openGuide(tab);
      else if (isGesture(name)) void turn(() => takeGesture(name, tab.tabId));
    });
    void keepPagesOut();
    void turn(finishCatchUp);
    void turn(followPermissions);
    void turn(doubtPendingFills);
  },
});
