// Owns the health report: what is amiss with the passwords, the worst first, and the looks that nobody takes unasked. Nothing here is
// amiss because of its age.
import { useEffect, useState } from 'preact/hooks';
import { BREACH_HOST } from '@/utils/browser/breach-range';
import { hasHost, requestHost } from '@/utils/browser/host-permission';
import { plural, t } from '@/utils/browser/i18n';
import type { Reason } from '@/utils/core/result';
import { Icon } from '../icon';
import { Notice } from '../notice';
import { typedStrength } from '../strength-text';
import { TroubleAbove } from '../trouble';
import { HealthLine } from './health-line';
import { HealthSection } from './health-section';
import { addressOf } from './route';
import { SweepPanel } from './sweep-panel';
import { guesses, leaks } from './sweeps';

export function HealthPage({ stamp }: { stamp: string }) {
  /** Why a kind of findings could not be told. Most often none can, for the same reason. */
  const [reason, setReason] = useState<Reason | null>(null);
  useEffect(() => setReason(null), [stamp]);
  const section = { stamp, onRefused: setReason };
  return (
    <article class="detail">
      <a class="back" href={addressOf({ at: 'list' })}>
        <Icon name="back" turns />
        {t('all_accounts')}
      </a>
      <h1>{t('health')}</h1>
      <p class="soft">{t('health_intro')}</p>
      <TroubleAbove reason={reason}>
        <HealthSection ailment="forgotten" {...section} />
        <Exposed />
        <HealthSection ailment="reused" {...section} />
        <HealthSection ailment="weak" {...section}>
          <SweepPanel
            sweep={guesses}
            start={t('guess_check')}
            note={t('guess_check_note')}
            line={({ account, strength }) => {
              const { words, why } = typedStrength(strength);
              return <HealthLine key={account.id} account={account} reason={`${words} ${why}`} does="change" />;
            }}
          />
        </HealthSection>
        <HealthSection ailment="due" {...section} />
        <HealthSection ailment="unproven" {...section} />
      </TroubleAbove>
    </article>
  );
}

function Exposed() {
  const [allowed, setAllowed] = useState(false);
  const [refused, setRefused] = useState(false);
  useEffect(() => void hasHost(BREACH_HOST).then(setAllowed), []);
  const start = () => {
    // First of all in the click: the browser counts it as consent only until the first await.
    const answer = allowed ? Promise.resolve(true) : requestHost(BREACH_HOST).catch(() => false);
    void answer.then((yes) => {
      setAllowed(yes);
      setRefused(!yes);
      if (yes) void leaks.start();
    });
  };
  return (
    <section class="panel">
      <h2>{t('health_exposed_title')}</h2>
      <p class="soft">{t('health_exposed_lead')}</p>
      {refused ? (
        <Notice tone="info" live>
          <p>{t('leak_not_allowed')}</p>
        </Notice>
      ) : null}
      <SweepPanel
        sweep={leaks}
        start={t('leak_check_all')}
        note={t('leak_check_all_note', BREACH_HOST)}
        onStart={start}
        line={({ account, times }) => (
          <HealthLine key={account.id} account={account} reason={plural('health_leaked', times)} does="change" />
        )}
      />
    </section>
  );
}
