// Owns the list of what was shown in the last 24 hours, recorded or not: people type by hand, and look again. Folded until asked for.
import { useEffect, useState } from 'preact/hooks';
import { momentText, plural, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { ShownSummary } from '@/utils/core/commands';
import type { Reason } from '@/utils/core/result';
import { SecretRow } from './secret-row';
import { storeName } from './store-name';
import { Trouble } from './trouble';

/** `newest` changes when another password is shown, so that the open list grows with it. */
export function ShownLately({ newest }: { newest: string | null }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('shown_lately')}</summary>
      {open ? <ShownList newest={newest} /> : null}
    </details>
  );
}

export function ShownList({ newest }: { newest: string | null }) {
  const [shown, setShown] = useState<readonly ShownSummary[] | null>(null);
  const [reason, setReason] = useState<Reason | null>(null);
  useEffect(() => {
    let wanted = true;
    void ask('draft.list', {}).then((answer) => {
      if (!wanted) return;
      setReason(answer.ok ? null : answer.reason);
      if (answer.ok) setShown(answer.shown);
    });
    return () => {
      wanted = false;
    };
  }, [newest]);
  return (
    <div class="secrets">
      <p class="soft">{t(shown?.length === 0 ? 'shown_none' : 'shown_note')}</p>
      <Trouble reason={reason} />
      {shown?.map(({ draftId, storeId, at, length, madeBy }) => (
        <SecretRow
          key={draftId}
          title={t('shown_at', storeName(storeId), momentText(at))}
          copied={{ kind: 'shown', draftId }}
          revealed={{ kind: 'shown', draftId }}
        >
          <p class="soft">
            {plural('characters', length)} {madeBy === 'person' ? t('shown_own') : null}
          </p>
        </SecretRow>
      ))}
    </div>
  );
}
