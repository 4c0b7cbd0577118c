// Owns the last short result of an action ("Copied. ..."): seen where the screen puts it, heard from one region that outlasts
// the screen it came from.
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

/** Takes the last result back: a locked vault tells nothing of what was done before. */
export function hush(): void {
  clearTimeout(timer);
  remark.value = '';
}

/** For the ear; stands once, at the root of a page. */
export function RemarkHeard() {
  return (
    <div class="unseen" role="status">
      {remark.value}
    </div>
  );
}

/** For the eye. */
export function RemarkSeen() {
  if (remark.value === '') return null;
  return (
    <p class="remark" aria-hidden="true">
      <Icon name="check" />
      <span>{remark.value}</span>
    </p>
  );
}
