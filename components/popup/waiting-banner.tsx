// Owns the reminder that changes elsewhere were not finished: above screens that are about something else, and as a screen of its own
// where no store is in front.
import { plural, t } from '@/utils/browser/i18n';
import type { RotationSummary } from '@/utils/core/view';
import { Button } from '../button';
import { Notice } from '../notice';
import { OpenPage } from '../open-page';
import { Step } from '../step';
import { firstStoreName } from '../store-name';

interface WaitingProps {
  readonly waiting: readonly RotationSummary[];
  readonly onLook: (rotation: RotationSummary) => void;
}

export function WaitingBanner(props: WaitingProps) {
  const next = props.waiting[0];
  if (!next) return null;
  return (
    <Notice tone="warn">
      <p>{plural('unfinished', props.waiting.length)}</p>
      <Button weight="quiet" icon="forward" onClick={() => props.onLook(next)}>
        {t('unfinished_look')}
      </Button>
    </Notice>
  );
}

/** Nothing else can be done here but to go to a store: what was not finished comes first. */
export function WaitingFirst(props: WaitingProps & { readonly tabId: number | null }) {
  const next = props.waiting[0];
  if (!next) return null;
  return (
    <Step
      title={plural('unfinished', props.waiting.length)}
      lead={t('not_a_page_lead')}
      next={
        <Button weight="primary" icon="forward" onClick={() => props.onLook(next)}>
          {t('unfinished_look')}
        </Button>
      }
    >
      <div class="row">
        <OpenPage to="first-store" tabId={props.tabId} weight="plain">
          {t('go_to_store', firstStoreName)}
        </OpenPage>
      </div>
    </Step>
  );
}
