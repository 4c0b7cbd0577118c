// Owns the whole flow as steps: what is behind the person, where he is, what comes. A pure function of the screen, which is one of the
// view and a tab, so that list and screen cannot disagree. It draws nothing, and where the page is not known it names no step.

import type { Way } from '@/utils/core/journey';
import type { RotationSummary, TabView } from '@/utils/core/view';
import { asksAgain, isHanging, type Screen } from '../popup/screen';

export type FlowStep = 'sign-in' | 'settings' | 'request' | 'identity' | 'password' | 'send' | 'check';

/** `unknown`: it may have happened, nobody saw the outcome. */
export type StepState = 'done' | 'now' | 'coming' | 'unknown';

export interface Flow {
  /** `reset`: the password was forgotten. */
  readonly kind: 'change' | 'reset';
  /** How identity is confirmed; null while the person has not chosen. */
  readonly way: Way | null;
  /** The person has done what the step at hand needs, and the store has not answered yet: doing it again could only harm. */
  readonly waits: boolean;
  readonly steps: readonly { readonly step: FlowStep; readonly state: StepState }[];
}

const CHANGE: readonly FlowStep[] = ['sign-in', 'settings', 'identity', 'password', 'send', 'check'];
const RESET: readonly FlowStep[] = ['request', 'identity', 'password', 'send', 'check'];

/** The flow as a screen shows it; null outside of it, and where Keyturn is not sure which page is in front. */
export function flowOf(screen: Screen): Flow | null {
  const now = stepOf(screen);
  if (now === null || !('tab' in screen)) return null;
  const { journey } = screen.tab;
  const before = now === 'sign-in' || now === 'settings';
  const kind = now === 'request' || (journey.reset && !before) ? 'reset' : 'change';
  const names = kind === 'reset' ? RESET : CHANGE;
  const at = names.indexOf(now);
  const doubted = now === 'check' && isDoubted(screen);
  const stateOf = (step: FlowStep, index: number): StepState => {
    if (screen.name === 'verified' || index < at) return doubted && step === 'send' ? 'unknown' : 'done';
    return index === at ? 'now' : 'coming';
  };
  return {
    kind,
    way: wayOf(screen, before || now === 'request'),
    waits: screen.name === 'waiting',
    steps: names.map((step, index) => ({ step, state: stateOf(step, index) })),
  };
}

/** The step that a flow is at; null once all are done. */
export function stepNow(flow: Flow): FlowStep | null {
  return flow.steps.find(({ state }) => state === 'now')?.step ?? null;
}

function stepOf(screen: Screen): FlowStep | null {
  switch (screen.name) {
    case 'sign-in':
      if (proves(screen.tab)) return 'check';
      return asksAgain(screen.tab) ? 'identity' : 'sign-in';
    case 'find-sign-in':
      return 'sign-in';
    case 'find-change':
      return 'settings';
    case 'ask-reset':
      return 'request';
    case 'confirm-identity':
    case 'await-link':
      return 'identity';
    case 'rejected':
      return againFrom(screen);
    case 'new-password':
      return 'password';
    case 'press-submit':
      return screen.rotation.state === 'recorded' ? 'password' : 'send';
    case 'waiting':
      return 'send';
    case 'unsure':
    case 'confirmed':
    case 'verified':
      return 'check';
    default:
      return null;
  }
}

/** Where a refused change goes on: not every refusal is about the password. */
function againFrom({ tab, rotation }: Extract<Screen, { rotation: RotationSummary }>): FlowStep {
  switch (rotation.candidates.at(-1)?.rejected) {
    case 'session-expired':
      return tab.journey.reset ? 'request' : 'sign-in';
    case 'wrong-answer':
    case 'code-wrong':
    case 'code-expired':
      return 'identity';
    default:
      return 'password';
  }
}

/** A sign-in after a change is its last step, and the way to find out what the store holds where nobody knows. */
function proves({ rotation }: TabView): boolean {
  return rotation?.state === 'confirmed' || isHanging(rotation);
}

function isDoubted(screen: Screen): boolean {
  return screen.name === 'unsure' || ('tab' in screen && screen.name === 'sign-in' && isHanging(screen.tab.rotation));
}

/** How identity is confirmed, as far as this screen may say it. */
function wayOf(screen: Screen, early: boolean): Way | null {
  if (screen.name === 'await-link') return 'link';
  return early || choosesWay(screen) || !('tab' in screen) ? null : screen.tab.journey.way;
}

/** The store lists its ways: another one than last time may be taken. */
function choosesWay(screen: Screen): boolean {
  if (screen.name !== 'confirm-identity') return false;
  return !screen.tab.fields.some(({ role }) => role === 'otp' || role === 'secret-answer');
}
