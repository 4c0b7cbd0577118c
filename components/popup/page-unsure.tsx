// Owns the page of a store that Keyturn does not know: its language or its words are beyond it. It says so, guesses no step, and
// offers only ways that lead to known addresses.
import { t } from '@/utils/browser/i18n';
import type { TabView } from '@/utils/core/view';
import { Button } from '../button';
import { useCommand } from '../command';
import { Icon } from '../icon';
import { OpenChangePage, OpenPage } from '../open-page';
import { OnPage, Step } from '../step';
import { Trouble } from '../trouble';
import { pickOnPage } from './pick-box';

export function PageUnsure({ tab }: { tab: TabView }) {
  const command = useCommand();
  return (
    <Step
      title={t('page_unsure_title')}
      lead={t('page_unsure_lead')}
      next={
        tab.opens.signIn ? (
          <OpenPage to="sign-in" tabId={tab.tabId} weight="primary">
            {t('open_sign_in_page')}
          </OpenPage>
        ) : (
          <OnPage>{t('page_unsure_next')}</OnPage>
        )
      }
    >
      <ul class="hints">
        <li>
          <Icon name="person" />
          <span>{t('page_unsure_signed_in')}</span>
        </li>
        <li>
          <Icon name="key" />
          <span>{t('page_unsure_boxes')}</span>
        </li>
      </ul>
      <Trouble reason={command.reason} />
      <div class="row">
        {tab.opens.change ? <OpenChangePage page={tab.opens.change} tabId={tab.tabId} /> : null}
        <Button icon="pointer" busy={command.busy} onClick={() => void command.run(() => pickOnPage(tab.tabId))}>
          {t('pick_a_box')}
        </Button>
      </div>
    </Step>
  );
}
