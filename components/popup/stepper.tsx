// Owns the row of steps in small: where the person is, what is done, what comes. It leads nowhere by itself.
import { t } from '@/utils/browser/i18n';
import { type Flow, stepNow } from '../guide/flow';
import { stepName } from '../guide/flow-text';
import { StepDot } from '../guide/step-dot';

export function Stepper({ flow }: { flow: Flow }) {
  const now = stepNow(flow);
  // Once all is done, the last step is the one to speak of.
  const at = now === null ? flow.steps.length - 1 : flow.steps.findIndex(({ step }) => step === now);
  const named = flow.steps[at];
  return (
    <nav class="stepper" aria-label={t('steps')}>
      <ol>
        {flow.steps.map(({ step, state }, index) => (
          <li key={step} class={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span class="unseen">{stepName(step, flow)}</span>
            <StepDot state={state} number={index + 1} />
          </li>
        ))}
      </ol>
      {named ? (
        <p aria-hidden="true">
          <span>{t('step_of', at + 1, flow.steps.length)}</span> <b>{stepName(named.step, flow)}</b>
        </p>
      ) : null}
    </nav>
  );
}
