// Owns the two boxes in which a new master password or passphrase is typed, and whether both hold the same.
import { stores } from '@/utils/stores';
import { Notice } from './notice';
import { PasswordInput } from './password-input';
import { TypedMeter } from './typed-meter';

/** What anybody would try first here. */
export const OBVIOUS: readonly string[] = [
  'keyturn',
  'master',
  'vault',
  'backup',
  ...stores.map((store) => store.name),
];

export interface NewSecretTyped {
  readonly value: string;
  readonly again: string;
}
export const NOTHING_TYPED: NewSecretTyped = { value: '', again: '' };

export function NewSecret(props: {
  readonly label: string;
  readonly againLabel: string;
  readonly typed: NewSecretTyped;
  readonly onTyped: (typed: NewSecretTyped) => void;
  /** The first box holds nothing that can be taken. */
  readonly wrong: boolean;
  /** What to say where the second box holds something else; null: it does not. */
  readonly differs: string | null;
  readonly focus?: boolean;
}) {
  const { typed, onTyped } = props;
  return (
    <>
      <PasswordInput
        label={props.label}
        purpose="new-password"
        value={typed.value}
        onInput={(value) => onTyped({ ...typed, value })}
        wrong={props.wrong}
        focus={props.focus ?? false}
      >
        <TypedMeter password={typed.value} words={OBVIOUS} />
      </PasswordInput>
      <PasswordInput
        label={props.againLabel}
        purpose="new-password"
        value={typed.again}
        onInput={(again) => onTyped({ ...typed, again })}
        wrong={props.differs !== null}
      />
      {props.differs === null ? null : (
        <Notice tone="bad" live>
          <p>{props.differs}</p>
        </Notice>
      )}
    </>
  );
}
