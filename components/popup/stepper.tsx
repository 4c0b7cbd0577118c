// Owns the row of five steps: where the person is, what is done, what comes. It leads nowhere by itself.
import { type MessageKey, t } from '@/utils/browser/i18n';
import { Icon } from '../icon';
import { type FlowStep, STEPS } from './screen';

const NAMES: Readonly<Record<FlowStep, MessageKey>> = {
  'sign-in': 'step_sign_in',
  settings: 'step_settings',
  identity: 'step_identity',
  password: 'step_password',
  done: 'step_done',
};

/** `finished`: the last step is behind the person too. */
export function Stepper({ at, finished = false }: { at: FlowStep; finished?: boolean }) {
  const now = STEPS.indexOf(at);
  return (
    <nav class="stepper" aria-label={t('steps')}>
      <ol>
        {STEPS.map((step, index) => {
          const past = index < now || finished;
          return (
            <li
              key={step}
              class={past ? 'past' : index === now ? 'now' : undefined}
              aria-current={index === now ? 'step' : undefined}
            >
              <span class="unseen">{t(NAMES[step])}</span>
              <span class="dot" aria-hidden="true">
                {past ? <Icon name="check" /> : index + 1}
              </span>
            </li>
          );
        })}
      </ol>
      <p aria-hidden="true">
        <span>{t('step_of', now + 1, STEPS.length)}</span> <b>{t(NAMES[at])}</b>
      </p>
    </nav>
  );
}
