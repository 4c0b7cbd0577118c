// Owns the good ends: the store said yes (a belief), and a sign-in proved it (certain).
import { useContext } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { openVaultPage } from '@/utils/browser/tabs';
import type { RotationSummary, TabView } from '@/utils/core/view';
import { BothPasswords } from '../both-passwords';
import { Button } from '../button';
import { Icon } from '../icon';
import { OpenPage } from '../open-page';
import { Practice } from '../practice';
import { settings } from '../settings';
import { OnPage, Step } from '../step';
import { BackupHint } from './backup-hint';
import { BrowserOffer, HandOver } from './hand-over';
import { LinkedLogins } from './linked-logins';
import { shownLabel } from './page-control';
import { Press } from './press';

/** The store's page says yes; only a sign-in proves it. */
export function Confirmed({ tab, rotation }: { tab: TabView; rotation: RotationSummary }) {
  const signOut = shownLabel(tab, 'sign-out') !== '';
  return (
    <Step
      title={t('confirmed_title')}
      lead={t('confirmed_lead')}
      next={
        signOut || !tab.opens.signIn ? (
          <OnPage>
            <Press tab={tab} purpose="sign-out" otherwise="confirmed_next" />
          </OnPage>
        ) : (
          <OpenPage to="sign-in" tabId={tab.tabId} weight="primary">
            {t('open_sign_in_page')}
          </OpenPage>
        )
      }
    >
      <ul class="hints">
        <li>
          <Icon name="key" />
          <span>{t('after_sign_in')}</span>
        </li>
        <li>
          <Icon name="again" />
          <span>{t('after_devices')}</span>
        </li>
        <LinkedLogins storeId={rotation.storeId} />
        <BrowserOffer />
      </ul>
      <HandOver rotation={rotation} />
      <details class="fold">
        <summary>{t('both_passwords')}</summary>
        <BothPasswords rotation={rotation} />
      </details>
    </Step>
  );
}

export function Verified({ rotation }: { rotation: RotationSummary }) {
  const practice = useContext(Practice);
  return (
    <Step
      title={t('verified_title')}
      lead={t('verified_lead', rotation.username)}
      next={
        practice ? (
          <OnPage>{t('rehearsal_done_lead')}</OnPage>
        ) : (
          <Button weight="primary" icon="vault" onClick={() => void openVaultPage(`/account/${rotation.accountId}`)}>
            {t('show_in_vault')}
          </Button>
        )
      }
    >
      <ul class="hints">
        <li>
          <Icon name="again" />
          <span>{t('after_devices')}</span>
        </li>
        <LinkedLogins storeId={rotation.storeId} />
        {settings.value.handOver.startsWith('browser-') ? (
          <BrowserOffer />
        ) : (
          <li>
            <Icon name="vault" />
            <span>{t('after_browser')}</span>
          </li>
        )}
      </ul>
      <HandOver rotation={rotation} />
      <BackupHint />
    </Step>
  );
}
