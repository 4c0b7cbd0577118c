// Owns the secret questions of an account. Answers are kept and shown exactly as typed: stores compare them letter by letter.
import { useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { AccountDetail } from '@/utils/core/commands';
import { Button } from '../button';
import { useCommand } from '../command';
import { InlineForm } from '../inline-form';
import { SecretRow } from '../secret-row';
import { TextInput } from '../text-input';
import { Trouble } from '../trouble';
import { accountChanged } from './changes';
import { edit } from './edit';

interface Edited {
  readonly id?: string;
  readonly question: string;
  readonly answer: string;
}

export function Questions({ account }: { account: AccountDetail }) {
  const [edited, setEdited] = useState<Edited | null>(null);
  const command = useCommand();
  const accountId = account.id;
  const save = (question: Edited) =>
    command.run(async () => {
      if (question.question.trim() === '' || question.answer === '') return { ok: false, reason: 'empty-answer' };
      const answer = await edit(accountId, { question });
      if (answer.ok) setEdited(null);
      return answer;
    });
  const remove = (id: string) => command.run(() => edit(accountId, { dropQuestion: id }));
  const makeUp = (question: string) =>
    command.run(async () => {
      const answer = await ask('account.make-answer', { accountId, question });
      if (answer.ok) {
        setEdited(null);
        accountChanged();
      }
      return answer;
    });
  return (
    <section class="panel">
      <h2>{t('secret_questions')}</h2>
      {account.questions.length === 0 ? <p class="soft">{t('questions_empty')}</p> : null}
      <div class="secrets">
        {account.questions.map(({ id, question }) => (
          <SecretRow
            key={id}
            title={question}
            plain
            copied={{ kind: 'answer', accountId, questionId: id }}
            revealed={{ kind: 'answer', accountId, questionId: id }}
          >
            <Button
              weight="quiet"
              name={t('edit_what', question)}
              onClick={() => setEdited({ id, question, answer: '' })}
            >
              {t('edit')}
            </Button>
            <Button weight="quiet" name={t('remove_what', question)} onClick={() => void remove(id)}>
              {t('remove')}
            </Button>
          </SecretRow>
        ))}
      </div>
      {edited === null ? (
        <>
          <Trouble reason={command.reason} />
          <Button weight="quiet" icon="plus" onClick={() => setEdited({ question: '', answer: '' })}>
            {t('add_question')}
          </Button>
        </>
      ) : (
        <InlineForm
          does={t('save')}
          busy={command.busy}
          reason={command.reason}
          onSubmit={() => void save(edited)}
          onEnd={() => setEdited(null)}
        >
          <TextInput
            label={t('question')}
            value={edited.question}
            onInput={(question) => setEdited({ ...edited, question })}
            focus
          />
          <TextInput
            label={t('answer')}
            value={edited.answer}
            onInput={(answer) => setEdited({ ...edited, answer })}
            hint={t('answer_hint')}
          />
          {edited.id === undefined && edited.answer === '' ? (
            <div>
              <Button icon="again" busy={command.busy} onClick={() => void makeUp(edited.question)}>
                {t('make_answer')}
              </Button>
              <p class="field-note">{t('make_answer_note')}</p>
            </div>
          ) : null}
        </InlineForm>
      )}
    </section>
  );
}
