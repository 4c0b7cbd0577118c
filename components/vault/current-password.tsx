// Owns the current password of an account: show, copy, or set by hand. The one before moves to history.
import { useState } from 'preact/hooks';
import { dateText, plural, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { AccountDetail } from '@/utils/core/commands';
import { Button } from '../button';
import { useCommand } from '../command';
import { InlineForm } from '../inline-form';
import { PasswordInput } from '../password-input';
import { SecretRow } from '../secret-row';
import { accountChanged } from './changes';
import { sayWithUndo } from './edit';

export function CurrentPassword({ account }: { account: AccountDetail }) {
  const [editing, setEditing] = useState(false);
  const [password, setPassword] = useState('');
  const command = useCommand();
  const { current, id: accountId } = account;
  const save = () =>
    command.run(async () => {
      if (password === '') return { ok: false, reason: 'no-password' };
      const answer = await ask('account.set-current', { accountId, password });
      if (answer.ok) {
        setEditing(false);
        setPassword('');
        accountChanged();
        sayWithUndo(t('saved'), accountId);
      }
      return answer;
    });
  return (
    <section class="panel">
      <h2>{t('current_password')}</h2>
      {current ? (
        <SecretRow
          title={t('password')}
          copied={{ kind: 'password', accountId, passwordId: current.id }}
          revealed={{ kind: 'password', accountId, passwordId: current.id }}
        >
          <p class="soft">
            {plural('characters', current.length)} · {t('since', dateText(current.since))}
          </p>
        </SecretRow>
      ) : (
        <p class="soft">{t('current_unknown')}</p>
      )}
      {editing ? (
        <InlineForm
          does={t('save')}
          busy={command.busy}
          reason={command.reason}
          onSubmit={() => void save()}
          onEnd={() => setEditing(false)}
        >
          <PasswordInput
            label={t('password_at_store')}
            purpose="new-password"
            value={password}
            onInput={setPassword}
            wrong={command.reason !== null}
            focus
          >
            {t('set_current_note')}
          </PasswordInput>
        </InlineForm>
      ) : (
        <Button weight="quiet" icon="keyboard" onClick={() => setEditing(true)}>
          {t('set_current')}
        </Button>
      )}
    </section>
  );
}
