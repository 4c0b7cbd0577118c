// Owns the settings' section that restores a backup: choose a file, open it, look at what it would change, then restore it.
import { useState } from 'preact/hooks';
import { momentText, plural, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { RestoreCounts } from '@/utils/core/backup';
import { fail } from '@/utils/core/result';
import { FILE_CEILING, FILE_ENDING, readPicked } from '@/utils/exchange/backup-file';
import { useCommand } from '../command';
import { FilePicker } from '../file-picker';
import { InlineForm } from '../inline-form';
import { Notice } from '../notice';
import { PasswordInput } from '../password-input';
import { say } from '../remark';
import { Trouble } from '../trouble';
import { handOver } from './backup-records';
import { openBackupFile } from './backup-worker';
import { accountChanged } from './changes';

interface Preview {
  readonly vaultId: string;
  readonly madeAt: number;
  readonly counts: RestoreCounts;
  readonly sameVault: boolean;
}

export function RestoreSection() {
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const command = useCommand();
  const choose = (picked: File) =>
    command.run(async () => {
      setPreview(null);
      const large = picked.size > FILE_CEILING;
      setFile(large ? null : picked);
      return large ? fail('backup-too-large') : { ok: true };
    });
  const end = () => {
    setFile(null);
    setPreview(null);
  };
  return (
    <section class="panel">
      <h2>{t('restore')}</h2>
      <p class="soft">{t('restore_lead')}</p>
      {file ? (
        <>
          <p>{t('restore_file', file.name)}</p>
          {preview ? <Confirm preview={preview} onEnd={end} /> : <Open file={file} onOpened={setPreview} onEnd={end} />}
        </>
      ) : (
        <>
          <Trouble reason={command.reason} />
          <div class="row">
            <FilePicker label={t('restore_choose')} accept={FILE_ENDING} onPick={(picked) => void choose(picked)} />
          </div>
        </>
      )}
    </section>
  );
}

function Open(props: { file: File; onOpened: (preview: Preview) => void; onEnd: () => void }) {
  const [passphrase, setPassphrase] = useState('');
  const command = useCommand();
  const open = () =>
    command.run(async () => {
      const read = await readPicked(props.file);
      if (!read.ok) return read;
      const opened = await openBackupFile(read.bytes, passphrase);
      if (!opened.ok) return opened;
      const { vaultId, madeAt } = opened.backup;
      const handed = await handOver(opened.backup);
      if (!handed.ok) return handed;
      const answer = await ask('restore.preview', { vaultId });
      if (answer.ok) props.onOpened({ vaultId, madeAt, counts: answer.counts, sameVault: answer.sameVault });
      return answer;
    });
  return (
    <InlineForm
      does={t(command.busy ? 'restore_busy' : 'restore_open')}
      icon="key"
      busy={command.busy}
      reason={command.reason}
      onSubmit={() => void open()}
      onEnd={props.onEnd}
    >
      <PasswordInput
        label={t('backup_passphrase')}
        purpose="current-password"
        value={passphrase}
        onInput={setPassphrase}
        wrong={command.reason === 'wrong-passphrase'}
        focus
      />
    </InlineForm>
  );
}

function Confirm({ preview, onEnd }: { preview: Preview; onEnd: () => void }) {
  const { vaultId, madeAt, counts, sameVault } = preview;
  const command = useCommand();
  const nothing = counts.added + counts.changed + counts.others === 0;
  const write = () =>
    command.run(async () => {
      const answer = await ask('restore.write', { vaultId });
      if (!answer.ok) return answer;
      say(t('restore_done'));
      accountChanged();
      onEnd();
      return answer;
    });
  return (
    <InlineForm
      does={nothing ? null : t(sameVault ? 'restore_write' : 'restore_add_foreign')}
      busy={command.busy}
      reason={command.reason}
      onSubmit={() => void write()}
      onEnd={onEnd}
    >
      <p class="soft">{t('restore_made', momentText(madeAt))}</p>
      {sameVault ? null : (
        <Notice tone="warn">
          <p>{t('restore_foreign')}</p>
        </Notice>
      )}
      <div role="status">{nothing ? <p>{t('restore_nothing')}</p> : <Counts counts={counts} />}</div>
    </InlineForm>
  );
}

function Counts({ counts: { added, changed, same, others } }: { counts: RestoreCounts }) {
  return (
    <ul class="plain-list">
      <li>{plural('restore_added', added)}</li>
      <li>{plural('restore_changed', changed)}</li>
      <li>{plural('restore_same', same)}</li>
      {others > 0 ? <li>{plural('restore_others', others)}</li> : null}
    </ul>
  );
}
