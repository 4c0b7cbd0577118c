// Owns the promises of the clipboard where Chrome needs a document for it: one that an ended background left behind ends neither copying
// nor clearing, and what could not be cleared is not forgotten.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { clearCopied } from '@/entrypoints/background/copying';
import { copyWithoutPage, hashOf, rememberCopied } from '@/utils/browser/clipboard';

const session = new Map<string, unknown>();
/** A document stands there; whoever is asked answers this. */
let stands: boolean;
let answer: (asked: unknown) => unknown;
let alarms: Map<string, number>;

vi.mock('@/utils/browser/session', () => ({
  readSession: async (key: string) => session.get(key),
  writeSession: async (items: object) => {
    for (const [key, value] of Object.entries(items)) session.set(key, value);
  },
  forgetSession: async (key: string) => session.delete(key),
}));
vi.mock('@/utils/browser/alarms', () => ({
  setAlarm: (name: string, minutes: number) => alarms.set(name, minutes),
  clearAlarm: async (name: string) => alarms.delete(name),
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      sendMessage: async (asked: unknown) => {
        if (!stands) throw new Error('Receiving end does not exist.');
        return answer(asked);
      },
    },
  },
}));

beforeEach(() => {
  session.clear();
  alarms = new Map();
  stands = false;
  answer = () => true;
  const offscreen = {
    createDocument: async () => {
      if (stands) throw new Error('Only a single offscreen document may be created.');
      stands = true;
    },
    closeDocument: async () => {
      if (!stands) throw new Error('No current offscreen document.');
      stands = false;
    },
  };
  vi.stubGlobal('chrome', { offscreen });
});

describe.each([
  ['is new', false],
  ['was left by a background that ended', true],
])('with a document that %s', (_, left) => {
  it('a text is copied, and no document stays', async () => {
    stands = left;
    expect(await copyWithoutPage('pearl-9')).toBe(true);
    expect(stands).toBe(false);
  });

  it('what was copied is cleared, and forgotten', async () => {
    stands = left;
    const asked: unknown[] = [];
    answer = (what) => asked.push(what);
    await rememberCopied('pearl-9');
    const copied = session.get('clipboard');
    await clearCopied();
    expect(asked).toEqual([{ to: 'offscreen', copied }]);
    expect(session.has('clipboard')).toBe(false);
    expect(alarms).toEqual(new Map());
  });
});

describe('a clipboard that nobody could look into', () => {
  it('is tried again, for what was copied', async () => {
    await rememberCopied('pearl-9');
    const { salt } = session.get('clipboard') as { salt: string };
    answer = () => undefined;
    await clearCopied();
    expect(alarms).toEqual(new Map([['clear-clipboard', 0.5]]));
    expect(session.get('clipboard')).toEqual({ salt, hash: await hashOf('pearl-9', salt) });
  });

  it('is told where something was to be copied', async () => {
    answer = () => undefined;
    expect(await copyWithoutPage('pearl-9')).toBe(false);
  });
});
