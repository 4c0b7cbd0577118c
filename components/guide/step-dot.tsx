// Owns the sign of one step: its number, a tick once it is done, a question mark where nobody saw the outcome.
import { t } from '@/utils/browser/i18n';
import { Icon } from '../icon';
import type { StepState } from './flow';

export function StepDot({ state, number }: { state: StepState; number: number }) {
  return (
    <>
      <span class="dot" aria-hidden="true">
        {state === 'done' ? <Icon name="check" /> : state === 'unknown' ? '?' : number}
      </span>
      {state === 'done' ? <span class="unseen">{t('step_is_done')}</span> : null}
      {state === 'unknown' ? <span class="unseen">{t('step_is_unknown')}</span> : null}
    </>
  );
}
