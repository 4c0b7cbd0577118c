// Owns what the person said of boxes on pages: sealed in the vault, mirrored in the session so that it holds while the vault
// is locked, and told to a page script for its own page only. It names no box itself.
import { request } from '@/utils/browser/messages';
import { readSession, writeSession } from '@/utils/browser/session';
import {
  type CorrectedPage,
  correctionsOn,
  pageNameOf,
  withCorrection,
  withoutPage,
} from '@/utils/core/corrected-pages';
import type { Spot } from '@/utils/core/messages';
import type { FrameState } from '@/utils/core/page';
import type { Correction, Reading } from '@/utils/core/reading';
import { done, fail, type Result } from '@/utils/core/result';
import { CORRECTIONS_ID, readRecord, writeRecords } from './records';
import { changeTab, readAllTabs, readTab } from './tab-state';

const MIRROR = 'corrections';

/** As `boxKeysOf` writes it; what a page script sends is not taken on trust. */
const KEY = /^[0-9a-z]{1,8}\.\d{1,4}\.\d{1,2}$/;

async function readPages(): Promise<readonly CorrectedPage[]> {
  const record = await readRecord('corrections', CORRECTIONS_ID);
  return record?.pages ?? (await readSession<readonly CorrectedPage[]>(MIRROR)) ?? [];
}

async function writePages(pages: readonly CorrectedPage[]): Promise<Result> {
  const written = await writeRecords([{ kind: 'corrections', id: CORRECTIONS_ID, value: { pages } }]);
  if (written.ok) await mirrorCorrections();
  return written;
}

/** Brings the sealed answers into the session and to every page that is open. Called after unlocking. */
export async function mirrorCorrections(): Promise<void> {
  const pages = await readPages();
  await writeSession({ [MIRROR]: pages });
  for (const { tabId, frames } of await readAllTabs()) {
    for (const frame of frames) tell(tabId, frame, pages);
  }
}

/**
 * Tells a document that has just reported for the first time what the person said of its page. Until it has read itself
 * anew its boxes count as unsure: nothing may be filled by a reading that the person has put right.
 */
export async function correctNewcomer(tabId: number, frame: FrameState): Promise<Reading> {
  const pages = await readPages();
  if (Object.keys(correctionsOn(pages, pageOf(frame))).length === 0) return frame.reading;
  tell(tabId, frame, pages);
  return { ...frame.reading, fields: frame.reading.fields.map((field) => ({ ...field, role: 'ask' })) };
}

const pageOf = ({ origin, path }: FrameState) => pageNameOf(origin, path);

/** Nobody waits for the answer: a page that hangs must not hold up the queue. What comes of it is the next reading. */
function tell(tabId: number, frame: FrameState, pages: readonly CorrectedPage[]): void {
  const { frameId, documentId, path } = frame;
  void request({ tabId, frameId, documentId }, { type: 'correct', path, boxes: correctionsOn(pages, pageOf(frame)) });
}

/** Keeps what the person says of a box. */
export async function nameBox(tabId: number, spot: Spot, said: Correction): Promise<Result> {
  const frame = (await readTab(tabId)).frames.find(({ documentId }) => documentId === spot.documentId);
  if (!frame) return fail('page-changed');
  const answer = await request({ ...spot, tabId }, { type: 'key', ref: spot.ref });
  if (!answer.ok) return answer;
  if (typeof answer.key !== 'string' || !KEY.test(answer.key)) return fail('no-box');
  const written = await writePages(withCorrection(await readPages(), pageOf(frame), answer.key, said, Date.now()));
  if (written.ok) await changeTab(tabId, { picking: false, picked: null });
  return written;
}

/** What the settings list: no keys, they mean nothing to a person. */
export async function listCorrections() {
  const pages = await readPages();
  const listed = pages.map(({ page, boxes, at }) => ({ page, boxes: Object.keys(boxes).length, at }));
  return { ok: true, pages: listed } as const;
}

/** Forgets one page's answers, or with null all. */
export async function forgetCorrections(page: string | null): Promise<Result> {
  const pages = await readPages();
  return pages.length === 0 ? done : writePages(page === null ? [] : withoutPage(pages, page));
}
