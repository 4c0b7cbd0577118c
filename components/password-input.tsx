// Owns a box for a password that the person types: label, show and hide, and what is wrong with it.
import type { ComponentChildren, TargetedInputEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { IconButton } from './icon-button';

export function PasswordInput(props: {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** `new-password` where one is made, `current-password` where one is asked for. */
  readonly purpose: 'new-password' | 'current-password';
  readonly focus?: boolean;
  readonly wrong?: boolean;
  readonly children?: ComponentChildren;
}) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (props.focus) box.current?.focus();
  }, [props.focus]);
  const shared = {
    ref: box,
    id,
    value: props.value,
    autocomplete: props.purpose,
    spellcheck: false,
    autocapitalize: 'off',
    dir: 'ltr',
    'aria-invalid': props.wrong ?? false,
    'aria-describedby': props.children ? `${id}-note` : undefined,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => props.onInput(event.currentTarget.value),
  } as const;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <div class="box with-button">
        {shown ? <input type="text" {...shared} /> : <input type="password" {...shared} />}
        <IconButton
          icon={shown ? 'eye-off' : 'eye'}
          name={shown ? t('hide_password') : t('show_password')}
          onClick={() => setShown(!shown)}
        />
      </div>
      {props.children ? (
        <div id={`${id}-note`} class="field-note">
          {props.children}
        </div>
      ) : null}
    </div>
  );
}
