// @vitest-environment happy-dom
// Owns the promise that a refusal's one next step is the one that cures it: nothing is filled into a page whose session ended.
import { beforeEach, expect, it, vi } from 'vitest';
import { Rejected } from '@/components/popup/rejected';
import { asked, restore } from '@/tests/gallery/fake-messages';
import { candidate, field, rotation, viewOf } from '@/tests/gallery/samples';
import type { RejectReason } from '@/utils/core/reading';
import { click, draw } from './rig';

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));
vi.mock('@/utils/browser/messages', () => import('@/tests/gallery/fake-messages'));

beforeEach(() => restore());

/** The boxes still stand there, emptied. */
const tab = viewOf({ fields: [field('new-password'), field('confirm-password')] }).tabs['1'];

async function refused(rejected: RejectReason): Promise<HTMLElement> {
  if (!tab) throw new Error('no tab');
  const change = rotation({ state: 'rejected', candidates: [candidate({ rejected })] });
  return draw(<Rejected tab={tab} rotation={change} onMakeAnother={() => undefined} />);
}

const primary = (root: HTMLElement) => root.querySelector('.button.primary')?.textContent;

it('opens the sign-in page where the store ended the session', async () => {
  const root = await refused('session-expired');
  expect(primary(root)).toBe('Open the sign-in page');
  await click(root, 'Open the sign-in page');
  expect(asked.at(-1)).toEqual(['page.open', { to: 'sign-in', tabId: 1, accountId: null }]);
});

it('fills again where the boxes did not hold the same', async () => {
  expect(primary(await refused('mismatch'))).toBe('Fill new password');
});

it('says to fill first, where a wrong current password emptied the boxes of the new one too', async () => {
  const root = await refused('wrong-password');
  expect(primary(root)).toBe('Fill new password');
  expect(root.textContent).toContain('First fill the new password again, then correct the current one.');
});

it('does not say that nothing was changed where the store finds the old password wrong: a form sent twice is answered so', async () => {
  const root = await refused('wrong-password');
  expect(root.querySelector('h1')?.textContent).toBe('The store reports an error');
  await click(root, 'Sign in with the new one first');
  expect(asked.at(-1)?.[0]).toBe('page.open');
  expect((await refused('too-short')).textContent).toContain('your old one still counts');
});

it('has the saved answers at hand where the store refused one, and only there', async () => {
  const root = await refused('wrong-answer');
  await click(root, 'Fill: What was the name of your first pet?');
  expect(asked.at(-1)).toMatchObject(['answer.fill', { tabId: 1 }]);
  expect((await refused('mismatch')).textContent).not.toContain('Your saved answers');
});
