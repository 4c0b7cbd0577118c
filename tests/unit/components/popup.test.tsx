// @vitest-environment happy-dom
// Owns the promise that what the person asked to see gives way when what it was about is over, and that there is a way back before.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '@/components/popup/popup';
import { restore } from '@/tests/gallery/fake-messages';
import { candidate, field, reading, rotation, viewOf } from '@/tests/gallery/samples';
import { click, draw, plain, redraw } from './rig';

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));
vi.mock('@/utils/browser/messages', () => import('@/tests/gallery/fake-messages'));
vi.mock('@/utils/browser/session', () => import('@/tests/gallery/fake-session'));

beforeEach(() => restore());

const signIn = { reading: reading('sign-in'), fields: [field('username'), field('current-password')] };
const newPassword = { reading: reading('change-password'), fields: [field('new-password'), field('confirm-password')] };
const title = (root: HTMLElement) => plain(root.querySelector('h1')?.textContent ?? '');

describe('a change that was not finished', () => {
  const waiting = [
    rotation({
      id: 'r9',
      tabId: null,
      state: 'uncertain',
      accountId: 'other',
      candidates: [candidate({ submitted: true })],
    }),
  ];
  const at = (over: Parameters<typeof viewOf>[0]) => <Popup view={viewOf(over, { waiting, review: 1 })} tabId={1} />;

  it('is looked at, and left again for the page in front', async () => {
    const root = await draw(at(signIn));
    const before = title(root);
    await click(root, 'Look at it');
    expect(title(root)).not.toBe(before);
    await click(root, 'Back');
    expect(title(root)).toBe(before);
  });

  it('gives way to the next page, and does not come back by itself', async () => {
    const root = await draw(at(signIn));
    const before = title(root);
    await click(root, 'Look at it');
    await redraw(at(newPassword));
    expect(title(root)).toBe('Set a new password');
    await redraw(at(signIn));
    expect(title(root)).toBe(before);
  });
});

describe('the list of boxes', () => {
  it('gives way to the next page', async () => {
    const root = await draw(<Popup view={viewOf(signIn)} tabId={1} />);
    await click(root, 'Wrong box? Put it right');
    expect(root.querySelector('.box-list')).not.toBeNull();
    const fields = newPassword.fields.map((box) => ({ ...box, documentId: 'd2' }));
    await redraw(<Popup view={viewOf({ ...newPassword, fields })} tabId={1} />);
    expect(title(root)).toBe('Set a new password');
  });
});

describe('going on without unlocking', () => {
  it('ends with the lock that it was for: the next one is asked for again', async () => {
    const locked = { ...viewOf(newPassword), lock: 'locked' } as const;
    const root = await draw(<Popup view={locked} tabId={1} />);
    const asks = title(root);
    await click(root, 'Go on without unlocking');
    expect(title(root)).toBe('Set a new password');
    await redraw(<Popup view={viewOf(newPassword)} tabId={1} />);
    await redraw(<Popup view={locked} tabId={1} />);
    expect(title(root)).toBe(asks);
  });
});
