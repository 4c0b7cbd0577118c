// Owns the answers to secret questions that the vault has for this account: filled or copied with one click, exact as typed. Where the
// page asks for one, it offers to make one up too.
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { AccountDetail } from '@/utils/core/commands';
import type { TabView } from '@/utils/core/view';
import { Button } from '../button';
import { useCommand } from '../command';
import { SecretRow } from '../secret-row';
import { Trouble } from '../trouble';
import { MadeUpAnswer } from './made-up-answer';

/** `folded`: the page does not ask for an answer yet. */
export function SavedAnswers({ tab, folded = false }: { tab: TabView; folded?: boolean }) {
  const { accountId, tabId } = tab;
  const [questions, setQuestions] = useState<AccountDetail['questions']>([]);
  const [round, setRound] = useState(0);
  const command = useCommand();
  useEffect(() => {
    if (accountId === null) return;
    let wanted = true;
    void ask('account.show', { accountId }).then((answer) => {
      if (wanted && answer.ok) setQuestions(answer.account.questions);
    });
    return () => {
      wanted = false;
    };
  }, [accountId, round]);
  if (accountId === null) return null;
  const fill = (questionId: string) => () =>
    void command.run(() => ask('answer.fill', { tabId, accountId, questionId }));
  const answers = questions.map(({ id, question }) => (
    <SecretRow
      key={id}
      title={question}
      plain
      copied={{ kind: 'answer', accountId, questionId: id }}
      revealed={{ kind: 'answer', accountId, questionId: id }}
      action={
        folded ? null : (
          <Button icon="key" name={t('fill_what', question)} busy={command.busy} onClick={fill(id)}>
            {t('fill')}
          </Button>
        )
      }
    />
  ));
  if (folded) {
    if (questions.length === 0) return <p class="soft">{t('no_saved_answer')}</p>;
    return (
      <details class="fold">
        <summary>{t('saved_answers')}</summary>
        <div class="secrets">{answers}</div>
      </details>
    );
  }
  return (
    <>
      {questions.length === 0 ? (
        <p class="soft">{t('no_saved_answer')}</p>
      ) : (
        <div class="secrets">
          <h2>{t('saved_answers')}</h2>
          {answers}
        </div>
      )}
      <Trouble reason={command.reason} />
      <MadeUpAnswer tab={tab} accountId={accountId} onMade={() => setRound(round + 1)} />
    </>
  );
}
