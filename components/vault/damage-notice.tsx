// Owns the line above the accounts that tells what the last check of the vault found, until the person has read it.
import { plural, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { VaultCheck } from '@/utils/core/view';
import { Button } from '../button';
import { useCommand } from '../command';
import { Icon } from '../icon';
import { Trouble } from '../trouble';
import { go } from './route';

export function DamageNotice({ check }: { check: VaultCheck | null }) {
  const command = useCommand();
  if (!check || check.told) return null;
  const lost = check.damaged + check.missing;
  if (lost === 0 && check.recovered === 0 && check.bothCopies) return null;
  return (
    <aside class={lost > 0 ? 'reminder bad' : 'reminder'} aria-label={t('data_title')}>
      <Icon name={lost > 0 ? 'warn' : 'info'} />
      <p>
        <b>{t(lost > 0 ? 'damage_title' : check.recovered > 0 ? 'mended_title' : 'one_copy_title')}</b>{' '}
        {textOf(check, lost)}
      </p>
      <Trouble reason={command.reason} />
      <div class="row">
        <Button icon="search" onClick={() => go({ at: 'settings' })}>
          {t('damage_look')}
        </Button>
        <Button weight="quiet" busy={command.busy} onClick={() => void command.run(() => ask('vault.check-told', {}))}>
          {t('damage_told')}
        </Button>
      </div>
    </aside>
  );
}

function textOf({ opened, recovered }: VaultCheck, lost: number): string {
  if (lost > 0) return `${plural('damage_lost', lost)} ${plural('damage_whole', opened)}`;
  return recovered > 0 ? plural('mended_lead', recovered) : t('data_one_copy');
}
