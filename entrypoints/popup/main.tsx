// Owns the start of the popup: which tab it is for, and drawing it from the view. `popup.html?tabId=N` opens it in a tab of
// its own for tab N, where the browser has no popup to show.
import { effect } from '@preact/signals';
import { render } from 'preact';
import { speakAsChosen } from '@/components/page-language';
import { Popup } from '@/components/popup/popup';
import { loadSettings } from '@/components/settings';
import '@/components/style.css';
import '@/components/parts.css';
import '@/components/popup/popup.css';
import { followView, unlocked, view } from '@/components/view';
import { type GuidedTab, guidedTab, openGuide } from '@/utils/browser/guide-window';
import { ask } from '@/utils/browser/messages';
import { activeTabId } from '@/utils/browser/tabs';

const asked = Number.parseInt(new URLSearchParams(location.search).get('tabId') ?? '', 10);

async function start(): Promise<void> {
  await speakAsChosen('extension_name');
  const tabId = Number.isNaN(asked) ? await activeTabId() : asked;
  const guided = tabId === null ? null : await guidedTab(tabId);
  const app = document.getElementById('app');
  if (app) render(<Drawn tabId={tabId} guided={guided} />, app);
  await followView();
  // What page is in front is asked anew each time: the popup also opens on pages that no page script reads.
  if (tabId !== null) await ask('tab.refresh', { tabId });
}

function Drawn({ tabId, guided }: { tabId: number | null; guided: GuidedTab | null }) {
  // The guide takes the popup's place; where the browser refuses to open it, the popup stays.
  const onGuide = guided ? () => void openGuide(guided).then((opened) => opened && window.close()) : null;
  return <Popup view={view.value} tabId={tabId} onGuide={onGuide} />;
}

effect(() => {
  if (unlocked.value) void loadSettings();
});
void start();
