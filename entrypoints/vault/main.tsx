// Owns the start of the vault page: follow the view and the address, and draw from both.
import { effect } from '@preact/signals';
import { render } from 'preact';
import { speakAsChosen } from '@/components/page-language';
import { loadSettings } from '@/components/settings';
import '@/components/style.css';
import '@/components/parts.css';
import '@/components/vault/vault.css';
import { followAddress, route } from '@/components/vault/route';
import { VaultPage } from '@/components/vault/vault-page';
import { followView, unlocked, view } from '@/components/view';

async function start(): Promise<void> {
  await speakAsChosen('vault_title');
  followAddress();
  const app = document.getElementById('app');
  if (app) render(<Drawn />, app);
  await followView();
}

function Drawn() {
  return <VaultPage view={view.value} route={route.value} />;
}

effect(() => {
  if (unlocked.value) void loadSettings();
});
void start();
