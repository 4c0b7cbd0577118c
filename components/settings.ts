// Owns the mirrored settings of own pages. The background owns the real ones.
import { signal } from '@preact/signals';
import { ask } from '@/utils/browser/messages';
import type { Settings } from '@/utils/core/commands';

/** What stands until the background has answered; the same as a new vault's. */
export const settings = signal<Settings>({ autoLockMinutes: 15, clipboardSeconds: 30, handOver: 'name-first' });

/** Brings the settings from the background; without an answer the last known ones stay. */
export async function loadSettings(): Promise<void> {
  const answer = await ask('settings.get', {});
  if (answer.ok) settings.value = answer.settings;
}
