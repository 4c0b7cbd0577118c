// Owns the promise that a keyboard command or the menu does what the popup would offer, and otherwise nothing and says why.
import { describe, expect, it, vi } from 'vitest';
import { type Gesture, type Offer, offerFor } from '@/components/guide/offer';
import { candidate, field, reading, rotation, summary, view, viewOf } from '@/tests/gallery/samples';
import { PAGE_KINDS, REJECT_REASONS } from '@/utils/core/reading';
import type { TabView } from '@/utils/core/view';

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));

const GESTURES: readonly Gesture[] = ['record-and-fill', 'fill-saved', 'copy-password'];
const offer = (gesture: Gesture, over: Partial<TabView>): Offer => offerFor(gesture, viewOf(over), 1);
const boxes = [field('new-password'), field('confirm-password')];
const changing = { reading: reading('change-password'), fields: boxes };
const signIn = { reading: reading('sign-in'), fields: [field('username'), field('current-password')] };

describe('recording and filling by a gesture', () => {
  it('makes one where a new password is asked for', () => {
    expect(offer('record-and-fill', changing)).toEqual({
      do: 'make',
      into: 'page',
      accountId: 'a1',
      takeTyped: false,
      without: [],
    });
    expect(offer('record-and-fill', { ...changing, typedCurrent: true })).toMatchObject({ takeTyped: true });
    expect(offer('copy-password', changing)).toMatchObject({ do: 'make', into: 'clipboard' });
  });

  it('fills or copies the recorded one again, and makes another after a refusal that it cures', () => {
    const recorded = { ...changing, rotation: rotation() };
    expect(offer('record-and-fill', recorded)).toEqual({ do: 'fill-again', rotationId: 'r1' });
    expect(offer('copy-password', recorded)).toEqual({ do: 'copy', rotationId: 'r1', candidateId: 'c1' });
    const refused = (rejected: 'punctuation' | 'too-short' | 'mismatch') => ({
      ...changing,
      rotation: rotation({ state: 'rejected', candidates: [candidate({ submitted: true, rejected })] }),
    });
    expect(offer('record-and-fill', refused('punctuation'))).toMatchObject({ do: 'make', without: ['special'] });
    expect(offer('record-and-fill', refused('too-short'))).toMatchObject({ do: 'make', without: [] });
    expect(offer('record-and-fill', refused('mismatch'))).toMatchObject({ do: 'fill-again' });
  });

  it('chooses no account and no box for the person', () => {
    const several = { ...changing, accounts: [summary(), summary({ id: 'a2' })], accountId: null };
    expect(offer('record-and-fill', several)).toEqual({ do: 'nothing', reason: 'no-account' });
    const unsure = { ...changing, fields: [field('ask')] };
    for (const gesture of GESTURES) expect(offer(gesture, unsure)).toEqual({ do: 'nothing', reason: 'box-uncertain' });
  });

  it('seals a new password while the vault is locked, and gives nothing out of it', () => {
    const locked = viewOf({ ...changing }, { lock: 'locked' });
    expect(offerFor('record-and-fill', locked, 1)).toEqual({ do: 'seal' });
    expect(offerFor('fill-saved', locked, 1)).toEqual({ do: 'nothing', reason: 'locked' });
    expect(offerFor('copy-password', locked, 1)).toEqual({ do: 'nothing', reason: 'locked' });
    const elsewhere = viewOf(signIn, { lock: 'locked' });
    expect(offerFor('record-and-fill', elsewhere, 1)).toEqual({ do: 'nothing', reason: 'locked' });
  });
});

describe('filling the saved password by a gesture', () => {
  it('happens at sign-in, for the one account that is sure', () => {
    expect(offer('fill-saved', signIn)).toEqual({ do: 'fill-saved', accountId: 'a1' });
    expect(offer('fill-saved', { ...signIn, accountId: null })).toEqual({ do: 'nothing', reason: 'no-account' });
    const nothingSaved = { ...signIn, accounts: [summary({ belief: null })] };
    expect(offer('fill-saved', nothingSaved)).toEqual({ do: 'nothing', reason: 'no-password' });
  });

  it('does not choose between two passwords while nobody knows which one counts', () => {
    const hanging = { ...signIn, rotation: rotation({ state: 'uncertain' }) };
    expect(offer('fill-saved', hanging)).toEqual({ do: 'nothing', reason: 'illegal-step' });
  });
});

describe('a gesture elsewhere', () => {
  it('does nothing on a page that gets no fill, and says why', () => {
    const reasons = {
      unlisted: 'not-listed',
      'no-permission': 'no-permission',
      'not-secure': 'not-secure',
      'left-alone': 'left-alone',
      'not-a-site': 'not-a-site',
      'not-a-page': 'no-page',
    } as const;
    for (const [standing, reason] of Object.entries(reasons)) {
      for (const gesture of GESTURES) {
        const shown = { ...changing, standing: standing as TabView['standing'], rotation: rotation() };
        expect(offer(gesture, shown), standing).toEqual({ do: 'nothing', reason });
      }
    }
    for (const lock of ['no-vault', 'unreadable', 'newer'] as const) {
      expect(offerFor('record-and-fill', view({ lock }), 1).do).toBe('nothing');
    }
    expect(offerFor('record-and-fill', view(), 99)).toEqual({ do: 'nothing', reason: 'no-page' });
  });

  it('makes a password on no page but those that ask for a new one', () => {
    for (const kind of PAGE_KINDS) {
      const asks = kind === 'change-password' || kind === 'set-new-password';
      const shown = offer('record-and-fill', { reading: reading(kind), fields: asks ? boxes : [] });
      expect(shown.do, kind).toBe(asks ? 'make' : 'nothing');
    }
  });

  it('knows an answer to every refusal', () => {
    for (const rejected of REJECT_REASONS) {
      const shown = { ...changing, rotation: rotation({ state: 'rejected', candidates: [candidate({ rejected })] }) };
      expect(offer('record-and-fill', shown).do).not.toBe('nothing');
    }
  });
});
