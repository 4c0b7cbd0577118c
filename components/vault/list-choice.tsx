// Owns the two choices above the list of accounts: which are shown, and in which order. It asks for nothing itself.
import { useId } from 'preact/hooks';
import { type MessageKey, t } from '@/utils/browser/i18n';
import type { AccountFilter, AccountOrder } from '@/utils/core/messages';

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
      <Choice label={t('show')} texts={SHOWN} value={view.show} onChange={(show) => onChange({ ...view, show })} />
      <Choice label={t('order')} texts={ORDERS} value={view.order} onChange={(order) => onChange({ ...view, order })} />
    </div>
  );
}

function Choice<T extends string>(props: {
  readonly label: string;
  readonly texts: Readonly<Record<T, MessageKey>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
}) {
  const { label, texts, value, onChange } = props;
  const id = useId();
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      <div class="box">
        <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value as T)}>
          {(Object.keys(texts) as T[]).map((each) => (
            <option key={each} value={each}>
              {t(texts[each])}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
