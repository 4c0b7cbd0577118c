// Owns how strength is drawn: a bar of four parts and the same in words; never colour alone.

export type Level = 0 | 1 | 2 | 3 | 4;

/** `words` says what the level means; `why` adds what is weak or how it is known. */
export function Meter(props: {
  readonly name: string;
  readonly level: Level;
  readonly words: string;
  readonly why?: string;
}) {
  return (
    <div class="meter">
      {/* biome-ignore lint/a11y/useSemanticElements: browsers draw <meter> each in their own colours */}
      <div
        class={`bar level-${props.level}`}
        role="meter"
        aria-label={props.name}
        aria-valuemin={0}
        aria-valuemax={4}
        aria-valuenow={props.level}
        aria-valuetext={props.words}
      >
        <i />
        <i />
        <i />
        <i />
      </div>
      <p>
        <b>{props.words}</b> {props.why}
      </p>
    </div>
  );
}
