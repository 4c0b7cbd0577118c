// Owns the part of a page that comes from another site: which one the person is told of, and opening it in a tab of its own at his
// click. Nothing is read or filled there, and it must not make its host known: in its own tab it is a site like any other.
import { request } from '@/utils/browser/messages';
import { openBeside } from '@/utils/browser/tabs';
import type { Commands } from '@/utils/core/commands';
import { foreignFrameOf } from '@/utils/core/foreign-frame';
import { mergeFrames } from '@/utils/core/page';
import { done, fail } from '@/utils/core/result';
import type { ForeignFrame } from '@/utils/core/view';
import { isAnotherSite, storeAt } from '@/utils/stores/sites';
import { readTab, type TabState } from './tab-state';

/** The frame that may hold the form which the tab's page lacks, or null. */
export function foreignFrameIn(tab: TabState): ForeignFrame | null {
  const store = tab.standing === 'allowed' ? storeAt(tab.host) : undefined;
  const page = mergeFrames(tab.frames);
  return store && page ? foreignFrameOf(page, (host) => isAnotherSite(host, store)) : null;
}

/** Opens that frame, if it is still of the host that the person read. The tab that opens knows nothing of this one. */
export async function openForeignFrame(
  asked: Commands['frame.open']['ask'],
): Promise<Commands['frame.open']['answer']> {
  const { tabId, host } = asked;
  const frame = foreignFrameIn(await readTab(tabId));
  if (frame?.host !== host) return fail('page-silent');
  const { frameId, documentId, ref } = frame;
  const told = await request({ tabId, frameId, documentId }, { type: 'address', ref });
  if (!told.ok) return told;
  const url = checked(told.address, host);
  if (url === undefined) return fail('page-silent');
  await openBeside(tabId, url);
  return done;
}

/** The page's word for an address counts only where it is https, of this very host, and carries no name or password. */
function checked(address: string, host: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:' || url.hostname !== host || url.port !== '') return undefined;
  url.username = '';
  url.password = '';
  return url.href;
}
