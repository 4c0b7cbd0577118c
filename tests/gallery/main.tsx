// Owns drawing one state (`?state=popup/sign-in&lang=ar`, `&dir=rtl` for mirrored English, `&surface=guide` as the guide), or the list of
// all of them.
import { render } from 'preact';
import { loadSettings } from '@/components/settings';
import '@/components/style.css';
import '@/components/parts.css';
import { direction, language } from '@/utils/browser/i18n';
import { speakIn, spokenLanguages } from '@/utils/browser/languages';
import { Drawn, type Surface } from './drawn';
import { allowSites, emptyVault, handOverBy, hang, noteBackup, noteData, refuse } from './fake-messages';
import { states } from './states';
import type { GalleryState } from './states/gallery-state';

const BODIES = {
  popup: 'popup-page',
  guide: 'panel-page',
  vault: 'vault-body',
  'first-run': 'first-run-body',
  rehearsal: 'rehearsal-body',
} as const satisfies Record<Surface, string>;

const STYLES: Readonly<Record<Surface, () => Promise<unknown>>> = {
  popup: () => import('@/components/popup/popup.css'),
  guide: () => import('@/components/popup/popup.css').then(() => import('@/components/guide/guide.css')),
  vault: () => import('@/components/vault/vault.css'),
  'first-run': () => import('@/components/first-run/first-run.css'),
  rehearsal: () => STYLES.guide().then(() => import('@/components/rehearsal/rehearsal.css')),
};

const asked = new URLSearchParams(location.search);
const state = states[asked.get('state') ?? ''];
const app = document.getElementById('app');

declare global {
  interface Window {
    /** Draws the state once more, in another language: a sweep over all languages loads the page once a state. */
    redraw(language: string): Promise<void>;
  }
}

await speak(asked.get('lang'));
window.redraw = async (wanted) => {
  await speak(wanted);
  if (!app || !state) return;
  render(null, app);
  render(<Drawn state={state} surface={surfaceOf(state)} />, app);
};
if (app) {
  if (state) await draw(state, app);
  else render(<Index />, app);
}

async function speak(wanted: string | null): Promise<void> {
  await speakIn(spokenLanguages.find((each) => each === wanted) ?? null);
  document.documentElement.lang = language();
  // Told by the address in any language: what is mirrored can be looked at before a right-to-left language exists.
  document.documentElement.dir = asked.get('dir') === 'rtl' ? 'rtl' : direction();
}

function surfaceOf({ page }: GalleryState): Surface {
  return asked.get('surface') === 'guide' && page === 'popup' ? 'guide' : page;
}

async function draw(shown: GalleryState, into: HTMLElement): Promise<void> {
  if (shown.refuse) refuse(...shown.refuse);
  if (shown.hangs) hang(shown.hangs);
  if (shown.empty) emptyVault();
  if (shown.backup) noteBackup(shown.backup);
  if (shown.data) noteData(shown.data);
  if (shown.handOver) handOverBy(shown.handOver);
  await loadSettings();
  if (shown.sites) allowSites(shown.sites);
  const surface = surfaceOf(shown);
  await STYLES[surface]();
  document.body.className = BODIES[surface];
  render(<Drawn state={shown} surface={surface} />, into);
  document.documentElement.dataset.drawn = 'yes';
}

function Index() {
  return (
    <ul>
      {Object.keys(states).map((name) => (
        <li key={name}>
          <a href={`?state=${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
