// Owns the answers to secret questions that the vault has for this account: one click to copy, exact as typed.
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { AccountDetail, TabView } from '@/utils/core/messages';
import { SecretRow } from '../secret-row';

/** `folded`: the page does not ask for an answer yet. */
export function SavedAnswers({ tab, folded = false }: { tab: TabView; folded?: boolean }) {
  const accountId = tab.accountId;
  const [questions, setQuestions] = useState<AccountDetail['questions']>([]);
  useEffect(() => {
    if (accountId === null) return;
    let wanted = true;
    void ask('account.show', { accountId }).then((answer) => {
      if (wanted && answer.ok) setQuestions(answer.account.questions);
    });
    return () => {
      wanted = false;
    };
  }, [accountId]);
  if (accountId === null) return null;
  if (questions.length === 0) return <p class="soft">{t('no_saved_answer')}</p>;
  const answers = questions.map(({ id, question }) => (
    <SecretRow
      key={id}
      title={question}
      plain
      copied={{ kind: 'answer', accountId, questionId: id }}
      revealed={{ kind: 'answer', accountId, questionId: id }}
    />
  ));
  if (folded) {
    return (
      <details class="fold">
        <summary>{t('saved_answers')}</summary>
        <div class="secrets">{answers}</div>
      </details>
    );
  }
  return (
    <div class="secrets">
      <h2>{t('saved_answers')}</h2>
      {answers}
    </div>
  );
}
