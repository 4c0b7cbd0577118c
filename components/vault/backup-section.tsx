// Owns the settings' section on backups: what is known of the last one, the way to another, and the check of one that could not
// be read back when it was saved.
import { useEffect, useState } from 'preact/hooks';
import { momentText, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { BackupStatus } from '@/utils/core/commands';
import { digestOf, FILE_ENDING, readPicked } from '@/utils/exchange/backup-file';
import { backupStatus, loadBackupStatus } from '../backup-status';
import { Button } from '../button';
import { useCommand } from '../command';
import { FilePicker } from '../file-picker';
import { Notice } from '../notice';
import { say } from '../remark';
import { Trouble } from '../trouble';
import { BackupForm } from './backup-form';

export function BackupSection() {
  const [open, setOpen] = useState(false);
  const command = useCommand();
  const status = backupStatus.value;
  useEffect(() => void loadBackupStatus(), []);
  const check = (file: File) =>
    command.run(async () => {
      const read = await readPicked(file);
      if (!read.ok) return read;
      const checked = await ask('backup.check', { digest: await digestOf(read.bytes) });
      if (checked.ok) say(t('backup_checked'));
      await loadBackupStatus();
      return checked;
    });
  return (
    <section class="panel">
      <h2>{t('backup')}</h2>
      <p class="soft">{t('backup_lead')}</p>
      {status ? <p>{lastBackup(status)}</p> : null}
      {status?.unverifiedAt && !open ? (
        <Notice tone="warn">
          <p>{t('backup_unverified', momentText(status.unverifiedAt))}</p>
          <FilePicker
            label={t('backup_check')}
            accept={FILE_ENDING}
            busy={command.busy}
            onPick={(file) => void check(file)}
          />
        </Notice>
      ) : null}
      <Trouble reason={command.reason} />
      {open ? (
        <BackupForm onEnd={() => setOpen(false)} />
      ) : (
        <div class="row">
          <Button icon="lock" onClick={() => setOpen(true)}>
            {t('backup_start')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** When the last verified backup was made, in words. */
export function lastBackup({ verifiedAt }: BackupStatus): string {
  return verifiedAt === null ? t('backup_none') : t('backup_verified', momentText(verifiedAt));
}
