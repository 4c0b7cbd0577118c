// @vitest-environment happy-dom
// Owns the promise that every way on from a form in another site's part leads somewhere, and that none of them fills.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '@/components/popup/popup';
import { asked, restore } from '@/tests/gallery/fake-messages';
import { states } from '@/tests/gallery/states';
import { click, draw, plain } from './rig';

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));
vi.mock('@/utils/browser/messages', () => import('@/tests/gallery/fake-messages'));
vi.mock('@/utils/browser/session', () => import('@/tests/gallery/fake-session'));

const OWN_TAB = 'Open this part in a tab of its own';
const show = (state: 'popup/foreign-frame' | 'popup/foreign-frame-paste') =>
  draw(<Popup key={Math.random()} view={states[state]?.view ?? null} tabId={1} />);
const heading = (root: HTMLElement) => plain(root.querySelector('h1')?.textContent ?? '');
const commands = () => asked.map(([name]) => name);

beforeEach(() => restore());

describe('a form in a part of another site', () => {
  it('names the host, and opens that very one in a tab of its own', async () => {
    for (const state of ['popup/foreign-frame', 'popup/foreign-frame-paste'] as const) {
      restore();
      const root = await show(state);
      expect(plain(root.querySelector('.lead')?.textContent ?? '')).toContain('login.garden-members.example');
      await click(root, OWN_TAB);
      expect(asked).toContainEqual(['frame.open', { tabId: 1, host: 'login.garden-members.example' }]);
    }
  });

  it('takes a new password by hand: recorded, then copied, and never filled', async () => {
    const root = await show('popup/foreign-frame');
    await click(root, 'Make a new password to paste');
    await click(root, 'Record and copy');
    const steps = commands().filter((name) => /^(rotation|secret|saved)\./.test(name));
    expect(steps).toEqual(['rotation.record', 'secret.reveal']);
  });

  it('gives way to the screen behind it where the person says that it is not there', async () => {
    const root = await show('popup/foreign-frame');
    expect(heading(root)).toBe('The form may come from another site');
    await click(root, 'The form is not in that part');
    expect(heading(root)).toBe('Open the page to change your password');
  });
});
