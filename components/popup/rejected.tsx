// Owns the store's refusal: why, in plain words, and the one cure. Nothing that was tried is thrown away.
import { type MessageKey, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { RejectReason } from '@/utils/core/reading';
import type { RotationSummary, TabView } from '@/utils/core/view';
import { BothPasswords } from '../both-passwords';
import { Button } from '../button';
import { useCommand } from '../command';
import { curedByNewPassword, cureText, rejectText } from '../reject-text';
import { OnPage, Step } from '../step';
import { Trouble } from '../trouble';
import { SignInWay } from './find-change';
import { PageSays } from './page-says';
import { Press } from './press';
import { SavedAnswers } from './saved-answers';
import { TrySignIn } from './try-sign-in';

export function Rejected(props: {
  readonly tab: TabView;
  readonly rotation: RotationSummary;
  readonly onMakeAnother: () => void;
}) {
  const { tab, rotation } = props;
  const command = useCommand();
  const reason = rotation.candidates.at(-1)?.rejected ?? 'unknown';
  const cured = curedByNewPassword(reason) || reason === 'unknown';
  const boxes = tab.fields.filter((field) => field.role === 'new-password' || field.role === 'confirm-password');
  const emptied = boxes.some((field) => field.length === 0);
  const fill = (
    <Button
      weight={emptied || reason === 'mismatch' ? 'primary' : 'plain'}
      icon="key"
      busy={command.busy}
      onClick={() => void command.run(() => ask('rotation.fill', { tabId: tab.tabId, rotationId: rotation.id }))}
    >
      {t('fill_new')}
    </Button>
  );
  const next = () => {
    if (cured) {
      return (
        <Button weight="primary" icon="again" onClick={props.onMakeAnother}>
          {t(reason === 'punctuation' ? 'make_letters_and_digits' : 'make_new')}
        </Button>
      );
    }
    // What is filled into a page whose session ended goes nowhere.
    if (reason === 'session-expired') return <SignInWay tab={tab} />;
    if (boxes.length > 0 && (emptied || reason === 'mismatch')) return fill;
    if (reason === 'wrong-password') return <OnPage>{t('rejected_wrong_password_next')}</OnPage>;
    return (
      <OnPage>
        {boxes.length > 0 ? <Press tab={tab} purpose="submit" otherwise="submit_press" /> : t('rejected_page_next')}
      </OnPage>
    );
  };
  return (
    <Step title={t(titleOf(reason))} lead={rejectText(reason)} next={next()}>
      <p>
        {reason === 'wrong-password' && emptied ? `${t('cure_fill_first')} ` : ''}
        {cureText(reason)}
      </p>
      <PageSays tab={tab} />
      {reason === 'wrong-answer' ? <SavedAnswers tab={tab} /> : null}
      <Trouble reason={command.reason} />
      {isOpen(reason) ? (
        <>
          <p class="soft">{t('error_kept')}</p>
          <TrySignIn rotation={rotation} tabId={tab.tabId} weight="plain" />
        </>
      ) : (
        <p class="soft">{t('rejected_kept')}</p>
      )}
      <details class="fold">
        <summary>{t('both_passwords')}</summary>
        <BothPasswords rotation={rotation} />
      </details>
    </Step>
  );
}

/**
 * What is not understood is no proof that nothing was changed; nor is that the old password is wrong: a form that was sent twice is
 * answered so after the first one was taken.
 */
function isOpen(reason: RejectReason): boolean {
  return reason === 'unknown' || reason === 'wrong-password';
}

function titleOf(reason: RejectReason): MessageKey {
  if (isOpen(reason)) return 'error_title';
  return curedByNewPassword(reason) ? 'rejected_title' : 'refused_title';
}
