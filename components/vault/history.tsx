// Owns the passwords an account had before. Nothing leaves this list by a rotation.
import { dateText, type MessageKey, plural, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { KnownPassword } from '@/utils/core/account';
import type { AccountDetail, PasswordEntry } from '@/utils/core/commands';
import { Button } from '../button';
import { useCommand } from '../command';
import { SecretRow } from '../secret-row';
import { Trouble } from '../trouble';
import { BeliefBadge } from './belief-badge';
import { accountChanged } from './changes';
import { sayWithUndo } from './edit';

const ENDS: Readonly<Record<NonNullable<KnownPassword['ended']>, MessageKey>> = {
  rotated: 'ended_rotated',
  'replaced-by-typed': 'ended_typed',
  'set-by-person': 'ended_set',
  restored: 'ended_restored',
};

export function History({ account }: { account: AccountDetail }) {
  const command = useCommand();
  const restore = (passwordId: string) => () =>
    void command.run(async () => {
      const restored = await ask('account.restore', { accountId: account.id, passwordId });
      if (restored.ok) {
        sayWithUndo(t('restored'), account.id);
        accountChanged();
      }
      return restored;
    });
  if (account.history.length === 0) return null;
  return (
    <section class="panel">
      <h2>{t('history')}</h2>
      <div class="secrets">
        {account.history.map((entry) => (
          <SecretRow
            key={entry.id}
            title={t('password_of', dateText(entry.since))}
            copied={{ kind: 'password', accountId: account.id, passwordId: entry.id }}
            revealed={{ kind: 'password', accountId: account.id, passwordId: entry.id }}
            action={
              <Button
                icon="again"
                name={t('make_current_named', dateText(entry.since))}
                busy={command.busy}
                onClick={restore(entry.id)}
              >
                {t('make_current')}
              </Button>
            }
          >
            <p class="soft">
              {plural('characters', entry.length)}
              {endText(entry)}
            </p>
            <BeliefBadge belief={entry.belief} />
          </SecretRow>
        ))}
      </div>
      <Trouble reason={command.reason} />
    </section>
  );
}

function endText(entry: PasswordEntry): string {
  const key = entry.ended !== null && entry.ended in ENDS ? ENDS[entry.ended as keyof typeof ENDS] : undefined;
  return key ? ` · ${t(key)}` : '';
}
