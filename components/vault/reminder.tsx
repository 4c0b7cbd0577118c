// Owns the reminder of an account: off until the person asks for one, with a day and a reason. It is shown as a number on Keyturn's button
// and nowhere over a page.
import { useId, useState } from 'preact/hooks';
import { dateText, t } from '@/utils/browser/i18n';
import type { AccountDetail } from '@/utils/core/commands';
import { fail } from '@/utils/core/result';
import { Button } from '../button';
import { useCommand } from '../command';
import { InlineForm } from '../inline-form';
import { TextInput } from '../text-input';
import { Trouble } from '../trouble';
import { edit } from './edit';

export function ReminderPanel({ account }: { account: AccountDetail }) {
  const [typed, setTyped] = useState<{ readonly day: string; readonly reason: string } | null>(null);
  const command = useCommand();
  const id = useId();
  const { reminder } = account;
  const save = () =>
    command.run(async () => {
      const at = typed ? startOf(typed.day) : null;
      if (typed === null || at === null) return fail('no-day');
      const answer = await edit(account.id, { reminder: { at, reason: typed.reason.trim() } });
      if (answer.ok) setTyped(null);
      return answer;
    });
  const remove = () => command.run(() => edit(account.id, { reminder: null }));
  return (
    <section class="panel">
      <h2>{t('reminder')}</h2>
      {reminder ? (
        <p>
          {t('reminder_on', dateText(reminder.at))}
          {reminder.reason === '' ? null : (
            <>
              {' '}
              <bdi>{reminder.reason}</bdi>
            </>
          )}
        </p>
      ) : (
        <p class="soft">{t('reminder_none')}</p>
      )}
      {typed === null ? (
        <>
          <Trouble reason={command.reason} />
          <div class="row">
            <Button
              weight="quiet"
              icon="clock"
              onClick={() =>
                setTyped({ day: dayOf(reminder?.at ?? Date.now() + 30 * DAY), reason: reminder?.reason ?? '' })
              }
            >
              {t(reminder ? 'reminder_change' : 'reminder_add')}
            </Button>
            {reminder ? (
              <Button
                weight="quiet"
                name={t('remove_what', t('reminder'))}
                busy={command.busy}
                onClick={() => void remove()}
              >
                {t('remove')}
              </Button>
            ) : null}
          </div>
        </>
      ) : (
        <InlineForm
          does={t('save')}
          busy={command.busy}
          reason={command.reason}
          onSubmit={() => void save()}
          onEnd={() => setTyped(null)}
        >
          <div class="field">
            <label for={id}>{t('reminder_day')}</label>
            <div class="box">
              <input
                id={id}
                type="date"
                value={typed.day}
                aria-invalid={command.reason === 'no-day'}
                onInput={(event) => setTyped({ ...typed, day: event.currentTarget.value })}
              />
            </div>
          </div>
          <TextInput
            label={t('reminder_reason')}
            value={typed.reason}
            onInput={(reason) => setTyped({ ...typed, reason })}
            hint={t('reminder_reason_hint')}
          />
        </InlineForm>
      )}
    </section>
  );
}

const DAY = 86_400_000;

/** A day as a date box holds it, by the clock on the wall. */
function dayOf(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The first moment of a day, or null where the box holds none. */
function startOf(day: string): number | null {
  const at = new Date(`${day}T00:00`).getTime();
  return Number.isNaN(at) ? null : at;
}
