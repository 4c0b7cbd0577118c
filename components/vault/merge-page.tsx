// Owns making one account of several that are one login: which stays, which join it, and what that means. Nothing is lost by it.
import { useEffect, useState } from 'preact/hooks';
import { dateText, plural, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { AccountDetail } from '@/utils/core/commands';
import type { Reason } from '@/utils/core/result';
import { Button } from '../button';
import { useCommand } from '../command';
import { Icon } from '../icon';
import { say } from '../remark';
import { storeName } from '../store-name';
import { Trouble } from '../trouble';
import { BeliefBadge } from './belief-badge';
import { accountChanged } from './changes';
import { addressOf, go } from './route';

export function MergePage({ accountId, stamp }: { accountId: string; stamp: string }) {
  const [account, setAccount] = useState<AccountDetail | null>(null);
  const [reason, setReason] = useState<Reason | null>(null);
  useEffect(() => {
    void ask('account.show', { accountId }).then((answer) => {
      setReason(answer.ok ? null : answer.reason);
      setAccount(answer.ok ? answer.account : null);
    });
  }, [accountId, stamp]);
  return (
    <article class="detail">
      <a class="back" href={addressOf({ at: 'account', accountId })}>
        <Icon name="back" turns />
        {t('back')}
      </a>
      <h1>{t('merge_title')}</h1>
      {account === null ? <Trouble reason={reason} /> : <Choice account={account} />}
    </article>
  );
}

function Choice({ account }: { account: AccountDetail }) {
  const [chosen, setChosen] = useState<readonly string[]>(account.related.map(({ id }) => id));
  const [into, setInto] = useState(account.id);
  const command = useCommand();
  const self = {
    id: account.id,
    storeId: account.storeId,
    username: account.usernames[0] ?? '',
    belief: account.current?.belief ?? null,
    updatedAt: account.updatedAt,
  };
  const all = [self, ...account.related];
  const joining = all.filter(({ id }) => id === account.id || chosen.includes(id)).filter(({ id }) => id !== into);
  const merge = () =>
    command.run(async () => {
      const answer = await ask('account.merge', { into, from: joining.map(({ id }) => id) });
      if (answer.ok) {
        say(t('merged'));
        accountChanged();
        go({ at: 'account', accountId: into });
      }
      return answer;
    });
  if (account.related.length === 0) return <p class="soft">{t('merge_none')}</p>;
  return (
    <form
      class="panel"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void merge();
      }}
    >
      <p>{t('merge_lead')}</p>
      <ul class="plain-list merge">
        {all.map(({ id, storeId, username, belief, updatedAt }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={id === account.id || id === into || chosen.includes(id)}
                disabled={id === account.id || id === into}
                onChange={({ currentTarget }) =>
                  setChosen(currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
              />
              <span>
                <bdi>{username}</bdi>
                <span class="soft">
                  <bdi>{storeName(storeId)}</bdi> · <bdi>{dateText(updatedAt)}</bdi>
                </span>
              </span>
            </label>
            <BeliefBadge belief={belief} />
            <label>
              <input type="radio" name="into" checked={into === id} onChange={() => setInto(id)} />
              <span>{t('merge_keep')}</span>
              <span class="unseen">
                <bdi>{username}</bdi>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <Trouble reason={command.reason} />
      <Button weight="primary" icon="check" submit busy={command.busy} disabled={joining.length === 0}>
        {plural('merge_do', joining.length + 1)}
      </Button>
    </form>
  );
}
