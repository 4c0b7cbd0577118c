// Owns the making of one export file, in two steps: read and write it for whoever knows the master password, then save it. The file is
// in this page's memory and nowhere else.
import { useState } from 'preact/hooks';
import { plural, t } from '@/utils/browser/i18n';
import { done } from '@/utils/core/result';
import { fileNameOf } from '@/utils/exchange/backup-file';
import type { ExportQuestion } from '@/utils/exchange/export-file';
import { type ExportFormat, endingOf } from '@/utils/exchange/export-formats';
import type { Written } from '@/utils/exchange/written-file';
import { useCommand } from '../command';
import { InlineForm } from '../inline-form';
import { MasterNow } from '../master-now';
import { NewSecret, NOTHING_TYPED } from '../new-secret';
import { Notice } from '../notice';
import { say } from '../remark';
import { Trouble } from '../trouble';
import { askWorker } from '../worker-answer';
import ExportWorker from './export.worker.ts?worker';
import { readAccounts } from './export-accounts';
import { refusePassphrase } from './passphrase';
import { SaveStep } from './save-step';

interface Ready {
  readonly file: Uint8Array<ArrayBuffer>;
  readonly accounts: number;
  readonly unfinished: number;
}

export function ExportForm({ format, onEnd }: { format: ExportFormat; onEnd: () => void }) {
  const [ready, setReady] = useState<Ready | null>(null);
  return ready ? (
    <Save format={format} ready={ready} onEnd={onEnd} />
  ) : (
    <Prepare format={format} onReady={setReady} onEnd={onEnd} />
  );
}

function Prepare(props: { format: ExportFormat; onReady: (ready: Ready) => void; onEnd: () => void }) {
  const { format, onReady, onEnd } = props;
  const [master, setMaster] = useState('');
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [differs, setDiffers] = useState(false);
  /** The login that the format cannot hold. */
  const [odd, setOdd] = useState('');
  const command = useCommand();
  const sealed = format === 'kdbx';
  const prepare = () => {
    const differ = sealed && typed.value !== typed.again;
    setDiffers(differ);
    setOdd('');
    if (differ) return;
    void command.run(async () => {
      const refused = sealed ? refusePassphrase(typed.value) : null;
      if (refused) return refused;
      const read = await readAccounts(master, null);
      if (!read.ok) return read;
      const { accounts, unfinished } = read;
      const question = sealed ? { format, accounts, passphrase: typed.value } : { format, accounts };
      const made = await askWorker<ExportQuestion, Written>(new ExportWorker(), question);
      if (made.ok) onReady({ file: made.file, accounts: accounts.length, unfinished });
      else if ('title' in made) setOdd(made.title ?? '');
      return made;
    });
  };
  return (
    <InlineForm
      does={t(command.busy ? 'export_busy' : 'export_make')}
      icon={sealed ? 'lock' : 'key'}
      busy={command.busy}
      reason={null}
      onSubmit={prepare}
      onEnd={onEnd}
    >
      <Notice tone="warn">
        <p>{t(RISKS[format])}</p>
      </Notice>
      <MasterNow value={master} onInput={setMaster} reason={command.reason} />
      {sealed ? (
        <NewSecret
          label={t('export_passphrase')}
          againLabel={t('export_passphrase_again')}
          typed={typed}
          onTyped={setTyped}
          wrong={command.reason === 'passphrase-too-short'}
          differs={differs ? t('backup_differs') : null}
        />
      ) : null}
      <Trouble reason={differs ? null : command.reason} />
      {odd === '' ? null : <p>{t('export_odd', odd)}</p>}
    </InlineForm>
  );
}

const RISKS = {
  kdbx: 'export_kdbx_risk',
  bitwarden: 'export_plain_risk',
  'csv-bitwarden': 'export_plain_risk',
  'csv-browser': 'export_plain_risk',
  'csv-spreadsheet': 'export_spreadsheet_risk',
} as const;

function Save({ format, ready, onEnd }: { format: ExportFormat; ready: Ready; onEnd: () => void }) {
  const told = async (verified: boolean) => {
    say(t(verified ? 'export_saved_verified' : 'export_saved_unverified'));
    return done;
  };
  return (
    <SaveStep
      name={fileNameOf(new Date(), 'export', endingOf(format))}
      file={ready.file}
      ready={plural('export_ready', ready.accounts)}
      unsaved="export-not-saved"
      onSaved={told}
      onEnd={onEnd}
    >
      {ready.unfinished > 0 ? (
        <Notice tone="warn">
          <p>{plural('export_unfinished', ready.unfinished)}</p>
        </Notice>
      ) : null}
    </SaveStep>
  );
}
