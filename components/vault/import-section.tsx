// Owns the settings' section that takes accounts over from another program: choose a file, give its password, look at what would
// happen, import. It must not read the file: the worker does.
import { useEffect, useRef, useState } from 'preact/hooks';
import { type MessageKey, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { watchWriting } from '@/utils/browser/session';
import type { RestoreCounts } from '@/utils/core/backup';
import { fail, type Reason, type Result } from '@/utils/core/result';
import { FILE_CEILING } from '@/utils/exchange/backup-file';
import { Button } from '../button';
import { useCommand } from '../command';
import { FilePicker } from '../file-picker';
import { InlineForm } from '../inline-form';
import { PasswordInput } from '../password-input';
import { say } from '../remark';
import { Trouble } from '../trouble';
import { accountChanged } from './changes';
import { ImportPreview } from './import-preview';
import type { ImportOverview } from './import-question';
import { type Importer, startImporter } from './import-worker';

const ACCEPTED = '.csv,.json,.kdbx,text/csv,application/json';

type Work = { readonly what: 'reading' | 'comparing' | 'writing'; readonly share: number | null };

const WORK: Readonly<Record<Work['what'], MessageKey>> = {
  reading: 'import_reading',
  comparing: 'import_comparing',
  writing: 'import_writing',
};

export interface Looked {
  readonly overview: ImportOverview;
  readonly counts: RestoreCounts;
}

export function ImportSection() {
  const [file, setFile] = useState<File | null>(null);
  const [locked, setLocked] = useState(false);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [work, setWork] = useState<Work | null>(null);
  const importer = useRef<Importer | null>(null);
  const cancelled = useRef(false);
  /** The background holds accounts of a file that is not written. */
  const handed = useRef(false);
  const command = useCommand();

  const end = () => {
    cancelled.current = true;
    // A hundred thousand of them are not kept in memory for a file that nobody wants any more.
    if (handed.current) void ask('restore.add', { first: true, records: [] });
    handed.current = false;
    importer.current?.end();
    importer.current = null;
    setFile(null);
    setLocked(false);
    setLooked(null);
    setWork(null);
  };
  useEffect(() => end, []);

  const open = (picked: File, password: string | null) =>
    command.run(async () => {
      cancelled.current = false;
      setWork({ what: 'reading', share: null });
      importer.current ??= startImporter();
      const outcome = await lookAt(importer.current, picked, password, {
        onHanded: () => {
          handed.current = true;
        },
        onWork: setWork,
      });
      if (cancelled.current) return { ok: true };
      setWork(null);
      if (outcome.ok) {
        setLocked(false);
        setLooked(outcome.looked);
        return outcome;
      }
      const asks = outcome.reason === 'import-locked' || outcome.reason === 'import-wrong-password';
      if (!asks) end();
      setLocked(asks);
      return outcome.reason === 'import-locked' ? { ok: true } : outcome;
    });
  const choose = (picked: File) => {
    if (picked.size > FILE_CEILING) return command.run(async () => fail('import-too-large'));
    setFile(picked);
    return open(picked, null);
  };
  const write = () =>
    command.run(async () => {
      // The background has all of it by now; the worker's copy need not stand beside what is sealed.
      importer.current?.end();
      importer.current = null;
      setWork({ what: 'writing', share: null });
      const stop = watchWriting((share) => setWork({ what: 'writing', share }));
      const answer = await ask('restore.write', { vaultId: null }).finally(stop);
      setWork(null);
      if (!answer.ok) return answer;
      handed.current = false;
      say(t('import_done'));
      accountChanged();
      end();
      return answer;
    });

  return (
    <section class="panel" aria-labelledby="import">
      <h2 id="import">{t('import')}</h2>
      <p class="soft">{t('import_lead')}</p>
      {file ? <p>{t('import_file', file.name)}</p> : null}
      {work ? <Progress work={work} /> : null}
      {looked && !work ? <ImportPreview looked={looked} /> : null}
      {locked && file && !work ? (
        <Password
          wrong={command.reason}
          busy={command.busy}
          onOpen={(password) => void open(file, password)}
          onEnd={end}
        />
      ) : (
        <>
          <Trouble reason={command.reason} />
          <div class="row">
            {file ? null : (
              <FilePicker
                label={t('import_choose')}
                accept={ACCEPTED}
                busy={command.busy}
                onPick={(picked) => void choose(picked)}
              />
            )}
            {looked && !work && looked.counts.added + looked.counts.changed > 0 ? (
              <Button icon="check" busy={command.busy} onClick={() => void write()}>
                {t('import_write')}
              </Button>
            ) : null}
            {file && work?.what !== 'writing' ? (
              <Button weight="quiet" onClick={end}>
                {t('cancel')}
              </Button>
            ) : null}
          </div>
        </>
      )}
    </section>
  );
}

/** Reads the file and hands everything over to be compared; nothing is written. */
async function lookAt(
  importer: Importer,
  file: File,
  password: string | null,
  { onHanded, onWork }: { readonly onHanded: () => void; readonly onWork: (work: Work) => void },
): Promise<Result<{ looked: Looked }>> {
  const read = await importer.read(file, password, (share) => onWork({ what: 'reading', share }));
  if (!read.ok) return read;
  const { overview } = read;
  let from: number | null = 0;
  while (from !== null) {
    const batch: Awaited<ReturnType<Importer['batch']>> = await importer.batch(from);
    if (!batch.ok) return batch;
    onHanded();
    const taken = await ask('restore.add', { first: from === 0, records: batch.batch.records });
    if (!taken.ok) return taken;
    from = batch.batch.next;
    onWork({ what: 'comparing', share: from === null ? 1 : from / overview.accounts });
  }
  const answer = await ask('restore.preview', { vaultId: null });
  return answer.ok ? { ok: true, looked: { overview, counts: answer.counts } } : answer;
}

function Progress({ work: { what, share } }: { work: Work }) {
  const text = t(WORK[what]);
  return (
    <div class="progress" role="status">
      <span>{text}</span>
      <progress aria-label={text} max={1} {...(share === null ? {} : { value: share })} />
    </div>
  );
}

function Password(props: {
  readonly wrong: Reason | null;
  readonly busy: boolean;
  readonly onOpen: (password: string) => void;
  readonly onEnd: () => void;
}) {
  const [password, setPassword] = useState('');
  return (
    <InlineForm
      does={t('import_open')}
      icon="key"
      busy={props.busy}
      reason={props.wrong}
      onSubmit={() => props.onOpen(password)}
      onEnd={props.onEnd}
    >
      <PasswordInput
        label={t('import_password')}
        purpose="current-password"
        value={password}
        onInput={setPassword}
        wrong={props.wrong === 'import-wrong-password'}
        focus
      />
    </InlineForm>
  );
}
