// Owns the free notes of an account.
import { useEffect, useId, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { AccountDetail, TextEdit } from '@/utils/core/messages';
import { done } from '@/utils/core/result';
import { Button } from '../button';
import { useCommand } from '../command';
import { Notice } from '../notice';
import { say } from '../remark';
import { Trouble } from '../trouble';
import { accountChanged } from './changes';

export function Notes({ account }: { account: AccountDetail }) {
  /** What is typed, and the notes it was started from; null while nothing is. */
  const [edit, setEdit] = useState<TextEdit | null>(null);
  const command = useCommand();
  const id = useId();
  const save = () =>
    command.run(async () => {
      if (edit === null) return done;
      // What another window wrote stands beside the box by now: it was seen.
      const answer = await ask('account.edit', { accountId: account.id, notes: { ...edit, before: account.notes } });
      if (answer.ok) say(t('saved'));
      // Saved or refused: what stands there now is what counts.
      accountChanged();
      return answer;
    });
  useEffect(() => {
    if (edit?.after === account.notes) setEdit(null);
  }, [account.notes]);
  const elsewhere = edit !== null && edit.before !== account.notes && edit.after !== account.notes;
  return (
    <section class="panel">
      <h2>
        <label for={id}>{t('notes')}</label>
      </h2>
      <textarea
        id={id}
        rows={4}
        dir="auto"
        value={edit?.after ?? account.notes}
        onInput={({ currentTarget }) => setEdit({ before: account.notes, ...edit, after: currentTarget.value })}
      />
      {elsewhere ? (
        <Notice tone="warn" live>
          <p>{t('notes_elsewhere')}</p>
          <p class="other-notes" dir="auto" translate={false}>
            {account.notes}
          </p>
        </Notice>
      ) : (
        <Trouble reason={command.reason} />
      )}
      {edit === null || edit.after === account.notes ? null : (
        <div class="row">
          <Button icon="check" busy={command.busy} onClick={() => void save()}>
            {t('save')}
          </Button>
          <Button weight="quiet" onClick={() => setEdit(null)}>
            {t('cancel')}
          </Button>
        </div>
      )}
    </section>
  );
}
