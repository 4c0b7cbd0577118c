// Owns the list of what Keyturn takes the boxes of the page for, so that the person can put it right. It shows no value.
import { t } from '@/utils/browser/i18n';
import type { TabView } from '@/utils/core/view';
import { Button } from '../button';
import { useCommand } from '../command';
import { PageLabel } from '../page-label';
import { roleText } from '../role-text';
import { Step } from '../step';
import { Trouble } from '../trouble';
import type { BoxView } from './naming';
import { pickOnPage } from './pick-box';

export function BoxList(props: {
  readonly tab: TabView;
  readonly onChoose: (box: BoxView) => void;
  readonly onBack: () => void;
}) {
  const { tab } = props;
  const command = useCommand();
  return (
    <Step
      title={t('box_list_title')}
      lead={t('box_list_lead')}
      next={
        <Button weight="primary" icon="back" onClick={props.onBack}>
          {t('box_list_back')}
        </Button>
      }
    >
      <ul class="box-list">
        {tab.fields.map((box) => (
          <li key={`${box.documentId} ${box.ref}`}>
            <div>
              <p>{box.label === '' ? t('box_unlabelled') : <PageLabel text={box.label} />}</p>
              <p class="soft">{roleText(box.role)}</p>
            </div>
            <Button
              name={box.label === '' ? t('box_change') : t('box_change_what', box.label)}
              onClick={() => props.onChoose(box)}
            >
              {t('box_change')}
            </Button>
          </li>
        ))}
      </ul>
      <Trouble reason={command.reason} />
      <div class="row">
        <Button icon="pointer" busy={command.busy} onClick={() => void command.run(() => pickOnPage(tab.tabId))}>
          {t('pick_box')}
        </Button>
      </div>
    </Step>
  );
}
