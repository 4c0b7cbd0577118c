// Owns the promise that a page is said to lack its form only where it does, and that the frame named may well hold it.
import { describe, expect, it } from 'vitest';
import { foreignFrameOf } from '@/utils/core/foreign-frame';
import { mergeFrames } from '@/utils/core/page';
import type { FrameReading, PageKind, Role } from '@/utils/core/reading';
import type { ForeignFrame } from '@/utils/core/view';
import { readingOf } from './readings';

const MEMBERS: FrameReading = { ref: 'r1', host: 'login.members.example', speaks: true };
const MUTE: FrameReading = { ref: 'r2', host: 'cdn.players.example', speaks: false };

/** What is found on a page of one document with these boxes and frames. */
function found(
  kind: PageKind,
  roles: readonly Role[],
  frames: readonly FrameReading[],
  isForeign: (host: string) => boolean = () => true,
): ForeignFrame | null {
  const reading = readingOf(kind, roles, { frames });
  const page = mergeFrames([
    { frameId: 4, documentId: 'd4', origin: 'https://www.shop.example', path: '/', reading },
    { frameId: 9, documentId: 'd9', origin: 'https://www.shop.example', path: '/', reading: readingOf('other') },
  ]);
  return page && foreignFrameOf(page, isForeign);
}

describe('a frame of another site', () => {
  it('that speaks of an account is named on a page without boxes, with the document that shows it', () => {
    for (const kind of ['other', 'profile-settings', 'change-password', 'sign-in', 'reset-request'] as const) {
      const named = { frameId: 4, documentId: 'd4', ref: 'r1', host: 'login.members.example' };
      expect(found(kind, [], [MUTE, MEMBERS]), kind).toEqual(named);
    }
  });

  it('that says nothing of itself is named only where the page is one for a password', () => {
    for (const kind of ['sign-in', 'change-password', 'set-new-password'] as const) {
      expect(found(kind, [], [MUTE])?.host, kind).toBe(MUTE.host);
    }
    for (const kind of ['other', 'profile-settings', 'reset-request', 'confirm-identity'] as const) {
      expect(found(kind, [], [MUTE]), kind).toBeNull();
    }
  });

  it('is not named beside a box of the page’s own, even one that Keyturn is not sure of', () => {
    for (const role of ['current-password', 'new-password', 'confirm-password', 'otp', 'secret-answer'] as const) {
      expect(found('other', [role], [MEMBERS]), role).toBeNull();
    }
    expect(found('other', ['ask' as Role], [MEMBERS])).toBeNull();
  });

  it('is not hidden by a newsletter’s box, but by the user name that a step asks for', () => {
    expect(found('other', ['username'], [MEMBERS])?.host).toBe(MEMBERS.host);
    expect(found('sign-in', ['username'], [MEMBERS])).toBeNull();
    expect(found('reset-request', ['username'], [MEMBERS])).toBeNull();
  });

  it('is not named where an outcome stands, a check for robots, or a sign-up', () => {
    for (const kind of ['success', 'rejected', 'captcha', 'signup'] as const) {
      expect(found(kind, [], [MEMBERS]), kind).toBeNull();
    }
  });

  it('is not named where its host is none to lead to', () => {
    expect(found('change-password', [], [MEMBERS, MUTE], (host) => host !== MEMBERS.host)?.host).toBe(MUTE.host);
    expect(found('change-password', [], [MEMBERS], () => false)).toBeNull();
  });
});
