// Owns what happened to the account's password, newest first, in plain words.
import { type MessageKey, momentText, t } from '@/utils/browser/i18n';
import type { AccountDetail } from '@/utils/core/messages';
import type { RotationEvent } from '@/utils/core/rotation';

const EVENTS: Readonly<Record<RotationEvent['type'], MessageKey>> = {
  propose: 'event_propose',
  record: 'event_record',
  release: 'event_release',
  submit: 'event_submit',
  accept: 'event_accept',
  refuse: 'event_refuse',
  lose: 'event_lose',
  settle: 'event_settle',
  verify: 'event_verify',
  'old-works': 'event_old_works',
  'learn-old': 'event_learn_old',
  abandon: 'event_abandon',
};

export function Timeline({ account }: { account: AccountDetail }) {
  if (account.timeline.length === 0) return null;
  return (
    <section class="panel">
      <h2>{t('timeline')}</h2>
      <ol class="timeline">
        {account.timeline.toReversed().map((entry, at) => (
          <li key={account.timeline.length - at}>
            <time dateTime={new Date(entry.at).toISOString()}>{momentText(entry.at)}</time>
            <span>{eventText(entry.what)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function eventText(what: string): string {
  return what in EVENTS ? t(EVENTS[what as RotationEvent['type']]) : t('event_unknown');
}
