// Owns the vault page as a function of the view and the address: the lock states, else the list with what is open beside it.
import { useRef } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { View } from '@/utils/core/view';
import { Button } from '../button';
import { CreateVault } from '../create-vault';
import { Icon } from '../icon';
import { Mark } from '../mark';
import { RemarkHeard, RemarkSeen } from '../remark';
import { Unlock } from '../unlock';
import { VaultBroken } from '../vault-broken';
import { AccountList } from './account-list';
import { AccountPage } from './account-page';
import { AddAccount } from './add-account';
import { SkipToMain, useArrival } from './arrival';
import { BackupLine } from './backup-line';
import { changes } from './changes';
import { DamageNotice } from './damage-notice';
import { Erased } from './erased';
import { HealthPage } from './health-page';
import { MergePage } from './merge-page';
import { addressOf, go, type Route } from './route';
import { SettingsForm } from './settings-form';
import { ShownPage } from './shown-page';
import { SlipPage } from './slip-page';

export function VaultPage({ view, route }: { view: View | null; route: Route }) {
  if (view?.lock === 'unlocked') return <Unlocked view={view} route={route} />;
  return (
    <div class="vault-closed">
      <div class="card">
        <p class="brand">
          <Mark />
          {t('extension_name')}
        </p>
        <Closed view={view} />
        <RemarkHeard />
      </div>
    </div>
  );
}

function Closed({ view }: { view: View | null }) {
  switch (view?.lock) {
    case 'no-vault':
      return (
        <>
          <Erased />
          <CreateVault />
        </>
      );
    case 'locked':
      return <Unlock review={view.review} />;
    case 'unreadable':
    case 'newer':
    case 'barred':
      return <VaultBroken why={view.lock} lastResort />;
    default:
      return <p class="loading">{t('loading')}</p>;
  }
}

function Unlocked({ view, route }: { view: View; route: Route }) {
  const accountId = 'accountId' in route ? route.accountId : null;
  const stamp = accountsStamp(view);
  const panes = useRef<HTMLElement>(null);
  useArrival(panes, route.at);
  return (
    <div class={`vault at-${route.at}`}>
      <SkipToMain panes={panes} at={route.at} />
      <header class="top">
        <a class="brand" href={addressOf({ at: 'list' })}>
          <Mark />
          {t('vault_title')}
        </a>
        <div class="tools">
          <Button weight="quiet" icon="check" onClick={() => go({ at: 'health' })}>
            {t('health')}
          </Button>
          <Button weight="quiet" icon="clock" onClick={() => go({ at: 'shown' })}>
            {t('shown_lately')}
          </Button>
          <Button weight="quiet" icon="settings" onClick={() => go({ at: 'settings' })}>
            {t('settings')}
          </Button>
          <Button weight="plain" icon="lock" onClick={() => void ask('vault.lock', {})}>
            {t('lock_now')}
          </Button>
        </div>
      </header>
      {route.at === 'settings' ? null : (
        <>
          <DamageNotice check={view.check} />
          <BackupLine stamp={stamp} />
        </>
      )}
      <main class="panes" ref={panes}>
        <AccountList chosen={accountId} stamp={stamp} />
        <Detail route={route} stamp={stamp} />
      </main>
      <RemarkHeard />
      <RemarkSeen />
    </div>
  );
}

function Detail({ route, stamp }: { route: Route; stamp: string }) {
  switch (route.at) {
    case 'account':
      return <AccountPage key={route.accountId} accountId={route.accountId} stamp={stamp} />;
    case 'merge':
      return <MergePage key={route.accountId} accountId={route.accountId} stamp={stamp} />;
    case 'health':
      return <HealthPage stamp={stamp} />;
    case 'add':
      return <AddAccount />;
    case 'shown':
      return <ShownPage />;
    case 'settings':
      return <SettingsForm />;
    case 'slip':
      return <SlipPage />;
    case 'list':
      return (
        <div class="detail none">
          <Icon name="key" />
          <p class="soft">{t('choose_account')}</p>
        </div>
      );
  }
}

/** Changes exactly when the accounts on show may have changed; a reading of some page does not. */
function accountsStamp(view: View): string {
  const tabs = Object.values(view.tabs).map((tab) => [tab.accounts, tab.rotation]);
  return JSON.stringify([changes.value, view.review, view.waiting, tabs]);
}
