// Owns the start of the guide: which tab it is for, and drawing it from the view. It follows the active tab of its own window;
// `?tabId=N` ties it to one tab, where it is a tab itself, and `?windowId=N` to another window.
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { Guide } from '@/components/guide/guide';
import { speakAsChosen } from '@/components/page-language';
import { loadSettings } from '@/components/settings';
import '@/components/style.css';
import '@/components/parts.css';
import '@/components/popup/popup.css';
import '@/components/guide/guide.css';
import { followView, unlocked, view } from '@/components/view';
import { ownWindow } from '@/utils/browser/guide-window';
import { ask } from '@/utils/browser/messages';
import { activeTabId, followActiveTab } from '@/utils/browser/tabs';

const asked = new URLSearchParams(location.search);
const tabId = signal(numberIn('tabId'));

function numberIn(name: string): number | null {
  const number = Number.parseInt(asked.get(name) ?? '', 10);
  return Number.isNaN(number) ? null : number;
}

/** Asked anew at each page: the guide also stands beside pages that no page script reads. */
function turnTo(next: number): void {
  tabId.value = next;
  void ask('tab.refresh', { tabId: next });
}

async function start(): Promise<void> {
  await speakAsChosen('extension_name');
  const app = document.getElementById('app');
  if (app) render(<Drawn />, app);
  await followView();
  if (tabId.value !== null) return turnTo(tabId.value);
  const windowId = numberIn('windowId') ?? (await ownWindow());
  if (windowId !== null) followActiveTab(windowId, turnTo);
  else tabId.value = await activeTabId();
}

function Drawn() {
  return <Guide view={view.value} tabId={tabId.value} />;
}

effect(() => {
  if (unlocked.value) void loadSettings();
});
void start();
