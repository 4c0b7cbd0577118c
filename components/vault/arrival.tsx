// Owns where the keyboard goes on in the vault: at the heading of a place that was opened, and past the top and the list by the first
// stop of the Tab key. It opens nothing itself.
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { Button } from '../button';
import type { Route } from './route';

/**
 * Whoever opens another place of the vault goes on at its heading, and whoever closes one in the list, unless something there took
 * the focus itself.
 */
export function useArrival(panes: RefObject<HTMLElement | null>, at: Route['at']): void {
  const before = useRef(at);
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    if (at !== 'list') {
      if (!panes.current?.querySelector('.detail')?.contains(document.activeElement)) focusHeading(panes.current);
    } else if (document.activeElement === document.body) focusList(panes.current);
  }, [at]);
}

/** Seen only while it has the focus. Leads to what is open, else to the list. */
export function SkipToMain({ panes, at }: { panes: RefObject<HTMLElement | null>; at: Route['at'] }) {
  const skip = () => (at === 'list' ? focusList(panes.current) : focusHeading(panes.current));
  return (
    <div class="skip">
      <Button onClick={skip}>{t('skip_to_main')}</Button>
    </div>
  );
}

/** The one row that is in the tab order; a list without rows has only its search. */
function focusList(panes: HTMLElement | null): void {
  const row = panes?.querySelector<HTMLElement>('.account-list a[tabindex="0"]');
  (row ?? panes?.querySelector<HTMLElement>('.accounts input'))?.focus();
}

function focusHeading(panes: HTMLElement | null): void {
  const heading = panes?.querySelector('h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}
