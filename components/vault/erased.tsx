// Owns the list of what is erased: before, in the settings, and after, above the screen that makes a new vault.
import { signal } from '@preact/signals';
import { type PluralKey, plural, t } from '@/utils/browser/i18n';
import type { EraseCounts } from '@/utils/core/view';
import { Notice } from '../notice';

/** What was erased from this page; null: nothing was. */
export const erased = signal<EraseCounts | null>(null);

const LINES: Readonly<Record<keyof EraseCounts, PluralKey>> = {
  accounts: 'erase_accounts',
  passwords: 'erase_passwords',
  changes: 'erase_changes',
  typed: 'erase_typed',
  entries: 'erase_entries',
  copies: 'erase_copies',
  sites: 'erase_sites',
};

export function EraseList({ counts }: { counts: EraseCounts }) {
  return (
    <ul class="bullets">
      {(Object.keys(LINES) as (keyof EraseCounts)[]).map((what) => (
        <li key={what}>{plural(LINES[what], counts[what])}</li>
      ))}
      <li>{t('erase_session')}</li>
    </ul>
  );
}

export function Erased() {
  if (erased.value === null) return null;
  return (
    <Notice tone="good" live>
      <p>
        <b>{t('erased_title')}</b>
      </p>
      <EraseList counts={erased.value} />
    </Notice>
  );
}
