// Owns the promise that another time until the lock counts from the moment it is set, not from the next thing that the person does.
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { command, startBackground } from '@/tests/attacks/fake-background';

const setAlarm = vi.hoisted(() => vi.fn());
vi.mock('wxt/browser', async () => ({ browser: (await import('@/tests/attacks/fake-background')).browser }));
vi.mock('@/utils/browser/alarms', () => ({ setAlarm, clearAlarm: async () => undefined }));

beforeAll(async () => {
  await startBackground();
  expect(await command('vault.create', { password: 'Violin kelp 37 grunt' })).toMatchObject({ ok: true });
});
beforeEach(() => setAlarm.mockClear());

it('starts the time until the lock anew when it is changed', async () => {
  expect(await command('settings.set', { autoLockMinutes: 3 })).toEqual({ ok: true });
  expect(setAlarm.mock.calls).toEqual([['auto-lock', 3]]);
});

it('leaves it as it was when the change is refused', async () => {
  expect(await command('settings.set', { autoLockMinutes: 61 })).toEqual({ ok: false, reason: 'bad-request' });
  expect(setAlarm).not.toHaveBeenCalled();
});
