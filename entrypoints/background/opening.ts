// Owns which address a page of Keyturn may lead the person to: always one of the tables, or the tab's own one by https.
// No page has a say in it, and nothing is opened but on a command, that is, on a click.
import { addressOf } from '@/utils/browser/frames';
import { showAddress } from '@/utils/browser/tabs';
import type { Commands } from '@/utils/core/commands';
import { done, fail } from '@/utils/core/result';
import type { Store } from '@/utils/core/store';
import { stores } from '@/utils/stores';
import { changeAddress, storeAt, storeById } from '@/utils/stores/sites';
import { requireRecord } from './records';
import { changeTab } from './tab-state';

type Asked = Commands['page.open']['ask'];

/** Opens the page, and ties the tab to the account whose page it is. */
export async function openPage({ to, tabId, accountId }: Asked): Promise<Commands['page.open']['answer']> {
  const place = await placeFor(tabId, accountId);
  const url = to === 'first-store' ? stores[0]?.urls.home : place && addressIn(to, place);
  if (url === undefined) return fail('no-page');
  const shownIn = await showAddress(tabId, url);
  if (accountId !== null && shownIn !== null) await changeTab(shownIn, { accountId }, place?.host);
  return done;
}

interface Place {
  readonly store: Store;
  readonly host: string;
  /** The tab's address, by the browser's word. */
  readonly address: string | undefined;
}

function addressIn(to: Exclude<Asked['to'], 'first-store'>, { store, host, address }: Place): string | undefined {
  switch (to) {
    case 'https':
      return secured(address);
    case 'sign-in':
      return store.urls.signIn;
    case 'change':
      return changeAddress(store, host).url;
  }
}

/** The account's store, else the one of the tab's address, by the browser's word. */
async function placeFor(tabId: number | null, accountId: string | null): Promise<Place | undefined> {
  const account = accountId === null ? undefined : await requireRecord('account', accountId);
  const address = tabId === null ? undefined : await addressOf(tabId);
  const host = account?.ok ? account.value.host : hostOf(address);
  const store = account?.ok ? storeById(account.value.storeId) : storeAt(host);
  return store && { store, host, address };
}

/** The same page by https: a mailed link is worth nothing without its path and query. */
function secured(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { hostname, pathname, search } = new URL(address);
  return `https://${hostname}${pathname}${search}`;
}

function hostOf(address: string | undefined): string {
  return address !== undefined && URL.canParse(address) ? new URL(address).hostname : '';
}
