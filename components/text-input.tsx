// Owns a labelled box for one line of plain text or a number.
import type { TargetedInputEvent } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

export function TextInput(props: {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Makes it a box for a whole number. */
  readonly range?: { readonly min: number; readonly max: number };
  readonly hint?: string;
  readonly wrong?: boolean;
  readonly focus?: boolean;
}) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (props.focus) box.current?.focus();
  }, [props.focus]);
  const shared = {
    ref: box,
    id,
    value: props.value,
    autocomplete: 'off',
    'aria-invalid': props.wrong ?? false,
    'aria-describedby': props.hint ? `${id}-hint` : undefined,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => props.onInput(event.currentTarget.value),
  } as const;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <div class="box">
        {props.range ? (
          <input type="number" min={props.range.min} max={props.range.max} {...shared} />
        ) : (
          <input type="text" spellcheck={false} autocapitalize="off" dir="auto" {...shared} />
        )}
      </div>
      {props.hint ? (
        <p id={`${id}-hint`} class="field-note">
          {props.hint}
        </p>
      ) : null}
    </div>
  );
}
