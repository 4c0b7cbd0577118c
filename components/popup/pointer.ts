// Owns the outline on the page that goes with a screen of the popup: there while the screen is, gone with it. It survives the
// popup only where the person goes on to press what is outlined.
import { useEffect } from 'preact/hooks';
import { direction } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { Result } from '@/utils/core/result';
import type { Spot } from '@/utils/core/view';

/** Outlines an element at once, without moving the page. The answer outlines it anew and brings it into sight. */
export function usePointer(tabId: number, spot: Spot | null, hint: string): () => Promise<Result> {
  const point = (scroll: boolean): Promise<Result> =>
    spot
      ? ask('page.point', { tabId, spot: spotOf(spot), hint, dir: direction(), scroll })
      : Promise.resolve({ ok: false, reason: 'no-box' });
  useEffect(() => {
    if (!spot) return;
    void point(false);
    return () => void ask('page.unpoint', { tabId });
  }, [tabId, spot?.documentId, spot?.ref, hint]);
  return () => point(true);
}

/** Just the name of the element: the view says more of it than the page needs to hear. */
export function spotOf({ frameId, documentId, ref }: Spot): Spot {
  return { frameId, documentId, ref };
}
