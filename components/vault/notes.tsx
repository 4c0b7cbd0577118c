// Owns the free notes of an account.
import { useId, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { AccountDetail } from '@/utils/core/messages';
import { Button } from '../button';
import { useCommand } from '../command';
import { say } from '../remark';
import { Trouble } from '../trouble';
import { accountChanged } from './changes';

export function Notes({ account }: { account: AccountDetail }) {
  const [notes, setNotes] = useState(account.notes);
  const command = useCommand();
  const id = useId();
  const save = () =>
    command.run(async () => {
      const answer = await ask('account.edit', { accountId: account.id, notes });
      if (answer.ok) {
        say(t('saved'));
        accountChanged();
      }
      return answer;
    });
  return (
    <section class="panel">
      <h2>
        <label for={id}>{t('notes')}</label>
      </h2>
      <textarea id={id} rows={4} dir="auto" value={notes} onInput={(event) => setNotes(event.currentTarget.value)} />
      <Trouble reason={command.reason} />
      {notes === account.notes ? null : (
        <div class="row">
          <Button icon="check" busy={command.busy} onClick={() => void save()}>
            {t('save')}
          </Button>
          <Button weight="quiet" onClick={() => setNotes(account.notes)}>
            {t('cancel')}
          </Button>
        </div>
      )}
    </section>
  );
}
