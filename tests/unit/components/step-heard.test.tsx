// @vitest-environment happy-dom
// Owns the promise that the guide tells the ear of another step: once, politely, and not of the one that it was opened at.
import { beforeEach, expect, it, vi } from 'vitest';
import { Guide } from '@/components/guide/guide';
import { Popup } from '@/components/popup/popup';
import { restore } from '@/tests/gallery/fake-messages';
import { field, reading, rotation, viewOf } from '@/tests/gallery/samples';
import type { View } from '@/utils/core/view';
import { draw, redraw } from './rig';

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));
vi.mock('@/utils/browser/messages', () => import('@/tests/gallery/fake-messages'));
vi.mock('@/utils/browser/session', () => import('@/tests/gallery/fake-session'));

beforeEach(() => restore());

const signIn = viewOf({ reading: reading('sign-in'), fields: [field('username'), field('current-password')] });
const change = viewOf({ reading: reading('change-password'), fields: [field('new-password')] });
const unknown = viewOf({ reading: reading('other') });
const done = viewOf({ reading: reading('other', { signedIn: true }), rotation: rotation({ state: 'verified' }) });

/** What a screen reader says: each text that comes into a live region that stands already. */
async function listen(first: View, ...next: readonly View[]): Promise<string[]> {
  const root = await draw(<Guide view={first} tabId={1} />);
  const regions = [...root.querySelectorAll('[role=status]')];
  const said: string[] = [];
  const note = () => said.push(...regions.map(({ textContent }) => textContent ?? '').filter((text) => text !== ''));
  note();
  for (const view of next) {
    const before = regions.map(({ textContent }) => textContent);
    await redraw(<Guide view={view} tabId={1} />);
    regions.forEach(({ textContent }, at) => {
      if (textContent && textContent !== before[at]) said.push(textContent);
    });
  }
  return said;
}

it('is told of each other step once, and of the end', async () => {
  expect(await listen(signIn, signIn, change, change, unknown, change, done)).toEqual([
    'Set a new password',
    'Done: the new password works',
  ]);
});

it('is told nothing where the person looks at Keyturn itself', async () => {
  const root = await draw(<Popup view={signIn} tabId={1} onGuide={() => undefined} />);
  await redraw(<Popup view={change} tabId={1} onGuide={() => undefined} />);
  expect([...root.querySelectorAll('[role=status]')].map(({ textContent }) => textContent)).toEqual(['']);
});
