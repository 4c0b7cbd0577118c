// Owns the promise that a password is sealed before it is shown: in the ring while unlocked, in the inbox while locked, or it is
// not shown at all.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeDraft, shownDraft, takeOwn } from '@/entrypoints/background/drafts';
import { done, fail, type Result } from '@/utils/core/result';

const session = new Map<string, unknown>();
let state: 'locked' | 'unlocked';
let disk: Result;
let sealed: unknown[];

vi.mock('@/utils/browser/session', () => ({
  readSession: async (key: string) => session.get(key),
  writeSession: async (items: object) => {
    for (const [key, value] of Object.entries(items)) session.set(key, value);
  },
}));
vi.mock('@/entrypoints/background/lock', () => ({
  lockState: async () => state,
  vault: async () => ({
    recordLocked: async (item: { draft: unknown }) => {
      if (disk.ok) sealed.push(['inbox', item.draft]);
      return disk;
    },
  }),
}));
vi.mock('@/entrypoints/background/ring', () => ({
  RING_SIZE: 50,
  readRing: async () => [],
  addToRing: async (draft: unknown) => {
    if (disk.ok) sealed.push(['ring', draft]);
    return disk;
  },
}));
vi.mock('@/entrypoints/background/runner', () => ({ countLocked: async () => undefined, makeId: () => 'd1' }));
vi.mock('@/entrypoints/background/records', () => ({ readRecord: async () => undefined }));
vi.mock('@/entrypoints/background/tab-state', () => ({
  readTab: async () => ({
    host: 'www.aliexpress.com',
    frames: [],
    rotationId: null,
    typed: { username: '', fresh: '' },
  }),
}));

beforeEach(() => {
  session.clear();
  state = 'unlocked';
  disk = done;
  sealed = [];
});

describe.each([
  ['unlocked', 'ring'],
  ['locked', 'inbox'],
] as const)('while %s', (lock, place) => {
  beforeEach(() => {
    state = lock;
  });

  it(`a made password is sealed into the ${place} before it is answered`, async () => {
    const made = await makeDraft(1, null, {});
    if (!made.ok) throw new Error(made.reason);
    expect(sealed).toMatchObject([[place, { draftId: 'd1', password: made.password, madeBy: 'keyturn' }]]);
    expect(await shownDraft('d1')).toMatchObject({ password: made.password });
  });

  it('is not shown, nor kept in memory, where it cannot be sealed', async () => {
    disk = fail('storage-full');
    expect(await makeDraft(1, null, {})).toEqual({ ok: false, reason: 'storage-full' });
    expect(await takeOwn(1, null, 'pearl-Kayak-9')).toEqual({ ok: false, reason: 'storage-full' });
    expect(await shownDraft('d1')).toBeUndefined();
  });

  it('a password that the person typed is sealed too', async () => {
    expect(await takeOwn(1, null, 'pearl-Kayak-9')).toEqual({ ok: true, draftId: 'd1' });
    expect(sealed).toMatchObject([[place, { password: 'pearl-Kayak-9', madeBy: 'person' }]]);
  });
});
