// @vitest-environment happy-dom
// Owns the promise that the vault is short for a keyboard: another place takes the focus to its heading, and the first stop leads
// past the top and the list.
import { beforeEach, expect, it, vi } from 'vitest';
import type { Route } from '@/components/vault/route';
import { VaultPage } from '@/components/vault/vault-page';
import { restore } from '@/tests/gallery/fake-messages';
import { view } from '@/tests/gallery/samples';
import { click, draw, plain, redraw } from './rig';

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));
vi.mock('@/utils/browser/messages', () => import('@/tests/gallery/fake-messages'));
vi.mock('@/utils/browser/session', () => import('@/tests/gallery/fake-session'));

const at = (route: Route) => <VaultPage view={view()} route={route} />;
const focused = () => plain(document.activeElement?.textContent ?? '');
const leave = () => (document.activeElement as HTMLElement).blur();

beforeEach(restore);

it('goes on at the heading of a place that was opened', async () => {
  await draw(at({ at: 'list' }));
  await redraw(at({ at: 'settings' }));
  expect(focused()).toBe('Settings');
  await redraw(at({ at: 'shown' }));
  expect(focused()).toBe('Shown in the last 24 hours');
});

it('goes on in the list once a place is closed', async () => {
  const root = await draw(at({ at: 'settings' }));
  await expect.poll(() => root.querySelector('.account-list a')).not.toBeNull();
  root.querySelector<HTMLElement>('.detail a')?.focus();
  await redraw(at({ at: 'list' }));
  expect(focused()).toContain('vera.kovacs@mail.example');
});

it('leaves the focus where a place took it', async () => {
  await draw(at({ at: 'list' }));
  await redraw(at({ at: 'add' }));
  expect(document.activeElement?.localName).toBe('input');
});

it('has a first stop that leads to what is open', async () => {
  const root = await draw(at({ at: 'settings' }));
  expect(root.querySelector('button, a, input, select')?.textContent).toBe('Skip to the main part');
  leave();
  await click(root, 'Skip to the main part');
  expect(focused()).toBe('Settings');
});

it('has a first stop that leads to the list where nothing is open', async () => {
  const root = await draw(at({ at: 'list' }));
  await expect.poll(() => root.querySelector('.account-list a')).not.toBeNull();
  leave();
  await click(root, 'Skip to the main part');
  expect(focused()).toContain('vera.kovacs@mail.example');
});
