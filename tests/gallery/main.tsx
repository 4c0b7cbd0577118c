// Owns drawing one state (`?state=popup/sign-in&lang=ar`, `&dir=rtl` for mirrored English, `&surface=guide` as the guide), or the list of
// all of them.
import { render } from 'preact';
import { Guide } from '@/components/guide/guide';
import { Popup } from '@/components/popup/popup';
import { loadSettings } from '@/components/settings';
import '@/components/style.css';
import '@/components/parts.css';
import { parseRoute } from '@/components/vault/route';
import { VaultPage } from '@/components/vault/vault-page';
import { direction, language } from '@/utils/browser/i18n';
import { speakIn, spokenLanguages } from '@/utils/browser/languages';
import { allowSites, emptyVault, handOverBy, noteBackup, noteData, refuse } from './fake-messages';
import { type GalleryState, states } from './states';

const asked = new URLSearchParams(location.search);
const state = states[asked.get('state') ?? ''];
const app = document.getElementById('app');

await speakIn(spokenLanguages.find((each) => each === asked.get('lang')) ?? null);
document.documentElement.lang = language();
document.documentElement.dir = direction();
if (app) {
  if (state) await draw(state, app);
  else render(<Index />, app);
}

async function draw(shown: GalleryState, into: HTMLElement): Promise<void> {
  if (shown.refuse) refuse(...shown.refuse);
  if (shown.empty) emptyVault();
  if (shown.backup) noteBackup(shown.backup);
  if (shown.data) noteData(shown.data);
  if (shown.handOver) handOverBy(shown.handOver);
  await loadSettings();
  if (shown.sites) allowSites(shown.sites);
  if (shown.page === 'popup') {
    await import('@/components/popup/popup.css');
    document.body.className = 'popup-page';
    const guide = asked.get('surface') === 'guide';
    if (guide) {
      await import('@/components/guide/guide.css');
      document.body.className = 'panel-page';
    }
    render(
      guide ? <Guide view={shown.view} tabId={1} /> : <Popup view={shown.view} tabId={1} onGuide={() => {}} />,
      into,
    );
  } else {
    await import('@/components/vault/vault.css');
    document.body.className = 'vault-body';
    render(<VaultPage view={shown.view} route={parseRoute(`#${shown.hash ?? ''}`)} />, into);
  }
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
