// Owns the settings' section that changes the master password. It asks for the one before, although the vault is open.
import { useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { Button } from '../button';
import { useCommand } from '../command';
import { InlineForm } from '../inline-form';
import { MasterNow } from '../master-now';
import { NewSecret, NOTHING_TYPED } from '../new-secret';
import { say } from '../remark';

export function MasterSection() {
  const [open, setOpen] = useState(false);
  return (
    <section class="panel">
      <h2>{t('master_password')}</h2>
      <p class="soft">{t('master_change_lead')}</p>
      {open ? (
        <ChangeForm onEnd={() => setOpen(false)} />
      ) : (
        <div class="row">
          <Button icon="key" onClick={() => setOpen(true)}>
            {t('master_change')}
          </Button>
        </div>
      )}
    </section>
  );
}

function ChangeForm({ onEnd }: { onEnd: () => void }) {
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState(NOTHING_TYPED);
  const [differs, setDiffers] = useState(false);
  const command = useCommand();
  const change = () => {
    setDiffers(after.value !== after.again);
    if (after.value !== after.again) return;
    void command.run(async () => {
      const answer = await ask('vault.change-password', { before, after: after.value });
      if (answer.ok) {
        say(t('master_changed'));
        onEnd();
      }
      return answer;
    });
  };
  return (
    <InlineForm
      does={t(command.busy ? 'master_busy' : 'master_change')}
      busy={command.busy}
      reason={differs ? null : command.reason}
      onSubmit={change}
      onEnd={onEnd}
    >
      <MasterNow value={before} onInput={setBefore} reason={command.reason} />
      <NewSecret
        label={t('master_new')}
        againLabel={t('master_new_again')}
        typed={after}
        onTyped={setAfter}
        wrong={command.reason === 'password-too-short' || command.reason === 'password-too-weak'}
        differs={differs ? t('master_differs') : null}
      />
    </InlineForm>
  );
}
