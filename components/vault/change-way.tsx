// Owns the way from an account to its store's change page, and where else the same login is known to work.
import { language, t } from '@/utils/browser/i18n';
import type { AccountDetail } from '@/utils/core/messages';
import { OpenChangePage } from '../open-page';

export function ChangeWay({ account }: { account: AccountDetail }) {
  return (
    <section class="panel">
      <h2>{t('change_this_password')}</h2>
      <p class="soft">{t('change_this_password_lead')}</p>
      <OpenChangePage page={account.changePage} tabId={null} accountId={account.id} />
      {account.sameLoginAt.length > 0 ? (
        <p class="soft">{t('same_login_at', new Intl.ListFormat(language()).format(account.sameLoginAt))}</p>
      ) : null}
    </section>
  );
}
