// Owns adding an account by hand: a store, a user name, and the current password if the person likes.
import { useId, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { siteIdOf } from '@/utils/core/site';
import { storeOfHost, stores } from '@/utils/stores';
import { Button } from '../button';
import { useCommand } from '../command';
import { Icon } from '../icon';
import { PasswordInput } from '../password-input';
import { TextInput } from '../text-input';
import { Trouble } from '../trouble';
import { Alike } from './alike';
import { accountChanged } from './changes';
import { addressOf, go } from './route';

/** The choice of a site without a file; no store has this id. */
const OTHER = '';

/** Where an account of the chosen store, or of the site as typed, belongs; null where the text names no https site. */
function placeOf(storeId: string, typed: string): { storeId: string; host: string } | null {
  if (storeId !== OTHER) return { storeId, host: stores.find(({ id }) => id === storeId)?.hosts[0] ?? '' };
  const address = typed.includes('://') ? typed.trim() : `https://${typed.trim()}`;
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return host === '' ? null : { storeId: storeOfHost(host)?.id ?? siteIdOf(host), host };
}

export function AddAccount() {
  const [storeId, setStoreId] = useState(stores[0]?.id ?? '');
  const [site, setSite] = useState('');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const command = useCommand();
  const id = useId();
  const place = placeOf(storeId, site);
  const add = () =>
    command.run(async () => {
      if (place === null) return { ok: false, reason: 'not-a-site' };
      if (username.trim() === '') return { ok: false, reason: 'empty-username' };
      const body = { ...place, username: username.trim() };
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
              <option value={OTHER}>{t('another_site')}</option>
            </select>
          </div>
        </div>
        {storeId === OTHER ? (
          <TextInput
            label={t('site_address')}
            value={site}
            onInput={setSite}
            hint={t('site_address_hint')}
            wrong={command.reason === 'not-a-site'}
          />
        ) : null}
        <TextInput
          label={t('username')}
          value={username}
          onInput={setUsername}
          hint={t('username_hint')}
          wrong={command.reason === 'empty-username' || command.reason === 'duplicate-account'}
          focus
        />
        {place ? <Alike {...place} username={username} /> : null}
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
