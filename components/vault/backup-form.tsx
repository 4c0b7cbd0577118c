// Owns the making of one backup, in two steps: encrypt it under a passphrase, then save it. Two, because a browser opens its
// save dialog only in answer to a click, and encrypting takes seconds.
import { useState } from 'preact/hooks';
import { plural, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { saveFile } from '@/utils/browser/save-file';
import { fail } from '@/utils/core/result';
import { digestOf, fileNameOf } from '@/utils/exchange/backup-file';
import { loadBackupStatus } from '../backup-status';
import { Button } from '../button';
import { useCommand } from '../command';
import { InlineForm } from '../inline-form';
import { NewSecret, NOTHING_TYPED } from '../new-secret';
import { Notice } from '../notice';
import { say } from '../remark';
import { Trouble } from '../trouble';
import { readVault } from './backup-records';
import { makeBackupFile } from './backup-worker';
import { refusePassphrase } from './passphrase';

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
  const command = useCommand();
  const save = () =>
    command.run(async () => {
      // First of all in the click: the browser counts it as a gesture only until the first await.
      const saved = await saveFile(fileNameOf(new Date()), ready.file);
      if (saved === 'cancelled' || saved === 'failed') return fail('backup-not-saved');
      const verified = saved === 'verified';
      const noted = await ask('backup.saved', { digest: await digestOf(ready.file), verified });
      if (!noted.ok) return noted;
      say(t(verified ? 'backup_saved_verified' : 'backup_saved_unverified'));
      await loadBackupStatus();
      onEnd();
      return noted;
    });
  return (
    <div class="inline-form">
      <Notice tone="good" live>
        <p>{plural('backup_ready', ready.records)}</p>
      </Notice>
      <Trouble reason={command.reason} />
      <div class="row">
        <Button icon="down" busy={command.busy} onClick={() => void save()}>
          {t('backup_save')}
        </Button>
        <Button weight="quiet" disabled={command.busy} onClick={onEnd}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
