// Owns what the person is shown and asked to click on a page: the outline, and the one click that picks a box. It reads no
// value and writes none.
import { request } from '@/utils/browser/messages';
import { openPopup } from '@/utils/browser/tabs';
import type { Commands } from '@/utils/core/commands';
import type { FrameState } from '@/utils/core/page';
import type { Request } from '@/utils/core/page-messages';
import { done, type Result } from '@/utils/core/result';
import { changeTab, readTab, type TabState } from './tab-state';

/** Outlines one element; an outline in another frame of the tab goes away. */
export async function point({ tabId, spot, ...look }: Commands['page.point']['ask']): Promise<Result> {
  const { frames } = await readTab(tabId);
  tellFrames(tabId, others(frames, spot.documentId), { type: 'unpoint' });
  return request({ ...spot, tabId }, { type: 'point', ref: spot.ref, ...look });
}

export async function unpoint(tabId: number): Promise<Result> {
  tellFrames(tabId, (await readTab(tabId)).frames, { type: 'unpoint' });
  return done;
}

export async function startPicking({ tabId, ...hints }: Commands['box.pick']['ask']): Promise<Result> {
  const { frames } = await changeTab(tabId, { picking: true, picked: null });
  tellFrames(tabId, frames, { type: 'pick', ...hints });
  return done;
}

export async function stopPicking(tabId: number): Promise<Result> {
  const { frames } = await changeTab(tabId, { picking: false, picked: null });
  tellFrames(tabId, frames, { type: 'unpick' });
  return done;
}

/** The page script saw the click that was asked for. One that was not asked for says nothing. */
export async function takePick(tab: TabState, frameId: number, documentId: string, ref: string): Promise<void> {
  if (!tab.picking) return;
  const picked = ref === '' ? null : { frameId, documentId, ref };
  const { frames } = await changeTab(tab.tabId, { picking: false, picked });
  tellFrames(tab.tabId, others(frames, documentId), { type: 'unpick' });
  // The click into the page has closed the popup; the question waits there.
  if (picked) void openPopup(tab.tabId);
}

const others = (frames: readonly FrameState[], documentId: string) =>
  frames.filter((frame) => frame.documentId !== documentId);

/** Nobody waits for the answers: a frame that hangs must not hold up the queue. */
function tellFrames(tabId: number, frames: readonly FrameState[], what: Request<'pick' | 'unpick' | 'unpoint'>): void {
  for (const { frameId, documentId } of frames) void request({ tabId, frameId, documentId }, what);
}
