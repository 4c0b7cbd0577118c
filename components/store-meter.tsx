// Owns the guess at what the store's own meter will say, always called an estimate and always with the rule that it follows.
import { type MessageKey, t } from '@/utils/browser/i18n';
import { predictStoreMeter, type StoreMeterLevel } from '@/utils/core/strength';

const LEVELS: Readonly<Record<StoreMeterLevel, MessageKey>> = {
  low: 'store_meter_low',
  medium: 'store_meter_medium',
  high: 'store_meter_high',
};

export function StoreMeter({ password }: { password: string }) {
  const { level } = predictStoreMeter(password);
  return (
    <details class="aside">
      <summary>{t(LEVELS[level])}</summary>
      <p class="soft">{t('store_meter_rule')}</p>
    </details>
  );
}
