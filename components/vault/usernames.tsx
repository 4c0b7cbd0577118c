// Owns the user names of an account: the first is the one that gets filled; others are added, mended, put first or taken away.
import { useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import type { AccountDetail } from '@/utils/core/commands';
import { done, fail } from '@/utils/core/result';
import { Button } from '../button';
import { useCommand } from '../command';
import { InlineForm } from '../inline-form';
import { TextInput } from '../text-input';
import { Trouble } from '../trouble';
import { edit } from './edit';

export function Usernames({ account }: { account: AccountDetail }) {
  const names = account.usernames;
  /** What is being typed, and the name that it replaces; null: it is another one. */
  const [typed, setTyped] = useState<{ readonly of: string | null; readonly name: string } | null>(null);
  const command = useCommand();
  const change = (after: readonly string[]) => edit(account.id, { usernames: { before: names, after } });
  const run = (after: readonly string[]) => void command.run(() => change(after));
  const save = () =>
    command.run(async () => {
      if (typed === null) return done;
      // The list may have changed since: the name counts, not its place.
      const at = typed.of === null ? names.length : names.indexOf(typed.of);
      if (at === -1) return fail('changed-elsewhere');
      const answer = await change(names.toSpliced(at, 1, typed.name.trim()));
      if (answer.ok) setTyped(null);
      return answer;
    });
  return (
    <section class="panel">
      <h2>{t('usernames')}</h2>
      <ul class="plain-list names">
        {names.map((name, at) => (
          <li key={name}>
            <bdi translate={false}>{name}</bdi>
            <span class="row">
              {at === 0 ? (
                <span class="soft">{t('username_filled')}</span>
              ) : (
                <Button
                  weight="quiet"
                  name={t('username_first_what', name)}
                  busy={command.busy}
                  onClick={() => run([name, ...names.toSpliced(at, 1)])}
                >
                  {t('username_first')}
                </Button>
              )}
              <Button weight="quiet" name={t('edit_what', name)} onClick={() => setTyped({ of: name, name })}>
                {t('edit')}
              </Button>
              {names.length > 1 ? (
                <Button
                  weight="quiet"
                  name={t('remove_what', name)}
                  busy={command.busy}
                  onClick={() => run(names.toSpliced(at, 1))}
                >
                  {t('remove')}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {typed === null ? (
        <>
          <Trouble reason={command.reason} />
          <Button weight="quiet" icon="plus" onClick={() => setTyped({ of: null, name: '' })}>
            {t('add_username')}
          </Button>
        </>
      ) : (
        <InlineForm
          does={t('save')}
          busy={command.busy}
          reason={command.reason}
          onSubmit={() => void save()}
          onEnd={() => setTyped(null)}
        >
          <TextInput
            label={t('username')}
            value={typed.name}
            onInput={(name) => setTyped({ ...typed, name })}
            wrong={command.reason !== null}
            focus
          />
        </InlineForm>
      )}
    </section>
  );
}
