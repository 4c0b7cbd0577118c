// Owns the button to the sign-in page, where a person finds out which password the store holds. It must not say which one that is.
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { RotationSummary } from '@/utils/core/view';
import { Button } from '../button';
import { useCommand } from '../command';
import { Trouble } from '../trouble';

export function TrySignIn(props: {
  readonly rotation: RotationSummary;
  readonly tabId: number | null;
  readonly weight: 'primary' | 'plain';
}) {
  const { rotation, tabId, weight } = props;
  const command = useCommand();
  const open = () =>
    command.run(async () => {
      if (tabId === null) return { ok: false, reason: 'no-page' };
      const resumed = await ask('rotation.resume', { rotationId: rotation.id, tabId });
      return resumed.ok ? ask('page.open', { to: 'sign-in', tabId, accountId: rotation.accountId }) : resumed;
    });
  return (
    <>
      <Trouble reason={command.reason} />
      <Button weight={weight} icon="key" busy={command.busy} onClick={() => void open()}>
        {t('try_sign_in')}
      </Button>
    </>
  );
}
