// Owns a labelled choice of one of a few, as a list that opens. It decides nothing.
import { useId } from 'preact/hooks';
import { type MessageKey, t } from '@/utils/browser/i18n';

export function Choice<T extends string>(props: {
  readonly label: string;
  /** What there is to choose, in this order. */
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
