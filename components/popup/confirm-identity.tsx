// Owns the page where the store asks for proof: by a code, or by the secret question. Keyturn reads no mail.
import { t } from '@/utils/browser/i18n';
import type { TabView } from '@/utils/core/view';
import { Icon } from '../icon';
import { PageLabel } from '../page-label';
import { OnPage, Step } from '../step';
import { CodeMail, useCodeOver } from './code-mail';
import { hasBox, shownLabel } from './page-control';
import { Press } from './press';
import { SavedAnswers } from './saved-answers';

export function ConfirmIdentity({ tab }: { tab: TabView }) {
  const code = hasBox(tab, 'otp');
  const answer = hasBox(tab, 'secret-answer');
  const byPhone = tab.journey.way === 'phone';
  if (code) {
    return (
      <Step
        title={t(byPhone ? 'phone_title' : 'code_title')}
        lead={t(byPhone ? 'phone_lead' : 'code_lead')}
        next={
          <OnPage>
            <CodeNext tab={tab} />
          </OnPage>
        }
      >
        <CodeMail tab={tab} byPhone={byPhone} />
      </Step>
    );
  }
  if (answer) {
    return (
      <Step
        title={t('answer_title')}
        lead={t('answer_lead')}
        next={
          <OnPage>
            <Press tab={tab} purpose={sendingPurpose(tab)} say="answer_next_send" otherwise="answer_next" />
          </OnPage>
        }
      >
        <SavedAnswers tab={tab} />
      </Step>
    );
  }
  const phone = shownLabel(tab, 'by-phone');
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
        {phone === '' ? null : (
          <li>
            <Icon name="keyboard" />
            <div>
              <h2>
                <PageLabel text={phone} />
              </h2>
              <p class="soft">{t('way_phone_note')}</p>
            </div>
          </li>
        )}
      </ul>
      <SavedAnswers tab={tab} folded />
    </Step>
  );
}

function WayName({ label, otherwise }: { label: string; otherwise: string }) {
  return label === '' ? otherwise : <PageLabel text={label} />;
}

/** First the button for the code, once it was pressed the one that sends it, and the first again where the code came to nothing. */
function CodeNext({ tab }: { tab: TabView }) {
  const over = useCodeOver(tab);
  const asks = shownLabel(tab, 'get-code') !== '' && (tab.journey.codeAskedAt === null || over);
  if (asks) return <Press tab={tab} purpose="get-code" say="code_next_get" otherwise="code_next" />;
  return <Press tab={tab} purpose={sendingPurpose(tab)} say="code_next_send" otherwise="code_next" />;
}

/** Stores call the button that sends a proof either way. */
function sendingPurpose(tab: TabView): 'submit' | 'continue' {
  return shownLabel(tab, 'submit') === '' && shownLabel(tab, 'continue') !== '' ? 'continue' : 'submit';
}
