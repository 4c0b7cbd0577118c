// Owns the promises of the message channel: a command tells whether the person did something just now, for what an open guide asks by
// itself must not keep the vault open; and no page keeps the background waiting for ever.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inTurn } from '@/entrypoints/background/queue';
import { ask, type CommandEnvelope, request } from '@/utils/browser/messages';

const sent = vi.hoisted((): CommandEnvelope[] => []);
const page = vi.hoisted(() => ({ answer: async (): Promise<unknown> => undefined }));
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: { sendMessage: () => page.answer() },
    runtime: {
      sendMessage: async (envelope: CommandEnvelope) => {
        sent.push(envelope);
        return { ok: true };
      },
    },
  },
}));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  sent.length = 0;
});

describe('a command', () => {
  it.each([true, false])('is a sign of life exactly while the browser counts a gesture: %s', async (isActive) => {
    vi.stubGlobal('navigator', { userActivation: { isActive } });
    await ask('tab.refresh', { tabId: 1 });
    expect(sent.at(-1)?.alive).toBe(isActive);
  });

  it('counts as one where the browser does not tell', async () => {
    vi.stubGlobal('navigator', {});
    await ask('vault.lock', {});
    expect(sent.at(-1)?.alive).toBe(true);
  });
});

describe('a request', () => {
  const read = () => request({ tabId: 1, frameId: 0, documentId: 'd1' }, { type: 'read' });

  it('is answered by the page', async () => {
    page.answer = async () => ({ ok: true });
    expect(await read()).toEqual({ ok: true });
  });

  it.each([
    ['is not there', () => Promise.reject(new Error('Receiving end does not exist.'))],
    ['says nothing', async () => undefined],
  ])('to a page that %s is answered in its place', async (_, answer) => {
    page.answer = answer;
    expect(await read()).toEqual({ ok: false, reason: 'page-silent' });
  });

  it('to a page that hangs does not hold up what comes after it', async () => {
    vi.useFakeTimers();
    page.answer = () => new Promise(() => undefined);
    const came: unknown[] = [];
    void inTurn(async () => came.push(await read()));
    void inTurn(async () => came.push('the lock'));
    await vi.runAllTimersAsync();
    expect(came).toEqual([{ ok: false, reason: 'page-silent' }, 'the lock']);
  });
});
