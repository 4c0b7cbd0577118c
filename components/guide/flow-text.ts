// Owns the words for the steps of the flow and for what each needs. They must not be joined into sentences here.
import { type MessageKey, t } from '@/utils/browser/i18n';
import type { Way } from '@/utils/core/journey';
import type { Flow, FlowStep } from './flow';

type Text = readonly [name: MessageKey, needs: MessageKey];

const TEXTS: Readonly<Record<Exclude<FlowStep, 'identity'>, Text>> = {
  'sign-in': ['step_sign_in', 'needs_sign_in'],
  settings: ['step_settings', 'needs_settings'],
  request: ['step_request', 'needs_request'],
  password: ['step_password', 'needs_password'],
  send: ['step_send', 'needs_send'],
  check: ['step_check', 'needs_check'],
};

const WAYS: Readonly<Record<Way, Text>> = {
  code: ['step_code', 'needs_code'],
  phone: ['step_phone', 'needs_phone'],
  question: ['step_question', 'needs_question'],
  link: ['step_link', 'needs_link'],
};

const ANY_WAY: Text = ['step_identity', 'needs_identity'];

/** The name of a step, the chosen way to confirm included. */
export function stepName(step: FlowStep, { way }: Flow): string {
  return t(textOf(step, way)[0]);
}

/** What the person must have at hand for a step. */
export function stepNeeds(step: FlowStep, { way }: Flow): string {
  return t(textOf(step, way)[1]);
}

function textOf(step: FlowStep, way: Way | null): Text {
  if (step !== 'identity') return TEXTS[step];
  return way === null ? ANY_WAY : WAYS[way];
}
