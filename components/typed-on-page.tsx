// Owns the judgement of a new password that the person types into the store's own page: the same ticks and the same scale as for one
// typed into Keyturn, following each key stroke. The view only counts the changes; the value is asked for by name and not kept.
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { PasswordContext } from '@/utils/core/check-password';
import type { TabView } from '@/utils/core/view';
import { usePasswordJudgement } from './password-judgement';
import { PolicyTicks } from './policy-ticks';
import { StoreMeter } from './store-meter';
import { TypedMeter } from './typed-meter';

export function TypedOnPage(props: {
  readonly tab: TabView;
  readonly accountId: string | null;
  readonly context: PasswordContext;
}) {
  const { tab, accountId } = props;
  const typed = useTyped(tab.tabId, tab.typedNew);
  const { broken, words } = usePasswordJudgement(tab, accountId, props.context, typed);
  if (typed === '') return null;
  return (
    <section class="draft" aria-label={t('typed_on_page')}>
      <h2>{t('typed_on_page')}</h2>
      <TypedMeter password={typed} words={words} forStore />
      {tab.policy ? <PolicyTicks policy={tab.policy} broken={broken} /> : null}
      <StoreMeter password={typed} />
    </section>
  );
}

/** What stands in the page's box for a new password, '' where nothing; asked for again whenever the count changes. */
function useTyped(tabId: number, changes: number): string {
  const [typed, setTyped] = useState('');
  useEffect(() => {
    if (changes === 0) return setTyped('');
    let wanted = true;
    void ask('secret.reveal', { kind: 'typed', tabId }).then((answer) => {
      if (wanted) setTyped(answer.ok ? answer.value : '');
    });
    return () => {
      wanted = false;
    };
  }, [tabId, changes]);
  return typed;
}
