// Owns what happened to the account's password: every change of it, newest first, with its passwords and each step in plain words.
import { dateText, type MessageKey, momentText, t } from '@/utils/browser/i18n';
import type { AccountDetail, RotationDetail } from '@/utils/core/commands';
import { REJECT_REASONS, type RejectReason } from '@/utils/core/reading';
import type { RotationEvent, RotationState } from '@/utils/core/rotation';
import { BothPasswords } from '../both-passwords';
import { rejectText } from '../reject-text';

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

/** The same steps where the entry says more. */
const REASONS: Readonly<Record<string, MessageKey>> = {
  'propose keyturn': 'event_propose_keyturn',
  'propose person': 'event_propose_person',
  'release filled': 'event_release_filled',
  'release copied': 'event_release_copied',
  'release revealed': 'event_release_revealed',
  'release typed': 'event_release_typed',
  'lose tab-closed': 'event_lose_tab',
  'lose restart': 'event_lose_restart',
  'lose no-result': 'event_lose_result',
  'lose page-silent': 'event_lose_silent',
  'lose page-contradicts': 'event_lose_contradicts',
  'settle took-new': 'event_settle_new',
  'settle kept-old': 'event_settle_old',
  'learn-old typed': 'event_learn_old_typed',
};

const STATES: Readonly<Record<RotationState, MessageKey>> = {
  drafted: 'state_drafted',
  recorded: 'state_recorded',
  released: 'state_released',
  submitted: 'state_submitted',
  confirmed: 'state_confirmed',
  verified: 'state_verified',
  rejected: 'state_rejected',
  uncertain: 'state_uncertain',
  'kept-old': 'state_kept_old',
  abandoned: 'state_abandoned',
};

export function Timeline({ account }: { account: AccountDetail }) {
  if (account.rotations.length === 0) return null;
  return (
    <section class="panel">
      <h2>{t('timeline')}</h2>
      {account.rotations.map((rotation, at) => (
        <Change key={rotation.id} rotation={rotation} open={at === 0} />
      ))}
    </section>
  );
}

function Change({ rotation, open }: { rotation: RotationDetail; open: boolean }) {
  // The passwords of an open change stand above already, with the way to settle it.
  const above =
    open && ['released', 'submitted', 'rejected', 'uncertain', 'recorded', 'drafted'].includes(rotation.state);
  return (
    <details class="change" open={open}>
      <summary>{t('change_of', dateText(rotation.startedAt), t(STATES[rotation.state]))}</summary>
      {above ? null : <BothPasswords rotation={rotation} />}
      <ol class="timeline">
        {rotation.timeline.toReversed().map((entry, at) => (
          <li key={rotation.timeline.length - at}>
            <time dateTime={isoText(entry.at)}>{momentText(entry.at)}</time>
            <span>{eventText(entry)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Empty for what no calendar has. */
function isoText(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

function eventText({ what, why }: RotationDetail['timeline'][number]): string {
  const told = REASONS[`${what} ${why}`];
  if (told) return t(told);
  if (what === 'refuse' && isReject(why)) return t('event_refuse_why', rejectText(why));
  return Object.hasOwn(EVENTS, what) ? t(EVENTS[what]) : t('event_unknown');
}

function isReject(why: string): why is RejectReason {
  return (REJECT_REASONS as readonly string[]).includes(why);
}
