// Owns the top of the popup: which page this is, and the doors to the vault page and the lock.
import { useContext } from 'preact/hooks';
import { type MessageKey, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { openVaultPage } from '@/utils/browser/tabs';
import type { PageKind } from '@/utils/core/reading';
import { hostOfSite } from '@/utils/core/site';
import type { TabView } from '@/utils/core/view';
import { HostName } from '../host-name';
import { IconButton } from '../icon-button';
import { Mark } from '../mark';
import { Practice } from '../practice';
import { storeName } from '../store-name';

/** Null: no kind to name. Where it matters that Keyturn is not sure of the page, the screen says so. */
const KINDS: Readonly<Record<PageKind, MessageKey | null>> = {
  'sign-in': 'page_sign_in',
  'profile-settings': 'page_profile_settings',
  'confirm-identity': 'page_confirm_identity',
  'change-password': 'page_change_password',
  'reset-request': 'page_reset_request',
  'reset-code': 'page_reset_code',
  'set-new-password': 'page_set_new_password',
  success: 'page_success',
  rejected: 'page_rejected',
  captcha: 'page_captcha',
  signup: 'page_signup',
  other: null,
};

export function Header(props: {
  readonly tab: TabView | null;
  readonly unlocked: boolean;
  /** Null: this is the guide already. */
  readonly onGuide: (() => void) | null;
}) {
  const { tab, onGuide } = props;
  // The vault and its lock have no part in practice.
  const practice = useContext(Practice);
  const kind = tab?.reading ? KINDS[tab.reading.kind] : null;
  // A site without a file has no name but its host.
  const named = tab?.storeId && hostOfSite(tab.storeId) === undefined ? tab.storeId : null;
  return (
    <header class="head">
      <Mark />
      <div class="where">
        {tab && tab.host !== '' ? (
          <>
            <p class="page-kind">
              {named ? storeName(named) : <HostName host={tab.host} class="host-alone" />}
              {kind ? <span> · {t(kind)}</span> : null}
            </p>
            {named ? <p class="host">{tab.host}</p> : null}
          </>
        ) : (
          <p class="page-kind">{t('extension_name')}</p>
        )}
      </div>
      {practice ? null : (
        <div class="tools">
          {onGuide ? <IconButton icon="panel" name={t('open_guide')} onClick={onGuide} /> : null}
          {props.unlocked ? (
            <>
              <IconButton icon="vault" name={t('open_vault')} onClick={() => void openVaultPage()} />
              <IconButton icon="lock" name={t('lock_now')} onClick={() => void ask('vault.lock', {})} />
            </>
          ) : null}
        </div>
      )}
    </header>
  );
}
