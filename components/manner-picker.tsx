// Owns the choice of how a password comes about. A style that would be too weak here can be seen, but not chosen.
import { useId } from 'preact/hooks';
import { type MessageKey, t } from '@/utils/browser/i18n';
import { STYLES, type Style } from '@/utils/core/generator';
import type { Manner } from './draft';

const NAMES: Readonly<Record<Manner, MessageKey>> = {
  random: 'style_random',
  'by-hand': 'style_by_hand',
  words: 'style_words',
  own: 'style_own',
};

export function MannerPicker(props: {
  readonly chosen: Manner;
  readonly styles: readonly Style[];
  readonly ownToo: boolean;
  readonly onChoose: (manner: Manner) => void;
}) {
  const group = useId();
  const manners: readonly Manner[] = props.ownToo ? [...STYLES, 'own'] : STYLES;
  const offered = (manner: Manner) => manner === 'own' || props.styles.includes(manner);
  return (
    <fieldset class="manners">
      <legend class="unseen">{t('styles')}</legend>
      <div class="segments">
        {manners.map((manner) => (
          <label key={manner}>
            <input
              type="radio"
              name={group}
              checked={manner === props.chosen}
              disabled={!offered(manner)}
              onChange={() => props.onChoose(manner)}
            />
            <span>{t(NAMES[manner])}</span>
          </label>
        ))}
      </div>
      {manners.every(offered) ? null : <p class="field-note">{t('styles_too_weak')}</p>}
    </fieldset>
  );
}
