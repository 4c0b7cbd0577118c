// @vitest-environment happy-dom
// Owns the promise that a refusal at the secret questions is told, whether their form is open or not.
import { beforeEach, expect, it, vi } from 'vitest';
import { Questions } from '@/components/vault/questions';
import { refuse, restore } from '@/tests/gallery/fake-messages';
import { account } from '@/tests/gallery/samples';
import { click, draw } from './rig';

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));
vi.mock('@/utils/browser/messages', () => import('@/tests/gallery/fake-messages'));

beforeEach(() => restore());

it('tells that a question was not removed', async () => {
  const root = await draw(<Questions account={account} />);
  refuse('account.edit', 'storage-full');
  await click(root, 'Remove: What was the name of your first pet?');
  expect(root.querySelectorAll('[role=alert]')).toHaveLength(1);
});
