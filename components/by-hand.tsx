// Owns the view for typing a password by hand: large, in groups of four, one numbered cell a character. Characters that are taken
// for others are marked by a sign, a frame and a colour, and named in words.
import { t } from '@/utils/browser/i18n';
import { readingGroups } from '@/utils/core/generator-by-hand';
import { kindOf, looksLikeAnother, nameOf } from './character-names';

export function ByHand({ value }: { value: string }) {
  const doubtful = [...value].map((char, at) => ({ char, at })).filter(({ char }) => looksLikeAnother(char));
  return (
    <div class="by-hand">
      <ol dir="ltr" translate={false}>
        {readingGroups(value).map((group, at) => (
          <li key={at}>
            <ol>
              {[...group].map((char, place) => (
                <li key={place} class={looksLikeAnother(char) ? `doubtful ${kindOf(char)}` : undefined}>
                  <span aria-hidden="true">{char}</span>
                  <span class="unseen">{nameOf(char)}</span>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {doubtful.length > 0 ? (
        <div class="look-alikes">
          <p class="soft">{t('by_hand_look_alikes')}</p>
          <ul translate={false}>
            {doubtful.map(({ char, at }) => (
              <li key={at} class={kindOf(char)}>
                {t('by_hand_place', at + 1, nameOf(char))}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
