// Owns what is known of each tab, in storage.session, so that a sleeping worker forgets nothing. It holds typed
// passwords for as long as the tab lives (memory only, trusted contexts); it never writes to disk.
import { forgetSession, readAllSession, readSession, writeSession } from '@/utils/browser/session';
import { type Journey, NO_JOURNEY } from '@/utils/core/journey';
import type { FrameState } from '@/utils/core/page';
import type { Reason } from '@/utils/core/result';
import type { Spot, Standing, TabView } from '@/utils/core/view';

/** What the person left in the boxes of this tab, '' where nothing. */
export interface TypedValues {
  readonly username: string;
  readonly current: string;
  readonly fresh: string;
}

export interface AwaitedOutcome {
  /** What the page said when the password was sent (see saidIn), and its boxes for passwords then (see passwordBoxes). */
  readonly stale: readonly string[];
  readonly boxes: readonly string[];
  /** Which password the page asks for since, in a further box. */
  readonly asksMore: TabView['asksMore'];
  /** Success was announced since, though not yet believed. */
  readonly announced: boolean;
}

export interface TabState {
  readonly tabId: number;
  /** The top frame's host and its standing, from the browser's word on the address. */
  readonly host: string;
  readonly standing: Standing;
  readonly frames: readonly FrameState[];
  readonly accountId: string | null;
  readonly rotationId: string | null;
  readonly typed: TypedValues;
  /** How often `typed.fresh` changed; the view may say that, but not what it is. */
  readonly freshChanges: number;
  /** A new password was sent and no outcome was seen yet. */
  readonly awaitsOutcome: AwaitedOutcome | null;
  /** The record that keeps what was typed here without an account, or null. */
  readonly looseId: string | null;
  /** A sign-in was sent and no signed-in page was seen yet; `at` in milliseconds since 1970. */
  readonly signIn: { readonly username: string; readonly password: string; readonly at: number } | null;
  /** An effect was sent to the page and its result was not seen yet. */
  readonly pendingFill: string | null;
  /** The person is about to click a box on the page, and the one he clicked. */
  readonly picking: boolean;
  readonly picked: Spot | null;
  readonly journey: Journey;
  readonly trouble: Reason | null;
  /** When something last changed here, in milliseconds since 1970: of many tabs the view shows the ones in use. */
  readonly touchedAt: number;
}

const NOTHING_TYPED: TypedValues = { username: '', current: '', fresh: '' };

const keyOf = (tabId: number) => `tab:${tabId}`;

function blank(tabId: number): TabState {
  return {
    tabId,
    host: '',
    standing: 'not-a-page',
    frames: [],
    accountId: null,
    rotationId: null,
    typed: NOTHING_TYPED,
    freshChanges: 0,
    awaitsOutcome: null,
    looseId: null,
    signIn: null,
    pendingFill: null,
    picking: false,
    picked: null,
    journey: NO_JOURNEY,
    trouble: null,
    touchedAt: 0,
  };
}

export async function readTab(tabId: number): Promise<TabState> {
  return (await readSession<TabState>(keyOf(tabId))) ?? blank(tabId);
}

/** Changes a tab's state and answers with the new one. Call it inside a turn of the queue. */
export async function changeTab(tabId: number, change: Partial<TabState>): Promise<TabState> {
  const next = { ...(await readTab(tabId)), ...change, touchedAt: Date.now() };
  await writeSession({ [keyOf(tabId)]: next });
  return next;
}

export async function forgetTab(tabId: number): Promise<void> {
  await forgetSession(keyOf(tabId));
}

export async function readAllTabs(): Promise<readonly TabState[]> {
  const all = await readAllSession();
  return Object.entries(all).flatMap(([key, value]) => (key.startsWith('tab:') ? [value as TabState] : []));
}

/** Drops the typed passwords of every tab: locking leaves no secret in memory. What is at work stays. */
export async function wipeTyped(): Promise<void> {
  const tabs = await readAllTabs();
  const wiped = tabs.map((tab) => [keyOf(tab.tabId), { ...tab, typed: NOTHING_TYPED, signIn: null }] as const);
  if (wiped.length > 0) await writeSession(Object.fromEntries(wiped));
}
