// Owns adding an account by hand: a store, a user name, and the current password if the person likes.
import { useId, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { stores } from '@/utils/stores';
import { Button } from '../button';
import { useCommand } from '../command';
import { Icon } from '../icon';
import { PasswordInput } from '../password-input';
import { TextInput } from '../text-input';
import { Trouble } from '../trouble';
import { accountChanged } from './changes';
import { addressOf, go } from './route';

export function AddAccount() {
  const [storeId, setStoreId] = useState(stores[0]?.id ?? '');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const command = useCommand();
  const id = useId();
  const add = () =>
    command.run(async () => {
      const host = stores.find((store) => store.id === storeId)?.hosts[0] ?? '';
      if (username.trim() === '') return { ok: false, reason: 'empty-username' };
      const body = { storeId, host, username: username.trim() };
      const answer = await ask('account.add', password === '' ? body : { ...body, password });
      if (answer.ok) {
        accountChanged();
        go({ at: 'account', accountId: answer.accountId });
      }
      return answer;
    });
  return (
    <article class="detail">
      <a class="back" href={addressOf({ at: 'list' })}>
        <Icon name="back" turns />
        {t('all_accounts')}
      </a>
      <h1>{t('add_by_hand')}</h1>
      <form
        class="panel"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <div class="field">
          <label for={id}>{t('store')}</label>
          <div class="box">
            <select id={id} value={storeId} onChange={(event) => setStoreId(event.currentTarget.value)}>
              {stores.map((store) => (
                <option key={store.id} value={store.id}>
                  {store.name}
                </option>
              ))}
            </select>
          </div>
        </div>
        <TextInput
          label={t('username')}
          value={username}
          onInput={setUsername}
          hint={t('username_hint')}
          wrong={command.reason === 'empty-username' || command.reason === 'duplicate-account'}
          focus
        />
        <PasswordInput label={t('password_optional')} purpose="new-password" value={password} onInput={setPassword}>
          {t('password_optional_note')}
        </PasswordInput>
        <Trouble reason={command.reason} />
        <div class="row">
          <Button weight="primary" icon="plus" submit busy={command.busy}>
            {t('add_account')}
          </Button>
        </div>
      </form>
    </article>
  );
}
