// Owns the way from anywhere in the store to the change page: what to press, in the page's own words.
import type { ComponentChildren } from 'preact';
import { t } from '@/utils/browser/i18n';
import type { TabView } from '@/utils/core/view';
import { OpenChangePage, OpenPage } from '../open-page';
import { PageLabel } from '../page-label';
import { Phrase } from '../phrase';
import { OnPage, Step } from '../step';
import { labelToQuote, shownLabel } from './page-control';
import { Press } from './press';

export function FindChange({ tab }: { tab: TabView }) {
  const title = t('find_change_title');
  const { change } = tab.opens;
  // The page's own link is sure, an address that is tried is not: beside it, that button must not look like the way to go.
  const weight = change === 'guess' ? 'quiet' : 'plain';
  const shortcut = change ? <OpenChangePage page={change} tabId={tab.tabId} weight={weight} /> : null;
  if (shownLabel(tab, 'change-password') !== '') {
    return (
      <Step title={title} lead={t('find_change_here')} next={<Pressing tab={tab} purpose="change-password" />}>
        {shortcut}
      </Step>
    );
  }
  if (shownLabel(tab, 'profile-settings') !== '') {
    return (
      <Step title={title} lead={t('find_settings_here')} next={<Pressing tab={tab} purpose="profile-settings" />}>
        {shortcut}
      </Step>
    );
  }
  const path = [labelToQuote(tab, 'profile-settings'), labelToQuote(tab, 'change-password')];
  const notSeen = change === 'known' && tab.reading?.kind === 'profile-settings';
  return (
    <Step
      title={title}
      lead={t(notSeen ? 'find_change_not_seen' : 'find_change_lead')}
      next={
        change ? (
          <OpenPage to="change" tabId={tab.tabId} weight="primary">
            {t('open_change_page')}
          </OpenPage>
        ) : (
          <OnPage>{t('find_change_menu')}</OnPage>
        )
      }
    >
      {change === 'guess' ? <p class="soft">{t('change_page_guess')}</p> : null}
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
  return (
    <Step title={t('find_sign_in_title')} lead={t('find_sign_in_lead')} next={<SignInWay tab={tab} />}>
      {tab.opens.change ? <OpenChangePage page={tab.opens.change} tabId={tab.tabId} weight="quiet" /> : null}
    </Step>
  );
}

/** The way to the sign-in page: by Keyturn where it knows the address, else by a press on the page. */
export function SignInWay({ tab }: { tab: TabView }): ComponentChildren {
  if (tab.opens.signIn) {
    return (
      <OpenPage to="sign-in" tabId={tab.tabId} weight="primary">
        {t('open_sign_in_page')}
      </OpenPage>
    );
  }
  return (
    <OnPage>
      <Press tab={tab} purpose="sign-in" otherwise="find_sign_in_press" />
    </OnPage>
  );
}
