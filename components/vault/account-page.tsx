// Owns one account in full: what Keyturn holds for it, and the ways to mend it. Secrets come one by one, on a click.
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { AccountDetail } from '@/utils/core/commands';
import type { Reason } from '@/utils/core/result';
import { hostOfSite } from '@/utils/core/site';
import { BothPasswords } from '../both-passwords';
import { Icon } from '../icon';
import { Settle } from '../settle';
import { storeName } from '../store-name';
import { Trouble } from '../trouble';
import { BeliefBadge, OpenBadge } from './belief-badge';
import { BinPanel } from './bin-panel';
import { ChangeWay } from './change-way';
import { accountChanged } from './changes';
import { CodeGenerator } from './code-generator';
import { CurrentPassword } from './current-password';
import { History } from './history';
import { Notes } from './notes';
import { Questions } from './questions';
import { ReminderPanel } from './reminder';
import { addressOf } from './route';
import { Timeline } from './timeline';
import { Usernames } from './usernames';

export function AccountPage({ accountId, stamp }: { accountId: string; stamp: string }) {
  const [account, setAccount] = useState<AccountDetail | null>(null);
  const [reason, setReason] = useState<Reason | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // `stamp` says that it may have changed.
  useEffect(() => {
    let wanted = true;
    void ask('account.show', { accountId }).then((answer) => {
      if (!wanted) return;
      setReason(answer.ok ? null : answer.reason);
      setAccount(answer.ok ? answer.account : null);
    });
    return () => {
      wanted = false;
    };
  }, [accountId, stamp]);
  const loaded = account?.id;
  const binned = account !== null && account.goesAt !== null;
  // A new account moves the focus, a change in it does not, but for the bin: what was pressed goes to another place.
  useEffect(() => heading.current?.focus(), [loaded, binned]);

  const back = (
    <a class="back" href={addressOf({ at: 'list' })}>
      <Icon name="back" turns />
      {t('all_accounts')}
    </a>
  );
  if (account === null) {
    return (
      <article class="detail">
        {back}
        {reason === null ? <p class="soft">{t('loading')}</p> : <Trouble reason={reason} />}
      </article>
    );
  }
  const { rotation } = account;
  const open = rotation && !['confirmed', 'verified', 'kept-old', 'abandoned'].includes(rotation.state);
  return (
    <article class="detail" key={account.id}>
      {back}
      <header>
        <h1 ref={heading} tabIndex={-1}>
          <bdi>{account.usernames[0]}</bdi>
        </h1>
        <p class="soft">
          {hostOfSite(account.storeId) === undefined ? (
            <>
              <bdi>{storeName(account.storeId)}</bdi> ·{' '}
            </>
          ) : null}
          <bdi>{account.host}</bdi>
        </p>
        <p class="badges">
          <OpenBadge open={rotation?.state ?? null} />
          <BeliefBadge belief={account.current?.belief ?? null} />
        </p>
      </header>
      {binned ? <BinPanel account={account} /> : null}
      {rotation && open ? (
        <section class="panel attention">
          <h2>{t('open_rotation_title')}</h2>
          <p class="soft">{t('open_rotation_lead')}</p>
          <BothPasswords rotation={rotation} />
          <Settle rotation={rotation} onSettled={accountChanged} />
        </section>
      ) : null}
      <CurrentPassword account={account} />
      <CodeGenerator account={account} />
      <ChangeWay account={account} />
      <Usernames account={account} />
      <Questions account={account} />
      <Notes account={account} />
      <History account={account} />
      <Timeline account={account} />
      <ReminderPanel account={account} />
      {binned ? null : <BinPanel account={account} />}
    </article>
  );
}
