// Owns how a password is shown: large, fixed-width, each kind of character told apart by colour and by line, and spelled out for
// screen readers. It must not keep the value.
import { kindOf, spelled } from './character-names';

export function SecretText({ value, large = false }: { value: string; large?: boolean }) {
  return (
    <p class={large ? 'secret large' : 'secret'} dir="ltr" translate={false}>
      <span aria-hidden="true">
        {[...value].map((char, at) => (
          <span key={at} class={kindOf(char)}>
            {char}
          </span>
        ))}
      </span>
      <span class="unseen">{spelled(value)}</span>
    </p>
  );
}
