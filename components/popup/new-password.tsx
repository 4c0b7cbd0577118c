// Owns the page for a new password: whose it is, what it will be, and the one click that records it and then fills it.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type MessageKey, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { ClassName } from '@/utils/core/policy';
import { done, type Reason, type Result } from '@/utils/core/result';
import type { TabView } from '@/utils/core/view';
import { Button } from '../button';
import { useCommand } from '../command';
import { copySecret } from '../copy';
import { type DraftOnShow, type OwnState, useDraft } from '../draft';
import { contextOf, DraftBox } from '../draft-box';
import { HostName } from '../host-name';
import { opened } from '../opened';
import { Phrase } from '../phrase';
import { ShownLately } from '../shown-lately';
import { OnPage, Step } from '../step';
import { Trouble } from '../trouble';
import { TypedOnPage } from '../typed-on-page';
import { type AccountChoice, chosenAccount, firstChoice, settleChoice } from './account-choice';
import { AccountPicker } from './account-picker';
import { isKnown, OldPassword } from './old-password';
import { hasBox } from './page-control';

export function NewPassword(props: {
  readonly tab: TabView;
  readonly own: OwnState;
  /** Kinds of characters to begin without, after a refusal that named them. */
  readonly without?: readonly ClassName[];
  /** Leads back to where the person came from: `backTo` says it, or the password that is recorded already. */
  readonly onBack?: () => void;
  readonly backTo?: MessageKey;
}) {
  const { tab, without, onBack, backTo = 'keep_recorded' } = props;
  const [picked, setPicked] = useState<AccountChoice | null>(null);
  const [keepTyped, setKeepTyped] = useState(true);
  const choice = picked ?? firstChoice(tab);
  const account = chosenAccount(tab, choice);
  const made = useDraft(tab.tabId, account?.id ?? null, tab.policy, props.own, without ? { without } : {});
  const username = account?.username ?? (choice.kind === 'new' ? choice.username : '');
  const command = useCommand();
  // Without a certain box a fill would only be refused: the person pastes.
  const sure = hasBox(tab, 'new-password');
  const fillsOld = hasBox(tab, 'current-password') && isKnown(account);

  /** The account first, then the old password, so that the rotation starts out knowing both. */
  const prepare = async (): Promise<Result<{ accountId: string; draftId: string }>> => {
    const settled = await settleChoice(tab, choice);
    if (!settled.ok) return settled;
    if (tab.typedCurrent && keepTyped) {
      const taken = await ask('account.take-typed-current', { tabId: tab.tabId, accountId: settled.accountId });
      if (!taken.ok) return taken;
    }
    const taken = await made.take();
    return taken.ok ? { ok: true, accountId: settled.accountId, draftId: taken.draftId } : taken;
  };
  const recordAndFill = () =>
    command.run(async () => {
      const ready = await prepare();
      if (!ready.ok) return ready;
      return ask('rotation.record-and-fill', {
        tabId: tab.tabId,
        accountId: ready.accountId,
        draftId: ready.draftId,
      });
    });
  const record = async () => {
    const ready = await prepare();
    if (!ready.ok) return ready;
    return ask('rotation.record', { tabId: tab.tabId, accountId: ready.accountId, draftId: ready.draftId });
  };
  const copy = () =>
    command.run(async () => {
      const recorded = await record();
      if (!recorded.ok) return recorded;
      const { rotationId, candidateId } = recorded;
      return copySecret(() => ask('secret.reveal', { kind: 'candidate', rotationId, candidateId, how: 'copied' }));
    });
  const byHand = () =>
    command.run(async () => {
      const recorded = await record();
      if (recorded.ok) opened.value = recorded.candidateId;
      return recorded.ok ? done : recorded;
    });

  return (
    <Step
      title={t('new_password_title')}
      lead={sure ? t(fillsOld ? 'new_password_lead_both' : 'new_password_lead') : pasteLead(tab)}
      onSubmit={() => void (sure ? recordAndFill() : copy())}
      next={
        made.reason === null ? (
          <Button weight="primary" icon={sure ? 'key' : 'copy'} submit busy={command.busy} disabled={!made.ready}>
            {t(sure ? 'record_and_fill' : 'record_and_copy')}
          </Button>
        ) : byHandOnly(made) ? (
          <OnPage>{t('type_one_yourself')}</OnPage>
        ) : (
          <Button weight="primary" icon="again" onClick={made.startOver}>
            {t('try_again')}
          </Button>
        )
      }
    >
      <AccountPicker
        tab={tab}
        choice={choice}
        onChoose={setPicked}
        wrong={command.reason === 'empty-username' || command.reason === 'duplicate-account'}
      />
      {tab.rotation === null ? (
        <TypedOnPage tab={tab} accountId={account?.id ?? null} context={contextOf(tab, username)} />
      ) : null}
      <DraftBox made={made} tab={tab} accountId={account?.id ?? null} username={username} ownToo>
        <ShownLately newest={made.draft?.draftId ?? null} />
      </DraftBox>
      {/* What the page's rules make impossible stands at the top already. */}
      <Trouble reason={command.reason ?? made.reason} />
      <div class="row">
        {sure ? (
          <Button icon="copy" busy={command.busy} disabled={!made.ready} onClick={() => void copy()}>
            {t('copy')}
          </Button>
        ) : null}
        <Button icon="keyboard" busy={command.busy} disabled={!made.ready} onClick={() => void byHand()}>
          {t('record_and_reveal')}
        </Button>
      </div>
      {onBack ? (
        <div class="row">
          <Button weight="quiet" icon="back" onClick={onBack}>
            {t(backTo)}
          </Button>
        </div>
      ) : null}
      <OldPassword tab={tab} account={account} keep={keepTyped} onKeep={setKeepTyped} />
    </Step>
  );
}

/** Why it is for the person to paste. */
function pasteLead({ foreignFrame }: TabView): ComponentChildren {
  if (!foreignFrame) return t('new_password_paste');
  return <Phrase say="foreign_frame_paste" with={[<HostName key="host" host={foreignFrame.host} />]} />;
}

/** The store's rules are beyond Keyturn, whatever is tried again. */
const BEYOND: readonly Reason[] = [
  'policy-contradicts',
  'policy-too-large',
  'policy-impossible',
  'too-little-entropy',
  'bad-request',
];

/** Wishes may be to blame, and can be taken back; the store's rules cannot. */
function byHandOnly({ reason, options }: DraftOnShow): boolean {
  return reason !== null && BEYOND.includes(reason) && Object.keys(options).length === 0;
}
