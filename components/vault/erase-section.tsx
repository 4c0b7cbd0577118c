// Owns the settings' section that deletes everything: it lists what goes, asks for the master password, and leads to an empty start.
import { useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { EraseCounts } from '@/utils/core/view';
import { Button } from '../button';
import { useCommand } from '../command';
import { InlineForm } from '../inline-form';
import { MasterNow } from '../master-now';
import { Notice } from '../notice';
import { Trouble } from '../trouble';
import { EraseList, erased } from './erased';

export function EraseSection() {
  const [counts, setCounts] = useState<EraseCounts | null>(null);
  const command = useCommand();
  const open = () =>
    command.run(async () => {
      const answer = await ask('vault.erase-list', {});
      if (answer.ok) setCounts(answer.counts);
      return answer;
    });
  return (
    <section class="panel">
      <h2>{t('erase')}</h2>
      <p class="soft">{t('erase_lead')}</p>
      {counts === null ? (
        <>
          <Trouble reason={command.reason} />
          <div class="row">
            <Button icon="cross" busy={command.busy} onClick={() => void open()}>
              {t('erase_start')}
            </Button>
          </div>
        </>
      ) : (
        <EraseForm counts={counts} onEnd={() => setCounts(null)} />
      )}
    </section>
  );
}

function EraseForm({ counts, onEnd }: { counts: EraseCounts; onEnd: () => void }) {
  const [password, setPassword] = useState('');
  const command = useCommand();
  const erase = () =>
    command.run(async () => {
      const answer = await ask('vault.erase', { password });
      if (answer.ok) erased.value = answer.counts;
      return answer;
    });
  return (
    <InlineForm
      does={t('erase_do')}
      icon="cross"
      busy={command.busy}
      reason={command.reason}
      onSubmit={() => void erase()}
      onEnd={onEnd}
    >
      <Notice tone="warn">
        <p>
          <b>{t('erase_warning')}</b>
        </p>
        <EraseList counts={counts} />
      </Notice>
      <MasterNow value={password} onInput={setPassword} reason={command.reason} />
    </InlineForm>
  );
}
