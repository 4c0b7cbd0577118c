// Owns the view for typing a password by hand: one numbered cell a character, look-alikes framed and named.
import { t } from '@/utils/browser/i18n';
import { looksLikeAnother, nameOf } from './character-names';

export function ByHand({ value }: { value: string }) {
  const chars = [...value];
  const doubtful = chars.map((char, at) => ({ char, at })).filter(({ char }) => looksLikeAnother(char));
  return (
    <div class="by-hand">
      <ol dir="ltr" translate={false}>
        {chars.map((char, at) => (
          <li key={at} class={looksLikeAnother(char) ? 'doubtful' : undefined}>
            <span aria-hidden="true">{char}</span>
            <span class="unseen">{nameOf(char)}</span>
          </li>
        ))}
      </ol>
      {doubtful.length > 0 ? (
        <p class="soft">
          {t('by_hand_look_alikes')}{' '}
          {doubtful.map(({ char, at }) => t('by_hand_place', at + 1, nameOf(char))).join(' · ')}
        </p>
      ) : null}
    </div>
  );
}
