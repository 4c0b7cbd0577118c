// Owns how strength is drawn: a bar of four parts and the same in words; never colour alone.
import type { Score } from '@/utils/core/strength';

export interface MeterReading {
  readonly level: Score;
  /** What the level means. */
  readonly words: string;
  /** How it is known, and what would mend it. */
  readonly why: string;
}

export function Meter({ name, level, words, why }: MeterReading & { readonly name: string }) {
  return (
    <div class="meter">
      {/* biome-ignore lint/a11y/useSemanticElements: browsers draw <meter> each in their own colours */}
      <div
        class={`bar level-${level}`}
        role="meter"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={4}
        aria-valuenow={level}
        aria-valuetext={words}
      >
        <i />
        <i />
        <i />
        <i />
      </div>
      <p>
        <b>{words}</b> {why}
      </p>
    </div>
  );
}
