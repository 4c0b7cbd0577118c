// Owns the promises of the way into a page: asked of one document that still stands, once, and with a note of the rotation for as long
// as the answer is out, so that a worker that dies meanwhile, or a page that never answers, leaves a doubt and not a guess.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FillPlan, fill, planFill } from '@/entrypoints/background/fill';
import { changeTab, readTab } from '@/entrypoints/background/tab-state';
import type { Observation } from '@/utils/core/observation';
import { fail, type Result } from '@/utils/core/result';
import { readingOf } from '../core/readings';

const session = new Map<string, unknown>();
const ORIGIN = 'https://login.aliexpress.com';
let chain: { frameId: number; documentId: string; url: string }[];
/** What the page is asked, and what was noted for the rotation at that moment. */
let asked: { readonly noted: string | null; readonly writes: unknown }[];
let answer: Result<{ held: { ref: string; exact: boolean }[] }>;
/** What was observed, and whether it could be written. */
let seen: Observation[];
let seeing: Result;

vi.mock('@/utils/browser/session', () => ({
  readSession: async (key: string) => session.get(key),
  writeSession: async (items: object) => {
    for (const [key, value] of Object.entries(items)) session.set(key, value);
  },
  forgetSession: async (key: string) => session.delete(key),
}));
vi.mock('@/utils/browser/frames', () => ({
  addressOf: async () => `${ORIGIN}/`,
  chainOf: async () => chain,
}));
vi.mock('@/entrypoints/background/sites', () => ({ isAllowed: async () => true }));
vi.mock('@/entrypoints/background/runner', async (original) => ({
  ...(await original<typeof import('@/entrypoints/background/runner')>()),
  see: async (what: Observation) => {
    seen.push(what);
    return seeing;
  },
}));
vi.mock('@/utils/browser/messages', () => ({
  request: async (_: unknown, { writes }: { writes: unknown }) => {
    asked.push({ noted: (await readTab(1)).pendingFill, writes });
    return answer;
  },
}));

beforeEach(async () => {
  session.clear();
  asked = [];
  seen = [];
  seeing = { ok: true };
  answer = { ok: true, held: [{ ref: 'f0', exact: true }] };
  chain = [{ frameId: 0, documentId: 'd1', url: `${ORIGIN}/` }];
  const reading = readingOf('set-new-password', ['new-password']);
  const frame = { frameId: 0, documentId: 'd1', origin: ORIGIN, path: '/', reading };
  await changeTab(1, { standing: 'allowed', host: 'login.aliexpress.com', frames: [frame] });
});

async function plan(): Promise<FillPlan> {
  const planned = await planFill(1, ['new-password'], null);
  if (!planned.ok) throw new Error(planned.reason);
  return planned.plan;
}

describe('a fill', () => {
  it('is noted for its rotation while the answer is out, and no longer', async () => {
    expect(await fill(await plan(), { 'new-password': 'pearl' }, 'r1')).toEqual({ ok: true, filled: 1 });
    expect(asked).toMatchObject([{ noted: 'r1', writes: [{ role: 'new-password', value: 'pearl' }] }]);
    expect((await readTab(1)).pendingFill).toBeNull();
  });

  it('is asked of the page once, whoever holds the plan', async () => {
    const once = await plan();
    await fill(once, { 'new-password': 'pearl' });
    expect(await fill(once, { 'new-password': 'pearl' })).toEqual({ ok: false, reason: 'page-changed' });
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['another document stands there', [{ frameId: 0, documentId: 'd2', url: `${ORIGIN}/` }], 'page-changed'],
    [
      'the frame went to another origin',
      [{ frameId: 0, documentId: 'd1', url: 'https://evil.example/' }],
      'frame-not-trusted',
    ],
    [
      'the page went over to http',
      [{ frameId: 0, documentId: 'd1', url: 'http://login.aliexpress.com/' }],
      'frame-not-trusted',
    ],
    [
      'a stranger stands above the frame',
      [
        { frameId: 3, documentId: 'd1', url: `${ORIGIN}/` },
        { frameId: 0, documentId: 'd0', url: 'https://evil.example/' },
      ],
      'frame-not-trusted',
    ],
  ])('does not happen where %s since it was planned', async (_, now, reason) => {
    const planned = await plan();
    chain = now;
    expect(await fill(planned, { 'new-password': 'pearl' }, 'r1')).toEqual({ ok: false, reason });
    expect(asked).toEqual([]);
  });

  it('that the page refuses or changes is told, and leaves no note', async () => {
    answer = fail('page-changed');
    expect(await fill(await plan(), { 'new-password': 'pearl' }, 'r1')).toEqual({ ok: false, reason: 'page-changed' });
    answer = { ok: true, held: [{ ref: 'f0', exact: false }] };
    expect(await fill(await plan(), { 'new-password': 'pearl' }, 'r1')).toEqual({ ok: false, reason: 'value-changed' });
    expect(await readTab(1)).toMatchObject({ pendingFill: null, trouble: 'value-changed' });
    expect(seen).toEqual([]);
  });

  it('that is not answered in time leaves a doubt: the page may hold the password', async () => {
    answer = fail('page-silent');
    expect(await fill(await plan(), { 'new-password': 'pearl' }, 'r1')).toEqual({ ok: false, reason: 'page-silent' });
    expect(seen).toMatchObject([{ type: 'lost', why: 'page-silent', place: { rotationId: 'r1' } }]);
    expect(await readTab(1)).toMatchObject({ pendingFill: null, trouble: 'page-silent' });
  });

  it('stays noted for as long as its doubt cannot be written', async () => {
    answer = fail('page-silent');
    seeing = fail('storage-full');
    await fill(await plan(), { 'new-password': 'pearl' }, 'r1');
    expect((await readTab(1)).pendingFill).toBe('r1');
  });

  it('of a saved password that is not answered in time is no change to doubt', async () => {
    answer = fail('page-silent');
    expect(await fill(await plan(), { 'new-password': 'pearl' })).toEqual({ ok: false, reason: 'page-silent' });
    expect(seen).toEqual([]);
  });
});
