// Owns the user names of an account: the first is the one that gets filled.
import { useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { AccountDetail } from '@/utils/core/messages';
import { Button } from '../button';
import { useCommand } from '../command';
import { TextInput } from '../text-input';
import { Trouble } from '../trouble';
import { accountChanged } from './changes';

export function Username({ account }: { account: AccountDetail }) {
  const [username, setUsername] = useState<string | null>(null);
  const command = useCommand();
  const save = () =>
    command.run(async () => {
      const edit = { before: account.usernames[0] ?? '', after: (username ?? '').trim() };
      const answer = await ask('account.edit', { accountId: account.id, username: edit });
      if (answer.ok) setUsername(null);
      // Refused or not, the list above shows what stands there now.
      accountChanged();
      return answer;
    });
  return (
    <section class="panel">
      <h2>{t('usernames')}</h2>
      <ul class="plain-list">
        {account.usernames.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      {username === null ? (
        <Button weight="quiet" icon="person" onClick={() => setUsername(account.usernames[0] ?? '')}>
          {t('edit_username')}
        </Button>
      ) : (
        <form
          class="inline-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <TextInput
            label={t('username')}
            value={username}
            onInput={setUsername}
            wrong={command.reason !== null}
            focus
          />
          <Trouble reason={command.reason} />
          <div class="row">
            <Button submit icon="check" busy={command.busy}>
              {t('save')}
            </Button>
            <Button weight="quiet" onClick={() => setUsername(null)}>
              {t('cancel')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
