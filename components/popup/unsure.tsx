// Owns the state in which nobody knows what the store holds: both passwords with what is known of each, and three ways on.
import { dateText, t } from '@/utils/browser/i18n';
import type { RotationSummary } from '@/utils/core/view';
import { BothPasswords } from '../both-passwords';
import { Button } from '../button';
import { Settle } from '../settle';
import { Step } from '../step';
import { storeName } from '../store-name';
import { TrySignIn } from './try-sign-in';

export function Unsure(props: {
  readonly rotation: RotationSummary;
  readonly tabId: number | null;
  /** Leads back to what the page in front is about, where this is not. */
  readonly onBack?: () => void;
}) {
  const { rotation, tabId, onBack } = props;
  return (
    <Step
      title={t('try_both_title')}
      lead={t('unsure_lead', storeName(rotation.storeId), rotation.username, dateText(rotation.startedAt))}
      next={<TrySignIn rotation={rotation} tabId={tabId} weight="primary" />}
    >
      <p>{t(rotation.oldKnown ? 'unsure_how' : 'unsure_how_old_unknown')}</p>
      <BothPasswords rotation={rotation} />
      <h2>{t('settle_title')}</h2>
      <Settle rotation={rotation} />
      {onBack ? (
        <div class="row">
          <Button weight="quiet" icon="back" onClick={onBack}>
            {t('back')}
          </Button>
        </div>
      ) : null}
    </Step>
  );
}
