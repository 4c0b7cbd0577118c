// Owns the list of passwords that were typed on a page of no known account: kept, because the store may hold them.
import { useEffect, useState } from 'preact/hooks';
import { momentText, plural, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { LooseSummary } from '@/utils/core/commands';
import { useCommand } from '../command';
import { SecretRow } from '../secret-row';
import { Trouble } from '../trouble';

export function LooseList() {
  const [loose, setLoose] = useState<readonly LooseSummary[]>([]);
  const command = useCommand();
  useEffect(() => {
    void command.run(async () => {
      const answer = await ask('loose.list', {});
      if (answer.ok) setLoose(answer.loose);
      return answer;
    });
  }, []);
  return (
    <section class="panel" aria-labelledby="loose">
      <h2 id="loose">{t('loose')}</h2>
      <p class="soft">{t(loose.length === 0 ? 'loose_none' : 'loose_note')}</p>
      <Trouble reason={command.reason} />
      {loose.length === 0 ? null : (
        <div class="secrets">
          {loose.map(({ looseId, host, username, sent, at, length }) => (
            <SecretRow
              key={looseId}
              title={t('shown_at', host, momentText(at))}
              copied={{ kind: 'loose', looseId }}
              revealed={{ kind: 'loose', looseId }}
            >
              <p class="soft">
                {username === '' ? null : (
                  <>
                    <bdi>{username}</bdi> ·{' '}
                  </>
                )}
                {t(sent ? 'loose_sent' : 'loose_unsent')} · {plural('characters', length)}
              </p>
            </SecretRow>
          ))}
        </div>
      )}
    </section>
  );
}
