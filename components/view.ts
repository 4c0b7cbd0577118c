// Owns the mirrored view: one signal that every own page draws from. It must hold nothing that the background did not say.
import { computed, signal } from '@preact/signals';
import { watchView } from '@/utils/browser/session';
import type { View } from '@/utils/core/view';

/** What the background last said; null until it has said something. */
export const view = signal<View | null>(null);

/** Changes with the lock only, not with every reading of a page. */
export const unlocked = computed(() => view.value?.lock === 'unlocked');

/** Follows the background's view for as long as the page lives. */
export function followView(): Promise<() => void> {
  return watchView((next) => {
    view.value = next;
  });
}
