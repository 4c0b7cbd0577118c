// Owns how sure Keyturn is of a password, in a word and a sign. Only `verified` looks certain.
import { type MessageKey, t } from '@/utils/browser/i18n';
import type { Belief } from '@/utils/core/account';
import type { RotationState } from '@/utils/core/rotation';
import { Icon, type IconName } from '../icon';

const BELIEFS: Readonly<Record<Belief, { key: MessageKey; icon: IconName; tone: string }>> = {
  typed: { key: 'belief_typed', icon: 'keyboard', tone: 'plain' },
  unproven: { key: 'belief_unproven', icon: 'question', tone: 'plain' },
  confirmed: { key: 'belief_confirmed', icon: 'clock', tone: 'info' },
  verified: { key: 'belief_verified', icon: 'check', tone: 'good' },
};

export function BeliefBadge({ belief }: { belief: Belief | null }) {
  if (belief === null) return <span class="badge plain">{t('belief_none')}</span>;
  const { key, icon, tone } = BELIEFS[belief];
  return (
    <span class={`badge ${tone}`}>
      <Icon name={icon} />
      {t(key)}
    </span>
  );
}

/** The badge of a rotation that waits for the person; the settled ones need none. */
export function OpenBadge({ open }: { open: RotationState | null }) {
  if (open === null || ['confirmed', 'verified', 'kept-old', 'abandoned'].includes(open)) return null;
  return (
    <span class="badge warn">
      <Icon name="warn" />
      {t('open_rotation')}
    </span>
  );
}
