// Owns the popup as a function of the view and one tab: header, steps, trouble, screen. The side panel is the same with all steps by
// name. It decides nothing itself.

import type { ComponentChildren, ComponentType } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import type { RotationSummary, TabView, View } from '@/utils/core/view';
import { Button } from '../button';
import { CreateVault } from '../create-vault';
import { NO_OWN, type OwnState } from '../draft';
import { type Flow, flowOf } from '../guide/flow';
import { StepHeard } from '../guide/step-heard';
import { Practice } from '../practice';
import { RemarkHeard } from '../remark';
import { useStateWhile } from '../state-while';
import { TroubleAbove } from '../trouble';
import { Unlock } from '../unlock';
import { VaultBroken } from '../vault-broken';
import { AskReset, AwaitLink } from './ask-reset';
import { Captcha, CaptchaBeside } from './captcha';
import { Confirmed, Verified } from './changed';
import { ConfirmIdentity } from './confirm-identity';
import { GoToStore, NoPermission, NotSecure, Unlisted, Unread } from './elsewhere';
import { FindChange, FindSignIn } from './find-change';
import { FormElsewhere } from './foreign-frame';
import { Header } from './header';
import { chooseNaming, type NamingWish, wishOf } from './naming';
import { NamingScreen } from './naming-screen';
import { NewPassword } from './new-password';
import { PageSays } from './page-says';
import { PageUnsure } from './page-unsure';
import { PressSubmit } from './press-submit';
import { Rejected } from './rejected';
import { besides, chooseScreen, frameKey, inTheWay, isHanging, type Screen, sealableTab, withoutFrame } from './screen';
import { SealedPassword } from './sealed-password';
import { SignIn } from './sign-in';
import { Stepper } from './stepper';
import { TryBoth } from './try-both';
import { Unsure } from './unsure';
import { Waiting } from './waiting';
import { WaitingBanner, WaitingFirst } from './waiting-banner';

/** How the surface around the screens differs. */
export interface Surface {
  /** How the steps of the flow are shown. */
  readonly Steps: ComponentType<{ flow: Flow }>;
  /** Opens the guide beside the page: the very first thing in the click. Null: this is the guide. */
  readonly onGuide: (() => void) | null;
}

export function Popup(props: Partial<Surface> & { readonly view: View | null; readonly tabId: number | null }) {
  const { view, tabId } = props;
  const surface: Surface = { Steps: props.Steps ?? Stepper, onGuide: props.onGuide ?? null };
  const [remaking, setRemaking] = useState<string | null>(null);
  const [wish, setWish] = useState<NamingWish>(null);
  const [aside, setAside] = useState<string | null>(null);
  const [passed, setPassed] = useState<string | null>(null);
  const screen = chooseScreen(withoutFrame(view, tabId, passed), tabId, aside);
  const [looking, setLooking] = useStateWhile<string | null>(placeOf(screen), null);
  const [sealing, setSealing] = useStateWhile(view?.lock ?? '', false);
  const own = useStateWhile(changeOf(view, tabId), NO_OWN);
  const waiting = view?.waiting ?? [];
  const sealable = view?.lock === 'locked' && tabId !== null ? sealableTab(view.tabs[String(tabId)]) : null;
  const looked = waiting.find((rotation) => rotation.id === looking);
  if (looked && view?.lock === 'unlocked') {
    return (
      <Frame screen={screen} surface={surface} unlocked>
        <Unsure rotation={looked} tabId={tabId} onBack={() => setLooking(null)} />
      </Frame>
    );
  }
  if (sealable && sealing) {
    return (
      <Frame screen={screen} surface={surface} unlocked={false}>
        <SealedPassword tab={sealable} own={own} onBack={() => setSealing(false)} />
      </Frame>
    );
  }
  const practice = useContext(Practice);
  const naming = practice ? null : chooseNaming(screen, wish);
  if (naming) {
    return (
      <Frame screen={screen} surface={surface} unlocked>
        <NamingScreen naming={naming} onWish={setWish} />
      </Frame>
    );
  }
  const obstacle = inTheWay(screen);
  const unfinished = view?.lock === 'unlocked' ? besides(view, screen, aside) : [];
  const lookAt = ({ id }: RotationSummary) => (id === aside ? setAside(null) : setLooking(id));
  if (unfinished.length > 0 && isNowhere(screen)) {
    return (
      <Frame screen={screen} surface={surface} unlocked>
        <WaitingFirst waiting={unfinished} onLook={lookAt} tabId={tabId} />
      </Frame>
    );
  }
  return (
    <Frame screen={screen} surface={surface} unlocked={view?.lock === 'unlocked'}>
      <TroubleAbove reason={'tab' in screen ? screen.tab.trouble : null}>
        {'tab' in screen && screen.tab.captcha && screen.name !== 'captcha' ? <CaptchaBeside /> : null}
        {quotesPage(screen) ? <PageSays tab={screen.tab} explained /> : null}
        <WaitingBanner waiting={unfinished} onLook={lookAt} />
        <ScreenBody
          key={`${screen.name}${tabId}`}
          screen={screen}
          review={view?.review ?? 0}
          onSeal={sealable ? () => setSealing(true) : null}
          tabId={tabId}
          own={own}
          remaking={remaking}
          onRemake={setRemaking}
          onPass={setPassed}
        />
        {obstacle && !practice ? (
          <p class="below">
            <Button weight="quiet" onClick={() => setAside(obstacle.id)}>
              {t('sign_in_another')}
            </Button>
          </p>
        ) : null}
        {hasBoxes(screen) && !practice ? (
          <p class="below">
            <Button weight="quiet" onClick={() => setWish(wishOf(screen.tab, 'list'))}>
              {t('box_list_open')}
            </Button>
          </p>
        ) : null}
      </TroubleAbove>
    </Frame>
  );
}

function Frame(props: {
  readonly screen: Screen;
  readonly surface: Surface;
  readonly unlocked: boolean;
  readonly children: ComponentChildren;
}) {
  const { screen, surface } = props;
  const { Steps } = surface;
  const flow = flowOf(screen);
  return (
    <div class="popup">
      <Header tab={'tab' in screen ? screen.tab : null} unlocked={props.unlocked} onGuide={surface.onGuide} />
      {flow ? <Steps flow={flow} /> : null}
      {props.children}
      <RemarkHeard />
      {surface.onGuide === null ? <StepHeard flow={flow} /> : null}
    </div>
  );
}

interface BodyProps {
  readonly screen: Screen;
  readonly review: number;
  /** Goes on without unlocking; null where the page asks for no new password. */
  readonly onSeal: (() => void) | null;
  readonly tabId: number | null;
  readonly own: OwnState;
  /** The candidate that the person wants to replace, until there is a newer one. */
  readonly remaking: string | null;
  readonly onRemake: (candidateId: string | null) => void;
  /** The frame with this key holds no form, as the person says. */
  readonly onPass: (frame: string) => void;
}

function ScreenBody({ screen, review, onSeal, tabId, own, remaking, onRemake, onPass }: BodyProps) {
  switch (screen.name) {
    case 'loading':
      return <p class="loading">{t('loading')}</p>;
    case 'create':
      return <CreateVault />;
    case 'unlock':
      return <Unlock review={review} onSeal={onSeal} />;
    case 'unreadable':
    case 'newer':
    case 'barred':
      return <VaultBroken why={screen.name} />;
    case 'no-tab':
    case 'not-a-page':
      return <GoToStore title={t('not_a_page_title')} lead={t('not_a_page_lead')} tabId={tabId} />;
    case 'unlisted':
      return <Unlisted tab={screen.tab} />;
    case 'not-a-site':
      return <GoToStore title={t('not_a_site_title')} lead={t('not_a_site_lead', screen.tab.host)} tabId={null} />;
    case 'left-alone':
      return <GoToStore title={t('left_alone_title')} lead={t('left_alone_lead', screen.tab.host)} tabId={null} />;
    case 'not-secure':
      return <NotSecure tab={screen.tab} />;
    case 'no-permission':
      return <NoPermission tab={screen.tab} />;
    case 'unread':
      return <Unread tab={screen.tab} />;
    case 'captcha':
      return <Captcha tab={screen.tab} />;
    case 'sign-in':
      return signInBody(screen.tab);
    case 'find-change':
      return <FindChange tab={screen.tab} />;
    case 'find-sign-in':
      return <FindSignIn tab={screen.tab} />;
    case 'await-link':
      return <AwaitLink tab={screen.tab} />;
    case 'page-unsure':
      return <PageUnsure tab={screen.tab} />;
    case 'foreign-frame':
      return (
        <FormElsewhere tab={screen.tab} frame={screen.frame} own={own} onPass={() => onPass(frameKey(screen.frame))} />
      );
    case 'confirm-identity':
      return <ConfirmIdentity tab={screen.tab} />;
    case 'ask-reset':
      return <AskReset tab={screen.tab} />;
    case 'new-password':
      return <NewPassword tab={screen.tab} own={own} />;
    case 'press-submit':
    case 'rejected': {
      const current = screen.rotation.candidates.at(-1)?.id ?? '';
      if (remaking === current) {
        const refused = screen.rotation.candidates.at(-1)?.rejected === 'punctuation';
        const without = refused ? ({ without: ['special'] } as const) : {};
        return <NewPassword tab={screen.tab} own={own} {...without} onBack={() => onRemake(null)} />;
      }
      const Body = screen.name === 'rejected' ? Rejected : PressSubmit;
      return <Body tab={screen.tab} rotation={screen.rotation} onMakeAnother={() => onRemake(current)} />;
    }
    case 'waiting':
      return <Waiting tab={screen.tab} rotation={screen.rotation} />;
    case 'confirmed':
      return <Confirmed tab={screen.tab} rotation={screen.rotation} />;
    case 'verified':
      return <Verified rotation={screen.rotation} />;
    case 'unsure':
      return <Unsure rotation={screen.rotation} tabId={tabId} />;
  }
}

/** Where a change hangs, the sign-in page is the way to find out; else it is just a sign-in. */
function signInBody(tab: TabView) {
  return isHanging(tab.rotation) ? <TryBoth tab={tab} rotation={tab.rotation} /> : <SignIn tab={tab} />;
}

/** What the page in front is about, for what holds only while that stays. */
function placeOf(screen: Screen): string {
  return 'tab' in screen ? `${screen.name} ${screen.tab.host}` : screen.name;
}

/** Whose password is in work and the newest one recorded for it: what is being typed for it is over with either, and with the lock. */
function changeOf(view: View | null, tabId: number | null): string {
  const tab = tabId === null ? undefined : view?.tabs[String(tabId)];
  return [view?.lock, tab?.storeId ?? tab?.host, tab?.rotation?.candidates.at(-1)?.id].join(' ');
}

/** No store in front, so that nothing can be done but go to one, or go on with what was not finished. */
function isNowhere({ name }: Screen): boolean {
  return name === 'no-tab' || name === 'not-a-page';
}

/** Screens beside boxes that Keyturn may have taken for something else. */
function hasBoxes(screen: Screen): screen is Extract<Screen, { tab: TabView }> {
  return 'tab' in screen && screen.tab.standing === 'allowed' && screen.tab.fields.length > 0;
}

/** Screens of a page that may say no by itself, as to a wrong code; the others tell of errors in their own place. */
function quotesPage(screen: Screen): screen is Extract<Screen, { tab: TabView }> {
  const asks = ['sign-in', 'confirm-identity', 'ask-reset', 'await-link', 'new-password'].includes(screen.name);
  return asks || (screen.name === 'find-sign-in' && screen.tab.reading?.kind === 'rejected');
}
