// Owns the reminder that changes elsewhere were not finished, on screens that are about something else.
import { plural, t } from '@/utils/browser/i18n';
import type { RotationSummary } from '@/utils/core/messages';
import { Button } from '../button';
import { Notice } from '../notice';

export function WaitingBanner(props: {
  readonly waiting: readonly RotationSummary[];
  readonly onLook: (rotation: RotationSummary) => void;
}) {
  const first = props.waiting[0];
  if (!first) return null;
  return (
    <Notice tone="warn">
      <p>{plural('unfinished', props.waiting.length)}</p>
      <Button weight="quiet" icon="forward" onClick={() => props.onLook(first)}>
        {t('unfinished_look')}
      </Button>
    </Notice>
  );
}
