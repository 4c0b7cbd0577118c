// Owns the first screen of all: one master password, chosen twice, with an honest word on its strength and on its loss.
import { useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { askToPersist } from '@/utils/browser/storage-facts';
import { Button } from './button';
import { useCommand } from './command';
import { OBVIOUS } from './new-secret';
import { Notice } from './notice';
import { PasswordInput } from './password-input';
import { Step } from './step';
import { Trouble } from './trouble';
import { TypedMeter } from './typed-meter';

export function CreateVault() {
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const [differs, setDiffers] = useState(false);
  const command = useCommand();
  const create = () => {
    setDiffers(password !== repeated);
    if (password !== repeated) return;
    void command.run(async () => {
      const made = await ask('vault.create', { password });
      // Firefox asks the person; a no is no reason to stop, and the settings offer it again.
      if (made.ok) await askToPersist();
      return made;
    });
  };
  return (
    <Step
      title={t('create_title')}
      lead={t('create_lead')}
      onSubmit={create}
      next={
        <Button weight="primary" icon="key" submit busy={command.busy}>
          {command.busy ? t('create_busy') : t('create')}
        </Button>
      }
    >
      <PasswordInput
        label={t('master_password')}
        purpose="new-password"
        value={password}
        onInput={setPassword}
        wrong={command.reason === 'password-too-short' || command.reason === 'password-too-weak'}
        focus
      >
        <TypedMeter password={password} words={OBVIOUS} />
      </PasswordInput>
      <PasswordInput
        label={t('master_password_repeat')}
        purpose="new-password"
        value={repeated}
        onInput={setRepeated}
        wrong={differs}
      />
      {differs ? (
        <Notice tone="bad" live>
          <p>{t('create_differs')}</p>
        </Notice>
      ) : (
        <Trouble reason={command.reason} />
      )}
      <Notice tone="warn">
        <p>{t('create_never_recoverable')}</p>
      </Notice>
    </Step>
  );
}
