// Owns a labelled choice of one among several.
import { useId } from 'preact/hooks';
import { type MessageKey, t } from '@/utils/browser/i18n';

interface Option<T extends string> {
  readonly value: T;
  readonly text: string;
  /** BCP 47 tag, where the text is not in the language of the page. */
  readonly lang?: string;
}

export function Choice<T extends string>(props: {
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}) {
  const { label, options, value, onChange } = props;
  const id = useId();
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      <div class="box">
        <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value as T)}>
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.text}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

/** Options whose texts are messages, in the order of the table. */
export function optionsOf<T extends string>(texts: Readonly<Record<T, MessageKey>>): readonly Option<T>[] {
  return (Object.keys(texts) as T[]).map((value) => ({ value, text: t(texts[value]) }));
}
