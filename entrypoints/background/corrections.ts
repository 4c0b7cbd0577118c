// Owns what the person said of boxes on pages: sealed in the vault, mirrored in the session so that it holds while the vault
// is locked, and told to a page script for its own page only. It names no box itself.
import { localArea } from '@/utils/browser/local-area';
import { request } from '@/utils/browser/messages';
import { readSession, writeSession } from '@/utils/browser/session';
import {
  type CorrectedPage,
  correctionsOn,
  pageNameOf,
  withCorrection,
  withoutPage,
} from '@/utils/core/corrected-pages';
import type { FrameState } from '@/utils/core/page';
import type { Correction, Reading } from '@/utils/core/reading';
import { done, fail, type Result } from '@/utils/core/result';
import type { Spot } from '@/utils/core/view';
import { lockState } from './lock';
import { CORRECTIONS_ID, readRecord, writeRecords } from './records';
import { changeTab, readAllTabs, readTab } from './tab-state';

const MIRROR = 'corrections';
/** Whether there are any, in storage.local: known while locked, and says no more than that. */
const ANY = 'corrections-kept';

/** As `boxKeysOf` writes it; what a page script sends is not taken on trust. */
const KEY = /^[0-9a-z]{1,8}\.\d{1,4}\.\d{1,2}$/;

/** null: there are some, and the vault has not been open since the browser started, so nobody knows which. */
async function readPages(): Promise<readonly CorrectedPage[] | null> {
  const record = await readRecord('corrections', CORRECTIONS_ID);
  const held = record?.pages ?? (await readSession<readonly CorrectedPage[]>(MIRROR));
  if (held) return held;
  const any = (await localArea.get([ANY]))[ANY] === true;
  return any && (await lockState()) !== 'unlocked' ? null : [];
}

async function writePages(pages: readonly CorrectedPage[]): Promise<Result> {
  const written = await writeRecords([{ kind: 'corrections', id: CORRECTIONS_ID, value: { pages } }]);
  if (!written.ok) return written;
  await localArea.set({ [ANY]: pages.length > 0 });
  await mirrorCorrections();
  return done;
}

/** Brings the sealed answers into the session and to every page that is open. Called after unlocking. */
export async function mirrorCorrections(): Promise<void> {
  const pages = (await readPages()) ?? [];
  await writeSession({ [MIRROR]: pages });
  for (const { tabId, frames } of await readAllTabs()) {
    for (const frame of frames) tell(tabId, frame, pages);
  }
}

/**
 * The reading as it may be used. A newcomer, a document or route that reports for the first time, is told what the person
 * said of its page. Until it has read itself anew its boxes count as unsure, and so do all boxes as long as nobody knows what
 * was said: nothing may be filled by a reading that the person has put right.
 */
export async function settleReading(tabId: number, frame: FrameState, newcomer: boolean): Promise<Reading> {
  const pages = await readPages();
  if (!pages) return unsure(frame.reading);
  if (!newcomer || Object.keys(correctionsOn(pages, pageOf(frame))).length === 0) return frame.reading;
  tell(tabId, frame, pages);
  return unsure(frame.reading);
}

function unsure(reading: Reading): Reading {
  return { ...reading, fields: reading.fields.map((field) => ({ ...field, role: 'ask' })) };
}

const pageOf = ({ origin, path }: FrameState) => pageNameOf(origin, path);

/** Nobody waits for the answer: a page that hangs must not hold up the queue. What comes of it is the next reading. */
function tell(tabId: number, frame: FrameState, pages: readonly CorrectedPage[]): void {
  const { frameId, documentId, path } = frame;
  void request({ tabId, frameId, documentId }, { type: 'correct', path, boxes: correctionsOn(pages, pageOf(frame)) });
}

/** Keeps what the person says of a box. */
export async function nameBox(tabId: number, spot: Spot, said: Correction): Promise<Result> {
  const pages = await readPages();
  if (!pages) return fail('locked');
  const frame = (await readTab(tabId)).frames.find(({ documentId }) => documentId === spot.documentId);
  if (!frame) return fail('page-changed');
  const answer = await request({ ...spot, tabId }, { type: 'key', ref: spot.ref });
  if (!answer.ok) return answer;
  if (typeof answer.key !== 'string' || !KEY.test(answer.key)) return fail('no-box');
  const written = await writePages(withCorrection(pages, pageOf(frame), answer.key, said, Date.now()));
  if (written.ok) await changeTab(tabId, { picking: false, picked: null });
  return written;
}

/** What the settings list: no keys, they mean nothing to a person. */
export async function listCorrections() {
  const pages = (await readPages()) ?? [];
  const listed = pages.map(({ page, boxes, at }) => ({ page, boxes: Object.keys(boxes).length, at }));
  return { ok: true, pages: listed } as const;
}

/** Forgets one page's answers, or with null all. */
export async function forgetCorrections(page: string | null): Promise<Result> {
  const pages = await readPages();
  if (!pages) return fail('locked');
  return pages.length === 0 ? done : writePages(page === null ? [] : withoutPage(pages, page));
}
