// Owns the say over the look-up in known leaks: whether the browser lets Keyturn ask the one service, on and off by a click.
import { useEffect, useState } from 'preact/hooks';
import { BREACH_HOST } from '@/utils/browser/breach-range';
import { giveBackHost, hasHost, requestHost } from '@/utils/browser/host-permission';
import { t } from '@/utils/browser/i18n';
import { Button } from '../button';

export function LeakSetting() {
  const [allowed, setAllowed] = useState(false);
  const look = () => hasHost(BREACH_HOST).then(setAllowed);
  useEffect(() => void look(), []);
  // First of all in the click: the browser counts it as consent only until the first await.
  const change = () => (allowed ? giveBackHost(BREACH_HOST) : requestHost(BREACH_HOST)).catch(() => false).then(look);
  return (
    <section class="panel">
      <h2>{t('leak_setting')}</h2>
      <p>{t(allowed ? 'leak_setting_on' : 'leak_setting_off')}</p>
      <p class="soft">{t('leak_setting_note', BREACH_HOST)}</p>
      <div class="row">
        <Button icon={allowed ? 'cross' : 'check'} onClick={() => void change()}>
          {t(allowed ? 'leak_setting_forbid' : 'leak_setting_allow')}
        </Button>
      </div>
    </section>
  );
}
