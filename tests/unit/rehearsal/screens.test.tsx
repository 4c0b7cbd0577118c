// @vitest-environment happy-dom
// Owns the promise that nothing a visitor can press in the rehearsal leads nowhere: every command of its screens is answered.
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Rehearsal } from '@/components/rehearsal/rehearsal';
import { makeDesk } from '@/entrypoints/rehearsal/desk';
import { control, field } from '@/tests/gallery/samples';
import { answerHere } from '@/utils/browser/messages';
import type { CommandName } from '@/utils/core/commands';
import type { FieldReading, PageKind, Reading, Role } from '@/utils/core/reading';
import type { View } from '@/utils/core/view';
import { VISITOR } from '@/utils/rehearsal/visit';
import { draw } from '../components/rig';

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));
vi.mock('@/utils/browser/session', () => import('@/tests/gallery/fake-session'));

const FORMER = 'Garden-Gate-27';
const FRESH = 'Kq7#mTz4.RwXe9vPd2';

function page(kind: PageKind, roles: readonly Role[] = [], over: Partial<Reading> = {}): Reading {
  const fields = roles.map((role): FieldReading => {
    const { ref, label, length, group } = field(role);
    return { ref, role, label, length, group, certainty: 1, maxLength: null };
  });
  const said = { lang: 'en', rules: {}, messages: [], controls: [], frames: [], accountHint: '' };
  return { ...said, kind, certainty: 1, signedIn: true, fields, ...over };
}
const change = page('change-password', ['current-password', 'new-password', 'confirm-password']);
const refused = (reason: 'wrong-password' | 'too-short'): Reading => ({
  ...change,
  messages: [{ tone: 'error', reason, text: 'No.' }],
});
const signIn = page('sign-in', ['username', 'current-password'], { signedIn: false });
const sent = { oldPassword: FORMER, newPassword: FRESH, confirmPassword: FRESH };
const signedIn = (password: string) => ({ loginId: VISITOR.email, password });

/** What the shop shows and the visitor sends, one after the other. */
type Way = readonly (Reading | Readonly<Record<string, string>>)[];
const WAYS: Readonly<Record<string, Way>> = {
  'the account': [page('other')],
  'the settings': [page('profile-settings')],
  'the code': [page('confirm-identity', ['otp'], { controls: [control('get-code', 'Get code')] })],
  'the new password': [change],
  'a wrong old password': [change, sent, refused('wrong-password')],
  'a password that is too short': [change, sent, refused('too-short')],
  'the wait': [change, sent],
  'the yes': [change, sent, page('success')],
  'the sign-in': [signIn],
  'the sign-in after the change': [change, sent, page('success'), signIn],
  'the sign-in while nobody knows': [change, sent, refused('wrong-password'), signIn],
  'the sign-in with the old one': [change, sent, refused('wrong-password'), signIn, signedIn(FORMER), page('other')],
  'the end': [change, sent, page('success'), signIn, signedIn(FRESH), page('other')],
};

/** Draws the rehearsal at the end of a way; `unanswered` collects what the desk did not know. */
async function arrive(way: Way): Promise<{ root: HTMLElement; unanswered: CommandName[]; asked: CommandName[] }> {
  const unanswered: CommandName[] = [];
  const asked: CommandName[] = [];
  const shown: { view: View | null } = { view: null };
  const page = {
    draw: () => undefined,
    fill: (writes: readonly unknown[]) => ({ ok: true, filled: writes.length }) as const,
    point: () => ({ ok: true }) as const,
    unpoint: () => undefined,
  };
  const desk = makeDesk({ username: VISITOR.email, password: FORMER }, page, {
    show: (view) => {
      shown.view = view;
    },
    lead: () => undefined,
  });
  answerHere(async (name, body) => {
    asked.push(name);
    const answer = await desk.answer(name, body);
    if (!answer.ok && answer.reason === 'bad-request') unanswered.push(name);
    return answer;
  });
  for (const next of way) {
    if ('kind' in next) desk.read(next as Reading);
    else desk.hearSent(next);
  }
  const root = await draw(<Rehearsal key={Math.random()} view={shown.view} mail={null} onAgain={() => undefined} />);
  return { root, unanswered, asked };
}

beforeEach(() => {
  vi.stubGlobal('navigator', { clipboard: { writeText: async () => undefined } });
});

describe.each(Object.entries(WAYS))('at %s', (_, way) => {
  it('every button is answered', async () => {
    const { length } = (await arrive(way)).root.querySelectorAll('button');
    expect(length).toBeGreaterThan(0);
    for (let at = 0; at < length; at += 1) {
      const { root, unanswered } = await arrive(way);
      const button = root.querySelectorAll('button')[at];
      await act(async () => {
        button?.click();
        await new Promise((resolve) => setTimeout(resolve, 1));
      });
      expect(unanswered, `${button?.getAttribute('aria-label') ?? button?.textContent}`).toEqual([]);
    }
  });

  it('another account is not offered', async () => {
    const { root } = await arrive(way);
    expect([...root.querySelectorAll('option')].map(({ value }) => value)).not.toContain('new');
  });
});

it('takes up the change again where the visitor signs in to find out', async () => {
  const { root, asked } = await arrive(WAYS['a wrong old password'] ?? []);
  const button = [...root.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Sign in with the new one first',
  );
  await act(async () => {
    button?.click();
    await new Promise((resolve) => setTimeout(resolve, 1));
  });
  expect(asked).toEqual(expect.arrayContaining(['rotation.resume', 'page.open']));
});
