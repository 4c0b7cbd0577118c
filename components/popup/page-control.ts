// Owns quoting the page: the label of a control as the page shows it, else as the store's file knows it.

import type { ControlPurpose, Role } from '@/utils/core/reading';
import type { TabView } from '@/utils/core/view';
import { storeOfId } from '@/utils/stores';

/** The first control with this purpose that the page shows now, or null. */
export function shownControl(tab: TabView, purpose: ControlPurpose): TabView['controls'][number] | null {
  return tab.controls.find((control) => control.purpose === purpose && control.label !== '') ?? null;
}

/** The label of that control, or ''. */
export function shownLabel(tab: TabView, purpose: ControlPurpose): string {
  return shownControl(tab, purpose)?.label ?? '';
}

/** The label to quote: the page's own, else the store's in English, else ''. */
export function labelToQuote(tab: TabView, purpose: ControlPurpose): string {
  return shownLabel(tab, purpose) || (storeOf(tab)?.labels[purpose] ?? '');
}

export function storeOf(tab: TabView) {
  return tab.storeId === null ? undefined : storeOfId(tab.storeId);
}

export function hasBox(tab: TabView, role: Role | 'ask'): boolean {
  return tab.fields.some((field) => field.role === role);
}
