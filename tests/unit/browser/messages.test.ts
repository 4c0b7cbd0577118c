// Owns the promise that a command tells whether the person did something just now: what an open guide asks by itself must not keep the
// vault open.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ask, type CommandEnvelope } from '@/utils/browser/messages';

const sent = vi.hoisted((): CommandEnvelope[] => []);
vi.mock('wxt/browser', () => ({
  browser: {
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
