// Owns the quiet reminder of a backup: its words, the way to make one, and putting it off for a month. Where it stands frames it.
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { backupStatus, loadBackupStatus } from './backup-status';
import { Button } from './button';
import { useCommand } from './command';
import { Trouble } from './trouble';

export function BackupReminder(props: {
  readonly Frame: ComponentType<{ children: ComponentChildren }>;
  readonly onStart: () => void;
  /** Another one says that there may be a first password to lose. */
  readonly stamp?: string;
}) {
  const { Frame, onStart, stamp } = props;
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
    <Frame>
      <p>
        <b>{t(status.verifiedAt === null ? 'remind_title' : 'remind_old_title')}</b> {t('remind_lead')}
      </p>
      <Trouble reason={command.reason} />
      <div class="row">
        <Button icon="lock" onClick={onStart}>
          {t('backup_start')}
        </Button>
        <Button weight="quiet" busy={command.busy} onClick={() => void putOff()}>
          {t('remind_later')}
        </Button>
      </div>
    </Frame>
  );
}
