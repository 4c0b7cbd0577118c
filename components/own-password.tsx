// Owns the password that the person types into Keyturn himself: the same ticks and the same scale as for one that is made, live.
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { checkPassword, type PasswordContext } from '@/utils/core/check-password';
import type { TabView } from '@/utils/core/messages';
import type { Policy, RuleName } from '@/utils/core/policy';
import { LeakCheck } from './leak-check';
import { PasswordInput } from './password-input';
import { PolicyTicks } from './policy-ticks';
import { StoreMeter } from './store-meter';
import { TypedMeter } from './typed-meter';

/** Typing pauses for this many milliseconds before the background is asked. */
const PAUSE = 150;

interface Judgement {
  readonly password: string;
  readonly broken: readonly RuleName[];
  readonly words: readonly string[];
}

export function OwnPassword(props: {
  readonly tab: TabView;
  readonly accountId: string | null;
  readonly policy: Policy | null;
  readonly context: PasswordContext;
  readonly value: string;
  readonly onInput: (value: string) => void;
}) {
  const { tab, accountId, policy, value } = props;
  const judged = useJudgement(tab.tabId, accountId, value);
  // The page's own look tells at once; only the background knows the account's former passwords.
  const broken = policy ? checkPassword(policy, value, props.context) : [];
  const all = judged?.password === value ? [...new Set([...broken, ...judged.broken])] : broken;
  return (
    <>
      <PasswordInput label={t('own_password')} purpose="new-password" value={value} onInput={props.onInput} focus>
        <TypedMeter password={value} words={judged?.words} forStore />
      </PasswordInput>
      {value === '' ? null : (
        <>
          {policy ? <PolicyTicks policy={policy} broken={all} /> : null}
          <StoreMeter password={value} />
          <LeakCheck key={value} password={value} />
        </>
      )}
    </>
  );
}

function useJudgement(tabId: number, accountId: string | null, password: string): Judgement | null {
  const [judged, setJudged] = useState<Judgement | null>(null);
  useEffect(() => {
    if (password === '') return;
    let wanted = true;
    const timer = setTimeout(async () => {
      const answer = await ask('draft.judge', { tabId, accountId, password });
      if (wanted && answer.ok) setJudged({ ...answer, password });
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [tabId, accountId, password]);
  return judged;
}
