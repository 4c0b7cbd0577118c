// Owns what people see before an import: the format that was found, how many accounts it brings, what each column is kept as, and what
// is left out and why. It must not write anything.
import { useEffect, useState } from 'preact/hooks';
import { type MessageKey, plural, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { RestoreEntry } from '@/utils/core/backup';
import type { Use } from '@/utils/exchange/csv-dialects';
import type { SkipReason } from '@/utils/exchange/import-accounts';
import { formatName } from '@/utils/exchange/import-formats';
import { Pager } from '../pager';
import type { ImportOverview } from './import-question';
import type { Looked } from './import-section';

export function ImportPreview({ looked: { overview, counts } }: { looked: Looked }) {
  const { format, columns, skipped, joined } = overview;
  return (
    <div class="import-preview">
      <p>{t('import_format', formatName(format))}</p>
      <div role="status">
        <ul class="plain-list">
          <li>{plural('restore_added', counts.added)}</li>
          <li>{plural('restore_changed', counts.changed)}</li>
          <li>{plural('restore_same', counts.same)}</li>
          {joined > 0 ? <li>{plural('import_joined', joined)}</li> : null}
          {skipped.length > 0 ? <li>{plural('import_skipped', skipped.length)}</li> : null}
        </ul>
      </div>
      <p class="soft">{t(format.startsWith('kdbx') ? 'import_left_kdbx' : 'import_left')}</p>
      {columns.length > 0 ? <Columns columns={columns} /> : null}
      {overview.accounts > 0 ? <Accounts total={overview.accounts} /> : null}
      {skipped.length > 0 ? <SkippedList skipped={skipped} /> : null}
    </div>
  );
}

const USES: Readonly<Record<Use, MessageKey>> = {
  title: 'import_use_title',
  address: 'import_use_address',
  addresses: 'import_use_address',
  username: 'username',
  password: 'password',
  totp: 'import_use_totp',
  notes: 'notes',
  field: 'import_use_field',
  lines: 'import_use_field',
  created: 'import_use_date',
  updated: 'import_use_date',
};

function Columns({ columns }: { columns: ImportOverview['columns'] }) {
  return (
    <details>
      <summary>{t('import_columns')}</summary>
      <dl class="facts">
        {columns.map(({ column, use }, at) => (
          <ColumnRow
            key={`${at} ${column}`}
            column={column}
            kept={use === null ? t('import_use_none') : t(USES[use])}
          />
        ))}
      </dl>
    </details>
  );
}

function ColumnRow({ column, kept }: { column: string; kept: string }) {
  return (
    <>
      <dt>
        <bdi>{column}</bdi>
      </dt>
      <dd>{kept}</dd>
    </>
  );
}

const OUTCOMES: Readonly<Record<RestoreEntry['outcome'], MessageKey>> = {
  added: 'import_added',
  changed: 'import_changed',
  same: 'import_same',
};

function Accounts({ total }: { total: number }) {
  const [page, setPage] = useState(0);
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState<{ accounts: readonly RestoreEntry[]; pages: number }>({ accounts: [], pages: 0 });
  useEffect(() => {
    if (!open) return;
    void ask('restore.list', { page }).then((answer) => {
      if (answer.ok) setShown({ accounts: answer.accounts, pages: Math.ceil(answer.total / answer.pageSize) });
    });
  }, [open, page]);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{plural('import_accounts', total)}</summary>
      <ul class="plain-list">
        {shown.accounts.map(({ host, username, outcome }) => (
          <li key={`${host} ${username}`}>
            <bdi>{host}</bdi> · <bdi>{username}</bdi> · {t(OUTCOMES[outcome])}
          </li>
        ))}
      </ul>
      <Pager page={page} pages={shown.pages} onPage={setPage} />
    </details>
  );
}

const REASONS: Readonly<Record<SkipReason, MessageKey>> = {
  'no-address': 'import_skip_no_address',
  'not-a-site': 'import_skip_not_a_site',
  'no-login': 'import_skip_no_login',
  'other-kind': 'import_skip_other_kind',
  'in-bin': 'import_skip_in_bin',
  'too-large': 'import_skip_too_large',
  'broken-row': 'import_skip_broken_row',
};
const PAGE_SIZE = 50;

function SkippedList({ skipped }: { skipped: ImportOverview['skipped'] }) {
  const [page, setPage] = useState(0);
  const shown = skipped.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  return (
    <details>
      <summary>{t('import_skipped_title')}</summary>
      <ul class="plain-list">
        {shown.map(({ entry, title, why }) => (
          <li key={entry}>
            {t('import_entry', entry)} {title === '' ? null : <bdi>{title}</bdi>} · {t(REASONS[why])}
          </li>
        ))}
      </ul>
      <Pager page={page} pages={Math.ceil(skipped.length / PAGE_SIZE)} onPage={setPage} />
    </details>
  );
}
