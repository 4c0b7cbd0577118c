// Owns setting a new password while the vault is locked: made, sealed to the vault's public key, then filled. It shows
// nothing of the vault, not even the account: unlocking files the change where it belongs.
import { useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { TabView } from '@/utils/core/view';
import { Button } from '../button';
import { useCommand } from '../command';
import { NO_OWN, type OwnState, useDraft } from '../draft';
import { DraftBox } from '../draft-box';
import { OnPage, Step } from '../step';
import { Trouble } from '../trouble';
import { Press } from './press';

export function SealedPassword(props: { readonly tab: TabView; readonly own: OwnState; readonly onBack: () => void }) {
  const { tab, own, onBack } = props;
  const [filled, setFilled] = useState(false);
  const made = useDraft(tab.tabId, null, tab.policy, own);
  const command = useCommand();
  const recordAndFill = () =>
    command.run(async () => {
      const taken = await made.take();
      if (!taken.ok) return taken;
      const body = { tabId: tab.tabId, accountId: '', draftId: taken.draftId };
      const answer = await ask('rotation.record-and-fill', body);
      if (answer.ok) {
        setFilled(true);
        // The view tells nothing of a change while locked: what is sealed now is forgotten here.
        own[1](NO_OWN);
      }
      return answer;
    });
  if (filled) {
    return (
      <Step
        key="filled"
        title={t('submit_title')}
        lead={t('sealed_filled')}
        next={
          <OnPage>
            <Press tab={tab} purpose="submit" otherwise="submit_press" />
          </OnPage>
        }
      >
        <Button weight="quiet" onClick={onBack}>
          {t('unlock_title')}
        </Button>
      </Step>
    );
  }
  return (
    <Step
      key="make"
      title={t('new_password_title')}
      lead={t('sealed_lead')}
      onSubmit={() => void recordAndFill()}
      next={
        <Button weight="primary" icon="key" submit busy={command.busy} disabled={!made.ready}>
          {t('record_and_fill')}
        </Button>
      }
    >
      <DraftBox made={made} tab={tab} accountId={null} username={tab.typedUsername} ownToo />
      <Trouble reason={command.reason ?? made.reason} />
      <Button weight="quiet" onClick={onBack}>
        {t('unlock_title')}
      </Button>
    </Step>
  );
}
