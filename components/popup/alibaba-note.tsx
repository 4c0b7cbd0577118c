// Owns the word on Alibaba for shoppers of AliExpress: said before the page with the other name frightens, and while it is in front.
import { t } from '@/utils/browser/i18n';
import type { TabView } from '@/utils/core/view';
import { storeOf } from './page-control';

/** `ahead`: the page with the other name is the next one. */
export function AlibabaNote({ tab, ahead = false }: { tab: TabView; ahead?: boolean }) {
  const store = storeOf(tab);
  const both = store?.id === 'alibaba' || store?.sharedLogin.includes('alibaba');
  return both ? <p class="soft">{t(ahead ? 'alibaba_ahead' : 'alibaba_here')}</p> : null;
}
