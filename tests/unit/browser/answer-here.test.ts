// @vitest-environment happy-dom
// The promise that a rehearsal cannot touch the vault: a page that answers its own commands sends none to the background.
import { expect, it, vi } from 'vitest';
import { answerHere, ask } from '@/utils/browser/messages';

const { sendMessage } = vi.hoisted(() => ({ sendMessage: vi.fn(async () => ({ ok: true })) }));
vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage } } }));

it('reaches the background until the page answers for it, and never again', async () => {
  await ask('vault.lock', {});
  expect(sendMessage).toHaveBeenCalledTimes(1);
  answerHere(async () => ({ ok: false, reason: 'bad-request' }) as never);
  expect(await ask('vault.lock', {})).toEqual({ ok: false, reason: 'bad-request' });
  expect(await ask('account.list', { query: '', page: 0 })).toMatchObject({ ok: false });
  expect(sendMessage).toHaveBeenCalledTimes(1);
});
