// Owns the way of an account into the bin and out of it. Nothing is deleted here: that is time's work, and the bin says when.
import { dateText, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { BIN_DAYS } from '@/utils/core/bin';
import type { AccountDetail } from '@/utils/core/commands';
import { Button } from '../button';
import { useCommand } from '../command';
import { Notice } from '../notice';
import { say } from '../remark';
import { Trouble } from '../trouble';
import { accountChanged } from './changes';

export function BinPanel({ account }: { account: AccountDetail }) {
  const command = useCommand();
  const binned = account.goesAt !== null;
  const move = () =>
    command.run(async () => {
      const moved = await ask('account.bin', { accountId: account.id, back: binned });
      if (moved.ok) {
        say(t(binned ? 'bin_back_done' : 'bin_done'));
        accountChanged();
      }
      return moved;
    });
  return (
    <section class="panel">
      <h2>{t('bin')}</h2>
      {account.goesAt === null ? (
        <p class="soft">{t('bin_lead', BIN_DAYS)}</p>
      ) : (
        <Notice tone="warn">
          <p>{t('bin_goes', dateText(account.goesAt))}</p>
        </Notice>
      )}
      <Trouble reason={command.reason} />
      <Button icon={binned ? 'back' : 'cross'} busy={command.busy} onClick={() => void move()}>
        {t(binned ? 'bin_back' : 'bin_move')}
      </Button>
    </section>
  );
}
