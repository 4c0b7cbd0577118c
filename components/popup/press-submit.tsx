// Owns the moment after recording: the password stands on the page or is about to; the person sends it.
import { t } from '@/utils/browser/i18n';
import { ask } from '@/utils/browser/messages';
import type { RotationSummary, TabView } from '@/utils/core/view';
import { CandidateRow } from '../both-passwords';
import { Button } from '../button';
import { useCommand } from '../command';
import { contextOf } from '../draft-box';
import { HostName } from '../host-name';
import { Notice } from '../notice';
import { Phrase } from '../phrase';
import { Settle } from '../settle';
import { OnPage, Step } from '../step';
import { Trouble } from '../trouble';
import { TypedOnPage } from '../typed-on-page';
import { BrowserOffer } from './hand-over';
import { OpenFrame } from './open-frame';
import { usePointer } from './pointer';
import { Press } from './press';
import { TrySignIn } from './try-sign-in';

export function PressSubmit(props: {
  readonly tab: TabView;
  readonly rotation: RotationSummary;
  readonly onMakeAnother: () => void;
}) {
  const { tab, rotation } = props;
  const command = useCommand();
  const candidate = rotation.candidates.at(-1);
  const boxes = boxesInUse(tab);
  // A shorter value was cut by the page. Sending it would leave the store with a password that nobody recorded.
  const own = candidate?.madeBy === 'person';
  const whole = ({ length }: { length: number }) => length > 0 && (own || length === candidate?.length);
  const inPlace = boxes.length > 0 && boxes.every(whole) && tab.trouble !== 'value-changed';
  const fill = () => void command.run(() => ask('rotation.fill', { tabId: tab.tabId, rotationId: rotation.id }));
  // The form came anew after it was sent; a box that only repeats is its next step.
  const anew = rotation.state === 'submitted' && tab.fields.some(({ role }) => role === 'new-password');
  const cut = boxes.find((field) => field.length > 0 && !whole(field));
  if (boxes.length === 0) return <Paste {...props} />;
  return (
    <Step
      key={inPlace ? 'press' : 'fill'}
      title={t(!inPlace ? 'fill_recorded_title' : own ? 'own_title' : 'submit_title')}
      lead={t(!inPlace ? 'fill_recorded_lead' : own ? 'own_lead' : 'submit_lead')}
      next={
        inPlace ? (
          <OnPage>
            <Press tab={tab} purpose="submit" otherwise="submit_press" />
          </OnPage>
        ) : (
          <Button weight="primary" icon="key" busy={command.busy} onClick={fill}>
            {t('fill_new')}
          </Button>
        )
      }
    >
      {cut && candidate ? (
        <Notice tone="bad" live>
          <p>
            {t('box_differs', cut.length, candidate.length)} {t('box_differs_next', cut.length)}
          </p>
        </Notice>
      ) : (
        <Notice tone="good">
          <p>{t('recorded_note', rotation.username)}</p>
        </Notice>
      )}
      {anew ? (
        <>
          <p class="soft">{t('form_anew')}</p>
          <TrySignIn rotation={rotation} tabId={tab.tabId} weight="plain" />
        </>
      ) : null}
      {candidate ? <CandidateRow rotationId={rotation.id} candidate={candidate} newest /> : null}
      {own ? (
        <TypedOnPage tab={tab} accountId={rotation.accountId} context={contextOf(tab, rotation.username)} />
      ) : null}
      <ul class="hints">
        <BrowserOffer />
      </ul>
      <Trouble reason={command.reason} />
      <div class="row">
        {inPlace ? (
          <Button weight="quiet" icon="again" busy={command.busy} onClick={fill}>
            {t('fill_again')}
          </Button>
        ) : null}
        <Button weight="quiet" icon="key" onClick={props.onMakeAnother}>
          {t('make_another')}
        </Button>
      </div>
    </Step>
  );
}

/** Keyturn fills no box here: the person does, and where nobody sees it, he says what came of it. */
function Paste({ tab, rotation, onMakeAnother }: Parameters<typeof PressSubmit>[0]) {
  const candidate = rotation.candidates.at(-1);
  const { foreignFrame } = tab;
  const command = useCommand();
  const show = usePointer(tab.tabId, foreignFrame, t('foreign_frame_point'));
  return (
    <Step
      key="paste"
      title={t('paste_title')}
      lead={
        foreignFrame ? (
          <Phrase say="foreign_frame_pasting" with={[<HostName key="host" host={foreignFrame.host} />]} />
        ) : (
          t('paste_lead')
        )
      }
      next={
        <OnPage>
          <span class="press">{t('paste_next')}</span>
          {foreignFrame ? (
            <Button weight="quiet" icon="search" busy={command.busy} onClick={() => void command.run(show)}>
              {t('show_on_page')}
            </Button>
          ) : null}
        </OnPage>
      }
    >
      {candidate ? <CandidateRow rotationId={rotation.id} candidate={candidate} newest /> : null}
      <Trouble reason={command.reason} />
      {foreignFrame ? (
        <div class="row">
          <OpenFrame tabId={tab.tabId} host={foreignFrame.host} weight="quiet" />
        </div>
      ) : null}
      {foreignFrame && rotation.state === 'released' ? (
        <details class="fold">
          <summary>{t('foreign_frame_sent')}</summary>
          <TrySignIn rotation={rotation} tabId={tab.tabId} weight="plain" />
          <Settle rotation={rotation} />
        </details>
      ) : null}
      <div class="row">
        <Button weight="quiet" icon="key" onClick={onMakeAnother}>
          {t('make_another')}
        </Button>
      </div>
    </Step>
  );
}

/** The boxes for the new password of the form that holds something, or all of them while none does: a sign-up dialog beside it stays empty. */
function boxesInUse({ fields }: TabView): TabView['fields'] {
  const boxes = fields.filter(({ role }) => role === 'new-password' || role === 'confirm-password');
  const held = boxes.find(({ length }) => length > 0);
  return held ? boxes.filter(({ frameId, group }) => frameId === held.frameId && group === held.group) : boxes;
}
