// Owns the word on other sites after a change: those where the new password counts as well, and those that only look so.
import { t } from '@/utils/browser/i18n';
import { storeOfId } from '@/utils/stores';
import { Icon } from '../icon';
import { storeName } from '../store-name';

export function LinkedLogins({ storeId }: { storeId: string }) {
  const store = storeOfId(storeId);
  if (!store) return null;
  const linked = [store, ...store.sharedLogin.flatMap((id) => storeOfId(id) ?? [])];
  const domains = [...new Set(linked.flatMap(({ hosts }) => hosts.map(domainOf)))];
  const apart = store.apart ?? [];
  return (
    <>
      {linked.length > 1 ? (
        <li>
          <Icon name="person" />
          <span>{t('after_linked', domains)}</span>
        </li>
      ) : null}
      {apart.length > 0 ? (
        <li>
          <Icon name="info" />
          <span>{t('after_apart', apart.map(storeName))}</span>
        </li>
      ) : null}
    </>
  );
}

/** The last two labels; the stores that share a login have no longer public suffix. */
function domainOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}
