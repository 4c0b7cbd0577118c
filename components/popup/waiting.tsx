// Owns the wait between the submit and the store's answer, and what to do where the page asks for more or says nothing. It must not
// promise an outcome.
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { RotationSummary, TabView } from '@/utils/core/view';
import { BothPasswords } from '../both-passwords';
import { Button } from '../button';
import { useCommand } from '../command';
import { Settle } from '../settle';
import { OnPage, Step } from '../step';
import { Trouble } from '../trouble';
import { PageSays } from './page-says';
import { Press } from './press';
import { TrySignIn } from './try-sign-in';

export function Waiting({ tab, rotation }: { tab: TabView; rotation: RotationSummary }) {
  const asksOld = tab.asksMore === 'old';
  // A page that left its form behind without a word may never answer: then a sign-in tells.
  const gone = tab.reading !== null && tab.fields.length === 0;
  return (
    <Step
      key={asksOld ? 'old' : 'wait'}
      title={t(asksOld ? 'old_asked_title' : 'waiting_title')}
      lead={t('waiting_lead')}
      next={asksOld ? <GiveOld tab={tab} rotation={rotation} /> : <OnPage>{t('waiting_next')}</OnPage>}
    >
      <PageSays tab={tab} />
      {asksOld ? null : <div class="progress" role="progressbar" aria-label={t('waiting_title')} />}
      <details class="fold" open={gone}>
        <summary>{t('waiting_long')}</summary>
        {gone ? <TrySignIn rotation={rotation} tabId={tab.tabId} weight="plain" /> : null}
        <Settle rotation={rotation} />
        <BothPasswords rotation={rotation} />
      </details>
    </Step>
  );
}

/** The box for the old password that came after the new one was sent. */
function GiveOld({ tab, rotation }: { tab: TabView; rotation: RotationSummary }) {
  const command = useCommand();
  if (!tab.fields.some(({ role, length }) => role === 'current-password' && length === 0)) {
    return (
      <OnPage>
        <Press tab={tab} purpose="submit" otherwise="submit_press" />
      </OnPage>
    );
  }
  if (!rotation.oldKnown) return <OnPage>{t('rejected_wrong_password_next')}</OnPage>;
  const fill = () =>
    void command.run(() => ask('rotation.try', { tabId: tab.tabId, rotationId: rotation.id, which: 'old' }));
  return (
    <>
      <Button weight="primary" icon="key" busy={command.busy} onClick={fill}>
        {t('fill_old')}
      </Button>
      <Trouble reason={command.reason} />
    </>
  );
}
