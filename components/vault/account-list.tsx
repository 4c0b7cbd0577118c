// Owns the list of accounts: search as you type, one page at a time from the background, arrows to walk it.
import { useEffect, useRef, useState } from 'preact/hooks';
import { dateText, plural, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { AccountSummary, Commands } from '@/utils/core/messages';
import type { Reason } from '@/utils/core/result';
import { Button } from '../button';
import { Icon } from '../icon';
import { storeName } from '../store-name';
import { Trouble } from '../trouble';
import { BeliefBadge, OpenBadge } from './belief-badge';
import { ListChoice, type ListView } from './list-choice';
import { addressOf, go } from './route';

type Page = Extract<Commands['account.list']['answer'], { ok: true }>;

/** Typing settles for this many milliseconds before the background is asked. */
const SETTLE = 150;

export function AccountList({ chosen, stamp }: { chosen: string | null; stamp: string }) {
  const [query, setQuery] = useState('');
  const [page, setPage] = useState(0);
  const [choice, setChoice] = useState<ListView>({ show: 'all', order: 'newest' });
  const [answer, setAnswer] = useState<Page | null>(null);
  const [reason, setReason] = useState<Reason | null>(null);
  const list = useRef<HTMLUListElement>(null);
  // `stamp` says that accounts may have changed.
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(
      async () => {
        const got = await ask('account.list', { query, page, ...choice });
        if (!wanted) return;
        setReason(got.ok ? null : got.reason);
        if (got.ok) setAnswer(got);
      },
      query === '' ? 0 : SETTLE,
    );
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [query, page, choice, stamp]);

  const walk = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const next = links[links.findIndex((link) => link.matches(':focus')) + by];
    if (by === 0 || !next) return;
    event.preventDefault();
    next.focus();
  };
  const pages = answer ? Math.max(1, Math.ceil(answer.total / answer.pageSize)) : 1;
  return (
    <section class="accounts" aria-label={t('accounts')} onKeyDown={walk}>
      <div class="list-head">
        <div class="box with-sign search">
          <Icon name="search" />
          <input
            type="search"
            aria-label={t('search')}
            placeholder={t('search')}
            value={query}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => {
              setQuery(event.currentTarget.value);
              setPage(0);
            }}
          />
        </div>
        <Button icon="plus" name={t('add_by_hand')} onClick={() => go({ at: 'add' })}>
          {t('add')}
        </Button>
      </div>
      <ListChoice
        view={choice}
        onChange={(next) => {
          setChoice(next);
          setPage(0);
        }}
      />
      <Trouble reason={reason} />
      <p class="soft count" role="status">
        {answer ? plural('accounts_found', answer.total) : reason === null ? t('loading') : ''}
      </p>
      {answer?.total === 0 ? <Empty query={query} filtered={choice.show !== 'all'} /> : null}
      <ul ref={list} class="account-list">
        {answer?.accounts.map((account) => (
          <Row key={account.id} account={account} chosen={account.id === chosen} />
        ))}
      </ul>
      {pages > 1 ? (
        <div class="row pages">
          <Button weight="quiet" icon="back" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {t('page_before')}
          </Button>
          <span>{t('page_of', page + 1, pages)}</span>
          <Button weight="quiet" icon="forward" disabled={page + 1 >= pages} onClick={() => setPage(page + 1)}>
            {t('page_after')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function Row({ account, chosen }: { account: AccountSummary; chosen: boolean }) {
  return (
    <li>
      <a href={addressOf({ at: 'account', accountId: account.id })} aria-current={chosen ? 'page' : undefined}>
        <span class="account-name">
          <bdi>{account.username}</bdi>
        </span>
        <span class="soft account-store">
          {storeName(account.storeId)} ·{' '}
          {account.goesAt === null ? dateText(account.updatedAt) : t('bin_goes_short', dateText(account.goesAt))}
        </span>
        <span class="badges">
          <OpenBadge open={account.open} />
          <BeliefBadge belief={account.belief} />
        </span>
      </a>
    </li>
  );
}

function Empty({ query, filtered }: { query: string; filtered: boolean }) {
  const text = filtered ? t('show_none') : t('vault_empty');
  return (
    <div class="empty">
      <Icon name={query === '' ? 'vault' : 'search'} />
      <p>{query === '' ? text : t('search_empty', query)}</p>
    </div>
  );
}
