// Owns which component draws a state of the gallery.
import { FirstRun } from '@/components/first-run/first-run';
import { Guide } from '@/components/guide/guide';
import { Popup } from '@/components/popup/popup';
import { Rehearsal } from '@/components/rehearsal/rehearsal';
import { parseRoute } from '@/components/vault/route';
import { VaultPage } from '@/components/vault/vault-page';
import type { GalleryState } from './states/gallery-state';

/** What draws a state: its own page, or for a popup's the guide. */
export type Surface = GalleryState['page'] | 'guide';

export function Drawn({ state, surface = state.page }: { state: GalleryState; surface?: Surface }) {
  switch (surface) {
    case 'popup':
      return <Popup view={state.view} tabId={1} onGuide={() => undefined} />;
    case 'guide':
      return <Guide view={state.view} tabId={1} />;
    case 'vault':
      return <VaultPage view={state.view} route={parseRoute(`#${state.hash ?? ''}`)} />;
    case 'first-run':
      return <FirstRun view={state.view} />;
    case 'rehearsal':
      return <Rehearsal view={state.view} mail={state.mail ?? null} onAgain={() => undefined} />;
  }
}
