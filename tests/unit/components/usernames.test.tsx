// @vitest-environment happy-dom
// Owns the promise that an edit of one user name touches no other, whatever another window did to the list meanwhile.
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { Usernames } from '@/components/vault/usernames';
import { asked, restore } from '@/tests/gallery/fake-messages';
import { account } from '@/tests/gallery/samples';
import { click, draw, plain, redraw } from './rig';

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));
vi.mock('@/utils/browser/messages', () => import('@/tests/gallery/fake-messages'));

beforeEach(() => restore());

const names = (...usernames: string[]) => <Usernames account={{ ...account, usernames }} />;

async function typeOver(root: HTMLElement, name: string, text: string): Promise<void> {
  await click(root, `Edit: ${name}`);
  const box = root.querySelector('input');
  if (!box) throw new Error('no box for the user name');
  box.value = text;
  await act(async () => void box.dispatchEvent(new Event('input', { bubbles: true })));
}

it('changes the name that was being edited after another one went', async () => {
  const root = await draw(names('a', 'b', 'c'));
  await typeOver(root, 'b', 'b2');
  await redraw(names('b', 'c'));
  await click(root, 'Save');
  expect(asked).toEqual([
    ['account.edit', { accountId: account.id, usernames: { before: ['b', 'c'], after: ['b2', 'c'] } }],
  ]);
});

it('says so where the name itself went, and writes nothing', async () => {
  const root = await draw(names('a', 'b', 'c'));
  await typeOver(root, 'b', 'b2');
  await redraw(names('a', 'c'));
  await click(root, 'Save');
  expect(asked).toEqual([]);
  expect(plain(root.querySelector('[role=alert]')?.textContent ?? '')).toContain('changed');
  expect(root.querySelector('input')?.value).toBe('b2');
});
