// Owns the choice of the accounts for a slip: all of them, or some that are found by typing. It asks for no secret.
import { useEffect, useId, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { AccountSummary } from '@/utils/core/view';
import { storeName } from '../store-name';
import { TextInput } from '../text-input';

export const ALL = 'all';
/** All, or the chosen ones by id. */
export type Chosen = typeof ALL | ReadonlyMap<string, AccountSummary>;

/** Rows on show; typing finds the others. */
const MOST_ROWS = 8;

export function SlipAccounts({ chosen, onChoose }: { chosen: Chosen; onChoose: (chosen: Chosen) => void }) {
  const group = useId();
  return (
    <fieldset class="formats">
      <legend>{t('slip_accounts')}</legend>
      <label>
        <input type="radio" name={group} checked={chosen === ALL} onChange={() => onChoose(ALL)} />
        <span>{t('slip_all')}</span>
      </label>
      <label>
        <input type="radio" name={group} checked={chosen !== ALL} onChange={() => onChoose(new Map())} />
        <span>{t('slip_some')}</span>
      </label>
      {chosen === ALL ? null : <Found chosen={chosen} onChoose={onChoose} />}
    </fieldset>
  );
}

function Found({ chosen, onChoose }: { chosen: Exclude<Chosen, typeof ALL>; onChoose: (chosen: Chosen) => void }) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly AccountSummary[]>([]);
  useEffect(() => {
    let wanted = true;
    void ask('account.list', { query, page: 0, order: 'name' }).then((answer) => {
      if (wanted && answer.ok) setFound(answer.accounts.slice(0, MOST_ROWS));
    });
    return () => {
      wanted = false;
    };
  }, [query]);
  const turn = (account: AccountSummary) => {
    const next = new Map(chosen);
    if (!next.delete(account.id)) next.set(account.id, account);
    onChoose(next);
  };
  const rest = found.filter(({ id }) => !chosen.has(id));
  return (
    <div class="inline-form">
      <TextInput label={t('search')} value={query} onInput={setQuery} focus />
      {[...chosen.values(), ...rest].map((account) => (
        <label key={account.id} class="switch">
          <input type="checkbox" checked={chosen.has(account.id)} onChange={() => turn(account)} />
          <span>
            <bdi>{account.username}</bdi> <span class="soft">{storeName(account.storeId)}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
