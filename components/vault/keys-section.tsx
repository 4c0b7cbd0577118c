// Owns the list of keyboard commands in the settings, with their keys as they are now. They are changed on a page of the browser only.
import { useEffect, useState } from 'preact/hooks';
import { type MessageKey, t } from '@/utils/browser/i18n';
import { commandKeys, openCommandSettings } from '@/utils/browser/menus';
import { Button } from '../button';

const NAMES: Readonly<Record<string, MessageKey>> = {
  'open-guide': 'menu_open_guide',
  'record-and-fill': 'menu_record_and_fill',
  'fill-saved': 'fill_saved',
  'copy-password': 'command_copy',
};

/** Nothing where the browser has no keyboard commands, as on a telephone. */
export function KeysSection() {
  const [keys, setKeys] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => void commandKeys().then(setKeys), []);
  if (keys.size === 0) return null;
  return (
    <section class="panel" aria-labelledby="keys">
      <h2 id="keys">{t('keys')}</h2>
      <p class="soft">{t('keys_lead')}</p>
      <ul class="box-list">
        {Object.entries(NAMES).map(([command, name]) => (
          <li key={command}>
            <p>{t(name)}</p>
            <p>{keys.get(command) ? <kbd translate={false}>{keys.get(command)}</kbd> : t('keys_none')}</p>
          </li>
        ))}
      </ul>
      <div class="row">
        <Button icon="keyboard" onClick={() => void openCommandSettings()}>
          {t('keys_change')}
        </Button>
      </div>
    </section>
  );
}
