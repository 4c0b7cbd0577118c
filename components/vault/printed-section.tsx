// Owns the settings' section on the recovery key: whether there is one, and the making of one, which is shown once, to be put
// on paper. It must not keep it.
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { Button } from '../button';
import { useCommand } from '../command';
import { InlineForm } from '../inline-form';
import { MasterNow } from '../master-now';
import { Notice } from '../notice';

export function PrintedSection() {
  const [made, setMade] = useState<boolean | null>(null);
  const [open, setOpen] = useState(false);
  const [printedKey, setPrintedKey] = useState<string | null>(null);
  useEffect(() => {
    void ask('vault.has-printed-key', {}).then((answer) => {
      if (answer.ok) setMade(answer.made);
    });
  }, []);
  const show = (key: string) => {
    setPrintedKey(key);
    setMade(true);
    setOpen(false);
  };
  return (
    <section class="panel">
      <h2>{t('printed_key')}</h2>
      <p class="soft">{t('printed_lead')}</p>
      {printedKey ? (
        <Shown printedKey={printedKey} onDone={() => setPrintedKey(null)} />
      ) : (
        <>
          {made === null ? null : <p>{t(made ? 'printed_made' : 'printed_none')}</p>}
          <Notice tone="warn">
            <p>{t('printed_warning')}</p>
          </Notice>
          {open ? (
            <MakeForm onMade={show} onEnd={() => setOpen(false)} />
          ) : (
            <div class="row">
              <Button icon="key" onClick={() => setOpen(true)}>
                {t('printed_make')}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function MakeForm({ onMade, onEnd }: { onMade: (printedKey: string) => void; onEnd: () => void }) {
  const [password, setPassword] = useState('');
  const command = useCommand();
  const make = () =>
    command.run(async () => {
      const answer = await ask('vault.make-printed-key', { password });
      if (answer.ok) onMade(answer.printedKey);
      return answer;
    });
  return (
    <InlineForm
      does={t('printed_make')}
      icon="key"
      busy={command.busy}
      reason={command.reason}
      onSubmit={() => void make()}
      onEnd={onEnd}
    >
      <MasterNow value={password} onInput={setPassword} reason={command.reason} />
    </InlineForm>
  );
}

function Shown({ printedKey, onDone }: { printedKey: string; onDone: () => void }) {
  return (
    <>
      <Notice tone="info" live>
        <p>{t('printed_shown')}</p>
      </Notice>
      <div class="paper">
        <p>
          <b>{t('printed_key')}</b>
        </p>
        <p class="printed-key" dir="ltr">
          {printedKey}
        </p>
        <p>{t('printed_copy_note')}</p>
      </div>
      <div class="row">
        <Button icon="check" onClick={onDone}>
          {t('printed_done')}
        </Button>
        <Button weight="quiet" onClick={() => print()}>
          {t('printed_print')}
        </Button>
      </div>
    </>
  );
}
