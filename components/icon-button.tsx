// Owns a button that shows a sign only. Its words are its accessible name and its tooltip.
import { Icon, type IconName } from './icon';

export function IconButton(props: {
  readonly icon: IconName;
  readonly name: string;
  readonly pressed?: boolean;
  readonly turns?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={props.name}
      title={props.name}
      aria-pressed={props.pressed}
      onClick={props.onClick}
    >
      <Icon name={props.icon} turns={props.turns ?? false} />
    </button>
  );
}
