// Owns the page of passwords that stand in no account: shown in the last 24 hours, or typed on a page. For somebody who typed one by hand
// and lost it.
import { t } from '@/utils/browser/i18n';
import { Icon } from '../icon';
import { ShownList } from '../shown-lately';
import { LooseList } from './loose-list';
import { addressOf } from './route';

export function ShownPage() {
  return (
    <article class="detail">
      <a class="back" href={addressOf({ at: 'list' })}>
        <Icon name="back" turns />
        {t('all_accounts')}
      </a>
      <h1>{t('shown_lately')}</h1>
      <section class="panel">
        <ShownList newest={null} />
      </section>
      <LooseList />
    </article>
  );
}
