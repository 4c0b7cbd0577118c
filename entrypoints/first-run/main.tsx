// Owns the start of the page that opens once, after the installation, and draws it from the view.
import { render } from 'preact';
import '@/components/style.css';
import '@/components/parts.css';
import '@/components/first-run/first-run.css';
import { FirstRun } from '@/components/first-run/first-run';
import { speakAsChosen } from '@/components/page-language';
import { followView, view } from '@/components/view';

async function start(): Promise<void> {
  await speakAsChosen('first_run_title');
  const app = document.getElementById('app');
  if (app) render(<Drawn />, app);
  await followView();
}

function Drawn() {
  return <FirstRun view={view.value} />;
}

void start();
