// Owns the way out where neither copy of the vault opens: save what is left, then start with an empty vault. Only the vault page offers
// it, because a popup closes when a save dialog opens.
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { saveFile } from '@/utils/browser/save-file';
import { fail } from '@/utils/core/result';
import { Button } from './button';
import { useCommand } from './command';
import { Notice } from './notice';
import { Trouble } from './trouble';

export function StartAnew() {
  const [remains, setRemains] = useState<Uint8Array<ArrayBuffer> | null>(null);
  const [saved, setSaved] = useState(false);
  const command = useCommand();
  // Read before the click that saves: a browser opens its save dialog only in answer to a click, not after a wait.
  useEffect(() => {
    void ask('vault.remains', {}).then((answer) => answer.ok && setRemains(new TextEncoder().encode(answer.text)));
  }, []);
  const save = () =>
    command.run(async () => {
      const outcome = remains === null ? 'failed' : await saveFile('keyturn-remains.json', remains);
      if (outcome === 'failed') return fail('backup-not-saved');
      setSaved(outcome !== 'cancelled');
      return { ok: true };
    });
  return (
    <Notice tone="warn">
      <p>
        <b>{t('anew_title')}</b> {t('anew_lead')}
      </p>
      <Trouble reason={command.reason} />
      <div class="row">
        <Button icon="down" busy={command.busy} onClick={() => void save()}>
          {t('anew_save')}
        </Button>
        {saved ? (
          <Button icon="plus" busy={command.busy} onClick={() => void command.run(() => ask('vault.start-anew', {}))}>
            {t('anew_start')}
          </Button>
        ) : null}
      </div>
    </Notice>
  );
}
