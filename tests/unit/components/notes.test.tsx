// @vitest-environment happy-dom
// Owns the promise that notes typed in one window stay in their box when another window saved its own, and that both are seen.
import { beforeEach, expect, it, vi } from 'vitest';
import { Notes } from '@/components/vault/notes';
import { asked, refuse, restore } from '@/tests/gallery/fake-messages';
import { account } from '@/tests/gallery/samples';
import { click, draw, plain, redraw } from './rig';

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));
vi.mock('@/utils/browser/messages', () => import('@/tests/gallery/fake-messages'));

beforeEach(() => restore());

const notes = (text: string) => <Notes account={{ ...account, notes: text }} />;

it('keeps what is typed, shows what the other window wrote, and saves only over that', async () => {
  const root = await draw(notes('first'));
  const box = root.querySelector('textarea');
  if (!box) throw new Error('no box for the notes');
  box.value = 'mine';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await redraw(notes('theirs'));
  expect(box.value).toBe('mine');
  expect(plain(root.textContent ?? '')).toContain('theirs');
  refuse('account.edit', 'changed-elsewhere');
  await click(root, 'Save');
  await redraw(notes('theirs again'));
  expect(asked.at(-1)).toEqual(['account.edit', { accountId: account.id, notes: { before: 'theirs', after: 'mine' } }]);
  expect(box.value).toBe('mine');
  expect(plain(root.textContent ?? '')).toContain('theirs again');
});

it('follows the other window where nothing is typed, and forgets the edit once it stands there', async () => {
  const root = await draw(notes('first'));
  await redraw(notes('theirs'));
  const box = root.querySelector('textarea');
  if (!box) throw new Error('no box for the notes');
  expect(box.value).toBe('theirs');
  box.value = 'mine';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await redraw(notes('mine'));
  await redraw(notes('theirs again'));
  expect(box.value).toBe('theirs again');
});
