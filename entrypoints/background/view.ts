// Owns the view: what popup, side panel and vault page draw from. No secret may enter it; it is wiped at lock.
import { showCount } from '@/utils/browser/badge';
import { addressOf } from '@/utils/browser/frames';
import { plural, t } from '@/utils/browser/i18n';
import { writeSession } from '@/utils/browser/session';
import type { Account } from '@/utils/core/account';
import { isBinned } from '@/utils/core/bin';
import { mergeFrames } from '@/utils/core/page';
import { needsReview, type Rotation } from '@/utils/core/rotation';
import { summariseAccount, summariseRotation } from '@/utils/core/summary';
import { sameUsername } from '@/utils/core/username';
import type { Spot, TabView, View } from '@/utils/core/view';
import { sharesLogin } from '@/utils/stores/public-lists';
import { changeAddress, sharingWith, signInAddress, storeAt, worksAt } from '@/utils/stores/sites';
import { foreignFrameIn } from './foreign-frame';
import { countDue } from './health';
import { lockState } from './lock';
import { policyFor } from './page-policy';
import { readValues } from './records';
import { countWaiting } from './runner';
import { standingOf } from './standing';
import { changeTab, readAllTabs, type TabState } from './tab-state';
import { lastCheck } from './vault-check';

/** Tabs and accounts beyond these stay out of the view, so that it stays under its 64 kB. */
const MOST_TABS = 12;
const MOST_ACCOUNTS = 10;

/** Computes the view anew and publishes it. Called at the end of every turn that may have changed something. */
export async function publishView(): Promise<void> {
  const view = await readView();
  await writeSession({ view });
  await showCount(view.review || view.due, badgeTitle(view));
}

/** A change that was cut short goes before what somebody wanted to be reminded of. */
function badgeTitle({ review, due }: View): string {
  if (review > 0) return plural('badge_unfinished', review);
  return due > 0 ? plural('reminders_due', due) : t('extension_name');
}

/** What the pages of the extension may know now. */
export async function readView(): Promise<View> {
  const lock = await lockState();
  const open = lock === 'unlocked';
  const [kept, rotations] = open ? await Promise.all([readValues('account'), readValues('rotation')]) : [[], []];
  const accounts = kept.filter((account) => !isBinned(account, rotations));
  const all = await readAllTabs();
  const tabs = all.toSorted((one, other) => other.touchedAt - one.touchedAt).slice(0, MOST_TABS);
  // A tab that went on to another site is no longer at work: the change waits, and its tab takes it up again when it comes back.
  const atWork = new Set(rotations.filter((rotation) => all.some((tab) => isAtWork(tab, rotation))));
  const waiting = rotations.filter((rotation) => needsReview(rotation) && !atWork.has(rotation));
  const accountOf = (rotation: Rotation) => accounts.find(({ id }) => id === rotation.accountId);
  return {
    lock,
    check: open ? await lastCheck() : null,
    due: countDue({ accounts }, Date.now()),
    review: open ? waiting.length : await countWaiting(),
    waiting: waiting.slice(0, MOST_ACCOUNTS).map((rotation) => summariseRotation(rotation, accountOf(rotation), null)),
    tabs: Object.fromEntries(tabs.map((tab) => [String(tab.tabId), viewOfTab(tab, accounts, rotations)])),
  };
}

function viewOfTab(tab: TabState, accounts: readonly Account[], rotations: readonly Rotation[]): TabView {
  const store = tab.standing === 'allowed' || tab.standing === 'no-permission' ? storeAt(tab.host) : undefined;
  const page = mergeFrames(tab.frames);
  const family = store ? sharingWith(store.id) : [];
  const rotation = rotations.find((each) => isAtWork(tab, each));
  const here = accounts
    .filter((account) => family.includes(account.storeId))
    .toSorted((one, other) => likeness(other, tab) - likeness(one, tab) || other.updatedAt - one.updatedAt);
  const related = accounts.filter((account) => !here.includes(account) && store && sharesLogin(account.host, tab.host));
  const chosen = [...here, ...related].find(({ id }) => id === tab.accountId) ?? onlySensible(here, tab);
  const policy = store ? policyFor(store, page, rotation) : null;
  return {
    tabId: tab.tabId,
    host: tab.host,
    standing: tab.standing,
    storeId: store?.id ?? null,
    reading: page ? page.reading : null,
    fields: (page?.fields ?? []).map(({ frameId, documentId, ref, role, label, length, group }) => ({
      frameId,
      documentId,
      ref,
      role,
      label,
      length,
      group,
    })),
    controls: page?.controls ?? [],
    foreignFrame: foreignFrameIn(tab),
    picking: tab.picking,
    picked: page?.fields.some((field) => isSpot(field, tab.picked)) ? tab.picked : null,
    accounts: here.slice(0, MOST_ACCOUNTS).map((account) => summariseAccount(account, rotations)),
    related: related.slice(0, MOST_ACCOUNTS).map((account) => summariseAccount(account, rotations)),
    opens: {
      change: store ? changeAddress(store, tab.host).page : null,
      signIn: store !== undefined && signInAddress(store) !== undefined,
    },
    accountId: chosen?.id ?? null,
    captcha: page?.captcha ?? false,
    typedUsername: tab.typed.username,
    typedCurrent: tab.typed.current !== '' && chosen?.current?.value !== tab.typed.current,
    asksMore: tab.awaitsOutcome?.asksMore ?? null,
    journey: tab.journey,
    typedNew: tab.typed.fresh === '' ? 0 : tab.freshChanges,
    rotation: rotation
      ? summariseRotation(
          rotation,
          accounts.find(({ id }) => id === rotation.accountId),
          tab.tabId,
        )
      : null,
    policy: policy?.ok ? policy.policy : null,
    policyProfile: policy?.ok ? policy.profile : '',
    unreadRules: policy?.ok ? policy.unread : [],
    trouble: tab.trouble ?? (policy && !policy.ok ? policy.reason : null),
  };
}

function isAtWork(tab: TabState, rotation: Rotation): boolean {
  return tab.rotationId === rotation.id && worksAt(rotation, tab.host);
}

function isSpot(field: Spot, spot: Spot | null): boolean {
  return field.documentId === spot?.documentId && field.ref === spot.ref;
}

function likeness(account: Account, tab: TabState): number {
  const typed = tab.typed.username;
  const named = typed !== '' && account.usernames.some((name) => sameUsername(name, typed));
  return (account.id === tab.accountId ? 2 : 0) + (named ? 1 : 0);
}

/** The account that the typed user name names, or the only one where none was typed; among several none is guessed. */
function onlySensible(here: readonly Account[], tab: TabState): Account | undefined {
  const first = here[0];
  if (!first) return undefined;
  const typed = tab.typed.username;
  if (typed !== '') return here.find((account) => account.usernames.some((name) => sameUsername(name, typed)));
  return here.length === 1 ? first : undefined;
}

/** Asks the browser where a tab stands now, for a popup that opens on any page. */
export async function refreshStanding(tabId: number): Promise<TabState> {
  const { standing, host } = await standingOf(await addressOf(tabId));
  return changeTab(tabId, { standing, host, ...(standing === 'allowed' ? {} : { frames: [] }) });
}

/** The same for every tab whose page told something, after a permission went. */
export async function refreshStandings(): Promise<void> {
  for (const { tabId } of await readAllTabs()) await refreshStanding(tabId);
}
