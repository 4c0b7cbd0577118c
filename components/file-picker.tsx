// Owns the choice of one file from the disk. It must not read it.
import { useRef } from 'preact/hooks';
import { Button, type ButtonProps } from './button';

export function FilePicker(
  props: Pick<ButtonProps, 'busy'> & {
    /** What the button says. */
    readonly label: string;
    readonly accept: string;
    readonly onPick: (file: File) => void;
  },
) {
  const { label, accept, onPick, busy = false } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        aria-label={label}
        accept={accept}
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // Otherwise the same file, mended, could not be chosen again.
          currentTarget.value = '';
          if (file) onPick(file);
        }}
      />
      <Button busy={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
