// Owns how another password manager learns of a changed password, by the person's hand: copies in the order it wants, or a word on
// the browser's own offer to save. That offer comes by itself when the person submits; no extension can start, answer or see it.
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { RotationSummary } from '@/utils/core/view';
import { Button } from '../button';
import { useCommand } from '../command';
import { copyPlain, copySecret } from '../copy';
import { Icon } from '../icon';
import { settings } from '../settings';
import { Trouble } from '../trouble';

/** Whether the browser's own offer is to be accepted or declined, as one of the hints; nothing where it does not matter. */
export function BrowserOffer() {
  const { handOver } = settings.value;
  if (handOver !== 'browser-keep' && handOver !== 'browser-decline') return null;
  return (
    <li>
      <Icon name="vault" />
      <span>{t(handOver === 'browser-keep' ? 'hand_over_keep' : 'hand_over_decline')}</span>
    </li>
  );
}

/** The two copies for a manager that is told by hand. Each copy of the password is a release like any other. */
export function HandOver({ rotation }: { rotation: RotationSummary }) {
  const command = useCommand();
  const { handOver } = settings.value;
  const taken = rotation.candidates.findLast(({ submitted, rejected }) => submitted && rejected === null);
  if (!taken || (handOver !== 'name-first' && handOver !== 'password-first')) return null;
  const secret = { kind: 'candidate', rotationId: rotation.id, candidateId: taken.id, how: 'copied' } as const;
  const name = (
    <Copy key="name" what={t('username')} onCopy={() => void command.run(() => copyPlain(rotation.username))} />
  );
  const password = (
    <Copy
      key="password"
      what={t('new_password')}
      onCopy={() => void command.run(() => copySecret(() => ask('secret.reveal', secret)))}
    />
  );
  return (
    <details class="fold">
      <summary>{t('hand_over')}</summary>
      <p class="soft">{t('hand_over_lead')}</p>
      <ol class="copies">{handOver === 'name-first' ? [name, password] : [password, name]}</ol>
      <Trouble reason={command.reason} />
    </details>
  );
}

function Copy({ what, onCopy }: { what: string; onCopy: () => void }) {
  return (
    <li>
      <span>{what}</span>
      <Button icon="copy" name={t('copy_what', what)} onClick={onCopy}>
        {t('copy')}
      </Button>
    </li>
  );
}
