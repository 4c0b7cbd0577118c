// Owns the first page of all as a function of the view: what Keyturn keeps and where, the one master password, and then the offer to
// rehearse. It must not ask for anything that is not needed to begin.
import { type MessageKey, t } from '@/utils/browser/i18n';
import { openVaultPage } from '@/utils/browser/tabs';
import type { View } from '@/utils/core/view';
import { storeOfId } from '@/utils/stores';
import { Button } from '../button';
import { CreateVault } from '../create-vault';
import { Icon, type IconName } from '../icon';
import { LanguageChoice } from '../language-choice';
import { Mark } from '../mark';
import { OpenPage } from '../open-page';
import { RemarkHeard } from '../remark';
import { Step } from '../step';
import { VaultBroken } from '../vault-broken';

export function FirstRun({ view }: { view: View | null }) {
  return (
    <div class="first-run">
      <header class="first-run-head">
        <p class="brand">
          <Mark />
          {t('extension_name')}
        </p>
        <LanguageChoice />
      </header>
      <Body view={view} />
      <RemarkHeard />
    </div>
  );
}

function Body({ view }: { view: View | null }) {
  switch (view?.lock) {
    case undefined:
      return <p class="loading">{t('loading')}</p>;
    case 'no-vault':
      return (
        <div class="first-run-columns">
          <Promises />
          <div class="card">
            <CreateVault />
          </div>
        </div>
      );
    case 'unreadable':
    case 'newer':
    case 'barred':
      return (
        <div class="card">
          <VaultBroken why={view.lock} lastResort />
        </div>
      );
    case 'locked':
    case 'unlocked':
      return (
        <div class="card">
          <Ready />
        </div>
      );
  }
}

const PROMISES: readonly { icon: IconName; title: MessageKey; text: MessageKey }[] = [
  { icon: 'vault', title: 'first_run_keeps', text: 'first_run_keeps_text' },
  { icon: 'lock', title: 'first_run_where', text: 'first_run_where_text' },
  { icon: 'key', title: 'first_run_opens', text: 'first_run_opens_text' },
];

function Promises() {
  return (
    <section class="promises" aria-labelledby="promises">
      <p id="promises" class="first-run-title">
        {t('first_run_title')}
      </p>
      <p class="lead">{t('first_run_lead')}</p>
      <ul>
        {PROMISES.map(({ icon, title, text }) => (
          <li key={title}>
            <Icon name={icon} />
            <p>
              <b>{t(title)}</b>
              <br />
              {t(text)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ready() {
  const store = storeOfId('aliexpress')?.name ?? '';
  return (
    <Step
      title={t('first_run_ready')}
      lead={t('first_run_ready_lead')}
      next={
        <Button weight="primary" icon="forward" onClick={() => location.assign('/rehearsal.html')}>
          {t('rehearsal_start')}
        </Button>
      }
    >
      <p>{t('rehearsal_offer')}</p>
      <p class="soft">{t('first_run_print')}</p>
      <div class="row">
        <Button icon="key" onClick={() => void openVaultPage('/settings')}>
          {t('printed_make')}
        </Button>
        <OpenPage to="first-store" tabId={null}>
          {t('go_to_store', store)}
        </OpenPage>
      </div>
    </Step>
  );
}
