// Owns the sign-in page: fill what is saved with one click, or keep what is not. After a rotation it is the proof.
import { useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { RotationSummary, TabView } from '@/utils/core/view';
import { Button } from '../button';
import { useCommand } from '../command';
import { Notice } from '../notice';
import { OpenChangePage } from '../open-page';
import { PageLabel } from '../page-label';
import { Phrase } from '../phrase';
import { OnPage, Step } from '../step';
import { Trouble } from '../trouble';
import { type AccountChoice, chosenAccount, settleChoice, signInChoice } from './account-choice';
import { AccountPicker } from './account-picker';
import { AlibabaNote } from './alibaba-note';
import { useFilled } from './filled';
import { shownControl, shownLabel } from './page-control';
import { Press } from './press';
import { asksAgain } from './screen';

export function SignIn({ tab }: { tab: TabView }) {
  const [picked, setPicked] = useState<AccountChoice | null>(null);
  const choice = picked ?? signInChoice(tab);
  const account = chosenAccount(tab, choice);
  const command = useCommand();
  const filled = useFilled<'saved'>(tab);
  const picker = (
    <AccountPicker
      tab={tab}
      choice={choice}
      onChoose={setPicked}
      wrong={command.reason === 'empty-username' || command.reason === 'duplicate-account'}
    />
  );
  const fill = () =>
    command.run(async () => {
      const settled = await settleChoice(tab, choice);
      if (!settled.ok) return settled;
      const answer = await ask('saved.fill', { tabId: tab.tabId, accountId: settled.accountId });
      if (answer.ok) filled.note('saved');
      return answer;
    });
  const { rotation } = tab;
  const again = asksAgain(tab);
  const onward = shownControl(tab, 'submit') ? 'submit' : 'continue';
  const proof = account?.belief === 'confirmed' || rotation?.state === 'confirmed';
  // The store may have said more than it did: the way back to the old password stays open until a sign-in proves the new one.
  const wayBack =
    proof && rotation?.oldKnown && filled.hasBox ? (
      <WayBack tab={tab} rotation={rotation} onFilled={() => filled.note('saved')} />
    ) : null;
  const keep = () =>
    command.run(async () => {
      const settled = await settleChoice(tab, choice);
      if (!settled.ok || !tab.typedCurrent) return settled;
      return ask('account.take-typed-current', { tabId: tab.tabId, accountId: settled.accountId });
    });

  if (filled.what !== null) {
    return (
      <Step
        key="filled"
        title={t(again ? 'submit_title' : 'sign_in_filled_title')}
        lead={t('sign_in_filled')}
        next={
          <OnPage>
            {again ? (
              <Press tab={tab} purpose={onward} otherwise="submit_press" />
            ) : (
              <Press tab={tab} purpose="sign-in" otherwise="sign_in_press" />
            )}
          </OnPage>
        }
      >
        <div class="row">
          <Button icon="again" busy={command.busy} onClick={() => void fill()}>
            {t('fill_again')}
          </Button>
        </div>
        {wayBack}
        <Trouble reason={command.reason} />
      </Step>
    );
  }
  if (account === undefined) {
    return (
      <Step
        key="add"
        title={t('add_account_title')}
        lead={t('add_account_lead')}
        onSubmit={() => void keep()}
        next={
          <Button weight="primary" icon="plus" submit busy={command.busy}>
            {t('add_account')}
          </Button>
        }
      >
        {picker}
        {tab.typedCurrent ? (
          <Notice tone="info">
            <p>{t('typed_current_kept_too')}</p>
          </Notice>
        ) : null}
        <Forgot tab={tab} />
        <Trouble reason={command.reason} />
      </Step>
    );
  }
  if (account.belief === null) {
    return (
      <Step
        key="nothing"
        title={t(tab.typedCurrent ? 'keep_typed_title' : 'nothing_saved_title')}
        lead={t(tab.typedCurrent ? 'keep_typed_lead' : 'nothing_saved_lead')}
        next={
          tab.typedCurrent ? (
            <Button weight="primary" icon="check" busy={command.busy} onClick={() => void keep()}>
              {t('keep_typed')}
            </Button>
          ) : (
            <OnPage>{t('nothing_saved_next')}</OnPage>
          )
        }
      >
        {picker}
        <Forgot tab={tab} />
        <Trouble reason={command.reason} />
      </Step>
    );
  }
  return (
    <Step
      key="fill"
      title={t(proof ? 'verify_title' : again ? 'password_again_title' : 'sign_in_title')}
      lead={t(proof ? 'verify_lead' : again ? 'password_again_lead' : 'sign_in_lead')}
      next={
        filled.hasBox ? (
          <Button weight="primary" icon="key" busy={command.busy} onClick={() => void fill()}>
            {t(proof ? 'fill_new' : 'fill_saved')}
          </Button>
        ) : (
          <OnPage>{t('sign_in_no_box')}</OnPage>
        )
      }
    >
      {picker}
      <Trouble reason={command.reason} />
      {tab.typedCurrent ? (
        <Button icon="check" busy={command.busy} onClick={() => void keep()}>
          {t('keep_typed')}
        </Button>
      ) : null}
      {proof ? wayBack : <Forgot tab={tab} />}
      {proof || again || tab.opens.change === null ? null : (
        <OpenChangePage page={tab.opens.change} tabId={tab.tabId} weight="quiet" />
      )}
    </Step>
  );
}

function WayBack(props: { readonly tab: TabView; readonly rotation: RotationSummary; readonly onFilled: () => void }) {
  const { tab, rotation, onFilled } = props;
  const command = useCommand();
  const fill = async () => {
    const answer = await ask('rotation.try', { tabId: tab.tabId, rotationId: rotation.id, which: 'old' });
    if (answer.ok) onFilled();
    return answer;
  };
  return (
    <>
      <p class="soft">{t('verify_refused')}</p>
      <Button icon="again" busy={command.busy} onClick={() => void command.run(fill)}>
        {t('fill_old')}
      </Button>
      <Trouble reason={command.reason} />
    </>
  );
}

function Forgot({ tab }: { tab: TabView }) {
  const label = shownLabel(tab, 'forgot-password');
  if (label === '') return null;
  return (
    <>
      <p class="soft">
        <Phrase say="forgot" with={[<PageLabel key="label" text={label} />]} />
      </p>
      <AlibabaNote tab={tab} ahead />
    </>
  );
}
