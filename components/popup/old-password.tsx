// Owns the word on the old password while a new one is made: offered for recording, or unknown. That a known one is filled too
// is said by the screen itself.
import { t } from '@/utils/browser/i18n';
import type { AccountSummary, TabView } from '@/utils/core/view';
import { hasBox } from './page-control';

export function OldPassword(props: {
  readonly tab: TabView;
  readonly account: AccountSummary | undefined;
  readonly keep: boolean;
  readonly onKeep: (keep: boolean) => void;
}) {
  const { tab, account } = props;
  if (tab.typedCurrent) {
    return (
      <label class="switch">
        <input type="checkbox" checked={props.keep} onChange={(event) => props.onKeep(event.currentTarget.checked)} />
        <span>{t('keep_typed_current')}</span>
      </label>
    );
  }
  if (isKnown(account)) return null;
  const asked = hasBox(tab, 'current-password');
  return <p class="soft">{t(asked ? 'old_unknown_type_it' : 'old_password_unknown')}</p>;
}

/** Keyturn has a current password of the account. */
export function isKnown(account: AccountSummary | undefined): boolean {
  return account !== undefined && account.belief !== null;
}
