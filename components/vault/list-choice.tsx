// Owns the choices above the list of accounts: of which store, which of them, and in which order. It asks for nothing itself.
import { type MessageKey, t } from '@/utils/browser/i18n';
import type { AccountFilter, AccountOrder } from '@/utils/core/commands';
import { stores } from '@/utils/stores';
import { Choice, optionsOf } from '../choice';
import type { ListView } from './account-pages';

const SHOWN: Readonly<Record<AccountFilter, MessageKey>> = {
  all: 'show_all',
  open: 'show_open',
  unproven: 'show_unproven',
  bin: 'show_bin',
};
const ORDERS: Readonly<Record<AccountOrder, MessageKey>> = {
  newest: 'order_newest',
  next: 'order_next',
  name: 'order_name',
};

export function ListChoice({ view, onChange }: { view: ListView; onChange: (view: ListView) => void }) {
  return (
    <div class="list-choice">
      <Choice
        label={t('store')}
        options={storeOptions()}
        value={view.store}
        onChange={(store) => onChange({ ...view, store })}
      />
      <Choice
        label={t('show')}
        options={optionsOf(SHOWN)}
        value={view.show}
        onChange={(show) => onChange({ ...view, show })}
      />
      <Choice
        label={t('order')}
        options={optionsOf(ORDERS)}
        value={view.order}
        onChange={(order) => onChange({ ...view, order })}
      />
    </div>
  );
}

function storeOptions() {
  const named = stores.map(({ id, name }) => ({ value: id, text: name }));
  return [{ value: 'all', text: t('show_all') }, ...named, { value: 'sites', text: t('other_sites') }];
}
