// Owns the wait between the submit and the store's answer. It must not promise an outcome.
import { t } from '@/utils/browser/i18n';
import type { RotationSummary } from '@/utils/core/view';
import { BothPasswords } from '../both-passwords';
import { Settle } from '../settle';
import { OnPage, Step } from '../step';

export function Waiting({ rotation }: { rotation: RotationSummary }) {
  return (
    <Step title={t('waiting_title')} lead={t('waiting_lead')} next={<OnPage>{t('waiting_next')}</OnPage>}>
      <div class="progress" role="progressbar" aria-label={t('waiting_title')} />
      <details class="fold">
        <summary>{t('waiting_long')}</summary>
        <Settle rotation={rotation} />
        <BothPasswords rotation={rotation} />
      </details>
    </Step>
  );
}
