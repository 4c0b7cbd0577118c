// Owns the promises of a grant: it is good once, for one document of one origin, and not for long.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { consumeGrant, issueGrant } from '@/entrypoints/background/grants';

const session = new Map<string, unknown>();
vi.mock('@/utils/browser/session', () => ({
  readSession: async (key: string) => session.get(key),
  writeSession: async (items: object) => {
    for (const [key, value] of Object.entries(items)) session.set(key, value);
  },
  forgetSession: async (key: string) => session.delete(key),
}));

const place = { tabId: 1, frameId: 0, documentId: 'd1', origin: 'https://login.aliexpress.com' };
const issue = () => issueGrant(place);

beforeEach(() => {
  session.clear();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a grant', () => {
  it('is good for one write', async () => {
    const { id } = await issue();
    expect(await consumeGrant(id, place)).toBe(true);
    expect(await consumeGrant(id, place)).toBe(false);
  });

  it.each([
    ['another tab', { tabId: 2 }],
    ['another frame', { frameId: 3 }],
    ['another document', { documentId: 'd2' }],
    ['another origin', { origin: 'https://login.aliexpress.com.example' }],
  ])('is refused to %s, and gone', async (_, other) => {
    const { id } = await issue();
    expect(await consumeGrant(id, { ...place, ...other })).toBe(false);
    expect(await consumeGrant(id, place)).toBe(false);
  });

  it.each([
    ['old', 60_001],
    ['from the future, after the clock was set back', -1],
  ])('is refused when it is %s', async (_, age) => {
    const { id } = await issue();
    vi.setSystemTime(Date.now() + age);
    expect(await consumeGrant(id, place)).toBe(false);
  });

  it('nobody issued is refused', async () => {
    expect(await consumeGrant('made-up', place)).toBe(false);
  });
});
