// @vitest-environment happy-dom
// Owns the promise of the popup's question: it outlines the box it asks about, sends the answer for exactly that box, and
// none without a choice.
import { beforeEach, expect, it, vi } from 'vitest';
import { Popup } from '@/components/popup/popup';
import { asked, restore } from '@/tests/gallery/fake-messages';
import { field, reading, viewOf } from '@/tests/gallery/samples';
import type { TabView } from '@/utils/core/view';
import { check, click, draw, plain } from './rig';

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));
vi.mock('@/utils/browser/messages', () => import('@/tests/gallery/fake-messages'));
vi.mock('@/utils/browser/session', () => import('@/tests/gallery/fake-session'));

const spot = { frameId: 3, documentId: 'd3', ref: 'r7' };
const unsure = { ...field('ask'), ...spot, label: 'Choose' };

function popup(over: Partial<TabView> = {}) {
  const view = viewOf({ reading: reading('change-password'), fields: [unsure], ...over });
  return draw(<Popup key={Math.random()} view={view} tabId={1} />);
}
const sent = (name: string) => asked.filter(([command]) => command === name).map(([, body]) => body);

beforeEach(() => restore());

it('outlines the box it asks about, and scrolls to it only when told', async () => {
  const root = await popup();
  expect(sent('page.point')).toMatchObject([{ tabId: 1, spot, scroll: false }]);
  await click(root, 'Show me');
  expect(sent('page.point').at(-1)).toMatchObject({ spot, scroll: true });
});

it('sends the answer for exactly that box', async () => {
  const root = await popup();
  await check(root, 'New password');
  await click(root, 'Remember for this page');
  expect(sent('box.name')).toEqual([{ tabId: 1, spot, said: 'new-password' }]);
});

it('sends nothing without a choice, and says so', async () => {
  const root = await popup();
  await click(root, 'Remember for this page');
  expect(sent('box.name')).toEqual([]);
  expect(plain(root.querySelector('[role=alert]')?.textContent ?? '')).toContain('Nothing is chosen yet.');
});

it('leaves the box alone and goes on when put off', async () => {
  const root = await popup();
  await click(root, 'Not now');
  expect(root.querySelector('h1')?.textContent).toBe('Set a new password');
  expect(sent('rotation.record-and-fill')).toEqual([]);
});

it('asks for the click that picks a box, and takes that back', async () => {
  await click(await popup(), 'Click another box on the page');
  expect(sent('box.pick')).toMatchObject([{ tabId: 1 }]);
  await click(await popup({ picking: true }), 'Cancel');
  expect(sent('box.unpick')).toEqual([{ tabId: 1 }]);
});
