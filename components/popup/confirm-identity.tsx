// Owns the page where the store asks for proof: by a code from the mail, or by the secret question. Keyturn reads no mail.
import { plural, t } from '@/utils/browser/i18n';
import type { TabView } from '@/utils/core/messages';
import { Icon } from '../icon';
import { PageLabel } from '../page-label';
import { Phrase } from '../phrase';
import { OnPage, Step } from '../step';
import { hasBox, shownLabel, storeOf } from './page-control';
import { Press } from './press';
import { SavedAnswers } from './saved-answers';

export function ConfirmIdentity({ tab }: { tab: TabView }) {
  const code = hasBox(tab, 'otp');
  const answer = hasBox(tab, 'secret-answer');
  if (code) {
    return (
      <Step
        title={t('code_title')}
        lead={t('code_lead')}
        next={
          <OnPage>
            <CodeNext tab={tab} />
          </OnPage>
        }
      >
        <CodeMail tab={tab} />
      </Step>
    );
  }
  if (answer) {
    return (
      <Step title={t('answer_title')} lead={t('answer_lead')} next={<OnPage>{t('answer_next')}</OnPage>}>
        <SavedAnswers tab={tab} />
      </Step>
    );
  }
  return (
    <Step title={t('identity_title')} lead={t('identity_lead')} next={<OnPage>{t('identity_next')}</OnPage>}>
      <ul class="ways">
        <li>
          <Icon name="mail" />
          <div>
            <h2>
              <WayName label={shownLabel(tab, 'by-email')} otherwise={t('way_email')} />
            </h2>
            <p class="soft">{t('way_email_note')}</p>
          </div>
        </li>
        <li>
          <Icon name="question" />
          <div>
            <h2>
              <WayName label={shownLabel(tab, 'by-question')} otherwise={t('way_question')} />
            </h2>
            <p class="soft">{t('way_question_note')}</p>
          </div>
        </li>
      </ul>
      <SavedAnswers tab={tab} folded />
    </Step>
  );
}

function WayName({ label, otherwise }: { label: string; otherwise: string }) {
  return label === '' ? otherwise : <PageLabel text={label} />;
}

function CodeNext({ tab }: { tab: TabView }) {
  const label = shownLabel(tab, 'get-code');
  if (label === '') return <>{t('code_next')}</>;
  return <Phrase say="code_next_get" with={[<PageLabel key="label" text={label} />]} />;
}

function CodeMail({ tab }: { tab: TabView }) {
  const mail = storeOf(tab)?.codeMail;
  return (
    <ul class="hints">
      {mail?.senders[0] ? (
        <li>
          <Icon name="mail" />
          <span>
            <Phrase say="code_sender" with={[<bdi key="sender">{mail.senders[0]}</bdi>]} />
          </span>
        </li>
      ) : null}
      <li>
        <Icon name="search" />
        <span>{t('code_spam')}</span>
      </li>
      {mail ? (
        <li>
          <Icon name="clock" />
          <span>{plural('code_minutes', mail.minutesValid)}</span>
        </li>
      ) : null}
    </ul>
  );
}

/** The forgotten password: the store asks for the e-mail first. */
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
      <p class="soft">{t('reset_alibaba')}</p>
    </Step>
  );
}
