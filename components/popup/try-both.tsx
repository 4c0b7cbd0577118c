// Owns the sign-in page while nobody knows which password the store holds: try the new one, then the old one.
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { RotationSummary, TabView } from '@/utils/core/view';
import { BothPasswords } from '../both-passwords';
import { Button } from '../button';
import { useCommand } from '../command';
import { OnPage, Step } from '../step';
import { Trouble } from '../trouble';
import { useFilled } from './filled';
import { Press } from './press';

export function TryBoth({ tab, rotation }: { tab: TabView; rotation: RotationSummary }) {
  const command = useCommand();
  const { what: filled, hasBox, note } = useFilled<'new' | 'old'>(tab);
  const fill = (which: 'new' | 'old') => () =>
    void command.run(async () => {
      const answer = await ask('rotation.try', { tabId: tab.tabId, rotationId: rotation.id, which });
      if (answer.ok) note(which);
      return answer;
    });
  const old =
    rotation.oldKnown && hasBox ? (
      <Button icon="again" busy={command.busy} onClick={fill('old')}>
        {t('fill_old')}
      </Button>
    ) : null;
  return (
    <Step
      key={filled ?? 'none'}
      title={t(filled ? 'sign_in_filled_title' : 'try_both_title')}
      lead={t(filled === null ? 'try_both_lead' : filled === 'new' ? 'try_both_new_filled' : 'try_both_old_filled')}
      next={
        filled ? (
          <OnPage>
            <Press tab={tab} purpose="sign-in" otherwise="sign_in_press" />
          </OnPage>
        ) : hasBox ? (
          <Button weight="primary" icon="key" busy={command.busy} onClick={fill('new')}>
            {t('fill_new')}
          </Button>
        ) : (
          <OnPage>{t('sign_in_no_box')}</OnPage>
        )
      }
    >
      <Trouble reason={command.reason} />
      <div class="row">
        {filled === 'old' ? (
          <Button icon="key" busy={command.busy} onClick={fill('new')}>
            {t('fill_new')}
          </Button>
        ) : (
          old
        )}
      </div>
      <details class="fold">
        <summary>{t('both_passwords')}</summary>
        <BothPasswords rotation={rotation} />
      </details>
    </Step>
  );
}
