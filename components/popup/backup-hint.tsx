// Owns where the reminder of a backup stands in the popup: after a change that went well, as a notice.
import type { ComponentChildren } from 'preact';
import { openVaultPage } from '@/utils/browser/tabs';
import { BackupReminder } from '../backup-reminder';
import { Notice } from '../notice';

export function BackupHint() {
  return <BackupReminder Frame={Hint} onStart={() => void openVaultPage('/settings')} />;
}

function Hint({ children }: { children: ComponentChildren }) {
  return <Notice tone="info">{children}</Notice>;
}
