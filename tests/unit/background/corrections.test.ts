// Owns the promise that a page hears only what was said of its own boxes, that its boxes are unsure until it has read itself
// anew, and that nothing a page answers is kept unchecked.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetCorrections, listCorrections, nameBox, settleReading } from '@/entrypoints/background/corrections';
import type { CorrectedPage } from '@/utils/core/corrected-pages';
import type { FrameState } from '@/utils/core/page';
import type { Reading } from '@/utils/core/reading';

const sent: unknown[] = [];
let key: unknown;
let kept: readonly CorrectedPage[];
let locked: boolean;
const local: Record<string, unknown> = {};

const reading: Reading = {
  kind: 'set-new-password',
  certainty: 1,
  lang: '',
  fields: [{ ref: 'r1', role: 'new-password', certainty: 1, group: 0, label: '', length: 0, maxLength: null }],
  rules: {},
  messages: [],
  controls: [],
  frames: [],
  signedIn: false,
  accountHint: '',
};
const frame: FrameState = { frameId: 0, documentId: 'd1', origin: 'https://a.example', path: '/change', reading };
const spot = { frameId: 0, documentId: 'd1', ref: 'r1' };

vi.mock('@/utils/browser/messages', () => ({
  request: async (target: unknown, what: { type: string }) => {
    sent.push([target, what]);
    return what.type === 'key' ? { ok: true, key } : { ok: true };
  },
}));
vi.mock('@/utils/browser/local-area', () => ({
  localArea: { get: async () => local, set: async (items: object) => void Object.assign(local, items) },
}));
vi.mock('@/entrypoints/background/lock', () => ({ lockState: async () => (locked ? 'locked' : 'unlocked') }));
vi.mock('@/utils/browser/session', () => ({ readSession: async () => undefined, writeSession: async () => undefined }));
vi.mock('@/entrypoints/background/records', () => ({
  CORRECTIONS_ID: 'c',
  readRecord: async () => (locked ? undefined : { pages: kept }),
  writeRecords: async ([change]: [{ value: { pages: readonly CorrectedPage[] } }]) => {
    kept = change.value.pages;
    return { ok: true };
  },
}));
vi.mock('@/entrypoints/background/tab-state', () => ({
  readTab: async () => ({ tabId: 7, frames: [frame] }),
  readAllTabs: async () => [{ tabId: 7, frames: [frame] }],
  changeTab: async () => ({}),
}));

beforeEach(() => {
  sent.length = 0;
  key = 'abc.0.1';
  locked = false;
  kept = [
    { page: 'a.example/change', boxes: { 'abc.0.0': 'none' }, at: 1 },
    { page: 'b.example/change', boxes: { 'xyz.0.0': 'otp' }, at: 1 },
  ];
});

describe('a document that reports for the first time', () => {
  it('is told what was said of its own page only, and its boxes are unsure until it reports again', async () => {
    const now = await settleReading(7, frame, true);
    expect(now.fields.map(({ role }) => role)).toEqual(['ask']);
    const told = { type: 'correct', path: '/change', boxes: { 'abc.0.0': 'none' } };
    expect(sent).toEqual([[{ tabId: 7, frameId: 0, documentId: 'd1' }, told]]);
    expect(await settleReading(7, frame, false)).toBe(reading);
    expect(sent).toHaveLength(1);
  });

  it('is believed and told nothing where nothing was said', async () => {
    expect(await settleReading(7, { ...frame, path: '/elsewhere' }, true)).toBe(reading);
    expect(sent).toEqual([]);
  });
});

describe('a vault that was not open since the browser started', () => {
  it('leaves every box unsure while answers are kept in it, and none once all were forgotten', async () => {
    await nameBox(7, spot, 'none');
    locked = true;
    for (const newcomer of [true, false]) {
      expect((await settleReading(7, frame, newcomer)).fields.map(({ role }) => role)).toEqual(['ask']);
    }
    expect(await nameBox(7, spot, 'otp')).toEqual({ ok: false, reason: 'locked' });
    locked = false;
    await forgetCorrections(null);
    locked = true;
    expect(await settleReading(7, frame, true)).toBe(reading);
  });
});

describe('an answer of the person', () => {
  it('is kept for the page as the browser names it, and told to that page at once', async () => {
    expect(await nameBox(7, spot, 'new-password')).toEqual({ ok: true });
    expect(kept[0]).toMatchObject({
      page: 'a.example/change',
      boxes: { 'abc.0.0': 'none', 'abc.0.1': 'new-password' },
    });
    expect(sent.at(-1)).toMatchObject([{ documentId: 'd1' }, { type: 'correct', boxes: kept[0]?.boxes }]);
  });

  it('is not kept under a key that is none, nor for a document that is gone', async () => {
    const before = kept;
    for (const bad of ['__proto__', 'x'.repeat(5000), '', 7, null]) {
      key = bad;
      expect(await nameBox(7, spot, 'otp')).toEqual({ ok: false, reason: 'no-box' });
    }
    expect(await nameBox(7, { ...spot, documentId: 'd0' }, 'otp')).toEqual({ ok: false, reason: 'page-changed' });
    expect(kept).toBe(before);
  });

  it('can be seen and forgotten, for one page or for all', async () => {
    expect((await listCorrections()).pages).toEqual([
      { page: 'a.example/change', boxes: 1, at: 1 },
      { page: 'b.example/change', boxes: 1, at: 1 },
    ]);
    await forgetCorrections('a.example/change');
    expect(kept.map(({ page }) => page)).toEqual(['b.example/change']);
    expect(sent.at(-1)).toMatchObject([{ documentId: 'd1' }, { type: 'correct', boxes: {} }]);
    await forgetCorrections(null);
    expect(kept).toEqual([]);
  });
});
