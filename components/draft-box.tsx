// Owns how the password that is about to be recorded is shown: how it comes about, its strength, the store's rules. What is
// seldom asked for is folded, so that the screen fits into the popup.
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { checkPassword, type PasswordContext } from '@/utils/core/check-password';
import { choicesOf } from '@/utils/core/generator-choices';
import type { Policy } from '@/utils/core/policy';
import type { TabView } from '@/utils/core/view';
import type { DraftOnShow } from './draft';
import { DraftOptionsBox } from './draft-options';
import { IconButton } from './icon-button';
import { MannerPicker } from './manner-picker';
import { Meter } from './meter';
import { OwnPassword } from './own-password';
import { PolicyTicks } from './policy-ticks';
import { SecretText } from './secret-text';
import { StoreMeter } from './store-meter';
import { storeName } from './store-name';
import { madeStrength } from './strength-text';
import { UnreadRules } from './unread-rules';

export function DraftBox(props: {
  readonly made: DraftOnShow;
  readonly tab: TabView;
  readonly accountId: string | null;
  readonly username: string;
  /** Also offers a password of the person's own. */
  readonly ownToo?: boolean;
  /** Folded beside the wishes. */
  readonly children?: ComponentChildren;
}) {
  const { made, tab, accountId, username } = props;
  const policy = tab.policy ?? made.draft?.policy ?? null;
  const context = contextOf(tab, username);
  const choices = useMemo(
    () => (policy ? choicesOf(policy, { ...made.options, context }) : null),
    [JSON.stringify([policy, made.options, context])],
  );
  return (
    <section class="draft" aria-label={t('new_password')}>
      <UnreadRules rules={tab.unreadRules} />
      <MannerPicker
        chosen={made.manner}
        styles={choices?.styles ?? ['random']}
        ownToo={props.ownToo ?? false}
        onChoose={made.choose}
      />
      {made.manner === 'own' ? (
        <>
          <OwnPassword tab={tab} accountId={accountId} context={context} value={made.own} onInput={made.type} />
          {props.children}
        </>
      ) : (
        <>
          <Made made={made} policy={policy} context={context} />
          <details class="fold">
            <summary>{t('options')}</summary>
            {policy && choices ? <DraftOptionsBox policy={policy} choices={choices} made={made} /> : null}
            {made.draft ? <StoreMeter password={made.draft.password} /> : null}
            {props.children}
          </details>
        </>
      )}
    </section>
  );
}

/** What the popup itself knows of the account; former passwords are the background's to compare. */
export function contextOf(tab: TabView, username: string): PasswordContext {
  return {
    usernames: username === '' ? [] : [username],
    storeName: tab.storeId === null ? '' : storeName(tab.storeId),
  };
}

function Made(props: {
  readonly made: DraftOnShow;
  readonly policy: Policy | null;
  readonly context: PasswordContext;
}) {
  const { made, policy, context } = props;
  const { draft } = made;
  return (
    <>
      <div class="draft-head">
        {draft ? (
          <SecretText value={draft.password} large />
        ) : (
          <p class="secret large waiting">{t(made.reason === null ? 'making' : 'making_failed')}</p>
        )}
        <IconButton icon="again" name={t('make_another')} onClick={made.again} />
      </div>
      {draft ? <Meter name={t('strength')} {...madeStrength(draft.bits)} /> : null}
      {draft && policy ? (
        <PolicyTicks policy={policy} broken={checkPassword(policy, draft.password, context)} brief />
      ) : null}
    </>
  );
}
