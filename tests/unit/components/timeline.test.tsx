// @vitest-environment happy-dom
// Owns the promise that an account can be looked at whatever the clock said when something happened to it.
import { beforeEach, expect, it, vi } from 'vitest';
import { Timeline } from '@/components/vault/timeline';
import { restore } from '@/tests/gallery/fake-messages';
import { account } from '@/tests/gallery/samples';
import { draw } from './rig';

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));
vi.mock('@/utils/browser/messages', () => import('@/tests/gallery/fake-messages'));

beforeEach(() => restore());

it.each([Number.NaN, 8.64e15 + 1, -1e300])('shows a step of a time that no calendar has: %d', async (at) => {
  const rotations = account.rotations.map((change) => ({
    ...change,
    startedAt: at,
    timeline: change.timeline.map((entry) => ({ ...entry, at })),
  }));
  const root = await draw(<Timeline account={{ ...account, rotations }} />);
  const times = [...root.querySelectorAll('time')];
  expect(times.length).toBeGreaterThan(0);
  expect(times.every(({ textContent, dateTime }) => textContent === '–' && dateTime === '')).toBe(true);
});
