// Owns the forgotten password: the store asks for the e-mail first, and may then mail a link instead of a code. Keyturn reads no mail.
import { t } from '@/utils/browser/i18n';
import type { TabView } from '@/utils/core/view';
import { Icon } from '../icon';
import { Phrase } from '../phrase';
import { OnPage, Step } from '../step';
import { AlibabaNote } from './alibaba-note';
import { storeOf } from './page-control';
import { Press } from './press';

export function AskReset({ tab }: { tab: TabView }) {
  return (
    <Step
      title={t('reset_title')}
      lead={t('reset_lead')}
      next={
        <OnPage>
          <Press tab={tab} purpose="submit" otherwise="reset_next" />
        </OnPage>
      }
    >
      <AlibabaNote tab={tab} />
    </Step>
  );
}

/** The request was sent, and the page asks for nothing more. */
export function AwaitLink({ tab }: { tab: TabView }) {
  const sender = storeOf(tab)?.codeMail?.senders[0];
  return (
    <Step title={t('link_title')} lead={t('link_lead')} next={<OnPage inMail>{t('link_next')}</OnPage>}>
      <ul class="hints">
        {sender ? (
          <li>
            <Icon name="mail" />
            <span>
              <Phrase say="code_sender" with={[<bdi key="sender">{sender}</bdi>]} />
            </span>
          </li>
        ) : null}
        <li>
          <Icon name="search" />
          <span>{t('code_spam')}</span>
        </li>
        <li>
          <Icon name="warn" />
          <span>{t('link_check_address')}</span>
        </li>
      </ul>
      <AlibabaNote tab={tab} />
    </Step>
  );
}
