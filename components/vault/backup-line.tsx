// Owns where the reminder of a backup stands in the vault: one line above the accounts.
import type { ComponentChildren } from 'preact';
import { t } from '@/utils/browser/i18n';
import { BackupReminder } from '../backup-reminder';
import { Icon } from '../icon';
import { go } from './route';

export function BackupLine({ stamp }: { stamp: string }) {
  return <BackupReminder Frame={Line} stamp={stamp} onStart={() => go({ at: 'settings' })} />;
}

function Line({ children }: { children: ComponentChildren }) {
  return (
    <aside class="reminder" aria-label={t('backup')}>
      <Icon name="info" />
      {children}
    </aside>
  );
}
