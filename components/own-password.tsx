// Owns the password that the person types into Keyturn himself: the same ticks and the same scale as for one that is made, live.
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { PasswordContext } from '@/utils/core/check-password';
import type { TabView } from '@/utils/core/view';
import { LeakCheck } from './leak-check';
import { PasswordInput } from './password-input';
import { usePasswordJudgement } from './password-judgement';
import { PolicyTicks } from './policy-ticks';
import { StoreMeter } from './store-meter';
import { TypedMeter } from './typed-meter';

export function OwnPassword(props: {
  readonly tab: TabView;
  readonly accountId: string | null;
  readonly context: PasswordContext;
  readonly value: string;
  readonly onInput: (value: string) => void;
}) {
  const { tab, accountId, value } = props;
  const { broken, words } = usePasswordJudgement(tab, accountId, props.context, value);
  return (
    <>
      <PasswordInput label={t('own_password')} purpose="new-password" value={value} onInput={props.onInput} focus>
        <TypedMeter password={value} words={words} forStore />
      </PasswordInput>
      {value === '' ? null : (
        <>
          {tab.policy ? <PolicyTicks policy={tab.policy} broken={broken} /> : null}
          <StoreMeter password={value} />
          <LeakCheck
            key={value}
            password={value}
            keep={() => ask('draft.own', { tabId: tab.tabId, accountId, password: value })}
          />
        </>
      )}
    </>
  );
}
