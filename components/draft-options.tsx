// Owns the wishes for a generated password: length and kinds of characters, never outside the policy.
import { useId, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import type { DraftOptions } from '@/utils/core/messages';
import type { Policy } from '@/utils/core/policy';
import { CLASS_NAMES } from './policy-ticks';

/** Nobody needs more from a slider; a longer minimum of a store still wins. */
const LONGEST_ON_SLIDER = 64;

export function DraftOptionsBox(props: {
  readonly policy: Policy;
  readonly length: number;
  readonly options: DraftOptions;
  readonly onChange: (options: DraftOptions) => void;
}) {
  const { policy, options, onChange } = props;
  const id = useId();
  const [sliding, setSliding] = useState<number | null>(null);
  const longest = Math.max(policy.minLength, Math.min(policy.maxLength, LONGEST_ON_SLIDER));
  const without = options.without ?? [];
  const classes = policy.classes.filter((set) => set.chars !== '');
  const left = classes.filter((set) => !without.includes(set.name)).length;
  const fewest = Math.max(1, policy.minClasses ?? 1);
  return (
    <div class="options">
      <div class="slider">
        <label for={id}>{t('length')}</label>
        <input
          id={id}
          type="range"
          min={policy.minLength}
          max={longest}
          disabled={policy.minLength >= longest}
          value={sliding ?? props.length}
          onInput={(event) => setSliding(event.currentTarget.valueAsNumber)}
          onChange={(event) => {
            setSliding(null);
            onChange({ ...options, length: event.currentTarget.valueAsNumber });
          }}
        />
        <output for={id}>{t('number', sliding ?? props.length)}</output>
      </div>
      <fieldset>
        <legend class="unseen">{t('kinds_of_characters')}</legend>
        {classes.map((set) => {
          const used = !without.includes(set.name);
          const needed = set.min > 0 || (used && left <= fewest);
          return (
            <label key={set.name} class="switch">
              <input
                type="checkbox"
                checked={used}
                disabled={needed}
                onChange={() =>
                  onChange({
                    ...options,
                    without: used ? [...without, set.name] : without.filter((name) => name !== set.name),
                  })
                }
              />
              <span>{t(CLASS_NAMES[set.name])}</span>
            </label>
          );
        })}
      </fieldset>
      {classes.some((set) => set.min > 0) ? <p class="field-note">{t('kinds_needed')}</p> : null}
    </div>
  );
}
