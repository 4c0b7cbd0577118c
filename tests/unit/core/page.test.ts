// Owns the promise that the frames of a tab are read as one page, and that each box stays tied to its own frame.
import { describe, expect, it } from 'vitest';
import { type FrameState, hasPasswordBox, mergeFrames } from '@/utils/core/page';
import type { PageKind, Reading, Role } from '@/utils/core/reading';
import { readingOf } from './readings';

function frame(frameId: number, kind: PageKind, roles: readonly Role[] = [], over: Partial<Reading> = {}): FrameState {
  const reading = readingOf(kind, roles, over);
  return { frameId, documentId: `d${frameId}`, origin: 'https://www.aliexpress.com', path: '/', reading };
}

describe('the frames of a tab are one page', () => {
  it('no frame is no page', () => {
    expect(mergeFrames([])).toBeNull();
  });

  it('a change form in a frame speaks for the settings page around it, in either order', () => {
    const frames = [
      frame(0, 'profile-settings'),
      frame(5, 'change-password', ['new-password'], { rules: { minLength: 6 } }),
    ];
    for (const order of [frames, frames.toReversed()]) {
      const page = mergeFrames(order);
      expect(page?.reading.kind).toBe('change-password');
      expect(page?.reading.rules).toEqual({ minLength: 6 });
      expect(page?.fields.map(({ frameId, role }) => [frameId, role])).toEqual([[5, 'new-password']]);
    }
  });

  it('signed in anywhere is signed in, and messages of all frames are heard', () => {
    const error = { tone: 'error', text: 'No' } as const;
    const page = mergeFrames([
      frame(0, 'other', [], { signedIn: true, accountHint: 'd***@e' }),
      frame(3, 'sign-in', ['username'], { messages: [error] }),
    ]);
    expect(page?.reading).toMatchObject({ kind: 'sign-in', signedIn: true, accountHint: 'd***@e', messages: [error] });
  });

  it('slide-to-verify beside a form is said, and does not hide what the form is for', () => {
    const page = mergeFrames([frame(0, 'reset-request', ['username']), frame(2, 'captcha')]);
    expect(page).toMatchObject({ reading: { kind: 'reset-request' }, captcha: true });
    expect(mergeFrames([frame(0, 'captcha')])).toMatchObject({ reading: { kind: 'captcha' }, captcha: true });
    expect(mergeFrames([frame(0, 'other'), frame(2, 'captcha')])?.reading.kind).toBe('captcha');
    expect(mergeFrames([frame(0, 'reset-request')])?.captcha).toBe(false);
  });

  it('only password boxes count as such', () => {
    const boxes = (roles: readonly Role[]) => hasPasswordBox([frame(0, 'other', roles)]);
    expect(boxes(['username', 'otp', 'secret-answer'])).toBe(false);
    expect(boxes(['confirm-password'])).toBe(true);
  });

  it('the empty boxes of a sign-up beside the page are not in the way', () => {
    expect(hasPasswordBox([frame(0, 'signup', ['new-password']), frame(3, 'success')])).toBe(false);
    expect(hasPasswordBox([frame(0, 'signup', ['new-password']), frame(3, 'other', ['new-password'])])).toBe(true);
  });
});
