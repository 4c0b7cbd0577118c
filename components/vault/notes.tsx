// Owns the free notes of an account.
import { useEffect, useId, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import type { AccountDetail, TextEdit } from '@/utils/core/commands';
import { done } from '@/utils/core/result';
import { Button } from '../button';
import { useCommand } from '../command';
import { Notice } from '../notice';
import { Trouble } from '../trouble';
import { edit } from './edit';

export function Notes({ account }: { account: AccountDetail }) {
  /** What is typed, and the notes it was started from; null while nothing is. */
  const [typed, setTyped] = useState<TextEdit | null>(null);
  const command = useCommand();
  const id = useId();
  const save = () =>
    command.run(async () => {
      if (typed === null) return done;
      // What another window wrote stands beside the box by now: it was seen.
      return edit(account.id, { notes: { ...typed, before: account.notes } });
    });
  useEffect(() => {
    if (typed?.after === account.notes) setTyped(null);
  }, [account.notes]);
  const elsewhere = typed !== null && typed.before !== account.notes && typed.after !== account.notes;
  return (
    <section class="panel">
      <h2>
        <label for={id}>{t('notes')}</label>
      </h2>
      <textarea
        id={id}
        rows={4}
        dir="auto"
        value={typed?.after ?? account.notes}
        onInput={({ currentTarget }) => setTyped({ before: account.notes, ...typed, after: currentTarget.value })}
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
      {typed === null || typed.after === account.notes ? null : (
        <div class="row">
          <Button icon="check" busy={command.busy} onClick={() => void save()}>
            {t('save')}
          </Button>
          <Button weight="quiet" onClick={() => setTyped(null)}>
            {t('cancel')}
          </Button>
        </div>
      )}
    </section>
  );
}
