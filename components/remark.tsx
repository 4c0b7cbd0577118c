// Owns the last short result of an action ("Copied. ..."): seen where the screen puts it, heard from one region that outlasts
// the screen it came from.
import { signal } from '@preact/signals';
import { t } from '@/utils/browser/i18n';
import { Icon } from './icon';

interface Remark {
  readonly text: string;
  /** Takes back what was done. */
  readonly undo: (() => Promise<void>) | null;
}

const NOTHING: Remark = { text: '', undo: null };
const remark = signal(NOTHING);
/** Long enough to read twice; what can be taken back stands long enough to reach its button by keys. */
const STANDS_FOR = 12_000;
const UNDO_STANDS_FOR = 30_000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says a result; the one before gives way. */
export function say(text: string, undo: Remark['undo'] = null): void {
  remark.value = { text, undo };
  clearTimeout(timer);
  timer = setTimeout(hush, undo ? UNDO_STANDS_FOR : STANDS_FOR);
}

/** Takes the last result back: a locked vault tells nothing of what was done before. */
export function hush(): void {
  clearTimeout(timer);
  remark.value = NOTHING;
}

/** For the ear; stands once, at the root of a page. */
export function RemarkHeard() {
  return (
    <div class="unseen" role="status">
      {remark.value.text}
    </div>
  );
}

/** For the eye; the button is for everybody. */
export function RemarkSeen() {
  const { text, undo } = remark.value;
  if (text === '') return null;
  return (
    <div class="remark">
      <span class="remark-text" aria-hidden="true">
        <Icon name="check" />
        {text}
      </span>
      {undo === null ? null : (
        <button type="button" class="remark-undo" onClick={() => void undo()}>
          {t('undo')}
        </button>
      )}
    </div>
  );
}
