// Owns the way from anywhere in the store to the change page: what to press, in the page's own words.
import { t } from '@/utils/browser/i18n';
import { showAddress } from '@/utils/browser/tabs';
import type { TabView } from '@/utils/core/messages';
import { Button } from '../button';
import { PageLabel } from '../page-label';
import { Phrase } from '../phrase';
import { OnPage, Step } from '../step';
import { labelToQuote, shownLabel, storeOf } from './page-control';
import { Press } from './press';

export function FindChange({ tab }: { tab: TabView }) {
  const change = shownLabel(tab, 'change-password');
  const settings = shownLabel(tab, 'profile-settings');
  const address = storeOf(tab)?.urls.change;
  const title = t('find_change_title');
  if (change !== '') {
    return <Step title={title} lead={t('find_change_here')} next={<Pressing tab={tab} purpose="change-password" />} />;
  }
  if (settings !== '') {
    return (
      <Step title={title} lead={t('find_settings_here')} next={<Pressing tab={tab} purpose="profile-settings" />} />
    );
  }
  const path = [labelToQuote(tab, 'profile-settings'), labelToQuote(tab, 'change-password')];
  return (
    <Step
      title={title}
      lead={t(tab.reading?.kind === 'profile-settings' ? 'find_change_not_seen' : 'find_change_lead')}
      next={
        address ? (
          <Button weight="primary" icon="forward" onClick={() => void showAddress(tab.tabId, address)}>
            {t('open_change_page')}
          </Button>
        ) : (
          <OnPage>{t('find_change_menu')}</OnPage>
        )
      }
    >
      {path.every((label) => label !== '') ? (
        <p class="soft">
          <Phrase say="find_change_path" with={path.map((label) => <PageLabel key={label} text={label} />)} />
        </p>
      ) : null}
    </Step>
  );
}

function Pressing({ tab, purpose }: { tab: TabView; purpose: 'change-password' | 'profile-settings' }) {
  return (
    <OnPage>
      <Press tab={tab} purpose={purpose} otherwise="find_change_menu" />
    </OnPage>
  );
}

/** Nobody is signed in, as far as the page shows. */
export function FindSignIn({ tab }: { tab: TabView }) {
  const address = storeOf(tab)?.urls.signIn;
  return (
    <Step
      title={t('find_sign_in_title')}
      lead={t('find_sign_in_lead')}
      next={
        address ? (
          <Button weight="primary" icon="forward" onClick={() => void showAddress(tab.tabId, address)}>
            {t('open_sign_in_page')}
          </Button>
        ) : (
          <OnPage>
            <Press tab={tab} purpose="sign-in" otherwise="find_sign_in_press" />
          </OnPage>
        )
      }
    />
  );
}
