// Owns the sign of one step: its number, a tick once it is done, a question mark where nobody saw the outcome; and the same in words.
import { t } from '@/utils/browser/i18n';
import { Icon } from '../icon';
import type { StepState } from './flow';

export function StepDot({ state, number }: { state: StepState; number: number }) {
  return (
    <>
      <span class="dot" aria-hidden="true">
        {state === 'done' ? <Icon name="check" /> : state === 'unknown' ? '?' : number}
      </span>
      <StepStanding state={state} />
    </>
  );
}

/** How a step stands, for screen readers; nothing where it is yet to come. */
export function StepStanding({ state }: { state: StepState }) {
  return (
    <>
      {state === 'done' ? <span class="unseen">{t('step_is_done')}</span> : null}
      {state === 'unknown' ? <span class="unseen">{t('step_is_unknown')}</span> : null}
    </>
  );
}
