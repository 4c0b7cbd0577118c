// Owns the last short result of an action ("Copied. ..."), in one live region that outlasts the screen it came from.
import { signal } from '@preact/signals';
import { Icon } from './icon';

const remark = signal('');
/** Long enough to read twice. */
const STANDS_FOR = 12_000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says a result; the one before gives way. */
export function say(text: string): void {
  remark.value = text;
  clearTimeout(timer);
  timer = setTimeout(() => {
    remark.value = '';
  }, STANDS_FOR);
}

export function RemarkBar() {
  return (
    <div class="remark" role="status">
      {remark.value === '' ? null : (
        <p>
          <Icon name="check" />
          <span>{remark.value}</span>
        </p>
      )}
    </div>
  );
}
