// Owns the guide beside the page: the popup's own screens, under the whole flow by name. It stays while the person works in the page.
import type { View } from '@/utils/core/view';
import { Popup } from '../popup/popup';
import { FlowList } from './flow-list';

export function Guide({ view, tabId }: { view: View | null; tabId: number | null }) {
  // Another tab is another conversation: nothing that was opened or typed for the one before stays.
  return <Popup key={tabId} view={view} tabId={tabId} Steps={FlowList} />;
}
