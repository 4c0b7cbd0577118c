import { describe, expect, it } from 'vitest';
import { besides, chooseScreen, frameKey, inTheWay, withoutFrame } from '@/components/popup/screen';
import { candidate, field, reading, rotation, summary, view, viewOf } from '@/tests/gallery/samples';
import { NO_JOURNEY } from '@/utils/core/journey';
import { PAGE_KINDS, type PageKind } from '@/utils/core/reading';
import type { RotationState } from '@/utils/core/rotation';
import type { TabView } from '@/utils/core/view';

const STATES: readonly RotationState[] = [
  'drafted',
  'recorded',
  'released',
  'submitted',
  'confirmed',
  'verified',
  'rejected',
  'uncertain',
  'kept-old',
  'abandoned',
];
const boxes = [field('new-password', 18), field('confirm-password', 18)];

describe('the screen of the popup', () => {
  it('comes from the lock first, whatever the tab shows', () => {
    expect(chooseScreen(null, 1).name).toBe('loading');
    expect(chooseScreen(view({ lock: 'no-vault' }), 1).name).toBe('create');
    expect(chooseScreen(view({ lock: 'locked' }), 1)).toEqual({ name: 'unlock' });
    expect(chooseScreen(view({ lock: 'unreadable' }), 1).name).toBe('unreadable');
    expect(chooseScreen(view({ lock: 'newer' }), 1).name).toBe('newer');
    expect(chooseScreen(view({ lock: 'barred' }), 1).name).toBe('barred');
  });

  it('never offers to create a vault where one exists but cannot be read', () => {
    for (const lock of ['locked', 'unreadable', 'newer', 'barred', 'unlocked'] as const) {
      expect(chooseScreen(view({ lock }), 1).name).not.toBe('create');
    }
  });

  it('gives no page that is not listed anything to fill, not even while a change is open', () => {
    for (const standing of ['no-permission', 'not-secure', 'left-alone', 'unlisted', 'not-a-page'] as const) {
      const screen = chooseScreen(viewOf({ standing, fields: boxes, rotation: rotation() }), 1);
      expect(screen.name).toBe(standing);
    }
  });

  it('exists for every kind of page with every state of a rotation', () => {
    for (const kind of PAGE_KINDS) {
      for (const state of STATES) {
        const screen = chooseScreen(viewOf({ reading: reading(kind), rotation: rotation({ state }) }), 1);
        expect(screen.name, `${kind} ${state}`).toBeTypeOf('string');
      }
    }
  });

  it('asks nobody who is signed in to sign in by a form that stands there for others', () => {
    const header = [field('username'), field('current-password')];
    const on = (signedIn: boolean, fields = header) =>
      chooseScreen(viewOf({ reading: reading('other', { signedIn }), fields }), 1).name;
    expect(on(true)).toBe('find-change');
    expect(on(true, [field('current-password')])).toBe('sign-in');
    expect(on(false)).toBe('sign-in');
  });

  it('leaves the captcha to the person in every state', () => {
    for (const state of STATES) {
      const screen = chooseScreen(viewOf({ reading: reading('captcha'), rotation: rotation({ state }) }), 1);
      expect(screen.name).toBe('captcha');
    }
  });

  it('says to send the form once the recorded password stands on the page', () => {
    const screen = chooseScreen(
      viewOf({ reading: reading('change-password'), fields: boxes, rotation: rotation({ state: 'released' }) }),
      1,
    );
    expect(screen.name).toBe('press-submit');
  });

  it('goes on with the form where a sent password is asked for again, in a step of its own or anew', () => {
    const again = [field('confirm-password', 0)];
    const sent = { reading: reading('set-new-password'), fields: again, rotation: rotation({ state: 'submitted' }) };
    expect(chooseScreen(viewOf({ ...sent, asksMore: 'new' }), 1).name).toBe('press-submit');
    expect(chooseScreen(viewOf({ ...sent, asksMore: 'old' }), 1).name).toBe('waiting');
    expect(chooseScreen(viewOf(sent), 1).name).toBe('waiting');
    const released = viewOf({ reading: reading('other'), fields: again, rotation: rotation({ state: 'released' }) });
    expect(chooseScreen(released, 1).name).toBe('press-submit');
  });

  it('offers both passwords where something was released and the page is gone', () => {
    const released = viewOf({ reading: reading('other'), rotation: rotation({ state: 'released' }) });
    const uncertain = viewOf({ reading: reading('other'), rotation: rotation({ state: 'uncertain' }) });
    expect(chooseScreen(released, 1).name).toBe('unsure');
    expect(chooseScreen(uncertain, 1).name).toBe('unsure');
  });

  it('finds a change that was left open before a restart on any page of its store', () => {
    const left = rotation({ state: 'uncertain', tabId: null, candidates: [candidate({ submitted: true })] });
    for (const kind of ['sign-in', 'change-password', 'other', 'profile-settings'] as const) {
      expect(chooseScreen(viewOf({ reading: reading(kind) }, { waiting: [left] }), 1).name).toBe('unsure');
    }
  });

  it('does not ask about a change of another store', () => {
    const left = rotation({ storeId: 'alibaba', state: 'uncertain', tabId: null });
    expect(chooseScreen(viewOf({ reading: reading('sign-in') }, { waiting: [left] }), 1).name).toBe('sign-in');
  });

  it('leaves the sign-in of one account usable while a change of another at the store waits, and reminds of it', () => {
    const left = rotation({ accountId: 'a2', state: 'uncertain', tabId: null });
    const accounts = [summary(), summary({ id: 'a2', open: 'uncertain' })];
    for (const accountId of ['a1', null]) {
      const shown = viewOf({ reading: reading('sign-in'), accounts, accountId }, { waiting: [left] });
      const screen = chooseScreen(shown, 1);
      expect(screen.name).toBe('sign-in');
      expect(besides(shown, screen, null)).toEqual([left]);
    }
    const own = viewOf({ reading: reading('sign-in'), accounts, accountId: 'a2' }, { waiting: [left] });
    expect(chooseScreen(own, 1).name).toBe('unsure');
    expect(besides(own, chooseScreen(own, 1), null)).toEqual([]);
  });

  it.each([
    ['that waits', null],
    ['of this tab', 1],
  ])('lets the person put a change %s aside on a sign-in page, and go back to it', (_, tabId) => {
    const hanging = rotation({ state: 'uncertain', tabId });
    const accounts = [summary(), summary({ id: 'a2' })];
    const shown = viewOf(
      { reading: reading('sign-in'), accounts, rotation: tabId === null ? null : hanging },
      { waiting: tabId === null ? [hanging] : [] },
    );
    const before = chooseScreen(shown, 1);
    expect(inTheWay(before)).toEqual(hanging);
    const after = chooseScreen(shown, 1, hanging.id);
    expect(after).toMatchObject({ name: 'sign-in', tab: { rotation: null, accountId: null } });
    expect('tab' in after && after.tab.accounts.map(({ id }) => id)).toEqual(['a2']);
    expect(inTheWay(after)).toBeNull();
    expect(besides(shown, after, hanging.id)).toEqual([hanging]);
  });

  it('has nothing to put aside on other pages, and where no change hangs', () => {
    const elsewhere = viewOf({ reading: reading('other'), rotation: rotation({ state: 'uncertain' }) });
    expect(inTheWay(chooseScreen(elsewhere, 1))).toBeNull();
    for (const state of ['confirmed', 'verified'] as const) {
      const done = viewOf({ reading: reading('sign-in'), rotation: rotation({ state }) });
      expect(inTheWay(chooseScreen(done, 1))).toBeNull();
    }
  });

  it('goes to the sign-in page to prove a change', () => {
    const confirmed = viewOf({ reading: reading('sign-in'), rotation: rotation({ state: 'confirmed' }) });
    expect(chooseScreen(confirmed, 1).name).toBe('sign-in');
  });

  it('goes on with a code or the old password that the page asks for after the new one was sent', () => {
    const sent = (kind: PageKind, fields: TabView['fields'], over: Partial<TabView> = {}) =>
      chooseScreen(viewOf({ reading: reading(kind), fields, rotation: rotation({ state: 'submitted' }), ...over }), 1)
        .name;
    const signedIn = { reading: reading('sign-in', { signedIn: true }), asksMore: 'old' } as const;
    expect(sent('confirm-identity', [field('otp')])).toBe('confirm-identity');
    expect(sent('sign-in', [field('current-password')], signedIn)).toBe('waiting');
    expect(sent('sign-in', [field('username'), field('current-password')], signedIn)).toBe('sign-in');
    expect(sent('sign-in', [field('current-password')], { asksMore: 'old' })).toBe('sign-in');
  });

  it('sends the person to the mail where the page says that one is on its way and asks for nothing', () => {
    const info = { messages: [{ tone: 'info', text: 'We sent you a link.' }] } as const;
    expect(chooseScreen(viewOf({ reading: reading('reset-request', info) }), 1).name).toBe('await-link');
    const again = viewOf({ reading: reading('reset-request', info), fields: [field('username')] });
    expect(chooseScreen(again, 1).name).toBe('ask-reset');
  });

  describe('of a page whose form may be in a part of another site', () => {
    const foreignFrame = { frameId: 0, documentId: 'd1', ref: 'r7', host: 'login.members.example' };
    const signedIn = { reading: reading('other', { signedIn: true }), foreignFrame };
    const copied = (state: RotationState) => rotation({ state, candidates: [candidate({ released: ['copied'] })] });
    const named = (over: Partial<TabView>) => chooseScreen(viewOf({ ...signedIn, ...over }), 1).name;

    it('says so in place of a way that leads nowhere, until the person says that it is not there', () => {
      const shown = viewOf(signedIn);
      expect(chooseScreen(shown, 1)).toMatchObject({ name: 'foreign-frame', frame: foreignFrame });
      const passed = withoutFrame(shown, 1, frameKey(foreignFrame));
      expect(chooseScreen(passed, 1).name).toBe('find-change');
      expect(withoutFrame(shown, 1, 'd1 r8')).toBe(shown);
    });

    it('waits for the mail first that the page has just sent', () => {
      const journey = { ...NO_JOURNEY, requested: true };
      expect(named({ reading: reading('reset-request'), journey })).toBe('await-link');
    });

    it('says to paste what was recorded for it, and asks about what was filled into another form', () => {
      for (const state of ['recorded', 'released'] as const) {
        expect(named({ rotation: copied(state) }), state).toBe('press-submit');
      }
      expect(named({ rotation: rotation({ state: 'released' }) })).toBe('unsure');
      expect(named({ rotation: copied('uncertain') })).toBe('unsure');
      expect(named({ rotation: copied('submitted') })).toBe('waiting');
    });

    it('stands behind what forbids any step: a locked vault, a site that is not allowed', () => {
      expect(chooseScreen(viewOf(signedIn, { lock: 'locked' }), 1).name).toBe('unlock');
      expect(named({ standing: 'unlisted' })).toBe('unlisted');
    });
  });
});
