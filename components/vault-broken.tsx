// Owns the states in which a vault exists and cannot be opened, and the way back by the second copy. It must never look like a
// first run.
import { useState } from 'preact/hooks';
import { type MessageKey, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { Button } from './button';
import { useCommand } from './command';
import { Notice } from './notice';
import { PasswordInput } from './password-input';
import { StartAnew } from './start-anew';
import { Step } from './step';
import { Trouble } from './trouble';

const SAYINGS = {
  unreadable: ['unreadable_title', 'unreadable_lead'],
  newer: ['newer_title', 'newer_lead'],
  barred: ['barred_title', 'barred_lead'],
} as const satisfies Record<string, readonly [MessageKey, MessageKey]>;

/** `lastResort`: where rebuilding fails too, a new vault is offered. */
export function VaultBroken({ why, lastResort = false }: { why: keyof typeof SAYINGS; lastResort?: boolean }) {
  const [recovering, setRecovering] = useState(false);
  if (recovering) return <Recover lastResort={lastResort} onBack={() => setRecovering(false)} />;
  const [title, lead] = SAYINGS[why];
  return (
    <Step
      title={t(title)}
      lead={t(lead)}
      next={
        <Button weight="primary" icon="again" onClick={() => location.reload()}>
          {t('try_again')}
        </Button>
      }
    >
      <Notice tone="info">
        <p>{t('nothing_deleted')}</p>
      </Notice>
      {why !== 'unreadable' ? null : (
        <>
          <p class="soft">{t('recover_offer')}</p>
          <Button icon="vault" onClick={() => setRecovering(true)}>
            {t('recover_start')}
          </Button>
        </>
      )}
    </Step>
  );
}

function Recover({ lastResort, onBack }: { lastResort: boolean; onBack: () => void }) {
  const [password, setPassword] = useState('');
  const command = useCommand();
  const partial = command.reason === 'vault-incomplete';
  const recover = () => command.run(() => ask('vault.recover', { password, partial }));
  const hopeless = command.reason === 'header-damaged' || command.reason === 'vault-unreadable';
  return (
    <Step
      title={t('recover_title')}
      lead={t('recover_lead')}
      onSubmit={() => void recover()}
      next={
        <Button weight="primary" icon="vault" submit busy={command.busy}>
          {t(command.busy ? 'recover_busy' : partial ? 'recover_partial' : 'recover_start')}
        </Button>
      }
    >
      <PasswordInput
        label={t('master_password')}
        purpose="current-password"
        value={password}
        onInput={setPassword}
        wrong={command.reason === 'wrong-password'}
        focus
      />
      <Trouble reason={command.reason} />
      {lastResort && hopeless ? <StartAnew /> : null}
      <Button weight="quiet" icon="back" onClick={onBack}>
        {t('back')}
      </Button>
    </Step>
  );
}
