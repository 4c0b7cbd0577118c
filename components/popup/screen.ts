// Owns which screen the popup shows: a pure function of the view and a tab. It draws nothing.
import type { ForeignFrame, RotationSummary, TabView, View } from '@/utils/core/view';

/** Screens that need the page's reading. */
export type TabScreen =
  | 'not-a-page'
  | 'not-a-site'
  | 'unlisted'
  | 'left-alone'
  | 'not-secure'
  | 'no-permission'
  | 'unread'
  | 'captcha'
  | 'sign-in'
  | 'find-change'
  | 'find-sign-in'
  | 'await-link'
  | 'page-unsure'
  | 'foreign-frame'
  | 'confirm-identity'
  | 'ask-reset'
  | 'new-password';

/** Screens about a rotation, whatever page is in front. */
export type RotationScreen = 'press-submit' | 'waiting' | 'rejected' | 'confirmed' | 'verified' | 'unsure';

export type Screen =
  | { readonly name: 'loading' | 'create' | 'unlock' | 'unreadable' | 'newer' | 'barred' | 'no-tab' }
  | { readonly name: Exclude<TabScreen, 'foreign-frame'>; readonly tab: TabView }
  | { readonly name: 'foreign-frame'; readonly tab: TabView; readonly frame: ForeignFrame }
  | { readonly name: RotationScreen; readonly tab: TabView; readonly rotation: RotationSummary };

/**
 * What to show for the tab with this id; null: the browser named none. `aside` is the change that the person put aside, to sign in
 * with another account.
 */
export function chooseScreen(view: View | null, tabId: number | null, aside: string | null = null): Screen {
  if (view === null) return { name: 'loading' };
  switch (view.lock) {
    case 'no-vault':
      return { name: 'create' };
    case 'locked':
      return { name: 'unlock' };
    case 'unreadable':
      return { name: 'unreadable' };
    case 'newer':
      return { name: 'newer' };
    case 'barred':
      return { name: 'barred' };
    case 'unlocked': {
      const tab = tabId === null ? undefined : view.tabs[String(tabId)];
      return tab ? ofTab(tab, view.waiting, aside) : { name: 'no-tab' };
    }
  }
}

function ofTab(given: TabView, waiting: readonly RotationSummary[], aside: string | null): Screen {
  if (given.standing !== 'allowed') return { name: given.standing, tab: given };
  const tab = without(given, [...waiting, given.rotation], aside);
  // A change of another account at the same store has its banner; this account stays usable.
  const left = waiting.find(({ storeId, accountId }) => storeId === tab.storeId && accountId === tab.accountId);
  const rotation = tab.rotation ?? left ?? null;
  const about = rotation ? ofRotation(tab, rotation) : null;
  if (rotation && about) return { name: about, tab, rotation };
  return ofFrame(tab) ?? { name: ofPage(tab), tab };
}

/** The view as it would be without the frame that the person said is not the one. */
export function withoutFrame(view: View | null, tabId: number | null, passed: string | null): View | null {
  const tab = tabId === null ? undefined : view?.tabs[String(tabId)];
  if (!view || !tab?.foreignFrame || frameKey(tab.foreignFrame) !== passed) return view;
  return { ...view, tabs: { ...view.tabs, [String(tabId)]: { ...tab, foreignFrame: null } } };
}

export const frameKey = ({ documentId, ref }: ForeignFrame) => `${documentId} ${ref}`;

/** The tab as it would be without the change that was put aside and its account. */
function without(tab: TabView, known: readonly (RotationSummary | null)[], aside: string | null): TabView {
  const put = aside === null ? undefined : known.find((one) => one?.id === aside);
  if (!put) return tab;
  return {
    ...tab,
    rotation: tab.rotation?.id === aside ? null : tab.rotation,
    accountId: tab.accountId === put.accountId ? null : tab.accountId,
    accounts: tab.accounts.filter(({ id }) => id !== put.accountId),
    related: tab.related.filter(({ id }) => id !== put.accountId),
  };
}

/** The changes to remind of beside a screen: all that wait, and the tab's own where it was put aside. */
export function besides(view: View, screen: Screen, aside: string | null): readonly RotationSummary[] {
  const own = 'tab' in screen ? view.tabs[String(screen.tab.tabId)]?.rotation : null;
  const shown = 'rotation' in screen ? screen.rotation.id : null;
  return [...(own && own.id === aside ? [own] : []), ...view.waiting.filter(({ id }) => id !== shown)];
}

/** The change that stands in the way of signing in with another account on the page in front, or null. */
export function inTheWay(screen: Screen): RotationSummary | null {
  if (!('tab' in screen) || screen.tab.reading?.kind !== 'sign-in') return null;
  if (screen.name === 'unsure') return screen.rotation;
  return screen.name === 'sign-in' && isHanging(screen.tab.rotation) ? screen.tab.rotation : null;
}

/** The screen that a rotation asks for, or null where the page in front goes first. */
function ofRotation(tab: TabView, rotation: RotationSummary): RotationScreen | null {
  const kind = tab.reading?.kind;
  if (kind === 'captcha') return null;
  // A rotation without a tab has to be taken up first; the person decides.
  if (tab.rotation === null) return rotation.state === 'confirmed' || rotation.state === 'verified' ? null : 'unsure';
  switch (rotation.state) {
    case 'submitted':
      if (asksCode(tab) || (kind === 'sign-in' && !(tab.asksMore === 'old' && asksAgain(tab)))) return null;
      return tab.asksMore === 'new' ? 'press-submit' : 'waiting';
    case 'rejected':
      return kind === 'sign-in' ? null : 'rejected';
    case 'uncertain':
      return kind === 'sign-in' ? null : 'unsure';
    case 'confirmed':
      return kind === 'sign-in' ? null : 'confirmed';
    case 'verified':
      return asksNew(tab) ? null : 'verified';
    case 'recorded':
      return asksNew(tab) || isPasted(tab, rotation) ? 'press-submit' : null;
    case 'released':
      if (asksNew(tab) || isPasted(tab, rotation)) return 'press-submit';
      return kind === 'other' || kind === 'success' || kind === undefined ? 'unsure' : null;
    case 'drafted':
    case 'kept-old':
    case 'abandoned':
      return null;
  }
}

/** The person takes the password to a form that Keyturn does not see. One that was filled before stood in another form: of that he is asked. */
function isPasted({ foreignFrame }: TabView, { candidates }: RotationSummary): boolean {
  return foreignFrame !== null && !candidates.at(-1)?.released.includes('filled');
}

/** After the new password the page asks for a code or an answer, before it takes it. */
function asksCode({ reading, fields }: TabView): boolean {
  const asked = reading?.kind === 'confirm-identity' || reading?.kind === 'reset-code';
  return asked && fields.some(({ role }) => role === 'otp' || role === 'secret-answer');
}

/** A page that looks like a sign-in, but the person is signed in and gives the password alone: it confirms who he is. */
export function asksAgain({ reading, fields }: TabView): boolean {
  return reading?.kind === 'sign-in' && reading.signedIn && !fields.some(({ role }) => role === 'username');
}

/** The page lacks the boxes of its step, and a part of it that is another site's may have them; unless it has just sent a mail. */
function ofFrame(tab: TabView): Screen | null {
  const { foreignFrame: frame, reading } = tab;
  if (frame === null || reading === null || (reading.kind === 'reset-request' && isAnswered(tab))) return null;
  return { name: 'foreign-frame', tab, frame };
}

function ofPage(tab: TabView): Exclude<TabScreen, 'foreign-frame'> {
  if (tab.reading === null) return 'unread';
  switch (tab.reading.kind) {
    case 'captcha':
      return 'captcha';
    case 'sign-in':
      return 'sign-in';
    case 'confirm-identity':
    case 'reset-code':
      return 'confirm-identity';
    case 'reset-request':
      return isAnswered(tab) ? 'await-link' : 'ask-reset';
    case 'change-password':
    case 'set-new-password':
      return 'new-password';
    case 'profile-settings':
    case 'success':
    case 'rejected':
    case 'other':
      return ofBoxes(tab) ?? ofNothing(tab);
    case 'signup':
      return ofNothing(tab);
  }
}

/** A page that says nothing of itself is what its certain boxes make it; often it was the person who named them. */
function ofBoxes(tab: TabView): 'new-password' | 'sign-in' | null {
  if (hasNewBox(tab)) return 'new-password';
  const has = (role: TabView['fields'][number]['role']) => tab.fields.some((field) => field.role === role);
  // The small sign-in of a header stands there for others too; who is signed in needs it no more.
  const needless = tab.reading?.signedIn && has('username');
  return has('current-password') && !needless ? 'sign-in' : null;
}

function ofNothing({
  reading,
  journey,
  controls,
}: TabView): 'find-change' | 'await-link' | 'find-sign-in' | 'page-unsure' {
  if (reading?.kind === 'profile-settings' || reading?.signedIn) return 'find-change';
  if (journey.requested) return 'await-link';
  // Without a word on the page that tells, its language or its wording is beyond recognition: then no step is guessed.
  const tells = reading?.kind !== 'other' || controls.some(({ purpose }) => SAY_SIGNED_OUT.includes(purpose));
  return tells ? 'find-sign-in' : 'page-unsure';
}

/** The request was sent, or the page says so, and has no box left to send another from: it can only be about the mail. */
function isAnswered({ journey, fields, reading }: TabView): boolean {
  const sent = journey.requested || reading?.messages.some(({ tone }) => tone === 'info');
  return sent === true && !fields.some(({ role }) => role === 'username');
}

/** Controls that stand only where nobody is signed in. */
const SAY_SIGNED_OUT: readonly TabView['controls'][number]['purpose'][] = ['sign-in', 'forgot-password'];

/** An allowed page that asks for a new password now: the one thing that goes on while the vault is locked. */
export function sealableTab(tab: TabView | undefined): TabView | null {
  return tab && tab.standing === 'allowed' && hasNewBox(tab) ? tab : null;
}

/** The page has a box that is certainly for a new password. */
function hasNewBox(tab: TabView): boolean {
  return tab.fields.some((field) => field.role === 'new-password');
}

/** The page is for setting a new password, even where Keyturn is not sure of its boxes. */
function asksNew(tab: TabView): boolean {
  const repeats = tab.fields.some((field) => field.role === 'confirm-password');
  return (
    hasNewBox(tab) || repeats || tab.reading?.kind === 'change-password' || tab.reading?.kind === 'set-new-password'
  );
}

/** Something was released and nobody knows what the store holds: the sign-in page is the way to find out. */
export function isHanging(rotation: RotationSummary | null): rotation is RotationSummary {
  return rotation !== null && ['uncertain', 'released', 'submitted', 'rejected'].includes(rotation.state);
}
