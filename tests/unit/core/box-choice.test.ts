// Owns the promise that a fill goes into the boxes of one form, and into none where two forms fit equally well.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseBoxes } from '@/utils/core/box-choice';
import type { FrameState } from '@/utils/core/page';
import { type Reading, ROLES, type Role } from '@/utils/core/reading';

type Form = readonly (Role | 'ask')[];

/** A frame whose forms hold boxes of these roles; a ref is `form.place`. */
function frame(frameId: number, ...forms: readonly Form[]): FrameState {
  const fields = forms.flatMap((roles, group) =>
    roles.map((role, place) => ({
      ref: `${group}.${place}`,
      role,
      certainty: 1,
      group,
      label: '',
      length: 0,
      maxLength: null,
    })),
  );
  const reading: Reading = {
    kind: 'other',
    certainty: 1,
    lang: '',
    fields,
    rules: {},
    messages: [],
    controls: [],
    frames: [],
    signedIn: false,
    accountHint: '',
  };
  return { frameId, documentId: `d${frameId}`, origin: 'https://www.aliexpress.com', path: '/', reading };
}

const SAVED = ['current-password', 'username'] as const;
const NEW = ['new-password', 'confirm-password', 'current-password'] as const;

function chosen(frames: readonly FrameState[], wanted: readonly [Role, ...Role[]]): string {
  const choice = chooseBoxes(frames, wanted);
  return choice.ok ? `${choice.frame.frameId}: ${choice.fields.map(({ ref }) => ref).join(' ')}` : choice.reason;
}

describe('a fill goes into the boxes of one form', () => {
  it('a sign-up dialog beside the sign-in gets no user name', () => {
    const signUp: Form = ['username', 'new-password', 'confirm-password'];
    expect(chosen([frame(0, ['username', 'current-password'], signUp)], SAVED)).toBe('0: 0.0 0.1');
    expect(chosen([frame(0, signUp), frame(4, ['username', 'current-password'])], SAVED)).toBe('4: 0.0 0.1');
    expect(chosen([frame(0, signUp, ['username'])], ['username'])).toBe('0: 1.0');
    expect(chosen([frame(0, signUp)], ['username'])).toBe('no-box');
  });

  it('a sign-in in the header is not where the page asks for a user name alone', () => {
    expect(chosen([frame(0, ['username', 'current-password'], ['username'])], ['username'])).toBe('0: 1.0');
    expect(chosen([frame(0, ['username', 'current-password'])], ['username'])).toBe('0: 0.0');
  });

  it('a newsletter box beside a password alone gets no user name', () => {
    expect(chosen([frame(0, ['current-password'], ['username'])], SAVED)).toBe('0: 0.0');
  });

  it('a new password goes into the frame that sets one, not into a sign-up dialog above it', () => {
    const both: Form = ['new-password', 'confirm-password'];
    const signUp = (state: FrameState): FrameState => ({ ...state, reading: { ...state.reading, kind: 'signup' } });
    expect(chosen([signUp(frame(0, both)), frame(3, both)], NEW)).toBe('3: 0.0 0.1');
    expect(chosen([signUp(frame(0, both))], NEW)).toBe('0: 0.0 0.1');
    expect(chosen([frame(0, both), frame(3, both)], NEW)).toBe('box-uncertain');
  });

  it('the change form is told from a sign-up dialog by its current password', () => {
    expect(chosen([frame(0, ['new-password', 'confirm-password'], [...NEW])], NEW)).toBe('0: 1.0 1.1 1.2');
  });

  it('a repetition cut off from its form is filled too, one of another form never', () => {
    expect(chosen([frame(0, ['new-password'], ['confirm-password'])], NEW)).toBe('0: 0.0 1.0');
    expect(
      chosen([frame(0, ['new-password', 'current-password'], ['new-password', 'confirm-password', 'username'])], NEW),
    ).toBe('box-uncertain');
  });

  it('where two forms fit equally well none is filled; of two sign-in forms the first', () => {
    const twice: Form = ['new-password', 'confirm-password'];
    expect(chosen([frame(0, twice, twice)], NEW)).toBe('box-uncertain');
    expect(chosen([frame(0, twice), frame(3, twice)], NEW)).toBe('box-uncertain');
    expect(
      chosen([frame(0, ['username', 'current-password']), frame(3, ['username', 'current-password'])], SAVED),
    ).toBe('0: 0.0 0.1');
  });

  it('no box is no box, and an unsure one says so', () => {
    expect(chosen([frame(0, ['username'])], NEW)).toBe('no-box');
    expect(chosen([], NEW)).toBe('no-box');
    expect(chosen([frame(0, ['ask'])], NEW)).toBe('box-uncertain');
  });

  it('whatever the page, only boxes of wanted roles are chosen, and the main one is among them', () => {
    const form = fc.array(fc.constantFrom<Role | 'ask'>(...ROLES, 'ask'), { maxLength: 4 });
    const wanted = fc.constantFrom<readonly [Role, ...Role[]]>(NEW, SAVED, ['username']);
    fc.assert(
      fc.property(fc.array(fc.array(form, { maxLength: 3 }), { maxLength: 3 }), wanted, (pages, roles) => {
        const choice = chooseBoxes(
          pages.map((forms, index) => frame(index, ...forms)),
          roles,
        );
        if (!choice.ok) return;
        expect(choice.fields.map(({ role }) => role)).toContain(roles[0]);
        for (const { role } of choice.fields) expect(roles).toContain(role);
      }),
    );
  });
});
