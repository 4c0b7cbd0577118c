// Owns the way into a vault whose master password was forgotten: the recovery key from the paper, and a new master password.
import { useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { Button } from './button';
import { useCommand } from './command';
import { NewSecret, NOTHING_TYPED } from './new-secret';
import { Step } from './step';
import { TextInput } from './text-input';
import { Trouble } from './trouble';

export function ResetMaster({ onBack }: { onBack: () => void }) {
  const [printedKey, setPrintedKey] = useState('');
  const [after, setAfter] = useState(NOTHING_TYPED);
  const [differs, setDiffers] = useState(false);
  const command = useCommand();
  const reset = () => {
    setDiffers(after.value !== after.again);
    if (after.value !== after.again) return;
    void command.run(() => ask('vault.reset-password', { printedKey, after: after.value }));
  };
  return (
    <Step
      title={t('master_reset_title')}
      lead={t('master_reset_lead')}
      onSubmit={reset}
      next={
        <Button weight="primary" icon="key" submit busy={command.busy}>
          {t(command.busy ? 'unlock_busy' : 'master_reset')}
        </Button>
      }
    >
      <TextInput
        label={t('printed_key')}
        value={printedKey}
        onInput={setPrintedKey}
        wrong={command.reason === 'wrong-printed-key' || command.reason === 'no-printed-key'}
        focus
      />
      <NewSecret
        label={t('master_new')}
        againLabel={t('master_new_again')}
        typed={after}
        onTyped={setAfter}
        wrong={command.reason === 'password-too-short' || command.reason === 'password-too-weak'}
        differs={differs ? t('master_differs') : null}
      />
      <Trouble reason={differs ? null : command.reason} />
      <p class="soft">{t('master_reset_without')}</p>
      <Button weight="quiet" icon="back" onClick={onBack}>
        {t('cancel')}
      </Button>
    </Step>
  );
}
