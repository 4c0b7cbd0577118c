// Owns the whole flow as a list: every step by name, and what the one at hand needs. It leads nowhere by itself.
import { t } from '@/utils/browser/i18n';
import type { Flow } from './flow';
import { stepName, stepNeeds } from './flow-text';
import { StepDot } from './step-dot';

export function FlowList({ flow }: { flow: Flow }) {
  return (
    <nav class="flow" aria-label={t(flow.kind === 'reset' ? 'steps_reset' : 'steps')}>
      <ol>
        {flow.steps.map(({ step, state }, index) => (
          <li key={step} class={state} aria-current={state === 'now' ? 'step' : undefined}>
            <StepDot state={state} number={index + 1} />
            <div>
              <p class="flow-name">{stepName(step, flow)}</p>
              {state === 'now' && !flow.waits ? <p class="soft">{stepNeeds(step, flow)}</p> : null}
            </div>
          </li>
        ))}
      </ol>
    </nav>
  );
}
