// Owns what stands around the rehearsal's shop: the sentence that this is practice, the guide, the practice mail, and at the end the
// way to the real stores. It must not look like the real thing without saying that it is not.
import { t } from '@/utils/browser/i18n';
import type { View } from '@/utils/core/view';
import { storeOfId } from '@/utils/stores';
import { Button } from '../button';
import { Guide } from '../guide/guide';
import { Icon } from '../icon';
import { Notice } from '../notice';
import { Practice } from '../practice';

const REAL = ['aliexpress', 'alibaba', 'aliexpress-ru'] as const;

export function Rehearsal({ view, mail, onAgain }: { view: View | null; mail: string | null; onAgain: () => void }) {
  const finished = Object.values(view?.tabs ?? {}).some(({ rotation }) => rotation?.state === 'verified');
  return (
    <>
      <p class="practice" role="note">
        <Icon name="info" />
        <span>
          <b>{t('rehearsal_title')}.</b> {t('rehearsal_note')}
        </span>
      </p>
      {mail === null ? null : (
        <div class="practice-mail">
          <Notice tone="good" live>
            <p>
              <b>{t('rehearsal_mail')}</b>
            </p>
            <p dir="auto">{mail}</p>
          </Notice>
        </div>
      )}
      {finished ? <NowTheRealOne onAgain={onAgain} /> : null}
      <div class="guide">
        <Practice.Provider value={true}>
          <Guide view={view} tabId={1} />
        </Practice.Provider>
      </div>
    </>
  );
}

function NowTheRealOne({ onAgain }: { onAgain: () => void }) {
  return (
    <section class="real-one" aria-labelledby="real-one" role="status">
      <h2 id="real-one">{t('rehearsal_done')}</h2>
      <p>{t('rehearsal_done_lead')}</p>
      <ul class="row">
        {REAL.map((id) => {
          const store = storeOfId(id);
          return store ? (
            <li key={id}>
              <a class="button plain" href={store.urls.home} target="_blank" rel="noreferrer">
                {t('go_to_store', store.name)}
              </a>
            </li>
          ) : null;
        })}
      </ul>
      <Button weight="quiet" icon="again" onClick={onAgain}>
        {t('rehearsal_again')}
      </Button>
    </section>
  );
}
