// Owns the list of pages whose boxes the person named, in the settings: what is kept can be seen and forgotten.
import { useEffect, useState } from 'preact/hooks';
import { dateText, plural, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { Commands } from '@/utils/core/commands';
import { Button } from '../button';
import { useCommand } from '../command';
import { Trouble } from '../trouble';

type Pages = Extract<Commands['corrections.list']['answer'], { ok: true }>['pages'];

export function NamedBoxes() {
  const [pages, setPages] = useState<Pages>([]);
  const command = useCommand();
  const load = async () => {
    const answer = await ask('corrections.list', {});
    if (answer.ok) setPages(answer.pages);
    return answer;
  };
  useEffect(() => void command.run(load), []);
  const forget = (page: string | null) =>
    command.run(async () => {
      const answer = await ask('corrections.forget', { page });
      return answer.ok ? load() : answer;
    });
  return (
    <section class="panel named-boxes" aria-labelledby="named-boxes">
      <h2 id="named-boxes">{t('named_boxes')}</h2>
      <p class="soft">{t(pages.length === 0 ? 'named_boxes_none' : 'named_boxes_lead')}</p>
      <ul class="box-list">
        {pages.map(({ page, boxes, at }) => (
          <li key={page}>
            <div>
              <p>
                <bdi>{page}</bdi>
              </p>
              <p class="soft">
                {plural('named_boxes_count', boxes)} · {dateText(at)}
              </p>
            </div>
            <Button name={t('forget_what', page)} busy={command.busy} onClick={() => void forget(page)}>
              {t('forget')}
            </Button>
          </li>
        ))}
      </ul>
      <Trouble reason={command.reason} />
      {pages.length > 1 ? (
        <div class="row">
          <Button busy={command.busy} onClick={() => void forget(null)}>
            {t('forget_all')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
