// Owns the way from an account to its store's change page, and where else the same login works: by store files and public lists, and in
// the vault.
import { t } from '@/utils/browser/i18n';
import type { AccountDetail } from '@/utils/core/commands';
import { OpenChangePage } from '../open-page';
import { storeName } from '../store-name';
import { addressOf } from './route';

export function ChangeWay({ account }: { account: AccountDetail }) {
  const stores = account.sharedWith.map(storeName);
  // A store may be named as its site is.
  const places = [...stores, ...account.sameLoginAt.filter((site) => !stores.some((name) => isAlike(name, site)))];
  return (
    <section class="panel">
      <h2>{t('change_this_password')}</h2>
      <p class="soft">{t('change_this_password_lead')}</p>
      <OpenChangePage page={account.changePage} tabId={null} accountId={account.id} />
      {places.length > 0 ? <p class="soft">{t('same_login_at', places)}</p> : null}
      {account.related.length > 0 ? (
        <>
          <p class="soft">{t('related_accounts')}</p>
          <ul class="plain-list">
            {account.related.map(({ id, storeId, username }) => (
              <li key={id}>
                <a href={addressOf({ at: 'account', accountId: id })}>
                  <bdi>{username}</bdi>
                </a>{' '}
                · <bdi>{storeName(storeId)}</bdi>
              </li>
            ))}
          </ul>
          <a href={addressOf({ at: 'merge', accountId: account.id })}>{t('merge_these')}</a>
        </>
      ) : null}
    </section>
  );
}

function isAlike(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
