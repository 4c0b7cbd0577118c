// Owns the three weights of a button. At most one `primary` stands on a screen, always in its next-step bar.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

export interface ButtonProps {
  readonly weight?: 'primary' | 'plain' | 'quiet';
  readonly icon?: IconName;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly submit?: boolean;
  readonly pressed?: boolean;
  /** Names the button where the text alone would not, as in a row of several "Copy". */
  readonly name?: string;
  readonly onClick?: () => void;
  readonly children: ComponentChildren;
}

/** A button with words. While busy it stays focusable and ignores clicks, so that focus is not lost. */
export function Button(props: ButtonProps) {
  const { weight = 'plain', icon, busy = false, disabled = false, submit = false, pressed, name, onClick } = props;
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class={`button ${weight}`}
      disabled={disabled}
      aria-busy={busy}
      aria-disabled={busy}
      aria-pressed={pressed}
      aria-label={name}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <Icon name="again" /> : null}
      {icon && icon !== 'forward' && !busy ? <Icon name={icon} turns={icon === 'back'} /> : null}
      <span>{props.children}</span>
      {icon === 'forward' && !busy ? <Icon name={icon} turns /> : null}
    </button>
  );
}
