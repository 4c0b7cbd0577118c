// @vitest-environment happy-dom
// Owns the promise that the foot of a screen and the words above it name the same next step, where time or another change decides it.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '@/components/popup/popup';
import { restore } from '@/tests/gallery/fake-messages';
import { candidate, control, field, reading, rotation, viewOf } from '@/tests/gallery/samples';
import { site } from '@/tests/gallery/states/on-page';
import { NO_JOURNEY } from '@/utils/core/journey';
import type { TabView } from '@/utils/core/view';
import { click, draw, plain } from './rig';

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));
vi.mock('@/utils/browser/messages', () => import('@/tests/gallery/fake-messages'));
vi.mock('@/utils/browser/session', () => import('@/tests/gallery/fake-session'));

beforeEach(() => restore());

const MINUTE = 60_000;

async function footOf(minutesAgo: number): Promise<string> {
  const view = viewOf({
    reading: reading('confirm-identity'),
    fields: [field('otp')],
    controls: [control('get-code', 'Get Verification Code'), control('submit', 'Submit')],
    journey: { ...NO_JOURNEY, way: 'code', codeAskedAt: Date.now() - minutesAgo * MINUTE },
  });
  const root = await draw(<Popup view={view} tabId={1} />);
  return plain(root.querySelector('.on-page .press')?.textContent ?? '');
}

it('types a code that counts, and asks for a new one once it is over', async () => {
  expect(await footOf(14)).toBe('Type the code, then press Submit');
  expect(await footOf(16)).toBe('Press Get Verification Code, then type the code that comes');
});

it('goes on first with what was not finished, where no store is in front', async () => {
  const waiting = [
    rotation({ tabId: null, state: 'uncertain', candidates: [candidate({ submitted: true })] }),
  ] as const;
  const nowhere = { standing: 'not-a-page', host: '', storeId: null, reading: null, accounts: [] } as const;
  const root = await draw(<Popup view={viewOf(nowhere, { waiting, review: 1 })} tabId={1} />);
  expect(plain(root.querySelector('h1')?.textContent ?? '')).toBe('1 change was not finished.');
  expect(root.querySelectorAll('.button.primary')).toHaveLength(1);
  await click(root, 'Look at it');
  expect(root.textContent).toContain('Or do you know what the store did?');
});

describe('on a site without a store file', () => {
  const drawn = (controls: TabView['controls']) =>
    draw(<Popup view={viewOf({ ...site, reading: reading('other', { signedIn: true }), controls })} tabId={1} />);
  const TRIED = 'Open the change page';

  it('tries the usual address first where the page shows no link, and says what to do if it is not there', async () => {
    const root = await drawn([]);
    expect(plain(root.querySelector('.next .button.primary')?.textContent ?? '')).toBe(TRIED);
    expect(root.querySelector('.on-page')).toBeNull();
    expect(root.textContent).toContain('If the site shows an error there, look in your account settings.');
  });

  it.each(['change-password', 'profile-settings'] as const)(
    'presses the page’s own link (%s) first',
    async (purpose) => {
      const root = await drawn([control(purpose, 'Security')]);
      expect(plain(root.querySelector('.next .press')?.textContent ?? '')).toBe('Press Security');
      const tried = [...root.querySelectorAll('.step-body .button')].map((each) => [
        plain(each.textContent ?? ''),
        each.className,
      ]);
      expect(tried).toEqual([[TRIED, 'button quiet']]);
    },
  );
});

it('a form that comes anew after it was sent can be sent again, or found out about: the store may have taken the first', async () => {
  const sent = {
    reading: reading('change-password'),
    rotation: rotation({ state: 'submitted' }),
    asksMore: 'new',
  } as const;
  const anew = await draw(<Popup view={viewOf({ ...sent, fields: [field('new-password')] })} tabId={1} />);
  expect(anew.textContent).toContain('a sign-in shows which one counts');
  expect(anew.textContent).toContain('Sign in with the new one first');
  const next = await draw(<Popup view={viewOf({ ...sent, fields: [field('confirm-password')] })} tabId={1} />);
  expect(next.textContent).not.toContain('a sign-in shows which one counts');
});
