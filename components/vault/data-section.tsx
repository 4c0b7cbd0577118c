// Owns the settings' section on the data itself: where it stands, in how many copies, when it was last checked, and what had to be
// set aside.
import { useEffect, useState } from 'preact/hooks';
import { dateText, language, type MessageKey, momentText, plural, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { saveFile } from '@/utils/browser/save-file';
import { askToPersist } from '@/utils/browser/storage-facts';
import { fail } from '@/utils/core/result';
import type { DamagedItem, VaultCheck, VaultData } from '@/utils/core/view';
import { backupStatus } from '../backup-status';
import { Button } from '../button';
import { useCommand } from '../command';
import { say } from '../remark';
import { Trouble } from '../trouble';
import { lastBackup } from './backup-section';

export function DataSection() {
  const [data, setData] = useState<VaultData | null>(null);
  const command = useCommand();
  const load = async () => {
    const answer = await ask('vault.data', {});
    if (answer.ok) setData(answer.data);
    return answer;
  };
  useEffect(() => void command.run(load), []);
  const check = () =>
    command.run(async () => {
      const checked = await ask('vault.check', {});
      if (!checked.ok) return checked;
      say(t('data_checked'));
      return load();
    });
  const persist = () =>
    command.run(async () => {
      if (!(await askToPersist())) return fail('not-persistent');
      return load();
    });
  const status = backupStatus.value;
  return (
    <section class="panel">
      <h2>{t('data_title')}</h2>
      <p class="soft">{t('data_lead')}</p>
      {data ? (
        <dl class="facts">
          <Fact label={t('data_where')}>{t('data_where_text')}</Fact>
          <Fact label={t('data_copies')}>
            {t(data.check?.bothCopies === false ? 'data_one_copy' : 'data_two_copies')}
          </Fact>
          {data.changedAt ? <Fact label={t('data_changed')}>{momentText(data.changedAt)}</Fact> : null}
          <Fact label={t('data_check')}>{checkText(data.check)}</Fact>
          <Fact label={t('backup')}>{status ? lastBackup(status) : t('loading')}</Fact>
          <Fact label={t('data_kept')}>{t(data.persistent ? 'data_kept_yes' : 'data_kept_no')}</Fact>
          {data.usedBytes === null ? null : <Fact label={t('data_used')}>{sizeText(data.usedBytes)}</Fact>}
        </dl>
      ) : null}
      <Trouble reason={command.reason} />
      <div class="row">
        <Button icon="again" busy={command.busy} onClick={() => void check()}>
          {t('data_check_now')}
        </Button>
        {data?.persistent === false ? (
          <Button weight="quiet" icon="lock" busy={command.busy} onClick={() => void persist()}>
            {t('data_keep')}
          </Button>
        ) : null}
      </div>
      {data && data.damaged.length > 0 ? <Damaged items={data.damaged} /> : null}
    </section>
  );
}

function Fact({ label, children }: { label: string; children: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

const KINDS: Readonly<Record<DamagedItem['kind'], MessageKey>> = {
  account: 'damaged_account',
  rotation: 'damaged_rotation',
  other: 'damaged_entry',
};

function Damaged({ items }: { items: readonly DamagedItem[] }) {
  const command = useCommand();
  const [file, setFile] = useState<Uint8Array<ArrayBuffer> | null>(null);
  // Read before the click that saves: a browser opens its save dialog only in answer to a click, not after a wait.
  useEffect(() => {
    void ask('vault.damaged', {}).then((answer) => answer.ok && setFile(new TextEncoder().encode(answer.text)));
  }, [items.length]);
  const save = () =>
    command.run(async () => {
      const saved = file === null ? 'failed' : await saveFile('keyturn-damaged.json', file);
      if (saved === 'failed') return fail('backup-not-saved');
      if (saved !== 'cancelled') say(t('damaged_saved'));
      return { ok: true };
    });
  return (
    <>
      <h3>{plural('damaged_title', items.length)}</h3>
      <p class="soft">{t('damaged_lead')}</p>
      <ul class="plain-list">
        {items.map(({ key, kind, why, foundAt }) => (
          <li key={key}>
            {t(KINDS[kind])} · {t(why === 'not-listed' ? 'damaged_foreign' : 'damaged_closed')} · {dateText(foundAt)}
          </li>
        ))}
      </ul>
      <Trouble reason={command.reason} />
      <div class="row">
        <Button icon="down" busy={command.busy} onClick={() => void save()}>
          {t('damaged_save')}
        </Button>
      </div>
    </>
  );
}

function checkText(check: VaultCheck | null): string {
  if (check === null) return t('data_check_none');
  const lost = check.damaged + check.missing;
  const found = lost > 0 ? plural('damage_lost', lost) : plural('data_check_good', check.opened);
  return `${momentText(check.at)}: ${found}`;
}

/** Decimal units, as browsers and file managers show them. */
function sizeText(bytes: number): string {
  const [unit, size] = bytes < 1_000_000 ? (['kilobyte', 1_000] as const) : (['megabyte', 1_000_000] as const);
  return new Intl.NumberFormat(language(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / size);
}
