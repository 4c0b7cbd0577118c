// Owns what is known of each tab, in storage.session, so that a sleeping worker forgets nothing: what stands there now, and what is
// remembered of each login that the person was at in it, which no other login ever gets to see. It holds typed passwords for as long as
// the tab lives (memory only, trusted contexts); it never writes to disk.
import { forgetSession, readAllSession, readSession, writeSession } from '@/utils/browser/session';
import { type Journey, NO_JOURNEY } from '@/utils/core/journey';
import type { FrameState } from '@/utils/core/page';
import type { Reason } from '@/utils/core/result';
import type { Spot, Standing, TabView } from '@/utils/core/view';
import { storeAt, worksAt } from '@/utils/stores/sites';

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
  /** The tab's count of changes of the new password when it was sent. */
  readonly freshChanges: number;
  /** Success was announced since, though not yet believed. */
  readonly announced: boolean;
}

export interface SentSignIn {
  readonly username: string;
  readonly password: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What the page said when it was sent (see saidIn). */
  readonly stale: readonly string[];
}

/** What a tab shows now. */
interface PageState {
  readonly tabId: number;
  /** The top frame's host and its standing, from the browser's word on the address. */
  readonly host: string;
  readonly standing: Standing;
  readonly frames: readonly FrameState[];
  /** An effect was sent to the page and its result was not seen yet. */
  readonly pendingFill: string | null;
  /** The person is about to click a box on the page, and the one he clicked. */
  readonly picking: boolean;
  readonly picked: Spot | null;
  readonly trouble: Reason | null;
  /** When something last changed here, in milliseconds since 1970: of many tabs the view shows the ones in use. */
  readonly touchedAt: number;
}

/** What a tab remembers of one login. A password that was typed for one store is none of the next store's business. */
interface LoginMemory {
  readonly accountId: string | null;
  readonly rotationId: string | null;
  readonly typed: TypedValues;
  /** How often `typed.fresh` changed; the view may say that, but not what it is. */
  readonly freshChanges: number;
  /** A new password was sent and no outcome was seen yet. */
  readonly awaitsOutcome: AwaitedOutcome | null;
  /** The rules that the tab's pages said of themselves, and not after a submit (see rulesSaid); the last few. */
  readonly rulesHeard: readonly string[];
  /** The document whose boxes were typed into last. */
  readonly typedIn: string;
  /** The record that keeps what was typed without an account, and the document where that was; or null. */
  readonly loose: { readonly id: string; readonly documentId: string } | null;
  /** A sign-in was sent, and neither a signed-in page nor a refusal was seen yet. */
  readonly signIn: SentSignIn | null;
  readonly journey: Journey;
}

/** A tab as one login may know it: the one that works at `host`. */
export interface TabState extends PageState, LoginMemory {}

/** As it is kept: of every login what it remembers, the latest first, with the host where that was. */
interface StoredTab extends PageState {
  readonly logins: readonly (LoginMemory & { readonly at: string })[];
}

/** Beyond these the login that was left longest ago is forgotten: a change of it waits until somebody takes it up again. */
const MOST_LOGINS = 4;

const NOTHING_TYPED: TypedValues = { username: '', current: '', fresh: '' };

const NOTHING_REMEMBERED: LoginMemory = {
  accountId: null,
  rotationId: null,
  typed: NOTHING_TYPED,
  freshChanges: 0,
  awaitsOutcome: null,
  rulesHeard: [],
  typedIn: '',
  loose: null,
  signIn: null,
  journey: NO_JOURNEY,
};

const keyOf = (tabId: number) => `tab:${tabId}`;

function blank(tabId: number): StoredTab {
  return {
    tabId,
    host: '',
    standing: 'not-a-page',
    frames: [],
    pendingFill: null,
    picking: false,
    picked: null,
    trouble: null,
    touchedAt: 0,
    logins: [],
  };
}

async function readStored(tabId: number): Promise<StoredTab> {
  return (await readSession<StoredTab>(keyOf(tabId))) ?? blank(tabId);
}

/** Whether what was typed at one host is for the login that works at another (see worksAt). */
function isSameLogin(one: string, other: string): boolean {
  const store = storeAt(one);
  return one === other || (store !== undefined && worksAt({ storeId: store.id, host: one }, other));
}

/** The one door to what is remembered: nothing comes through it but what belongs to the login at `host`. */
function seenFrom({ logins, ...page }: StoredTab, host: string): TabState {
  const { at: _, ...memory } = logins.find(({ at }) => isSameLogin(at, host)) ?? { ...NOTHING_REMEMBERED, at: host };
  return { ...page, ...memory, host };
}

/** A tab as the login of its host may know it or, for the last words of a page that was left, as that page's own may (`host`). */
export async function readTab(tabId: number, host?: string): Promise<TabState> {
  const stored = await readStored(tabId);
  return seenFrom(stored, host ?? stored.host);
}

/**
 * Changes a tab's state and answers with the new one. What is remembered is remembered for the login at `at`; without it, for the one
 * at the tab's host. Call it inside a turn of the queue.
 */
export async function changeTab(tabId: number, change: Partial<TabState>, at?: string): Promise<TabState> {
  const stored = await readStored(tabId);
  const host = change.host ?? stored.host;
  const next = { ...seenFrom(stored, at ?? host), ...change, touchedAt: Date.now() };
  const { page, memory } = parted(next);
  const others = stored.logins.filter((login) => !isSameLogin(login.at, next.host));
  const remembers = Object.keys(change).some((name) => Object.hasOwn(NOTHING_REMEMBERED, name));
  const logins = remembers ? [{ ...memory, at: next.host }, ...others].slice(0, MOST_LOGINS) : stored.logins;
  await writeSession({ [keyOf(tabId)]: { ...page, host, logins } satisfies StoredTab });
  return next;
}

function parted(tab: TabState): { readonly page: PageState; readonly memory: LoginMemory } {
  const {
    accountId,
    rotationId,
    typed,
    typedIn,
    freshChanges,
    awaitsOutcome,
    rulesHeard,
    loose,
    signIn,
    journey,
    ...page
  } = tab;
  const sent = { awaitsOutcome, rulesHeard, loose, signIn };
  const memory = { accountId, rotationId, typed, typedIn, freshChanges, ...sent, journey };
  return { page, memory };
}

export async function forgetTab(tabId: number): Promise<void> {
  await forgetSession(keyOf(tabId));
}

async function readAllStored(): Promise<readonly StoredTab[]> {
  const all = await readAllSession();
  return Object.entries(all).flatMap(([key, value]) => (key.startsWith('tab:') ? [value as StoredTab] : []));
}

/** Every tab as the login of its host may know it. */
export async function readAllTabs(): Promise<readonly TabState[]> {
  return (await readAllStored()).map((stored) => seenFrom(stored, stored.host));
}

/** Every tab, or the one given, once for each login it remembers, as that login may know it. */
export async function readLogins(tabId?: number): Promise<readonly TabState[]> {
  const tabs = tabId === undefined ? await readAllStored() : [await readStored(tabId)];
  return tabs.flatMap((stored) => stored.logins.map(({ at }) => seenFrom(stored, at)));
}

/** Drops the typed passwords of every tab: locking leaves no secret in memory. What is at work stays. */
export async function wipeTyped(): Promise<void> {
  const wiped = (await readAllStored()).map((stored) => {
    const logins = stored.logins.map((login) => ({ ...login, typed: NOTHING_TYPED, signIn: null }));
    return [keyOf(stored.tabId), { ...stored, logins }] as const;
  });
  if (wiped.length > 0) await writeSession(Object.fromEntries(wiped));
}
