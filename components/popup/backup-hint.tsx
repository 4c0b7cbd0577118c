// Owns the quiet word about a backup after a change that went well: one line, gone for a month at a click.
import { useEffect } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { openVaultPage } from '@/utils/browser/tabs';
import { backupStatus, loadBackupStatus } from '../backup-status';
import { Button } from '../button';
import { useCommand } from '../command';
import { Notice } from '../notice';
import { Trouble } from '../trouble';

export function BackupHint() {
  const command = useCommand();
  useEffect(() => void loadBackupStatus(), []);
  const status = backupStatus.value;
  if (!status?.due) return null;
  const putOff = () =>
    command.run(async () => {
      const answer = await ask('backup.put-off', {});
      await loadBackupStatus();
      return answer;
    });
  return (
    <Notice tone="info">
      <p>
        <b>{t(status.verifiedAt === null ? 'remind_title' : 'remind_old_title')}</b> {t('remind_lead')}
      </p>
      <Trouble reason={command.reason} />
      <div class="row">
        <Button icon="lock" onClick={() => void openVaultPage('/settings')}>
          {t('backup_start')}
        </Button>
        <Button weight="quiet" busy={command.busy} onClick={() => void putOff()}>
          {t('remind_later')}
        </Button>
      </div>
    </Notice>
  );
}
