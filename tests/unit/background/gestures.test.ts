// Owns the promise that whoever presses a key is told what came of it, also where that is a bug.
import { beforeEach, expect, it, vi } from 'vitest';
import { takeGesture } from '@/entrypoints/background/gestures';
import { readTab } from '@/entrypoints/background/tab-state';

const session = new Map<string, unknown>();
let marks: readonly string[];

vi.mock('@/utils/browser/session', () => ({
  readSession: async (key: string) => session.get(key),
  writeSession: async (items: object) => {
    for (const [key, value] of Object.entries(items)) session.set(key, value);
  },
}));
vi.mock('@/utils/browser/badge', () => ({
  markTab: async (_: number, tone: string) => {
    marks = [...marks, tone];
  },
}));
vi.mock('@/utils/browser/i18n', () => ({ t: (key: string) => key, plural: (key: string) => key }));
vi.mock('@/entrypoints/background/lock', () => ({ deferLock: async () => undefined }));
vi.mock('@/entrypoints/background/view', () => ({
  refreshStanding: async () => undefined,
  readView: async () => ({}),
}));
vi.mock('@/components/guide/offer', () => ({ offerFor: () => ({ do: 'fill-saved', accountId: 'a1' }) }));
const fillSaved = vi.hoisted(() => vi.fn());
vi.mock('@/entrypoints/background/sign-in', () => ({ fillSaved }));

beforeEach(() => {
  session.clear();
  marks = [];
});

it.each([
  ['that is done', { ok: true, filled: 1 }, 'good', null],
  ['that is refused', { ok: false, reason: 'no-box' }, 'bad', 'no-box'],
])('a gesture %s is marked on its tab', async (_, answer, mark, trouble) => {
  fillSaved.mockResolvedValue(answer);
  expect(await takeGesture('fill-saved', 1)).toEqual(answer);
  expect([marks, (await readTab(1)).trouble]).toEqual([[mark], trouble]);
});

it('a gesture that ends in a bug is marked on its tab, and the bug stays one', async () => {
  fillSaved.mockRejectedValue(new TypeError('a bug'));
  await expect(takeGesture('fill-saved', 1)).rejects.toThrow('a bug');
  expect([marks, (await readTab(1)).trouble]).toEqual([['bad'], 'internal']);
});
