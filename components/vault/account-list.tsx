// Owns the list of accounts: search as you type, the choices above it, and its rows, of which only those seen are asked for and drawn.
import { useEffect, useRef, useState } from 'preact/hooks';
import { plural, t } from '@/utils/browser/i18n';
import { Button } from '../button';
import { Icon } from '../icon';
import { Trouble } from '../trouble';
import { type ListView, useAccountPages } from './account-pages';
import { AccountRows } from './account-rows';
import { ListChoice } from './list-choice';
import { go } from './route';

const EVERYTHING: ListView = { query: '', show: 'all', order: 'newest', store: 'all' };

export function AccountList({ chosen, stamp }: { chosen: string | null; stamp: string }) {
  const [view, setView] = useState(EVERYTHING);
  const [rows, setRows] = useState({ first: 0, end: 1 });
  const { total, reason, rowAt, askAgain } = useAccountPages(view, rows.first, rows.end, stamp);
  const section = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const slash = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || isTypedInto(event.target)) return;
      event.preventDefault();
      search.current?.focus();
      search.current?.select();
    };
    document.addEventListener('keydown', slash);
    return () => document.removeEventListener('keydown', slash);
  }, []);

  const { query, show, order, store } = view;
  // Another list starts at its top.
  const list = JSON.stringify([query, show, order, store]);
  const change = (next: ListView) => {
    setView(next);
    setRows({ first: 0, end: 1 });
  };
  const intoRows = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && query !== '') change({ ...view, query: '' });
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    section.current?.querySelector<HTMLElement>('.account-list a[tabindex="0"]')?.focus();
  };
  const filtered = show !== 'all' || store !== 'all';
  return (
    <section class="accounts" aria-label={t('accounts')} ref={section}>
      <div class="list-head">
        <div class="box with-sign search">
          <Icon name="search" />
          <input
            ref={search}
            type="search"
            aria-label={t('search')}
            placeholder={t('search')}
            value={query}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => change({ ...view, query: event.currentTarget.value })}
            onKeyDown={intoRows}
          />
        </div>
        <Button icon="plus" name={t('add_by_hand')} onClick={() => go({ at: 'add' })}>
          {t('add')}
        </Button>
      </div>
      <ListChoice view={view} onChange={change} />
      <p class="soft count" role="status">
        {total !== null ? plural('accounts_found', total) : reason === null ? t('loading') : ''}
      </p>
      {reason === null ? null : (
        <div class="empty">
          <Trouble reason={reason} />
          <Button icon="again" onClick={askAgain}>
            {t('try_again')}
          </Button>
        </div>
      )}
      {total === 0 && reason === null ? (
        <Empty query={query} filtered={filtered} onAll={() => change({ ...EVERYTHING, order })} />
      ) : null}
      {total === null || total === 0 ? null : (
        <AccountRows
          key={list}
          total={total}
          chosen={chosen}
          rowAt={rowAt}
          onWindow={(first, end) => setRows({ first, end })}
          onType={() => search.current?.focus()}
        />
      )}
    </section>
  );
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}

function Empty({ query, filtered, onAll }: { query: string; filtered: boolean; onAll: () => void }) {
  const text = filtered ? t('show_none') : t('vault_empty');
  return (
    <div class="empty">
      <Icon name={query === '' ? 'vault' : 'search'} />
      <p>{query === '' ? text : t('search_empty', query)}</p>
      {query === '' && !filtered ? null : (
        <Button weight="quiet" onClick={onAll}>
          {t('show_all_accounts')}
        </Button>
      )}
    </div>
  );
}
