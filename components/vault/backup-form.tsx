// Owns the making of one backup, in two steps: encrypt it under a passphrase, then save it and remember that it was saved.
import { useState } from 'preact/hooks';
import { plural, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { digestOf, fileNameOf } from '@/utils/exchange/backup-file';
import { loadBackupStatus } from '../backup-status';
import { useCommand } from '../command';
import { InlineForm } from '../inline-form';
import { NewSecret, NOTHING_TYPED } from '../new-secret';
import { Notice } from '../notice';
import { say } from '../remark';
import { readVault } from './backup-records';
import { makeBackupFile } from './backup-worker';
import { refusePassphrase } from './passphrase';
import { SaveStep } from './save-step';

interface Ready {
  readonly file: Uint8Array<ArrayBuffer>;
  readonly records: number;
}

export function BackupForm({ onEnd }: { onEnd: () => void }) {
  const [ready, setReady] = useState<Ready | null>(null);
  return ready ? <Save ready={ready} onEnd={onEnd} /> : <Prepare onReady={setReady} onEnd={onEnd} />;
}

function Prepare({ onReady, onEnd }: { onReady: (ready: Ready) => void; onEnd: () => void }) {
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [differs, setDiffers] = useState(false);
  const command = useCommand();
  const prepare = () => {
    setDiffers(typed.value !== typed.again);
    if (typed.value !== typed.again) return;
    void command.run(async () => {
      const refused = refusePassphrase(typed.value);
      if (refused) return refused;
      const read = await readVault();
      if (!read.ok) return read;
      const made = await makeBackupFile(read.backup, typed.value);
      if (made.ok) onReady({ file: made.file, records: read.backup.records.length });
      return made;
    });
  };
  return (
    <InlineForm
      does={t(command.busy ? 'backup_busy' : 'backup_make')}
      icon="lock"
      busy={command.busy}
      reason={differs ? null : command.reason}
      onSubmit={prepare}
      onEnd={onEnd}
    >
      <NewSecret
        label={t('backup_passphrase')}
        againLabel={t('backup_passphrase_again')}
        typed={typed}
        onTyped={setTyped}
        wrong={command.reason === 'passphrase-too-short'}
        differs={differs ? t('backup_differs') : null}
        focus
      />
      <Notice tone="warn">
        <p>{t('backup_passphrase_note')}</p>
      </Notice>
    </InlineForm>
  );
}

function Save({ ready, onEnd }: { ready: Ready; onEnd: () => void }) {
  const note = async (verified: boolean) => {
    const noted = await ask('backup.saved', { digest: await digestOf(ready.file), verified });
    if (!noted.ok) return noted;
    say(t(verified ? 'backup_saved_verified' : 'backup_saved_unverified'));
    await loadBackupStatus();
    return noted;
  };
  return (
    <SaveStep
      name={fileNameOf(new Date())}
      file={ready.file}
      ready={plural('backup_ready', ready.records)}
      unsaved="backup-not-saved"
      onSaved={note}
      onEnd={onEnd}
    />
  );
}
