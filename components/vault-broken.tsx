// Owns the states in which a vault exists and cannot be opened. It must never look like a first run.
import { t } from '@/utils/browser/i18n';
import { Button } from './button';
import { Notice } from './notice';
import { Step } from './step';

export function VaultBroken({ why }: { why: 'unreadable' | 'newer' }) {
  const newer = why === 'newer';
  return (
    <Step
      title={t(newer ? 'newer_title' : 'unreadable_title')}
      lead={t(newer ? 'newer_lead' : 'unreadable_lead')}
      next={
        <Button weight="primary" icon="again" onClick={() => location.reload()}>
          {t('try_again')}
        </Button>
      }
    >
      <Notice tone="info">
        <p>{t('nothing_deleted')}</p>
      </Notice>
    </Step>
  );
}
