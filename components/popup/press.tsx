// Owns the sentence 'Press "..." on the page'. Where no label is known it says what the button is for instead.
import { type MessageKey, t } from '@/utils/browser/i18n';
import type { TabView } from '@/utils/core/messages';
import type { ControlPurpose } from '@/utils/core/reading';
import { PageLabel } from '../page-label';
import { Phrase } from '../phrase';
import { labelToQuote } from './page-control';

/** `otherwise` is the whole sentence for a page whose label is not known. */
export function Press({ tab, purpose, otherwise }: { tab: TabView; purpose: ControlPurpose; otherwise: MessageKey }) {
  const label = labelToQuote(tab, purpose);
  if (label === '') return <>{t(otherwise)}</>;
  return <Phrase say="press_label" with={[<PageLabel key="label" text={label} />]} />;
}
