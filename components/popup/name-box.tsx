// Owns the question what one box of the page is for. The box is outlined on the page; nothing is filled into it before the
// person has answered.
import { useEffect, useState } from 'preact/hooks';
import { plural, t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import { CORRECTIONS, type Correction } from '@/utils/core/reading';
import { Button } from '../button';
import { useCommand } from '../command';
import { PageLabel } from '../page-label';
import { Phrase } from '../phrase';
import { roleText } from '../role-text';
import { Step } from '../step';
import { Trouble } from '../trouble';
import type { Naming } from './naming';
import { pickOnPage } from './pick-box';
import { spotOf, usePointer } from './pointer';

export function NameBox(props: {
  readonly naming: Extract<Naming, { name: 'box' }>;
  readonly onNamed: () => void;
  readonly onLeave: () => void;
}) {
  const { tab, box, left } = props.naming;
  const [said, setSaid] = useState<Correction | null>(box.role === 'ask' ? null : box.role);
  const command = useCommand();
  const show = usePointer(tab.tabId, box, t('point_box'));
  useEffect(() => {
    // The popup goes when the page is clicked; an outline that nobody explains any more goes with it.
    const leave = () => void ask('page.unpoint', { tabId: tab.tabId });
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, [tab.tabId]);
  const save = () =>
    command.run(async () => {
      if (said === null) return { ok: false, reason: 'box-unnamed' };
      const answer = await ask('box.name', { tabId: tab.tabId, spot: spotOf(box), said });
      if (answer.ok) props.onNamed();
      return answer;
    });
  return (
    <Step
      title={t('name_box_title')}
      lead={
        box.role === 'ask' ? (
          t('name_box_lead')
        ) : (
          <Phrase say="name_box_was" with={[<b key="role">{roleText(box.role)}</b>]} />
        )
      }
      onSubmit={() => void save()}
      next={
        <Button weight="primary" icon="check" submit busy={command.busy}>
          {t('name_box_save')}
        </Button>
      }
    >
      <p class="row">
        {box.label === '' ? (
          <span>{t('box_unlabelled')}</span>
        ) : (
          <span>
            <Phrase say="box_labelled" with={[<PageLabel key="label" text={box.label} />]} />
          </span>
        )}
        <Button weight="quiet" icon="search" onClick={() => void command.run(show)}>
          {t('show_on_page')}
        </Button>
      </p>
      <fieldset class="choices">
        <legend>{t('name_box_choices')}</legend>
        {CORRECTIONS.map((role) => (
          <label key={role} class="switch">
            <input type="radio" name="role" checked={said === role} onChange={() => setSaid(role)} />
            <span>{roleText(role)}</span>
          </label>
        ))}
      </fieldset>
      <Trouble reason={command.reason} />
      {left > 0 ? <p class="soft">{plural('boxes_left', left)}</p> : null}
      <div class="row">
        <Button weight="quiet" icon="pointer" onClick={() => void command.run(() => pickOnPage(tab.tabId))}>
          {t('pick_box')}
        </Button>
        <Button weight="quiet" onClick={props.onLeave}>
          {t('name_box_leave')}
        </Button>
      </div>
    </Step>
  );
}
