// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '@/components/popup/popup';
import { Drawn } from '@/tests/gallery/drawn';
import { allowSites, emptyVault, noteBackup, noteData, refuse, restore } from '@/tests/gallery/fake-messages';
import { DRAFT, rotation, view, viewOf } from '@/tests/gallery/samples';
import { states } from '@/tests/gallery/states';
import type { GalleryState } from '@/tests/gallery/states/gallery-state';
import { draw, plain } from './rig';

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));
vi.mock('@/utils/browser/messages', () => import('@/tests/gallery/fake-messages'));
vi.mock('@/utils/browser/session', () => import('@/tests/gallery/fake-session'));

function drawState(state: GalleryState): Promise<HTMLElement> {
  if (state.refuse) refuse(...state.refuse);
  if (state.empty) emptyVault();
  if (state.backup) noteBackup(state.backup);
  if (state.data) noteData(state.data);
  if (state.sites) allowSites(state.sites);
  return draw(<Drawn key={Math.random()} state={state} />);
}

beforeEach(() => restore());

describe.each(Object.entries(states))('%s', (name, state) => {
  it('has at most one primary action, and it is the last thing on the screen', async () => {
    const root = await drawState(state);
    const primaries = [...root.querySelectorAll('.button.primary')];
    expect(primaries.length).toBeLessThanOrEqual(1);
    for (const primary of state.page === 'vault' ? [] : primaries) {
      expect(primary.closest('.next')).not.toBeNull();
    }
  });

  it('tells the next step', async () => {
    const root = await drawState(state);
    if (name.endsWith('/loading') || root.querySelector('.vault')) return;
    const next = root.querySelector('.next');
    expect(plain(next?.textContent ?? '')).not.toBe('');
    expect(root.querySelector('h1')?.textContent).not.toBe('');
  });

  it('labels every box and every button', async () => {
    const root = await drawState(state);
    for (const box of root.querySelectorAll('input, select, textarea')) {
      const label = box.getAttribute('aria-label') ?? root.querySelector(`label[for="${box.id}"]`)?.textContent;
      expect(label || box.closest('label')?.textContent, box.outerHTML).toBeTruthy();
    }
    for (const button of root.querySelectorAll('button')) {
      expect(button.getAttribute('aria-label') || button.textContent).toBeTruthy();
    }
  });
});

describe('the health report', () => {
  it('says once why it cannot be made, not in each of its parts', async () => {
    const root = await drawState(states['vault/health-error'] as GalleryState);
    await vi.waitFor(() => expect(root.querySelector('.notice.bad')).not.toBeNull());
    expect(root.querySelectorAll('.notice.bad')).toHaveLength(1);
  });
});

describe('the locked popup', () => {
  it('says only how many changes wait', async () => {
    const locked = { ...viewOf({ rotation: rotation() }), lock: 'locked', review: 3 } as const;
    const text = plain((await draw(<Popup view={locked} tabId={1} />)).textContent ?? '');
    expect(text).toContain('Unlock: 3 changes to review');
    for (const secret of ['AliExpress', 'aliexpress', 'vera', 'mail.example']) expect(text).not.toContain(secret);
  });

  it('speaks of one change in the singular', async () => {
    const root = await draw(<Popup view={view({ lock: 'locked', review: 1 })} tabId={1} />);
    expect(plain(root.querySelector('h1')?.textContent ?? '')).toBe('Unlock: 1 change to review');
  });
});

describe('a recorded password', () => {
  it('stands in no screen before somebody reveals it', async () => {
    for (const [name, state] of Object.entries(states)) {
      restore();
      const root = await drawState(state);
      const shows = root.innerHTML.includes(DRAFT) || plain(root.textContent ?? '').includes(DRAFT);
      // The generator shows what it made: that was sealed in the ring before.
      const generates = root.querySelector('.draft') !== null;
      expect(shows && !generates, name).toBe(false);
    }
  });
});
