// Owns the state in which nobody knows what the store holds: both passwords with what is known of each, and three ways on.
import { dateText, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { RotationSummary } from '@/utils/core/messages';
import { BothPasswords } from '../both-passwords';
import { Button } from '../button';
import { useCommand } from '../command';
import { Settle } from '../settle';
import { Step } from '../step';
import { storeName } from '../store-name';
import { Trouble } from '../trouble';

export function Unsure({ rotation, tabId }: { rotation: RotationSummary; tabId: number | null }) {
  const command = useCommand();
  const trySignIn = () =>
    command.run(async () => {
      if (tabId === null) return { ok: false, reason: 'no-page' };
      const resumed = await ask('rotation.resume', { rotationId: rotation.id, tabId });
      return resumed.ok ? ask('page.open', { to: 'sign-in', tabId, accountId: rotation.accountId }) : resumed;
    });
  return (
    <Step
      title={t('unsure_title')}
      lead={t('unsure_lead', storeName(rotation.storeId), rotation.username, dateText(rotation.startedAt))}
      next={
        <Button weight="primary" icon="key" busy={command.busy} onClick={() => void trySignIn()}>
          {t('try_sign_in')}
        </Button>
      }
    >
      <p>{t(rotation.oldKnown ? 'unsure_how' : 'unsure_how_old_unknown')}</p>
      <Trouble reason={command.reason} />
      <BothPasswords rotation={rotation} />
      <h2>{t('settle_title')}</h2>
      <Settle rotation={rotation} />
    </Step>
  );
}
