// Owns the bar of steps in small: how far the person is. Which step it is, the screen's own heading says; the names stand for screen
// readers and under the mouse. It leads nowhere by itself.
import { t } from '@/utils/browser/i18n';
import { type Flow, stepNow } from '../guide/flow';
import { stepName } from '../guide/flow-text';
import { StepStanding } from '../guide/step-dot';

export function Stepper({ flow }: { flow: Flow }) {
  const now = stepNow(flow);
  // Once all is done, the last step is the one to speak of.
  const at = now === null ? flow.steps.length - 1 : flow.steps.findIndex(({ step }) => step === now);
  return (
    <nav class="stepper" aria-label={t(flow.kind === 'reset' ? 'steps_reset' : 'steps')}>
      <ol>
        {flow.steps.map(({ step, state }) => (
          <li key={step} class={state} title={stepName(step, flow)} aria-current={state === 'now' ? 'step' : undefined}>
            <span class="unseen">{stepName(step, flow)}</span>
            <StepStanding state={state} />
          </li>
        ))}
      </ol>
      {at < 0 ? null : <p>{t('step_of', at + 1, flow.steps.length)}</p>}
    </nav>
  );
}
