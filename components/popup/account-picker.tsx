// Owns the line that says whose password this is: one account, a choice of several, or a box for a new user name.
import { useContext, useId } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import type { TabView } from '@/utils/core/view';
import { Icon } from '../icon';
import { Practice } from '../practice';
import { TextInput } from '../text-input';
import type { AccountChoice } from './account-choice';

const NEW = 'new';
const NONE = '';

export function AccountPicker(props: {
  readonly tab: TabView;
  readonly choice: AccountChoice;
  readonly onChoose: (choice: AccountChoice) => void;
  readonly wrong?: boolean;
  readonly focus?: boolean;
}) {
  const { tab, choice, onChoose } = props;
  const id = useId();
  const practice = useContext(Practice);
  const box = (
    <TextInput
      label={t('username')}
      value={choice.kind === 'new' ? choice.username : ''}
      onInput={(username) => onChoose({ kind: 'new', username })}
      {...(tab.typedUsername === '' ? { hint: t('username_hint') } : {})}
      wrong={props.wrong ?? false}
      focus={props.focus ?? false}
    />
  );
  if (tab.accounts.length + tab.related.length === 0) return box;
  return (
    <div class="account-picker">
      <label class="unseen" for={id}>
        {t('account')}
      </label>
      <div class="box with-sign">
        <Icon name="person" />
        <select
          id={id}
          value={choice.kind === 'known' ? choice.accountId : choice.kind === 'new' ? NEW : NONE}
          onChange={(event) => {
            const picked = event.currentTarget.value;
            onChoose(
              picked === NEW ? { kind: 'new', username: tab.typedUsername } : { kind: 'known', accountId: picked },
            );
          }}
        >
          {choice.kind === 'none' ? (
            <option value={NONE} disabled>
              {t('account_choose')}
            </option>
          ) : null}
          {tab.accounts.map((account) => (
            <option key={account.id} value={account.id}>
              {account.username}
            </option>
          ))}
          {tab.related.length > 0 ? (
            <optgroup label={t('same_login_elsewhere')}>
              {tab.related.map((account) => (
                <option key={account.id} value={account.id}>
                  {t('account_from', account.username, account.host)}
                </option>
              ))}
            </optgroup>
          ) : null}
          {practice ? null : <option value={NEW}>{t('account_another')}</option>}
        </select>
      </div>
      {choice.kind === 'new' ? box : null}
    </div>
  );
}
