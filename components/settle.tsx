// Owns the answers that only the person can give: what the store did.
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { RotationSummary } from '@/utils/core/view';
import { Button } from './button';
import { useCommand } from './command';
import { Trouble } from './trouble';

export function Settle({ rotation, onSettled }: { rotation: RotationSummary; onSettled?: () => void }) {
  const command = useCommand();
  // What never left Keyturn, no store can have taken.
  const released = rotation.candidates.some((candidate) => candidate.released.length > 0);
  const settle = (outcome: 'took-new' | 'kept-old') =>
    void command.run(async () => {
      const answer = await ask('rotation.settle', { rotationId: rotation.id, outcome });
      if (answer.ok) onSettled?.();
      return answer;
    });
  return (
    <div class="settle">
      {released ? (
        <Button busy={command.busy} onClick={() => settle('took-new')}>
          {t('took_new')}
        </Button>
      ) : null}
      <Button busy={command.busy} onClick={() => settle('kept-old')}>
        {t('kept_old')}
      </Button>
      <Trouble reason={command.reason} />
    </div>
  );
}
