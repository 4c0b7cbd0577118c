// Owns the page whose form may stand in a part that comes from another site: says so, and offers what really works there, a tab of its
// own, or a password to paste. Keyturn neither reads nor fills that part, whatever the person chooses.
import { useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { openVaultPage } from '@/utils/browser/tabs';
import type { ForeignFrame, TabView } from '@/utils/core/view';
import { Button } from '../button';
import { useCommand } from '../command';
import type { OwnState } from '../draft';
import { HostName } from '../host-name';
import { Notice } from '../notice';
import { Phrase } from '../phrase';
import { Step } from '../step';
import { Trouble } from '../trouble';
import { chosenAccount, firstChoice } from './account-choice';
import { NewPassword } from './new-password';
import { isKnown } from './old-password';
import { OpenFrame } from './open-frame';
import { usePointer } from './pointer';

export function FormElsewhere(props: {
  readonly tab: TabView;
  readonly frame: ForeignFrame;
  readonly own: OwnState;
  /** The person says that the form is not there. */
  readonly onPass: () => void;
}) {
  const { tab, frame, own, onPass } = props;
  const { tabId } = tab;
  const [pasting, setPasting] = useState(false);
  const command = useCommand();
  const show = usePointer(tabId, frame, t('foreign_frame_point'));
  if (pasting) return <NewPassword tab={tab} own={own} onBack={() => setPasting(false)} backTo="back" />;
  const account = chosenAccount(tab, firstChoice(tab));
  return (
    <Step
      title={t('foreign_frame_title')}
      lead={<Phrase say="foreign_frame_lead" with={[<HostName key="host" host={frame.host} />]} />}
      next={<OpenFrame tabId={tabId} host={frame.host} weight="primary" />}
    >
      <p class="soft">{t('foreign_frame_alone')}</p>
      <Notice tone="warn">
        <p>{t('foreign_frame_check')}</p>
      </Notice>
      <Trouble reason={command.reason} />
      <div class="row">
        <Button weight="quiet" icon="search" busy={command.busy} onClick={() => void command.run(show)}>
          {t('show_on_page')}
        </Button>
      </div>
      <div class="row">
        <Button weight="quiet" icon="cross" onClick={onPass}>
          {t('foreign_frame_not_it')}
        </Button>
      </div>
      <h2>{t('foreign_frame_stay')}</h2>
      <div class="row">
        <Button icon="copy" onClick={() => setPasting(true)}>
          {t('foreign_frame_make')}
        </Button>
        {account && isKnown(account) ? (
          <Button icon="vault" onClick={() => void openVaultPage(`/account/${account.id}`)}>
            {t('foreign_frame_saved')}
          </Button>
        ) : null}
      </div>
    </Step>
  );
}
