// Owns the sentence 'Press "..." on the page', and the outline around what to press. Where no label is known it says what the
// button is for instead.
import { type MessageKey, t } from '@/utils/browser/i18n';
import type { ControlPurpose } from '@/utils/core/reading';
import type { TabView } from '@/utils/core/view';
import { Button } from '../button';
import { useCommand } from '../command';
import { PageLabel } from '../page-label';
import { Phrase } from '../phrase';
import { labelToQuote, shownControl } from './page-control';
import { usePointer } from './pointer';

/** `otherwise` is the whole sentence for a page whose label is not known. */
export function Press(props: {
  readonly tab: TabView;
  readonly purpose: ControlPurpose;
  readonly otherwise: MessageKey;
  /** The sentence around the label, where more than pressing is meant. */
  readonly say?: MessageKey;
}) {
  const { tab, purpose, otherwise, say = 'press_label' } = props;
  const label = labelToQuote(tab, purpose);
  const control = shownControl(tab, purpose);
  const command = useCommand();
  const show = usePointer(tab.tabId, control, t('point_press'));
  return (
    <>
      <span class="press">
        {label === '' ? t(otherwise) : <Phrase say={say} with={[<PageLabel key="label" text={label} />]} />}
      </span>
      {control ? (
        <Button weight="quiet" icon="search" busy={command.busy} onClick={() => void command.run(show)}>
          {t('show_on_page')}
        </Button>
      ) : null}
    </>
  );
}
