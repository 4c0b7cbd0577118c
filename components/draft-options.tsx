// Owns the wishes for a generated password: length and kinds of characters, never outside what can be had.
import { useId, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import type { Choices } from '@/utils/core/generator-choices';
import type { Policy } from '@/utils/core/policy';
import type { DraftOnShow } from './draft';
import { CLASS_NAMES } from './policy-ticks';

/** Nobody needs more from a slider; a longer minimum of a store still wins. */
const LONGEST_ON_SLIDER = 64;

export function DraftOptionsBox(props: {
  readonly policy: Policy;
  readonly choices: Choices;
  readonly made: DraftOnShow;
}) {
  const { choices, made } = props;
  const { options } = made;
  const id = useId();
  const [sliding, setSliding] = useState<number | null>(null);
  const { shortest } = choices.lengths;
  const longest = Math.max(shortest, Math.min(choices.lengths.longest, LONGEST_ON_SLIDER));
  const atMost = made.manner === 'words';
  const length = sliding ?? options.length ?? (made.draft && !atMost ? [...made.draft.password].length : longest);
  const without = options.without ?? [];
  const classes = props.policy.classes.filter((set) => set.chars !== '');
  const mayChange = (name: (typeof classes)[number]['name']) =>
    without.includes(name) || choices.optional.includes(name);
  return (
    <div class="options">
      <div class="slider">
        <label for={id}>{t(atMost ? 'length_at_most' : 'length')}</label>
        <input
          id={id}
          type="range"
          min={shortest}
          max={longest}
          disabled={shortest >= longest}
          value={length}
          onInput={(event) => setSliding(event.currentTarget.valueAsNumber)}
          onChange={(event) => {
            setSliding(null);
            made.wish({ ...options, length: event.currentTarget.valueAsNumber });
          }}
        />
        <output for={id}>{t('number', length)}</output>
      </div>
      <fieldset>
        <legend class="unseen">{t('kinds_of_characters')}</legend>
        {classes.map(({ name }) => (
          <label key={name} class="switch">
            <input
              type="checkbox"
              checked={!without.includes(name)}
              disabled={!mayChange(name)}
              onChange={() =>
                made.wish({
                  ...options,
                  without: without.includes(name) ? without.filter((each) => each !== name) : [...without, name],
                })
              }
            />
            <span>{t(CLASS_NAMES[name])}</span>
          </label>
        ))}
      </fieldset>
      {classes.every(({ name }) => mayChange(name)) ? null : <p class="field-note">{t('kinds_needed')}</p>}
    </div>
  );
}
