// Owns the store's refusal: why, in plain words, and the one cure. Nothing that was tried is thrown away.
import { t } from '@/utils/browser/i18n';
import type { RotationSummary, TabView } from '@/utils/core/messages';
import { BothPasswords } from '../both-passwords';
import { Button } from '../button';
import { Notice } from '../notice';
import { PageLabel } from '../page-label';
import { Phrase } from '../phrase';
import { curedByNewPassword, rejectText } from '../reject-text';
import { OnPage, Step } from '../step';

export function Rejected(props: {
  readonly tab: TabView;
  readonly rotation: RotationSummary;
  readonly onMakeAnother: () => void;
}) {
  const { tab, rotation } = props;
  const reason = rotation.candidates.at(-1)?.rejected ?? 'unknown';
  const said = tab.reading?.messages.find((message) => message.tone === 'error')?.text ?? '';
  const cured = curedByNewPassword(reason);
  const another = t(reason === 'punctuation' ? 'make_letters_and_digits' : 'make_new_one');
  return (
    <Step
      title={t(cured ? 'rejected_title' : 'refused_title')}
      lead={rejectText(reason)}
      next={
        cured || reason === 'unknown' ? (
          <Button weight="primary" icon="again" onClick={props.onMakeAnother}>
            {another}
          </Button>
        ) : (
          <OnPage>{t(reason === 'wrong-password' ? 'rejected_wrong_password_next' : 'rejected_page_next')}</OnPage>
        )
      }
    >
      {said === '' ? null : (
        <Notice tone="warn">
          <p>
            <Phrase say="store_says" with={[<PageLabel key="said" text={said} />]} />
          </p>
        </Notice>
      )}
      <p class="soft">{t('rejected_kept')}</p>
      <details class="fold">
        <summary>{t('both_passwords')}</summary>
        <BothPasswords rotation={rotation} />
      </details>
    </Step>
  );
}
