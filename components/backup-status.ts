// Owns what an own page knows of the last backup: one signal, asked for anew whenever it may have changed.
import { signal } from '@preact/signals';
import { ask } from '@/utils/browser/messages';
import type { BackupStatus } from '@/utils/core/commands';

/** Null until the background has answered. */
export const backupStatus = signal<BackupStatus | null>(null);

export async function loadBackupStatus(): Promise<void> {
  const answer = await ask('backup.status', {});
  if (answer.ok) backupStatus.value = answer.status;
}
