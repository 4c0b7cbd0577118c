// Owns the sign-in page while nobody knows which password the store holds: try the new one, then the old one.
import { useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { RotationSummary, TabView } from '@/utils/core/messages';
import { BothPasswords } from '../both-passwords';
import { Button } from '../button';
import { useCommand } from '../command';
import { OnPage, Step } from '../step';
import { Trouble } from '../trouble';
import { Press } from './press';

export function TryBoth({ tab, rotation }: { tab: TabView; rotation: RotationSummary }) {
  const command = useCommand();
  const [filled, setFilled] = useState<'new' | 'old' | null>(null);
  const fillNew = () =>
    command.run(async () => {
      const answer = await ask('rotation.fill', { tabId: tab.tabId, rotationId: rotation.id });
      if (answer.ok) setFilled('new');
      return answer;
    });
  const fillOld = () =>
    command.run(async () => {
      const answer = await ask('saved.fill', { tabId: tab.tabId, accountId: rotation.accountId });
      if (answer.ok) setFilled('old');
      return answer;
    });
  const old = rotation.oldKnown ? (
    <Button icon="again" busy={command.busy} onClick={() => void fillOld()}>
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
        ) : (
          <Button weight="primary" icon="key" busy={command.busy} onClick={() => void fillNew()}>
            {t('fill_new')}
          </Button>
        )
      }
    >
      <Trouble reason={command.reason} />
      <div class="row">
        {filled === 'old' ? (
          <Button icon="key" busy={command.busy} onClick={() => void fillNew()}>
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
