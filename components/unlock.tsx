// Owns the locked state of every own page. It knows how many changes wait and nothing else.
import { useEffect, useState } from 'preact/hooks';
import { plural, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { Button } from './button';
import { useCommand } from './command';
import { PasswordInput } from './password-input';
import { hush } from './remark';
import { ResetMaster } from './reset-master';
import { Step } from './step';
import { Trouble } from './trouble';

export function Unlock(props: {
  readonly review: number;
  /** Sets a new password without unlocking; absent or null where there is nothing to set. */
  readonly onSeal?: (() => void) | null;
}) {
  const { review, onSeal } = props;
  const [password, setPassword] = useState('');
  const [forgotten, setForgotten] = useState(false);
  const command = useCommand();
  useEffect(hush, []);
  const unlock = () => command.run(() => ask('vault.unlock', { password }));
  if (forgotten) return <ResetMaster onBack={() => setForgotten(false)} />;
  return (
    <Step
      title={review > 0 ? plural('unlock_review', review) : t('unlock_title')}
      lead={review > 0 ? undefined : t('unlock_lead')}
      onSubmit={() => void unlock()}
      next={
        <Button weight="primary" icon="key" submit busy={command.busy}>
          {command.busy ? t('unlock_busy') : t('unlock')}
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
      {onSeal ? (
        <Button weight="quiet" onClick={onSeal}>
          {t('go_on_locked')}
        </Button>
      ) : null}
      <Button weight="quiet" onClick={() => setForgotten(true)}>
        {t('master_forgot')}
      </Button>
    </Step>
  );
}
