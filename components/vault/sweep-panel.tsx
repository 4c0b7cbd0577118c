// Owns how a sweep looks: the button that starts it, how far it is, and what it found so far.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { plural, t } from '@/utils/browser/i18n';
import { Button } from '../button';
import { Trouble } from '../trouble';
import type { Sweep } from './sweep';

export function SweepPanel<T>(props: {
  readonly sweep: Sweep<T>;
  readonly start: string;
  readonly note: string;
  readonly onStart?: () => void;
  readonly line: (found: T) => ComponentChildren;
}) {
  const { sweep, start, note, onStart, line } = props;
  const id = useId();
  const { running, done, total, found, reason } = sweep.state.value;
  return (
    <div class="sweep">
      {found.length === 0 ? null : <ul class="plain-list health-lines">{found.map(line)}</ul>}
      {total === null ? null : (
        <p class="soft" role="status">
          {running ? t('sweep_at', done, total) : plural('sweep_found', found.length, done)}
        </p>
      )}
      {running && total !== null ? <progress aria-labelledby={id} value={done} max={Math.max(1, total)} /> : null}
      <Trouble reason={reason} />
      <div class="row">
        {running ? (
          <Button icon="cross" onClick={() => sweep.stop()}>
            {t('sweep_stop')}
          </Button>
        ) : (
          <Button icon="search" onClick={onStart ?? (() => void sweep.start())}>
            {start}
          </Button>
        )}
      </div>
      <p id={id} class="field-note">
        {note}
      </p>
    </div>
  );
}
