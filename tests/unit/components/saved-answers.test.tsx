// @vitest-environment happy-dom
// Answers to secret questions are recorded before they are filled, and nothing is filled that could not be recorded.
import { beforeEach, expect, it, vi } from 'vitest';
import { SavedAnswers } from '@/components/popup/saved-answers';
import { asked, refuse, restore } from '@/tests/gallery/fake-messages';
import { field, reading, tab } from '@/tests/gallery/samples';
import { click, draw, plain } from './rig';

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));
vi.mock('@/utils/browser/messages', () => import('@/tests/gallery/fake-messages'));

const page = tab({
  reading: reading('confirm-identity'),
  fields: [{ ...field('secret-answer'), label: 'Your first pet?' }],
});

beforeEach(restore);

it('a made-up answer is recorded under the page’s question, then filled', async () => {
  const root = await draw(<SavedAnswers key="a" tab={page} />);
  await click(root, 'Record and fill a made-up answer');
  expect(asked.filter(([name]) => name !== 'account.show')).toEqual([
    ['account.make-answer', { accountId: 'a1', question: 'Your first pet?' }],
    ['answer.fill', { tabId: 1, accountId: 'a1', questionId: 'q3' }],
  ]);
});

it('a made-up answer that could not be recorded is not filled', async () => {
  refuse('account.make-answer', 'storage-full');
  const root = await draw(<SavedAnswers key="b" tab={page} />);
  await click(root, 'Record and fill a made-up answer');
  expect(asked.map(([name]) => name)).not.toContain('answer.fill');
  expect(plain(root.querySelector('[role=alert]')?.textContent ?? '')).toContain('The disk is full');
});

it('a saved answer is filled by its name, never by its value', async () => {
  const root = await draw(<SavedAnswers key="c" tab={page} />);
  await click(root, 'Fill: What was the name of your first pet?');
  expect(asked.at(-1)).toEqual(['answer.fill', { tabId: 1, accountId: 'a1', questionId: 'q1' }]);
});

it('nothing can be filled where the page asks for no answer', async () => {
  const root = await draw(<SavedAnswers key="d" tab={{ ...page, fields: [] }} folded />);
  expect(root.textContent).not.toContain('Fill');
});
