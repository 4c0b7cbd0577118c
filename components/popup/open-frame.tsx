// Owns the button that opens a part of the page which comes from another site, in a tab of its own. Which address that is only the
// background learns; this file knows the host.
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { TabView } from '@/utils/core/view';
import { Button, type ButtonProps } from '../button';
import { useCommand } from '../command';
import { Trouble } from '../trouble';

export function OpenFrame(props: {
  readonly tabId: TabView['tabId'];
  readonly host: string;
  readonly weight: NonNullable<ButtonProps['weight']>;
}) {
  const { tabId, host, weight } = props;
  const command = useCommand();
  const open = () => void command.run(() => ask('frame.open', { tabId, host }));
  return (
    <>
      <Trouble reason={command.reason} />
      <Button weight={weight} icon="forward" busy={command.busy} onClick={open}>
        {t('foreign_frame_open')}
      </Button>
    </>
  );
}
