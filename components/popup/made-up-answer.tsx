// Owns making up an answer for a store that asks for a new one: sealed in the vault first, then filled. Folded, because most pages ask
// for the answer that the store has already.
import { useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { TabView } from '@/utils/core/view';
import { Button } from '../button';
import { useCommand } from '../command';
import { TextInput } from '../text-input';
import { Trouble } from '../trouble';

export function MadeUpAnswer(props: {
  readonly tab: TabView;
  readonly accountId: string;
  readonly onMade: () => void;
}) {
  const { tab, accountId, onMade } = props;
  const [question, setQuestion] = useState(() => tab.fields.find(({ role }) => role === 'secret-answer')?.label ?? '');
  const command = useCommand();
  const makeAndFill = () =>
    command.run(async () => {
      const made = await ask('account.make-answer', { accountId, question });
      if (!made.ok) return made;
      onMade();
      return ask('answer.fill', { tabId: tab.tabId, accountId, questionId: made.questionId });
    });
  return (
    <details class="fold">
      <summary>{t('new_answer')}</summary>
      <form
        class="options"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void makeAndFill();
        }}
      >
        <TextInput
          label={t('question')}
          value={question}
          onInput={setQuestion}
          hint={t('new_answer_note')}
          wrong={command.reason === 'empty-question'}
        />
        <Trouble reason={command.reason} />
        <div class="row">
          <Button submit icon="key" busy={command.busy}>
            {t('make_answer_and_fill')}
          </Button>
        </div>
      </form>
    </details>
  );
}
