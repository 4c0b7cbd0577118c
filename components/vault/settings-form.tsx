// Owns the page of settings: when the vault locks itself, how long a copied secret stays in the clipboard, the language, the
// say over the one look-up that leaves the machine, and which sites are allowed.
import { useEffect, useState } from 'preact/hooks';
import { canClear, requestClearing } from '@/utils/browser/clipboard';
import { type MessageKey, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { HandOver } from '@/utils/core/hand-over';
import { fail } from '@/utils/core/result';
import { Button } from '../button';
import { Choice, optionsOf } from '../choice';
import { useCommand } from '../command';
import { Icon } from '../icon';
import { LanguageChoice } from '../language-choice';
import { say } from '../remark';
import { loadSettings, settings } from '../settings';
import { TextInput } from '../text-input';
import { Trouble } from '../trouble';
import { AllowedSites } from './allowed-sites';
import { BackupSection } from './backup-section';
import { DataSection } from './data-section';
import { EraseSection } from './erase-section';
import { ExportSection } from './export-section';
import { ImportSection } from './import-section';
import { KeysSection } from './keys-section';
import { LeakSetting } from './leak-setting';
import { MasterSection } from './master-section';
import { NamedBoxes } from './named-boxes';
import { PrintedSection } from './printed-section';
import { RestoreSection } from './restore-section';
import { addressOf } from './route';

const AUTO_LOCK = { min: 1, max: 60 };
/** No alarm of the browser is shorter than half a minute. */
const CLIPBOARD = { min: 30, max: 300 };

const HAND_OVER_TEXTS: Readonly<Record<HandOver, MessageKey>> = {
  'name-first': 'hand_over_name_first',
  'password-first': 'hand_over_password_first',
  'browser-keep': 'hand_over_browser_keep',
  'browser-decline': 'hand_over_browser_decline',
  none: 'hand_over_none',
};

export function SettingsForm() {
  const [minutes, setMinutes] = useState<string | null>(null);
  const [seconds, setSeconds] = useState<string | null>(null);
  const [handOver, setHandOver] = useState<HandOver | null>(null);
  const [clears, setClears] = useState(true);
  const command = useCommand();
  useEffect(() => void canClear().then(setClears), []);
  useEffect(() => void loadSettings(), []);
  const wanted = {
    autoLockMinutes: Number(minutes ?? settings.value.autoLockMinutes),
    clipboardSeconds: Number(seconds ?? settings.value.clipboardSeconds),
    handOver: handOver ?? settings.value.handOver,
  };
  const save = () =>
    command.run(async () => {
      if (!within(wanted.autoLockMinutes, AUTO_LOCK) || !within(wanted.clipboardSeconds, CLIPBOARD)) {
        return fail('number-outside');
      }
      const answer = await ask('settings.set', wanted);
      if (answer.ok) {
        settings.value = wanted;
        say(t('saved'));
      }
      return answer;
    });
  return (
    <article class="detail">
      <a class="back" href={addressOf({ at: 'list' })}>
        <Icon name="back" turns />
        {t('all_accounts')}
      </a>
      <h1>{t('settings')}</h1>
      <form
        class="panel"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextInput
          label={t('auto_lock')}
          range={AUTO_LOCK}
          value={minutes ?? String(settings.value.autoLockMinutes)}
          onInput={setMinutes}
          hint={t('auto_lock_hint', AUTO_LOCK.min, AUTO_LOCK.max)}
          wrong={!within(wanted.autoLockMinutes, AUTO_LOCK)}
        />
        <TextInput
          label={t('clipboard')}
          range={CLIPBOARD}
          value={seconds ?? String(settings.value.clipboardSeconds)}
          onInput={setSeconds}
          hint={t('clipboard_hint', CLIPBOARD.min, CLIPBOARD.max)}
          wrong={!within(wanted.clipboardSeconds, CLIPBOARD)}
        />
        {clears ? null : (
          <div class="note">
            <p class="soft">{t('clipboard_allow_note')}</p>
            <Button icon="copy" onClick={() => void requestClearing().then(setClears)}>
              {t('clipboard_allow')}
            </Button>
          </div>
        )}
        <Choice
          label={t('hand_over_setting')}
          options={optionsOf(HAND_OVER_TEXTS)}
          value={wanted.handOver}
          onChange={setHandOver}
        />
        <Trouble reason={command.reason} />
        <div class="row">
          <Button weight="primary" icon="check" submit busy={command.busy}>
            {t('save')}
          </Button>
        </div>
      </form>
      <section class="panel">
        <LanguageChoice />
      </section>
      <DataSection />
      <BackupSection />
      <RestoreSection />
      <ImportSection />
      <ExportSection />
      <MasterSection />
      <PrintedSection />
      <KeysSection />
      <NamedBoxes />
      <AllowedSites />
      <LeakSetting />
      <section class="panel">
        <h2>{t('rehearsal')}</h2>
        <p class="soft">{t('rehearsal_offer')}</p>
        <a class="button plain" href="/rehearsal.html">
          {t('rehearsal_start')}
        </a>
      </section>
      <EraseSection />
      <p class="soft">
        <a href="/third-party.txt">{t('third_party')}</a>
      </p>
    </article>
  );
}

function within(value: number, range: { min: number; max: number }): boolean {
  return Number.isInteger(value) && value >= range.min && value <= range.max;
}
