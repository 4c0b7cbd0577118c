// Owns the way through a list of pages: back, where one is, and on. It must not know what is listed.
import { t } from '@/utils/browser/i18n';
import { Button } from './button';

/** `page` counts from 0. Nothing where there is one page only. */
export function Pager(props: {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}) {
  const { page, pages, onPage } = props;
  if (pages <= 1) return null;
  return (
    <div class="row pages">
      <Button weight="quiet" icon="back" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('page_before')}
      </Button>
      <span>{t('page_of', page + 1, pages)}</span>
      <Button weight="quiet" icon="forward" disabled={page + 1 >= pages} onClick={() => onPage(page + 1)}>
        {t('page_after')}
      </Button>
    </div>
  );
}
