// Owns the two choices above the list of accounts: which are shown, and in which order. It asks for nothing itself.
import { type MessageKey, t } from '@/utils/browser/i18n';
import type { AccountFilter, AccountOrder } from '@/utils/core/messages';
import { Choice, optionsOf } from '../choice';

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

export interface ListView {
  readonly show: AccountFilter;
  readonly order: AccountOrder;
}

export function ListChoice({ view, onChange }: { view: ListView; onChange: (view: ListView) => void }) {
  return (
    <div class="list-choice">
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
