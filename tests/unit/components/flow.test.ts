// Owns the promise that the list of steps tells where the person is, for every page and every state, and never a step that nobody saw.
import { describe, expect, it } from 'vitest';
import { type Flow, type FlowStep, flowOf, stepNow } from '@/components/guide/flow';
import { chooseScreen } from '@/components/popup/screen';
import { candidate, control, field, reading, rotation, view, viewOf } from '@/tests/gallery/samples';
import { NO_JOURNEY } from '@/utils/core/journey';
import { PAGE_KINDS, type PageKind, type RejectReason } from '@/utils/core/reading';
import type { RotationState } from '@/utils/core/rotation';
import type { TabView } from '@/utils/core/view';

const flow = (over: Partial<TabView>, aside: string | null = null): Flow | null =>
  flowOf(chooseScreen(viewOf(over), 1, aside));

/** What a page of each kind shows. */
const BOXES: Partial<Record<PageKind, TabView['fields']>> = {
  'sign-in': [field('username'), field('current-password')],
  'reset-request': [field('username')],
  'reset-code': [field('otp')],
  'change-password': [field('new-password', 18), field('confirm-password', 18)],
  'set-new-password': [field('new-password', 18), field('confirm-password', 18)],
};

/** The step for each kind of page by the state of the rotation; null: outside of the flow, or not known. */
const STEPS: Readonly<
  Record<PageKind, Readonly<Partial<Record<RotationState, FlowStep | null>>> & { none: FlowStep | null }>
> = {
  'sign-in': {
    none: 'sign-in',
    released: 'check',
    submitted: 'check',
    rejected: 'check',
    uncertain: 'check',
    confirmed: 'check',
    verified: null,
  },
  'profile-settings': {
    none: 'settings',
    submitted: 'send',
    rejected: 'password',
    uncertain: 'check',
    confirmed: 'check',
    verified: null,
  },
  'confirm-identity': {
    none: 'identity',
    submitted: 'send',
    rejected: 'password',
    uncertain: 'check',
    confirmed: 'check',
    verified: null,
  },
  'change-password': {
    none: 'password',
    recorded: 'password',
    released: 'send',
    submitted: 'send',
    rejected: 'password',
    uncertain: 'check',
    confirmed: 'check',
    verified: 'password',
  },
  'reset-request': {
    none: 'request',
    submitted: 'send',
    rejected: 'password',
    uncertain: 'check',
    confirmed: 'check',
    verified: null,
  },
  'reset-code': {
    none: 'identity',
    submitted: 'identity',
    rejected: 'password',
    uncertain: 'check',
    confirmed: 'check',
    verified: null,
  },
  'set-new-password': {
    none: 'password',
    recorded: 'password',
    released: 'send',
    submitted: 'send',
    rejected: 'password',
    uncertain: 'check',
    confirmed: 'check',
    verified: 'password',
  },
  success: {
    none: 'sign-in',
    released: 'check',
    submitted: 'send',
    rejected: 'password',
    uncertain: 'check',
    confirmed: 'check',
    verified: null,
  },
  rejected: {
    none: 'sign-in',
    submitted: 'send',
    rejected: 'password',
    uncertain: 'check',
    confirmed: 'check',
    verified: null,
  },
  captcha: {
    none: null,
    recorded: null,
    released: null,
    submitted: null,
    rejected: null,
    uncertain: null,
    confirmed: null,
    verified: null,
    drafted: null,
    abandoned: null,
    'kept-old': null,
  },
  signup: {
    none: 'sign-in',
    submitted: 'send',
    rejected: 'password',
    uncertain: 'check',
    confirmed: 'check',
    verified: null,
  },
  other: {
    none: null,
    drafted: null,
    recorded: null,
    released: 'check',
    submitted: 'send',
    rejected: 'password',
    uncertain: 'check',
    confirmed: 'check',
    verified: null,
    abandoned: null,
    'kept-old': null,
  },
};

const STATES = [
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
] as const satisfies readonly RotationState[];

describe.each(PAGE_KINDS)('on a page of kind %s', (kind) => {
  const page = { reading: reading(kind), fields: BOXES[kind] ?? [] };
  it('names the step of a person without a change', () => {
    const shown = flow(page);
    expect(shown && stepNow(shown)).toBe(STEPS[kind].none);
  });

  it.each(STATES)('names the step of a change that is %s', (state) => {
    const expected = state in STEPS[kind] ? STEPS[kind][state] : STEPS[kind].none;
    const shown = flow({ ...page, rotation: rotation({ state }) });
    expect(shown && stepNow(shown)).toBe(expected);
  });
});

describe('the list of steps', () => {
  it('has one step at hand, those before it done and those after it still to come', () => {
    for (const kind of PAGE_KINDS) {
      for (const state of STATES) {
        const shown = flow({ reading: reading(kind), fields: BOXES[kind] ?? [], rotation: rotation({ state }) });
        if (!shown) continue;
        const states = shown.steps.map((step) => step.state).join(' ');
        expect(states).toMatch(/^((done |unknown )*now( coming)*|done( done)*)$/);
      }
    }
  });

  it('is done as a whole only when a sign-in proved the password', () => {
    for (const state of STATES) {
      const shown = flow({ reading: reading('other', { signedIn: true }), rotation: rotation({ state }) });
      const all = shown?.steps.every((step) => step.state === 'done') ?? false;
      expect(all, state).toBe(state === 'verified');
    }
  });

  it('does not claim that something was sent of which nobody saw the outcome', () => {
    for (const kind of ['sign-in', 'other'] as const) {
      const shown = flow({ reading: reading(kind), rotation: rotation({ state: 'uncertain' }) });
      expect(shown?.steps.find(({ step }) => step === 'send')?.state).toBe('unknown');
    }
    const sure = flow({ reading: reading('success'), rotation: rotation({ state: 'confirmed' }) });
    expect(sure?.steps.find(({ step }) => step === 'send')?.state).toBe('done');
  });

  it('goes on after a refusal where the store wants something else than another password', () => {
    const refused = (rejected: RejectReason, reset = false) => {
      const change = rotation({ state: 'rejected', candidates: [candidate({ rejected })] });
      const shown = flow({ reading: reading('rejected'), rotation: change, journey: { ...NO_JOURNEY, reset } });
      return shown && stepNow(shown);
    };
    expect(refused('session-expired')).toBe('sign-in');
    expect(refused('session-expired', true)).toBe('request');
    for (const reason of ['wrong-answer', 'code-wrong', 'code-expired'] as const)
      expect(refused(reason)).toBe('identity');
    for (const reason of ['too-short', 'mismatch', 'wrong-password', 'unknown'] as const)
      expect(refused(reason)).toBe('password');
  });

  it('asks for nothing while the store has not answered', () => {
    const page = { reading: reading('set-new-password'), fields: BOXES['set-new-password'] ?? [] };
    const waits = (state: RotationState) => flow({ ...page, rotation: rotation({ state }) })?.waits;
    expect(waits('released')).toBe(false);
    expect(waits('submitted')).toBe(true);
    expect(waits('rejected')).toBe(false);
  });

  it('follows the page back as well as on', () => {
    const change = { rotation: rotation({ state: 'recorded', candidates: [candidate({ released: [] })] }) };
    const steps = (['change-password', 'confirm-identity', 'profile-settings', 'sign-in'] as const).map((kind) => {
      const shown = flow({ ...change, reading: reading(kind), fields: BOXES[kind] ?? [] });
      return shown && stepNow(shown);
    });
    expect(steps).toEqual(['password', 'identity', 'settings', 'sign-in']);
  });

  it('begins a forgotten password with asking for a reset, and not with a sign-in', () => {
    const journey = { ...NO_JOURNEY, reset: true, way: 'code' } as const;
    const shown = flow({ reading: reading('set-new-password'), fields: BOXES['set-new-password'] ?? [], journey });
    expect(shown).toMatchObject({ kind: 'reset', way: 'code' });
    expect(shown?.steps[0]).toEqual({ step: 'request', state: 'done' });
    expect(flow({ reading: reading('reset-request') })?.kind).toBe('reset');
    expect(flow({ reading: reading('sign-in'), journey })?.kind).toBe('change');
  });

  it('waits for the mailed link once the request was sent, whatever the page after it says', () => {
    const journey = { ...NO_JOURNEY, reset: true, requested: true };
    for (const kind of ['other', 'success', 'reset-request'] as const) {
      const screen = chooseScreen(viewOf({ reading: reading(kind), journey }), 1);
      expect(screen.name).toBe('await-link');
      expect(flowOf(screen)).toMatchObject({ kind: 'reset', way: 'link' });
    }
    const again = viewOf({ reading: reading('reset-request'), fields: [field('username')], journey });
    expect(chooseScreen(again, 1).name).toBe('ask-reset');
  });

  it('names the way to confirm only once it is taken', () => {
    const journey = { ...NO_JOURNEY, way: 'question' } as const;
    expect(flow({ reading: reading('confirm-identity'), journey })?.way).toBeNull();
    const asked = { reading: reading('confirm-identity'), fields: [field('secret-answer')], journey };
    expect(flow(asked)?.way).toBe('question');
  });

  it('takes a password that a signed-in person gives once more for the step that confirms', () => {
    const again = { reading: reading('sign-in', { signedIn: true }), fields: [field('current-password')] };
    expect(stepNow(flow(again) as Flow)).toBe('identity');
    expect(stepNow(flow({ ...again, fields: [field('username'), field('current-password')] }) as Flow)).toBe('sign-in');
  });

  it('is not shown outside of a store, nor while the vault is locked', () => {
    expect(flow({ standing: 'unlisted' })).toBeNull();
    expect(flowOf(chooseScreen(view({ lock: 'locked' }), 1))).toBeNull();
    expect(flowOf(chooseScreen(null, 1))).toBeNull();
  });
});

describe('a page with words beyond recognition', () => {
  it('gets no step, and is said to be unknown', () => {
    const unknown = viewOf({ reading: reading('other', { lang: '', certainty: 0.2 }) });
    expect(chooseScreen(unknown, 1).name).toBe('page-unsure');
    const submitOnly = viewOf({ reading: reading('other'), controls: [control('submit', 'Ok')] });
    expect(chooseScreen(submitOnly, 1).name).toBe('page-unsure');
  });

  it('is known by a link to sign in, or by a sign-out', () => {
    const out = viewOf({ reading: reading('other'), controls: [control('sign-in', 'Sign in')] });
    expect(chooseScreen(out, 1).name).toBe('find-sign-in');
    expect(chooseScreen(viewOf({ reading: reading('other', { signedIn: true }) }), 1).name).toBe('find-change');
  });
});
