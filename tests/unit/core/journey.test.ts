// Owns the promise that the way a person went is told as he went it, also back, on a retry and by another way.
import { describe, expect, it } from 'vitest';
import { afterPress, afterReading, type Journey, NO_JOURNEY } from '@/utils/core/journey';
import type { PageKind, Role } from '@/utils/core/reading';

type Seen = readonly [kind: PageKind, roles?: readonly Role[], signedIn?: boolean];

const walk = (pages: readonly Seen[], from: Journey = NO_JOURNEY): Journey =>
  pages.reduce(
    (journey, [kind, roles = [], signedIn = false]) => afterReading(journey, { kind, signedIn }, roles),
    from,
  );

describe('the way of a person', () => {
  it('is a change after a sign-in, by code or by question as the boxes say', () => {
    expect(walk([['sign-in'], ['confirm-identity', [], true], ['confirm-identity', ['otp'], true]])).toEqual({
      ...NO_JOURNEY,
      way: 'code',
    });
    expect(walk([['confirm-identity', ['secret-answer'], true]]).way).toBe('question');
  });

  it('is a reset from the request on, up to the new password', () => {
    const pages: Seen[] = [['sign-in'], ['reset-request'], ['confirm-identity'], ['confirm-identity', ['otp']]];
    expect(walk([...pages, ['set-new-password', ['new-password']]])).toMatchObject({ reset: true, way: 'code' });
  });

  it('changes with another way to confirm', () => {
    const byCode = walk([['confirm-identity', ['otp'], true]]);
    expect(
      walk(
        [
          ['confirm-identity', [], true],
          ['confirm-identity', ['secret-answer'], true],
        ],
        byCode,
      ).way,
    ).toBe('question');
  });

  it('knows a code on the phone by what was pressed', () => {
    const pressed = afterPress(walk([['confirm-identity']]), 'by-phone', 5);
    expect(walk([['confirm-identity', ['otp']]], pressed).way).toBe('phone');
    const mail = afterPress(pressed, 'by-email', 6);
    expect(walk([['confirm-identity', ['otp']]], mail).way).toBe('code');
  });

  it('is a reset by link where a page for a new password comes out of a mail', () => {
    expect(walk([['set-new-password', ['new-password']]])).toMatchObject({ reset: true, way: 'link' });
    const requested = { ...walk([['reset-request']]), requested: true };
    expect(walk([['other'], ['set-new-password']], requested)).toMatchObject({ way: 'link', requested: false });
  });

  it('is no reset for somebody who is signed in', () => {
    const reset = walk([['reset-request']]);
    expect(walk([['confirm-identity', ['otp'], true]], reset).reset).toBe(false);
    expect(walk([['profile-settings', [], true]], reset)).toEqual(NO_JOURNEY);
  });

  it('counts the code from the last press, and forgets it at the next request', () => {
    const asked = afterPress(afterPress(NO_JOURNEY, 'get-code', 100), 'get-code', 900);
    expect(asked.codeAskedAt).toBe(900);
    expect(walk([['confirm-identity', ['otp']]], asked).codeAskedAt).toBe(900);
    expect(walk([['reset-request']], { ...asked, reset: true }).codeAskedAt).toBeNull();
    expect(walk([['sign-in']], asked).codeAskedAt).toBeNull();
  });
});
