// Owns the quiet reminder of a backup: one line above the accounts, gone for a month at a click.
import { useEffect } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { backupStatus, loadBackupStatus } from '../backup-status';
import { Button } from '../button';
import { useCommand } from '../command';
import { Icon } from '../icon';
import { Trouble } from '../trouble';
import { go } from './route';

/** `stamp` says that there may be a first password to lose. */
export function BackupReminder({ stamp }: { stamp: string }) {
  const command = useCommand();
  useEffect(() => void loadBackupStatus(), [stamp]);
  const status = backupStatus.value;
  if (!status?.due) return null;
  const putOff = () =>
    command.run(async () => {
      const answer = await ask('backup.put-off', {});
      await loadBackupStatus();
      return answer;
    });
  return (
    <aside class="reminder" aria-label={t('backup')}>
      <Icon name="info" />
      <p>
        <b>{t(status.verifiedAt === null ? 'remind_title' : 'remind_old_title')}</b> {t('remind_lead')}
      </p>
      <Trouble reason={command.reason} />
      <div class="row">
        <Button icon="lock" onClick={() => go({ at: 'settings' })}>
          {t('backup_start')}
        </Button>
        <Button weight="quiet" busy={command.busy} onClick={() => void putOff()}>
          {t('remind_later')}
        </Button>
      </div>
    </aside>
  );
}
