// Owns the wait for the person's click into a box of the page. The popup may close by it; the background remembers.
import { direction, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { Result } from '@/utils/core/result';
import type { TabView } from '@/utils/core/view';
import { Button } from '../button';
import { useCommand } from '../command';
import { OnPage, Step } from '../step';
import { Trouble } from '../trouble';

/** Asks for the click. */
export function pickOnPage(tabId: number): Promise<Result> {
  const hints = { hint: t('pick_box_hint'), chosenHint: t('pick_box_chosen'), dir: direction() };
  return ask('box.pick', { tabId, ...hints });
}

export function PickBox({ tab }: { tab: TabView }) {
  const command = useCommand();
  return (
    <Step title={t('pick_box_title')} lead={t('pick_box_lead')} next={<OnPage>{t('pick_box_next')}</OnPage>}>
      <div class="row">
        <Button
          icon="cross"
          busy={command.busy}
          onClick={() => void command.run(() => ask('box.unpick', { tabId: tab.tabId }))}
        >
          {t('cancel')}
        </Button>
      </div>
      <Trouble reason={command.reason} />
    </Step>
  );
}
